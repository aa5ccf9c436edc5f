import {
  actionLabel,
  isAbsent,
  isActive,
  type Load,
  type Locale,
  type Member,
  staffName,
  t,
} from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { responsibleLines } from './card.ts';
import { formHead } from './form-head.ts';
import { choiceField, form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { clip, context, section } from './text.ts';

/** Slack shows 100 choices. */
const CHOICES = 100;

/** Who takes the lead: everyone who works here, with open leads counted and absences marked. */
export function assignModal(input: ModalInput, load: Load): ModalView {
  const { model, locale } = input;
  const { lead, dealership, now } = model;
  const { personId, held, proposed } = lead.responsible;
  const people = dealership.members
    .filter((m) => isActive(m, dealership, now) && (held !== null || m.personId !== personId))
    .map((m) => ({ m, absent: isAbsent(m, dealership, now), open: load[m.personId]?.open ?? 0 }))
    .sort(
      (a, b) => Number(a.absent) - Number(b.absent) || a.open - b.open || a.m.name.localeCompare(b.m.name),
    );
  const cut = people.length - CHOICES;
  const head = formHead(input, responsibleLines(model, locale));
  if (people.length === 0) {
    const blocks = [head, section([t(locale, 'form.nobody')], 'lead:nobody')];
    return form('assign', lead.id, locale, { title: actionLabel('assign', locale), submit: null, blocks });
  }
  return form('assign', lead.id, locale, {
    title: actionLabel('assign', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      head,
      choiceField(
        'person',
        t(locale, 'form.person'),
        people.map((p) => [p.m.personId, words(p, locale)] as const),
        {
          as: 'menu',
          initial: proposed?.personId ?? null,
          placeholder: t(locale, 'form.choose'),
          hint: t(locale, 'form.clock_stays'),
        },
      ),
      ...(cut > 0 ? [context(t(locale, 'form.people_cut', { count: cut }), 'lead:cut')] : []),
    ],
  });
}

function words({ m, absent, open }: { m: Member; absent: boolean; open: number }, locale: Locale): string {
  // The name gives way, not the count: a choice has 75 characters.
  const name = staffName(clip(m.name, 45), locale);
  return absent
    ? t(locale, 'form.person_absent', { name })
    : t(locale, 'form.person_open', { name, count: open });
}
