import {
  isActive,
  type Dealership,
  type EpochMs,
  type Locale,
  type Member,
  NATURES,
  type Role,
  ROLES,
  staffName,
  t,
} from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { frame } from './frame.ts';
import { weekFields } from './hours-modal.ts';
import { choiceField, dateField, textField } from './modal.ts';
import { clip, context, escapeMrkdwn, plain, section } from './text.ts';
import { dayText } from './when.ts';

/** A member as the list shows them. */
export interface Listed {
  readonly member: Member;
  readonly slack: 'here' | 'none' | 'off';
}

/** Slack takes a hundred blocks; the head and the rest need three. */
const ROWS = 95;

export interface PeopleInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly people: readonly Listed[];
  readonly now: EpochMs;
}

export const idsValue = (dealershipId: string, personId: string): string => `${dealershipId}:${personId}`;

/** Everybody of a dealership, each with *Change*. */
export function peopleModal({ locale, dealership, people, now }: PeopleInput): ModalView {
  const here = people.filter((p) => p.member.leftOn === null || isActive(p.member, dealership, now));
  const sorted = here.toSorted((a, b) => a.member.name.localeCompare(b.member.name, locale));
  const more = sorted.length - ROWS;
  return frame('people.list', { dealershipId: dealership.id }, locale, {
    title: t(locale, 'people.title'),
    submit: null,
    blocks: [
      section(
        [t(locale, 'people.intro', { dealership: escapeMrkdwn(dealership.name), count: here.length })],
        'people:intro',
      ),
      {
        type: 'actions',
        block_id: 'people:do',
        elements: [
          {
            type: 'button',
            action_id: 'people.add',
            style: 'primary',
            text: plain(t(locale, 'people.add'), 75),
            value: dealership.id,
          },
        ],
      },
      ...sorted.slice(0, ROWS).map((p) => row(p, dealership.id, locale)),
      ...(more > 0 ? [context(t(locale, 'people.more', { count: more }), 'people:more')] : []),
    ],
  });
}

function row({ member: m, slack }: Listed, dealershipId: string, locale: Locale): KnownBlock {
  const facts = [
    m.roles.map((r) => t(locale, `role.${r}`)).join(', '),
    m.languages.map((l) => languageName(l, locale)).join(', '),
    slack === 'none' ? t(locale, 'people.no_slack') : slack === 'off' ? t(locale, 'people.off') : '',
    ...m.absences.slice(-1).map((a) => t(locale, 'people.absent', datesOf(a, locale))),
    m.leftOn ? t(locale, 'people.left', { date: dayText(m.leftOn, locale) }) : '',
  ].filter(Boolean);
  return {
    ...section([`*${escapeMrkdwn(clip(m.name, 100))}*`, facts.join(' · ')], `person:${m.personId}`),
    accessory: {
      type: 'button',
      action_id: 'people.edit',
      text: plain(t(locale, 'people.edit'), 75),
      value: idsValue(dealershipId, m.personId),
    },
  };
}

export const datesOf = (a: { from: string; to: string }, locale: Locale) => ({
  from: dayText(a.from, locale),
  to: dayText(a.to, locale),
});

export const languageName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;

/** Languages of customers: those of most markets; others stay if the set-up file named them. */
export const LANGUAGES =
  'ar bg ca cs da de el en es et eu fi fr gl he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  );
const WEIGHTS = [0.25, 0.5, 0.75, 1, 1.5, 2];

export interface PersonInput {
  readonly locale: Locale;
  readonly dealershipId: string;
  readonly member: Member;
}

