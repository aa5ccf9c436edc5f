/** Who acts, and whom one can act as: with language, place, and what waits for each. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../api.ts';
import { useDesk } from '../context.ts';
import { moveByArrows } from '../fields/Menu.tsx';
import { Popup } from '../fields/Popup.tsx';
import { formatter } from '../format/date.ts';
import type { User } from '../types.ts';
import { Avatar } from './Avatar.tsx';

/** Where a person is and what their clock shows: "Tokyo · 17:05". */
function whereabouts(user: User, now: number): string {
  const city = user.tz.split('/').at(-1)?.replaceAll('_', ' ') ?? user.tz;
  const reader = { locale: user.locale, tz: user.tz };
  return `${city} · ${formatter(reader, { hour: 'numeric', minute: '2-digit' }).format(now)}`;
}

/** A language by its own name, with a capital where it has them: "Español", "日本語". */
export function languageName(locale: string): string {
  const language = locale.split(/[-_]/)[0] ?? locale;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** What rang for each person and was not read, kept true while the page is open. */
function useBadges(): Record<string, number> {
  const { onChange } = useDesk();
  const [badges, setBadges] = useState<Record<string, number>>({});
  useEffect(() => {
    const fetch = () =>
      void api.badges().then(
        (answer) => setBadges(answer.badges),
        () => undefined,
      );
    fetch();
    return onChange((change) => {
      if (change.what === 'badges' || change.what === 'messages') fetch();
    });
  }, []);
  return badges;
}

function Person(props: { person: User; unread: number; onChoose(): void }) {
  const { person, unread } = props;
  const { me, say, now } = useDesk();
  const notes = [
    person.isRestricted || person.isUltraRestricted ? say('guest') : '',
    person.teamId ? say('otherCompany') : '',
    person.deleted ? say('deactivated') : '',
  ].filter(Boolean);
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={person.id === me.id}
      class={person.deleted ? 'person gone' : 'person'}
      data-user={person.id}
      data-focus={person.id === me.id || undefined}
      onClick={props.onChoose}
    >
      <Avatar user={person} size={34} />
      <span class="grow">
        <span class="person-name">{person.realName}</span>
        <span class="describe">
          <span lang={person.locale}>{languageName(person.locale)}</span> · {whereabouts(person, now())}
          {notes.length > 0 && ` · ${notes.join(', ')}`}
        </span>
      </span>
      {unread > 0 && (
        <span class="badge" aria-label={say('unread', { n: unread })}>
          {unread}
        </span>
      )}
    </button>
  );
}

export function ActingAs({ go }: { go(user: string): void }) {
  const { me, say, workspace } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const badges = useBadges();
  const people = workspace.users.filter((u) => !u.isBot);
  const others = people.reduce((sum, u) => sum + (u.id === me.id ? 0 : (badges[u.id] ?? 0)), 0);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="acting"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${say('actingAs')}: ${me.realName}${others ? `. ${say('othersWait', { n: others })}` : ''}`}
        onClick={() => setOpen(!open)}
      >
        <span class="acting-text">
          <span class="acting-label">
            {say('actingAs')} · {languageName(me.locale)}
          </span>
          <span class="acting-name">{me.realName}</span>
        </span>
        <span class="acting-picture">
          <Avatar user={me} size={30} />
          {others > 0 && (
            <span class="badge" title={say('othersWait', { n: others })}>
              {others}
            </span>
          )}
        </span>
        <span aria-hidden="true" class="caret" />
      </button>
      {open && (
        <Popup anchor={anchor} class="people" onClose={() => setOpen(false)}>
          <div class="popup-title">{say('switchPerson')}</div>
          <div role="menu" class="menu" onKeyDown={moveByArrows}>
            {people.map((person) => (
              <Person
                key={person.id}
                person={person}
                unread={badges[person.id] ?? 0}
                onChoose={() => {
                  setOpen(false);
                  go(person.id);
                }}
              />
            ))}
          </div>
        </Popup>
      )}
    </>
  );
}
