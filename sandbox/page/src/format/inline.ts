/** The leaves of mrkdwn, and its three escapes. */

/** A piece of text within a line. */
export type Inline =
  | { t: 'text'; s: string }
  | { t: 'bold' | 'italic' | 'strike'; c: Inline[] }
  | { t: 'code'; s: string }
  | { t: 'link'; url: string; label: string }
  | { t: 'user' | 'channel'; id: string; label?: string }
  | { t: 'special'; label: string }
  | { t: 'date'; at: number; format: string; fallback: string; link?: string }
  | { t: 'emoji'; name: string };

/** Undoes the three escapes that Slack uses. */
export function unescapeText(s: string): string {
  return s.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Escapes what a person typed, as Slack's client does before it sends. */
export function escapeText(s: string): string {
  return s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
