import { type AuditLine, type EpochMs, label, type Locale, type Page, t, type Zone } from '@pitlane/core';
import type { ActionsBlock, Button, ModalView } from '@slack/types';
import { turns } from './list-modal.ts';
import { clip, context, escapeMrkdwn, header, plain, section } from './text.ts';
import { soon } from './when.ts';

export interface AuditModalInput {
  readonly locale: Locale;
  readonly leadId: string;
  readonly number: number;
  readonly zone: Zone;
  readonly now: EpochMs;
  readonly list: Page<AuditLine>;
  /** Whether this dealership keeps the contact tracking table here (X43). */
  readonly table: boolean;
}

/** Events on a page. */
export const EVENTS = 15;

/** What was done with a lead (R32), the newest first; the contact tracking table as a file (R33). No names of customers. */
export function auditModal(input: AuditModalInput): ModalView {
  const { locale, leadId, number, list } = input;
  const { page, pages, total, items } = list;
  return {
    type: 'modal',
    callback_id: 'audit',
    private_metadata: JSON.stringify({ leadId, page }),
    title: plain(t(locale, 'audit.title', { number: String(number) }), 24),
    close: plain(t(locale, 'button.close'), 24),
    blocks: [
      ...(input.table ? [header(tableName(locale), 'audit:table'), tableRow(leadId)] : []),
      header(t(locale, 'audit.button'), 'audit:lines'),
      context(`${page}/${pages} · ${total}`, 'audit:page'),
      ...items.map((line, i) => section([lineText(line, input)], `audit:line:${i}`)),
      ...turns('audit', list, locale),
    ],
  };
}

const tableName = (locale: Locale): string => label('standard.doc_tracking_table', locale);

/** CSV and XLSX are called so in every language. */
function tableRow(id: string): ActionsBlock {
  const button = (format: 'csv' | 'xlsx'): Button => ({
    type: 'button',
    action_id: `audit.file.${format}`,
    text: plain(format.toUpperCase(), 75),
    value: id,
  });
  return { type: 'actions', block_id: 'audit:files', elements: [button('csv'), button('xlsx')] };
}

function lineText(line: AuditLine, { locale, zone, now }: AuditModalInput): string {
  const say = (at: EpochMs) => soon(at, locale, { zone, now });
  const text = (words: string) => escapeMrkdwn(words, 900);
  const when = [
    `*${say(line.at)}*`,
    text(line.who),
    ...(line.recordedAt === null ? [] : [t(locale, 'audit.recorded', { at: say(line.recordedAt) })]),
    ...(line.undone ? [t(locale, 'audit.undone')] : []),
  ].join(' · ');
  const what = line.undone ? `~${text(line.what)}~` : text(line.what);
  return clip([when, what, ...(line.why === null ? [] : [text(line.why)])].join('\n'), 2900);
}

export const auditButton = (leadId: string, locale: Locale): Button => ({
  type: 'button',
  action_id: 'audit.open',
  text: plain(t(locale, 'audit.button'), 75),
  value: leadId,
});

/** The link to a file, for a day; null: nobody said under which address files are fetched. */
export function linkModal(locale: Locale, url: string | null, hours: number): ModalView {
  const lines =
    url === null
      ? [t(locale, 'audit.no_address')]
      : [`<${url}|${t(locale, 'audit.link')}>`, t(locale, 'audit.link_note', { hours })];
  return {
    type: 'modal',
    callback_id: 'audit.link',
    title: plain(tableName(locale), 24),
    close: plain(t(locale, 'button.close'), 24),
    blocks: [section(lines, 'audit:link')],
  };
}
