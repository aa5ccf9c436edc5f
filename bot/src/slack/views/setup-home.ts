import { type Locale, t } from '@pitlane/core';
import type { KnownBlock, SectionBlock } from '@slack/types';
import { marketName } from '../../sources/markets.ts';
import type { Draft } from '../../store/drafts.ts';
import { button } from './settings.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

type Step = 'basics' | 'hours' | 'channel' | 'people' | 'rule';
export const ACTION_OF: Readonly<Record<Step, string>> = {
  basics: 'setup.basics',
  hours: 'hours.open',
  channel: 'setup.channel',
  people: 'setup.people',
  rule: 'setup.rule',
};

/** Whether each step is done; the last one ends the draft. */
const doneSteps = (d: Draft): Readonly<Record<Exclude<Step, 'rule'>, boolean>> => ({
  basics: d.basics !== undefined,
  hours: d.hours !== undefined && d.reviewed === true,
  channel: d.channel !== undefined,
  people: d.people !== undefined,
});

export const isReady = (d: Draft): boolean => Object.values(doneSteps(d)).every(Boolean);

/** Five steps with their ticks and one button each; the next one stands out. */
export function guideBlocks(draft: Draft, locale: Locale, o: { discard: boolean }): KnownBlock[] {
  const done = doneSteps(draft);
  const steps: readonly Step[] = ['basics', 'hours', 'channel', 'people', 'rule'];
  const next = steps.find((s) => s === 'rule' || !done[s]);
  return [
    header(t(locale, 'onboard.title'), 'guide:title'),
    context(t(locale, 'onboard.intro'), 'guide:intro'),
    ...steps.map((step, i): SectionBlock => {
      const isDone = step !== 'rule' && done[step];
      const open =
        step === 'basics' ||
        (step === 'rule' ? isReady(draft) : step === 'people' || draft.basics !== undefined);
      const words = t(locale, isDone ? 'onboard.change' : 'onboard.fill');
      const lines = [
        `${isDone ? '✅' : '⬜'} *${i + 1} · ${t(locale, `onboard.step_${step}`)}*`,
        summaryOf(step, draft, locale) ?? t(locale, `onboard.why_${step}`),
      ];
      return {
        ...section(lines, `guide:${step}`),
        ...(open
          ? { accessory: button(ACTION_OF[step], words, 'draft', step === next ? 'primary' : undefined) }
          : {}),
      };
    }),
    ...(o.discard
      ? [
          {
            type: 'actions' as const,
            block_id: 'guide:do',
            elements: [button('setup.discard', t(locale, 'onboard.discard'), 'draft')],
          },
        ]
      : []),
  ];
}

function summaryOf(step: Step, d: Draft, locale: Locale): string | null {
  if (step === 'basics' && d.basics) {
    const { name, market, zone, authority } = d.basics;
    const how = authority === 'salesforce' ? 'Salesforce' : t(locale, 'onboard.without_salesforce');
    return [escapeMrkdwn(name, 100), marketName(market, locale), zone, how].join(' · ');
  }
  if (step === 'hours' && d.hours) {
    const days = Object.values(d.hours.week).filter((blocks) => blocks.length > 0).length;
    const holidays = d.hours.holidays.length;
    if (!d.reviewed) return t(locale, 'onboard.sum_holidays_todo');
    return t(locale, 'onboard.sum_hours', { days, holidays });
  }
  if (step === 'channel' && d.channel) return `<#${d.channel.id}>`;
  if (step === 'people' && d.people) {
    const count = new Set(Object.values(d.people).flat()).size;
    const alternate = (d.people.alternate ?? []).length > 0 ? [] : [t(locale, 'onboard.no_alternate')];
    return [t(locale, 'onboard.sum_people', { count }), ...alternate].join(' · ');
  }
  return null;
}

export interface FirstInput {
  readonly dealershipId: string;
  readonly name: string;
  readonly key: string;
}

/** A desk without a lead: how the first one comes. */
export const firstLeadBlocks = ({ dealershipId, name, key }: FirstInput, locale: Locale): KnownBlock[] => [
  header(t(locale, 'onboard.first'), `first:${dealershipId}`),
  {
    ...section(waysLines({ name, key }, locale), `first:ways:${dealershipId}`),
    accessory: button('setup.test', t(locale, 'onboard.test'), dealershipId, 'primary'),
  },
];

export const waysLines = (o: { name: string; key: string }, locale: Locale): string[] => [
  t(locale, 'onboard.first_why', { name: escapeMrkdwn(o.name, 100) }),
  t(locale, 'onboard.first_import', { key: o.key }),
  t(locale, 'onboard.first_webhook', { key: o.key }),
];
