/** The bar over everything: which workspace this is, that it is a stand-in, and who acts. */
import { useDesk } from '../context.ts';
import { formatter } from '../format/date.ts';
import { ActingAs } from './ActingAs.tsx';

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

/** Shown only where a test or demonstration moved the time: the workspace's day and hour in the person's zone. */
function MovedTime() {
  const { workspace, reader, say, now } = useDesk();
  if (!workspace.time.moved) return null;
  const shown = formatter(reader, { dateStyle: 'medium', timeStyle: 'short' }).format(now());
  return (
    <span class="moved-time" title={say('timeIsSet')}>
      <span aria-hidden="true">🕓</span> <time>{shown}</time>
    </span>
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
      <MovedTime />
      <ThemeButton />
      <ActingAs go={go} />
    </header>
  );
}
