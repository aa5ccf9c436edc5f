/** What a composer makes of typed text: suggestions while typing, Slack's own marks when sending. */
import { escapeText } from '../format/inline.ts';
import type { Command, SidebarChannel, User } from '../types.ts';

export interface Suggestion {
  /** What replaces the word being typed. */
  insert: string;
  label: string;
  note?: string;
}

/** The word at the caret that a suggestion would replace: where it starts and what it is. */
export function wordAt(text: string, caret: number): { start: number; word: string } {
  const before = text.slice(0, caret);
  const start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1;
  return { start, word: before.slice(start) };
}

/** Suggestions for the word at the caret: commands at the very start, people after @, channels after #. */
export function suggest(
  text: string,
  caret: number,
  from: { commands: Command[]; users: User[]; channels: SidebarChannel[] },
): Suggestion[] {
  const { start, word } = wordAt(text, caret);
  const typed = word.slice(1).toLowerCase();
  if (word.startsWith('/') && start === 0) {
    return from.commands
      .filter((c) => c.command.startsWith(word))
      .map((c) => ({
        insert: `${c.command} `,
        label: [c.command, c.usageHint].filter(Boolean).join(' '),
        ...(c.description ? { note: c.description } : {}),
      }));
  }
  if (word.startsWith('@')) {
    return from.users
      .filter((u) => !u.deleted && `${u.name} ${u.realName}`.toLowerCase().includes(typed))
      .slice(0, 8)
      .map((u) => ({ insert: `@${u.name} `, label: u.realName, note: `@${u.name}` }));
  }
  if (word.startsWith('#')) {
    return from.channels
      .filter((c) => c.name.toLowerCase().includes(typed))
      .slice(0, 8)
      .map((c) => ({ insert: `#${c.name} `, label: `#${c.name}` }));
  }
  return [];
}

/** Escapes typed text and turns @handle and #channel into Slack's references. `#412` is a lead, not a channel. */
export function toMrkdwn(text: string, users: User[], channels: SidebarChannel[], labels: boolean): string {
  return escapeText(text)
    .replace(/(^|[\s(])@([\p{L}\p{N}._-]+)/gu, (whole, before: string, name: string) => {
      const user = users.find((u) => u.name.toLowerCase() === name.toLowerCase());
      return user ? `${before}<@${user.id}${labels ? `|${user.name}` : ''}>` : whole;
    })
    .replace(/(^|[\s(])#([\p{L}\p{N}_-]+)/gu, (whole, before: string, name: string) => {
      const channel = channels.find((c) => c.name === name);
      return channel ? `${before}<#${channel.id}|${channel.name}>` : whole;
    });
}