/** One person: roles, languages, share, own hours; absence and leaving beside. */
export function personModal({ locale, dealershipId, member: m }: PersonInput): ModalView {
  const ids = idsValue(dealershipId, m.personId);
  const languages = [...new Set([...LANGUAGES, ...m.languages])].slice(0, 100);
  const percent = (w: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(w);
  const weights = [...new Set([...WEIGHTS, m.weight])].sort((a, b) => a - b);
  return frame('people.save', { dealershipId, personId: m.personId }, locale, {
    title: t(locale, 'people.edit'),
    submit: t(locale, 'button.save'),
    blocks: [
      {
        type: 'actions',
        block_id: 'person:do',
        elements: [
          {
            type: 'button',
            action_id: 'absence.open',
            text: plain(t(locale, 'away.button'), 75),
            value: ids,
          },
          {
            type: 'button',
            action_id: 'people.leave',
            style: 'danger',
            text: plain(t(locale, 'people.remove'), 75),
            value: ids,
          },
        ],
      },
      textField('name', t(locale, 'people.name'), { initial: m.name, max: 80 }),
      rolesField(m.roles, locale),
      many('languages', t(locale, 'people.languages'), {
        choices: languages.map((l) => [l, languageName(l, locale)] as const),
        initial: m.languages,
        hint: t(locale, 'people.languages_hint'),
      }),
      many('skills', t(locale, 'people.skills'), {
        choices: NATURES.map((n) => [n, t(locale, `nature.${n}`)] as const),
        initial: m.skills,
        hint: t(locale, 'people.skills_hint'),
      }),
      choiceField(
        'weight',
        t(locale, 'people.weight'),
        weights.map((w) => [String(w), percent(w)] as const),
        { as: 'menu', initial: String(m.weight) },
      ),
      textField('capacity', t(locale, 'people.capacity'), {
        initial: m.capacity === null ? null : String(m.capacity),
        optional: true,
        max: 6,
        hint: t(locale, 'people.capacity_hint'),
      }),
      context(t(locale, 'people.week'), 'person:week'),
      ...weekFields(m.week ?? {}, locale),
    ],
  });
}

export function rolesField(initial: readonly Role[], locale: Locale): InputBlock {
  const options: PlainTextOption[] = ROLES.map((r) => ({
    text: plain(t(locale, `role.${r}`), 75),
    value: r,
  }));
  const chosen = options.filter((o) => (initial as readonly string[]).includes(o.value ?? ''));
  return {
    type: 'input',
    block_id: 'roles',
    // Ours to refuse: Slack's own words would be in another language than the form's.
    optional: true,
    label: plain(t(locale, 'people.roles'), 2000),
    element: {
      type: 'checkboxes',
      action_id: 'value',
      options,
      ...(chosen.length > 0 ? { initial_options: chosen } : {}),
    },
  };
}

function many(
  block: string,
  label: string,
  o: {
    choices: readonly (readonly [value: string, words: string])[];
    initial: readonly string[];
    hint: string;
  },
): InputBlock {
  const options: PlainTextOption[] = o.choices.map(([value, words]) => ({ text: plain(words, 75), value }));
  const chosen = options.filter((x) => o.initial.includes(x.value ?? ''));
  return {
    type: 'input',
    block_id: block,
    optional: true,
    label: plain(label, 2000),
    hint: plain(o.hint, 2000),
    element: {
      type: 'multi_static_select',
      action_id: 'value',
      options,
      ...(chosen.length > 0 ? { initial_options: chosen } : {}),
    },
  };
}

/** Who joins, and with which roles. */
export const addModal = (dealershipId: string, locale: Locale): ModalView =>
  frame('people.add', { dealershipId }, locale, {
    title: t(locale, 'people.add'),
    submit: t(locale, 'button.save'),
    blocks: [
      usersField('who', t(locale, 'people.add_who'), { initial: [] }),
      rolesField(['service_advisor'], locale),
    ],
  });

export const usersField = (
  block: string,
  label: string,
  o: { initial: readonly string[]; hint?: string },
): InputBlock => ({
  type: 'input',
  block_id: block,
  optional: true,
  label: plain(label, 2000),
  ...(o.hint ? { hint: plain(o.hint, 2000) } : {}),
  element: {
    type: 'multi_users_select',
    action_id: 'value',
    ...(o.initial.length > 0 ? { initial_users: [...o.initial] } : {}),
  },
});

/** Somebody leaves: from when, and who takes their leads. */
export function leaveModal(o: {
  locale: Locale;
  dealershipId: string;
  member: Member;
  today: string;
  blocks: readonly KnownBlock[];
}): ModalView {
  const { locale, member } = o;
  const name = escapeMrkdwn(staffName(clip(member.name, 80), locale));
  return frame('people.leave', { dealershipId: o.dealershipId, personId: member.personId }, locale, {
    title: t(locale, 'people.remove_title'),
    submit: t(locale, 'people.remove_title'),
    blocks: [
      section([t(locale, 'people.remove_says', { name })], 'leave:says'),
      dateField('last_day', t(locale, 'people.last_day'), { initial: o.today }),
      ...o.blocks,
    ],
  });
}
