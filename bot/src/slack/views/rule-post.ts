import {
  type Dealership,
  type EpochMs,
  isActive,
  type Locale,
  ruleChanges,
  type RuleReceipt,
  type RuleTable,
  t,
  whoHasNotRead,
} from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import type { Published } from '../../store/rules.ts';
import type { Rendered } from './model.ts';
import { fitted, nameIn, ruleLines } from './rule-words.ts';
import { button } from './settings.ts';
import { context, header, section } from './text.ts';
import { standing } from './when.ts';

export interface RulePostInput {
  readonly dealership: Dealership;
  readonly published: Published;
  /** The version before; null: there was none. */
  readonly before: RuleTable | null;
  readonly receipts: readonly RuleReceipt[];
  readonly now: EpochMs;
}

/** R8: a new version in the channel, in words, with *I have read it* and who has not yet. */
export function rulePost(input: RulePostInput): Rendered {
  const { dealership, published, before, now } = input;
  const { locale } = dealership;
  const { version, table, at, byPersonId } = published;
  const text = t(locale, 'editor.post', { version: String(version) });
  const changes = ruleChanges(before, table);
  // A first rule is new from top to bottom: nothing to mark.
  const lines = ruleLines(table, dealership, locale, before ? changes : []);
  const removed = before ? changes.filter((c) => c.kind === 'removed').length : 0;
  const current = dealership.rule?.version ?? version;
  const by =
    byPersonId === null
      ? null
      : t(locale, 'editor.post_by', {
          name: nameIn(dealership, locale)(byPersonId),
          at: standing(at, locale, { zone: dealership.hours.zone, now }),
        });
  return {
    text,
    blocks: [
      header(text, 'rule:title'),
      section(fitted(lines, 2800, locale), 'rule:rows'),
      ...(removed > 0 ? [context(t(locale, 'editor.removed', { count: removed }), 'rule:removed')] : []),
      ...(by ? [context(by, 'rule:by')] : []),
      ...(current > version
        ? [context(t(locale, 'editor.replaced', { version: String(current) }), 'rule:replaced')]
        : readBlocks(input)),
    ],
  };
}

function readBlocks({ dealership, published, receipts, now }: RulePostInput): KnownBlock[] {
  const { id, locale } = dealership;
  const said = readLine({ dealership, version: published.version, receipts, now }, locale);
  return [
    {
      type: 'actions',
      block_id: 'rule:read',
      elements: [button('rule.read', t(locale, 'editor.read'), `${id}:${published.version}`, 'primary')],
    },
    context(said, 'rule:receipts'),
  ];
}

/** More names than these are a number. */
const NAMES = 12;

/** `3 of 6 have read it. Not yet: …` */
export function readLine(
  o: Pick<RulePostInput, 'dealership' | 'receipts' | 'now'> & { readonly version: number },
  locale: Locale,
): string {
  const { dealership, version, receipts, now } = o;
  const all = dealership.members.filter((m) => isActive(m, dealership, now)).length;
  const missing = whoHasNotRead(version, receipts, dealership, now);
  if (missing.length === 0) return t(locale, 'editor.read_all', { count: all });
  const name = nameIn(dealership, locale);
  const shown = missing.slice(0, NAMES).map((m) => name(m.personId));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown);
  const more = missing.length - shown.length;
  const names =
    more > 0 ? t(locale, 'editor.read_names_more', { names: shown.join(', '), count: more }) : list;
  return t(locale, 'editor.read_some', { count: all - missing.length, all, names });
}
