import {
  type Absence,
  type Dealership,
  type EpochMs,
  type Handover,
  isAbsent,
  isActive,
  type Lead,
  type Locale,
  type Member,
  staffName,
  t,
} from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import { frame } from './frame.ts';
import { choiceField, dateField, textField } from './modal.ts';
import { datesOf } from './people-modals.ts';
import { clip, context, escapeMrkdwn, plain, section } from './text.ts';

const nameOf = (m: Member, locale: Locale) => escapeMrkdwn(staffName(clip(m.name, 80), locale));

export interface AbsenceInput {
  readonly locale: Locale;
  readonly dealershipId: string;
  readonly member: Member;
  /** Those that are not over. */
  readonly planned: readonly Absence[];
  readonly today: string;
}

/** When somebody is away; what is planned already can be cancelled or ended. */
export function absenceModal({ locale, dealershipId, member, planned, today }: AbsenceInput): ModalView {
  return frame('absence.dates', { dealershipId, personId: member.personId }, locale, {
    title: t(locale, 'away.title'),
    submit: t(locale, 'away.next'),
    blocks: [
      ...planned.slice(0, 20).map(
        (a, i): KnownBlock => ({
          ...section(
            [t(locale, 'away.planned', { name: nameOf(member, locale), ...datesOf(a, locale) })],
            `away:${i}`,
          ),
          accessory: {
            type: 'button',
            action_id: 'absence.end',
            text: plain(t(locale, a.from <= today ? 'away.end' : 'away.drop'), 75),
            value: `${dealershipId}:${member.personId}:${a.from}`,
          },
        }),
      ),
      dateField('from', t(locale, 'away.from'), { initial: today }),
      dateField('to', t(locale, 'away.to'), { initial: today }),
    ],
  });
}

export interface HandInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly member: Member;
  readonly handover: Handover;
  readonly now: EpochMs;
  /** A lead as one line, without the customer. */
  readonly line: (lead: Lead) => string;
}

/** Lines of each list; the rest is counted. */
const LINES = 6;

/** What somebody leaves behind, by what binds most, and who takes it. */
export function handBlocks(input: HandInput): KnownBlock[] {
  const { locale, dealership, member, handover, now, line } = input;
  const count = handover.callbacks.length + handover.appointments.length + handover.open.length;
  if (count === 0) return [];
  const people = dealership.members
    .filter(
      (m) => m.personId !== member.personId && isActive(m, dealership, now) && !isAbsent(m, dealership, now),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
    .slice(0, 98)
    .map((m) => [m.personId, staffName(clip(m.name, 70), locale)] as const);
  const list = (key: 'callbacks' | 'appointments' | 'open'): KnownBlock[] => {
    const leads = handover[key];
    if (leads.length === 0) return [];
    const more = leads.length - LINES;
    return [
      section(
        [
          `*${t(locale, `away.${key}`, { count: leads.length })}*`,
          ...leads.slice(0, LINES).map(line),
          more > 0 ? t(locale, 'away.more', { count: more }) : null,
        ],
        `hand:${key}`,
      ),
    ];
  };
  return [
    section([t(locale, 'away.intro', { name: nameOf(member, locale), count })], 'hand:intro'),
    ...list('callbacks'),
    ...list('appointments'),
    ...list('open'),
    choiceField(
      'who',
      t(locale, 'away.who'),
      [['rule', t(locale, 'away.rule')] as const, ['keep', t(locale, 'away.keep')] as const, ...people],
      { as: 'menu', initial: 'rule' },
    ),
    textField('note', t(locale, 'away.note'), {
      multiline: true,
      optional: true,
      max: 2000,
      hint: t(locale, 'away.note_hint'),
    }),
  ];
}

/** After the dates: who stands in, and the leads. */
export function handModal(input: HandInput, standsIn: string | null | undefined): ModalView {
  const { locale, dealership, member } = input;
  const form = frame('absence.hand', { dealershipId: dealership.id, personId: member.personId }, locale, {
    title: t(locale, 'away.hand_title'),
    submit: t(locale, 'button.save'),
    blocks: [
      section([t(locale, 'away.absence_saved')], 'hand:saved'),
      ...standInLines(standsIn, locale).map((l) => context(l, 'hand:stand_in')),
      ...handBlocks(input),
    ],
  });
  // The absence stands already: there is nothing to cancel.
  return { ...form, close: plain(t(locale, 'button.close'), 24) };
}

/** @param standsIn undefined: the person does not allocate; null: nobody does meanwhile */
export function standInLines(standsIn: string | null | undefined, locale: Locale): string[] {
  if (standsIn === undefined) return [];
  return [
    standsIn === null
      ? t(locale, 'away.nobody_stands_in')
      : t(locale, 'away.stands_in', { name: escapeMrkdwn(staffName(clip(standsIn, 80), locale)) }),
  ];
}

/** What a form did, in its place. */
export function saidModal(title: string, lines: readonly string[], locale: Locale): ModalView {
  return frame('said', {}, locale, { title, submit: null, blocks: [section(lines, 'said')] });
}

/** How many each one got. */
export function handedModal(
  o: { given: ReadonlyMap<string, number>; stays: number },
  dealership: Dealership,
  locale: Locale,
): ModalView {
  const name = (id: string) => dealership.members.find((m) => m.personId === id)?.name ?? '';
  const lines = [...o.given].map(([id, count]) =>
    t(locale, 'away.given', { name: escapeMrkdwn(staffName(clip(name(id), 80), locale)), count }),
  );
  const stays = o.stays > 0 ? [t(locale, 'away.stays', { count: o.stays })] : [];
  return saidModal(
    t(locale, 'away.hand_title'),
    [...lines, ...stays].length > 0 ? [...lines.slice(0, 40), ...stays] : [t(locale, 'away.saved')],
    locale,
  );
}
