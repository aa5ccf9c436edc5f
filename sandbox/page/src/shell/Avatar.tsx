/** A person's or an app's picture: initials on their colour. We invent no faces. */
import { useDesk } from '../context.ts';
import type { User } from '../types.ts';

const palette = ['#3c6e9f', '#8a5a9c', '#2f7d6b', '#b0603a', '#5b62b5', '#97503f', '#4d7c3a', '#a2476f'];

/** One colour for one id, always the same. */
export function colourOf(id: string): string {
  let sum = 0;
  for (const ch of id) sum = (sum * 31 + (ch.codePointAt(0) ?? 0)) >>> 0;
  return palette[sum % palette.length] as string;
}

/** Up to two letters; one character for Japanese names. */
export function initialsOf(name: string): string {
  if (/^[\u3040-\u30ff\u4e00-\u9fff]/.test(name)) return Array.from(name)[0] ?? '?';
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((w) => Array.from(w ?? '')[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}

export function AppMark({ size = 36 }: { size?: number }) {
  return (
    <svg class="avatar" viewBox="0 0 36 36" width={size} height={size} aria-hidden="true">
      <rect width="36" height="36" rx="9" fill="#0f6e6a" />
      <path
        d="M11.5 27V9h8a6.2 6.2 0 0 1 0 12.4h-4"
        fill="none"
        stroke="#fff"
        stroke-width="3.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="24.8" cy="26.2" r="2.3" fill="#ffc24b" />
    </svg>
  );
}

export function Avatar({ user, name, size = 36 }: { user: User | undefined; name?: string; size?: number }) {
  const { workspace } = useDesk();
  if (user?.id === workspace.app.botUserId) return <AppMark size={size} />;
  const shown = name ?? user?.realName ?? '?';
  const colour = user?.color ? `#${user.color.replace(/^#/, '')}` : colourOf(user?.id ?? shown);
  const box = {
    width: `${size}px`,
    height: `${size}px`,
    background: colour,
    fontSize: `${Math.round(size * 0.4)}px`,
  };
  return (
    <span class="avatar" style={box} aria-hidden="true">
      {initialsOf(shown)}
    </span>
  );
}
