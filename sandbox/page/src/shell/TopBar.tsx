/** The bar over everything: which workspace this is, that it is a stand-in, and who acts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../api.ts';
import { useDesk } from '../context.ts';
import { moveByArrows } from '../fields/Menu.tsx';
import { Popup } from '../fields/Popup.tsx';
import { formatter } from '../format/date.ts';
import type { User } from '../types.ts';
import { Avatar } from './Avatar.tsx';

const themeKey = 'sandbox-theme';

function applyTheme(theme: string | null) {
  if (theme) document.documentElement.dataset['theme'] = theme;
}
applyTheme(localStorage.getItem(themeKey));

function ThemeButton() {
  const { say } = useDesk();
  const toggle = () => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const next = (document.documentElement.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
    localStorage.setItem(themeKey, next);
    applyTheme(next);
  };
  return (
    <button
      type="button"
      class="quiet-button"
      aria-label={say('theme')}
      title={say('theme')}
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" class="icon" aria-hidden="true">
        <circle cx="10" cy="10" r="7" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" stroke="none" />
      </svg>
    </button>
  );
}

/** Where a person is and what their clock shows: "Tokyo · 17:05". */
function whereabouts(user: User): string {
  const city = user.tz.split('/').at(-1)?.replaceAll('_', ' ') ?? user.tz;
  return `${city} · ${formatter({ locale: user.locale, tz: user.tz }, { hour: 'numeric', minute: '2-digit' }).format(Date.now())}`;
}

function ActingAs({ go }: { go(user: string): void }) {
  const { me, say, workspace } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [unread, setUnread] = useState<Record<string, number>>({});
  const people = workspace.users.filter((u) => !u.isBot);
  useEffect(() => {
    if (!open) return;
    for (const person of people) {
      // Shows whom something has reached: the heart of a demonstration.
      api.sidebar(person.id).then(
        (s) => {
          const n = [...s.channels, ...s.dms].reduce((sum, c) => sum + c.mentions, 0);
          setUnread((old) => ({ ...old, [person.id]: n }));
        },
        () => undefined,
      );
    }
  }, [open]);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="acting"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${say('actingAs')}: ${me.realName}`}
        onClick={() => setOpen(!open)}
      >
        <span class="acting-text">
          <span class="acting-label">{say('actingAs')}</span>
          <span class="acting-name">{me.realName}</span>
        </span>
        <Avatar user={me} size={30} />
        <span aria-hidden="true" class="caret" />
      </button>
      {open && (
        <Popup anchor={anchor} class="people" onClose={() => setOpen(false)}>
          <div class="popup-title">{say('switchPerson')}</div>
          <div role="menu" class="menu" onKeyDown={moveByArrows}>
            {people.map((person) => (
              <button
                key={person.id}
                type="button"
                role="menuitemradio"
                aria-checked={person.id === me.id}
                class={person.deleted ? 'person gone' : 'person'}
                data-user={person.id}
                data-focus={person.id === me.id || undefined}
                onClick={() => {
                  setOpen(false);
                  go(person.id);
                }}
              >
                <Avatar user={person} size={34} />
                <span class="grow">
                  <span class="person-name">{person.realName}</span>
                  <span class="describe">
                    @{person.name} · {whereabouts(person)} · {person.locale}
                    {person.deleted && ` · ${say('deactivated')}`}
                  </span>
                </span>
                {(unread[person.id] ?? 0) > 0 && <span class="badge">{unread[person.id]}</span>}
              </button>
            ))}
          </div>
        </Popup>
      )}
    </>
  );
}

export function TopBar({ go }: { go(user: string): void }) {
  const { workspace, say } = useDesk();
  return (
    <header class="topbar">
      <div class="team">
        <strong>{workspace.team.name}</strong>
        <span class="stand-in">{say('standIn')}</span>
      </div>
      <ThemeButton />
      <ActingAs go={go} />
    </header>
  );
}
