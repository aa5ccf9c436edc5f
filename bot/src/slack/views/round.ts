import { isUrgent, type Locale, t } from '@pitlane/core';
import type { KnownBlock, SectionBlock } from '@slack/types';
import type { DeliveryKind } from '../../store/deliveries.ts';
import { leadButton } from './buttons.ts';
import type { LeadModel, Rendered } from './model.ts';
import { leadRow, noticeText } from './notices.ts';
import { context, mrkdwn, section } from './text.ts';

/** One notice that goes out in a message with others. */
export interface RoundItem {
  readonly kind: DeliveryKind;
  readonly model: LeadModel;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Most lines a message; what is over is counted. */
const LINES = 20;
const WARNINGS: ReadonlySet<DeliveryKind> = new Set<DeliveryKind>([
  'warning',
  'missed',
  'no_response_warning',
  'held',
]);

/**
 * U9: everything that is ready for one person in one message, which is one ping: what warns first, then customers'
 * leads before headquarters', then what only informs. Written anew, it says of each how things stand now.
 */
export function roundNotice(
  all: readonly RoundItem[],
  input: { locale: Locale; personId: string },
): Rendered {
  const { locale } = input;
  const warned = new Set(all.flatMap((i) => (WARNINGS.has(i.kind) ? [i.model.lead.id] : [])));
  // A warning says that the lead is theirs.
  const items = all.filter((i) => i.kind !== 'assigned' || !warned.has(i.model.lead.id));
  const ordered = [...items].sort((a, b) => rank(a) - rank(b) || dueOf(a) - dueOf(b));
  const rest = ordered.length - LINES;
  const text = titleOf(items, locale);
  const blocks: KnownBlock[] = [
    section([`*${text}*`], 'round:title'),
    ...ordered.slice(0, LINES).map((item, i) => row(item, input, i)),
    ...(rest > 0 ? [context(t(locale, 'notice.more', { count: rest }), 'round:rest')] : []),
  ];
  return { text: `${text}: ${numbers(ordered)}`, blocks };
}

function titleOf(items: readonly RoundItem[], locale: Locale): string {
  const warnings = items.filter((i) => WARNINGS.has(i.kind)).length;
  const leads = items.filter((i) => i.kind === 'assigned').length;
  const news = items.length - warnings - leads;
  const campaign = items.every(({ kind, model }) => kind === 'assigned' && model.lead.facts.origin === 'hq');
  if (campaign) return t(locale, 'notice.bundle', { count: leads });
  return [
    ...(warnings > 0 ? [`⚠️ ${t(locale, 'round.warnings', { count: warnings })}`] : []),
    ...(leads > 0 ? [t(locale, 'round.leads', { count: leads })] : []),
    ...(news > 0 ? [t(locale, 'round.news', { count: news })] : []),
  ].join(' · ');
}

/** What a notification shows: which leads, the first few. */
const numbers = (items: readonly RoundItem[]): string =>
  [...new Set(items.map((i) => `#${i.model.lead.number}`))].slice(0, 5).join(' ') +
  (items.length > 5 ? ' …' : '');

function rank({ kind, model }: RoundItem): number {
  if (WARNINGS.has(kind)) return 0;
  if (kind !== 'assigned') return 3;
  return isUrgent(model.lead.facts.origin, model.dealership) ? 1 : 2;
}
const dueOf = ({ model }: RoundItem): number => model.step.dueAt ?? Number.MAX_SAFE_INTEGER;

function row(
  { kind, model, params }: RoundItem,
  { locale, personId }: { locale: Locale; personId: string },
  i: number,
) {
  const said = noticeText(kind as Parameters<typeof noticeText>[0], model, { locale, personId, params });
  const block: SectionBlock =
    kind === 'assigned' && !said.over
      ? leadRow(model, locale, 'standing', 'show')
      : {
          type: 'section',
          text: mrkdwn(said.text),
          ...(said.over ? {} : { accessory: leadButton('show', model.lead.id, locale) }),
        };
  // Two notices of one lead may stand in one message.
  return { ...block, block_id: `round:${i}:${model.lead.id}` };
}
