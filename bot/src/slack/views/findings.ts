import { type EpochMs, type Finding, type FindingCode, type Locale, t } from '@pitlane/core';
import type { Button, KnownBlock } from '@slack/types';
import { findingWords } from '../../findings.ts';
import type { Place } from '../../store/dealerships.ts';
import { idsValue } from './people-modals.ts';
import { button } from './settings.ts';
import { clip, context, escapeMrkdwn, header, section } from './text.ts';

/** More would push the leads off the page; the doctor has all. */
const MOST = 8;

/** What is out of date, each with the button that mends it. */
export function findingBlocks(
  found: readonly { readonly place: Place; readonly findings: readonly Finding[] }[],
  o: { readonly locale: Locale; readonly now: EpochMs; readonly several: boolean },
): KnownBlock[] {
  const { locale, several } = o;
  const some = found.filter((f) => f.findings.length > 0);
  if (some.length === 0) return [];
  return [
    header(t(locale, 'onboard.stale'), 'stale:title'),
    ...some.flatMap(({ place, findings }) => {
      const { id, name } = place.dealership;
      return [
        ...(several ? [context(escapeMrkdwn(name, 100), `stale:name:${id}`)] : []),
        ...findings.slice(0, MOST).map((finding, i): KnownBlock => {
          const escape = (text: string) => escapeMrkdwn(clip(text, 80));
          const words = findingWords(finding, place, { ...o, escape });
          const mark = finding.severity === 'broken' ? '🔴' : '🟡';
          return {
            ...section([`${mark} ${words}`], `stale:${id}:${i}`),
            accessory: mend(finding, id, locale),
          };
        }),
      ];
    }),
  ];
}

type Mend = 'undecided' | 'people' | 'rule' | 'holidays' | 'channel' | 'ways';
const MENDS: Readonly<Record<FindingCode, Mend>> = {
  no_manager: 'people',
  no_alternate: 'people',
  no_rule: 'rule',
  rule_person_left: 'rule',
  rule_person_unknown: 'rule',
  row_undecided: 'undecided',
  person_deactivated: 'people',
  person_without_slack: 'people',
  nobody_speaks: 'people',
  no_holidays: 'holidays',
  channel_missing: 'channel',
  channel_archived: 'channel',
  channel_public: 'channel',
  channel_shared: 'channel',
  connection_failing: 'ways',
  connection_silent: 'ways',
};

function mend({ code, params }: Finding, dealershipId: string, locale: Locale): Button {
  // Straight to the hand-over of whoever cannot do it any more.
  if (code === 'person_deactivated')
    return button(
      'people.leave',
      t(locale, 'away.hand_title'),
      idsValue(dealershipId, String(params['personId'])),
    );
  switch (MENDS[code]) {
    case 'undecided':
      return button('undecided.open', t(locale, 'ways.undecided.title'), dealershipId);
    case 'people':
      return button('people.open', t(locale, 'people.title'), dealershipId);
    case 'rule':
      return button('rule.open', t(locale, 'onboard.mend_rule'), dealershipId);
    case 'holidays':
      return button('holidays.open', t(locale, 'holidays.title'), dealershipId);
    case 'channel':
      return button('channel.open', t(locale, 'onboard.step_channel'), dealershipId);
    case 'ways':
      return button('setup.ways', t(locale, 'onboard.mend_ways'), dealershipId);
  }
}
