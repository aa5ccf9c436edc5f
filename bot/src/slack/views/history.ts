import { type Contact, type Locale, t } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { memberName, when } from './lead-words.ts';
import type { ModalInput } from './model.ts';
import { context, escapeMrkdwn, section } from './text.ts';

/** So many entries fit a modal and an eye. */
const SHOWN = 20;
/** Characters of one quotation. */
const QUOTE = 700;

/** Contacts and notes with what was said (R32, R33), the newest first. */
export function historyBlocks(input: ModalInput): KnownBlock[] {
  const { model, locale } = input;
  const entries = [
    ...model.lead.contacts.map((c) => ({ at: c.at, id: c.id, text: contactText(input, c) })),
    ...model.lead.notes.map((n) => ({ at: n.at, id: n.id, text: noteText(input, n) })),
  ].sort((a, b) => b.at - a.at);
  if (entries.length === 0) return [section([t(locale, 'lead.no_history')], 'lead:history:none')];
  const older = entries.length - SHOWN;
  return [
    ...entries.slice(0, SHOWN).map((e, i) => section([e.text], `lead:history:${i}`)),
    ...(older > 0 ? [context(t(locale, 'lead.older', { count: older }), 'lead:history:older')] : []),
  ];
}

function contactText({ model, customer, locale }: ModalInput, contact: Contact): string {
  const said = customer?.texts.get(contact.id);
  const details = [
    contact.direction === 'inbound' ? t(locale, 'lead.inbound') : null,
    contact.voicemail ? t(locale, 'lead.voicemail') : null,
    contact.callBackAt === null
      ? null
      : t(locale, 'lead.call_back', { at: when(model, contact.callBackAt, locale, 'now') }),
  ].filter(Boolean);
  const line = t(locale, 'lead.contact', {
    at: when(model, contact.at, locale, 'now'),
    channel: t(locale, `channel.${contact.channel}`),
    outcome: t(locale, `outcome.${contact.outcome}`),
    name: memberName(model, contact.byPersonId, locale),
  });
  return [
    [line, ...details].join(' · '),
    ...quote('lead.said', said?.verbatim, locale),
    ...quote('lead.answered', said?.answer, locale),
  ].join('\n');
}

function noteText(
  { model, customer, locale }: ModalInput,
  note: { id: string; at: number; byPersonId: string },
) {
  const line = t(locale, 'lead.note', {
    at: when(model, note.at, locale, 'now'),
    name: memberName(model, note.byPersonId, locale),
  });
  return [line, ...quote('lead.said', customer?.notes.get(note.id), locale)].join('\n');
}

const quote = (key: 'lead.said' | 'lead.answered', text: string | undefined, locale: Locale): string[] =>
  text?.trim() ? [t(locale, key, { text: escapeMrkdwn(text.trim(), QUOTE) })] : [];
