import { actionLabel, type Load, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { responsibleLines } from './card.ts';
import { formHead } from './form-head.ts';
import { form, searchField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { type Choosable, optionOf, peopleCount } from './people-options.ts';
import { section } from './text.ts';

/** Who takes the lead: found by typing, with open leads counted and absences marked. */
export function assignModal(input: ModalInput, load: Load): ModalView {
  const { model, locale } = input;
  const { lead, dealership, now } = model;
  const of: Choosable = { dealership, load, now, lead };
  const head = formHead(input, responsibleLines(model, locale));
  if (peopleCount(of) === 0) {
    const blocks = [head, section([t(locale, 'form.nobody')], 'lead:nobody')];
    return form('assign', lead.id, locale, { title: actionLabel('assign', locale), submit: null, blocks });
  }
  return form('assign', lead.id, locale, {
    title: actionLabel('assign', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      head,
      searchField('person', t(locale, 'form.person'), {
        of: 'find.person',
        initial: optionOf(of, lead.responsible.proposed?.personId ?? null, locale),
        placeholder: t(locale, 'ways.find.person_placeholder'),
        hint: t(locale, 'form.clock_stays'),
      }),
    ],
  });
}
