import type { Dealership, EpochMs, Locale, RuleReceipt } from '@pitlane/core';
import { t } from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Published } from '../../store/rules.ts';
import { frame } from './frame.ts';
import { readLine } from './rule-post.ts';
import { fitted, ruleLines, versionLine } from './rule-words.ts';
import { button } from './settings.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

export interface RuleHome {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly now: EpochMs;
  /** Named where the reader has several dealerships. */
  readonly several: boolean;
  /** null: none is published. */
  readonly published: Published | null;
  readonly receipts: readonly RuleReceipt[];
  /** The reader has said so. */
  readonly read: boolean;
  /** The reader publishes rules; `draft`: and has begun one. */
  readonly publishes: boolean;
  readonly draft: boolean;
}

/** The rule at a glance: whole for whoever publishes it or has not read it, else one button. */
export function ruleBlocks(o: RuleHome): KnownBlock[] {
  const { locale, dealership, published, publishes, read } = o;
  const { id } = dealership;
  const unread = published !== null && !read;
  if (!publishes && !unread) return [];
  const change = button('rule.open', t(locale, o.draft ? 'editor.go_on' : 'editor.change'), id);
  const buttons = [
    ...(unread
      ? [button('rule.read', t(locale, 'editor.read'), `${id}:${published.version}`, 'primary')]
      : []),
    ...(publishes ? [change] : []),
    ...(published ? [button('rule.show', t(locale, 'editor.show'), id)] : []),
  ];
  return [
    header(t(locale, 'editor.title'), `rule:title:${id}`),
    ...(o.several ? [context(escapeMrkdwn(dealership.name, 100), `rule:where:${id}`)] : []),
    section(
      published
        ? [...fitted(ruleLines(published.table, dealership, locale), 900, locale)]
        : [t(locale, 'editor.none')],
      `rule:rows:${id}`,
    ),
    ...(published ? [context(facts(o, published), `rule:facts:${id}`)] : []),
    { type: 'actions', block_id: `rule:buttons:${id}`, elements: buttons },
  ];
}

function facts({ dealership, locale, now, receipts, publishes }: RuleHome, published: Published): string {
  const line = versionLine(published, dealership, locale, now);
  const { version } = published;
  // What came with the set-up was never announced.
  return publishes && published.byPersonId !== null
    ? `${line}\n${readLine({ dealership, version, receipts, now }, locale)}`
    : line;
}

/** The whole rule to read, with the versions before it (R106). */
export function ruleShown(o: {
  locale: Locale;
  dealership: Dealership;
  now: EpochMs;
  versions: readonly Published[];
}): ModalView {
  const { locale, dealership, now, versions } = o;
  const [latest] = versions;
  return frame('rule.shown', {}, locale, {
    title: t(locale, 'editor.title'),
    submit: null,
    blocks: [
      section(
        latest
          ? fitted(ruleLines(latest.table, dealership, locale), 2900, locale)
          : [t(locale, 'editor.none')],
        'rule:rows',
      ),
      ...versions.map((v) => context(versionLine(v, dealership, locale, now), `rule:version:${v.version}`)),
    ],
  });
}
