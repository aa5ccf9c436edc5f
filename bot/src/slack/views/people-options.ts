import {
  actingManager,
  type Dealership,
  isAbsent,
  isActive,
  type Lead,
  type Load,
  type Locale,
  type Member,
  staffName,
  t,
} from '@pitlane/core';
import type { PlainTextOption } from '@slack/types';
import { foldName } from '../../fold.ts';
import { clip, inItsDirection, plain } from './text.ts';

/** Slack shows 100 choices. */
export const CHOICES = 100;

/** Whom a form may name; `lead`, of it the present owner is no choice unless it is held. */
export interface Choosable {
  readonly dealership: Dealership;
  readonly load: Load;
  readonly now: number;
  readonly lead?: Lead | null;
  /** Left out: oneself. */
  readonly without?: string;
  /** Whom to ask for help: the acting manager first, open leads do not matter. */
  readonly order?: 'fewest_open' | 'manager_first';
}

/** Everyone who works here, with open leads counted and absences marked; narrowed down by what was typed. */
export function peopleOptions(of: Choosable, typed: string, locale: Locale): PlainTextOption[] {
  const words = foldName(typed).split(/\s+/u).filter(Boolean);
  return peopleOf(of)
    .filter(({ m }) => words.every((word) => foldName(m.name).includes(word)))
    .slice(0, CHOICES)
    .map((person) => personOption(person, of.order ?? 'fewest_open', locale));
}

/** How many people a form can be about. */
export const peopleCount = (of: Choosable): number => peopleOf(of).length;

/** One person as a form shows them chosen; null: not to be chosen. */
export function optionOf(of: Choosable, personId: string | null, locale: Locale): PlainTextOption | null {
  const person = peopleOf(of).find(({ m }) => m.personId === personId);
  return person ? personOption(person, of.order ?? 'fewest_open', locale) : null;
}

interface Person {
  readonly m: Member;
  readonly absent: boolean;
  readonly open: number;
}

function peopleOf({ dealership, load, now, lead, without, order }: Choosable): Person[] {
  const manager = actingManager(dealership, now);
  const owner = lead && lead.responsible.held === null ? lead.responsible.personId : null;
  const rank = ({ m, absent, open }: Person): number[] =>
    order === 'manager_first' ? [Number(m.personId !== manager)] : [Number(absent), open];
  return dealership.members
    .filter((m) => isActive(m, dealership, now) && m.personId !== owner && m.personId !== without)
    .map((m) => ({ m, absent: isAbsent(m, dealership, now), open: load[m.personId]?.open ?? 0 }))
    .toSorted((a, b) => {
      const [one, two] = [rank(a), rank(b)];
      const first = one.findIndex((n, i) => n !== two[i]);
      return first < 0 ? a.m.name.localeCompare(b.m.name) : (one[first] ?? 0) - (two[first] ?? 0);
    });
}

function personOption({ m, absent, open }: Person, order: string, locale: Locale): PlainTextOption {
  // The name gives way, not the count: a choice has 75 characters.
  const name = inItsDirection(staffName(clip(m.name, 45), locale));
  const words = absent
    ? t(locale, 'form.person_absent', { name })
    : order === 'manager_first'
      ? name
      : t(locale, 'form.person_open', { name, count: open });
  return { text: plain(words, 75), value: m.personId };
}
