import { type Locale, t } from '@pitlane/core';
import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';
import type { LeadModel } from './model.ts';
import { leadRow } from './notices.ts';
import { context, plain, section } from './text.ts';

/** Which leads a list shows: ids only, since it travels in a button. */
export type PageOf =
  | { readonly kind: 'drop'; readonly dropId: string }
  /** The part of a morning list that has more lines than the message; null: what waits for an assignment. */
  | {
      readonly kind: 'group';
      readonly dealershipId: string;
      readonly group: string;
      readonly personId: string | null;
    };

/** Leads on one page. */
export const PAGE = 20;

export const listButton = (of: PageOf, locale: Locale): Button => ({
  type: 'button',
  action_id: 'pages.open',
  text: plain(t(locale, 'pages.show'), 75),
  value: valueOf(of),
});

export const valueOf = (of: PageOf): string =>
  of.kind === 'drop' ? `drop:${of.dropId}` : `group:${of.dealershipId}:${of.group}:${of.personId ?? ''}`;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DROP = new RegExp(`^drop:(${UUID})$`);
const GROUP = new RegExp(`^group:(${UUID}):([a-z_]{1,20}):(${UUID})?$`);

/** A button's value, checked; null: none of ours. */
export function parsePageOf(value: string): PageOf | null {
  const drop = DROP.exec(value);
  if (drop?.[1]) return { kind: 'drop', dropId: drop[1] };
  const group = GROUP.exec(value);
  if (group?.[1] && group[2])
    return { kind: 'group', dealershipId: group[1], group: group[2], personId: group[3] ?? null };
  return null;
}

export interface PagesInput {
  readonly locale: Locale;
  readonly of: PageOf;
  /** 0 is the first. */
  readonly page: number;
  readonly count: number;
  readonly models: readonly LeadModel[];
}

/** A long list of leads in a modal, a page at a time; each line opens its lead. No personal data (U6). */
export function pagesModal({ locale, of, page, count, models }: PagesInput): ModalView {
  const from = page * PAGE + 1;
  const to = page * PAGE + models.length;
  const blocks: KnownBlock[] =
    models.length === 0
      ? [section([t(locale, 'pages.none')], 'pages:none')]
      : [
          context(t(locale, 'pages.range', { from, to, count }), 'pages:range'),
          ...models.map((m) => leadRow(m, locale, 'now', 'show')),
        ];
  const turns: Button[] = [
    ...(page > 0 ? [turn('before', locale)] : []),
    ...(to < count ? [turn('after', locale)] : []),
  ];
  const actions: ActionsBlock[] =
    turns.length > 0 ? [{ type: 'actions', block_id: 'pages:turn', elements: turns }] : [];
  return {
    type: 'modal',
    callback_id: 'pages',
    private_metadata: JSON.stringify({ of: valueOf(of), page }),
    title: plain(t(locale, 'pages.title'), 24),
    close: plain(t(locale, 'button.close'), 24),
    blocks: [...blocks, ...actions],
  };
}

const turn = (way: 'before' | 'after', locale: Locale): Button => ({
  type: 'button',
  action_id: `pages.${way}`,
  text: plain(t(locale, `pages.${way}`), 75),
});
