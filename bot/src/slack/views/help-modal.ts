import { actingManager, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { form, searchField, textField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { type Choosable, optionOf, peopleCount, peopleOptions } from './people-options.ts';

/** Asking a colleague about a lead: whom, and what. The words become a note of the lead, never a message (U6). */
export function helpModal(input: ModalInput): ModalView {
  const { model, locale, personId } = input;
  const { dealership, now, lead } = model;
  const of: Choosable = { dealership, load: {}, now, without: personId, order: 'manager_first' };
  const some = peopleCount(of) > 0;
  const first = optionOf(of, actingManager(dealership, now), locale) ?? peopleOptions(of, '', locale)[0];
  return form('askhelp', lead.id, locale, {
    title: t(locale, 'call.help_title'),
    submit: some ? t(locale, 'button.save') : null,
    blocks: [
      formHead(input),
      ...(some
        ? [
            searchField('person', t(locale, 'call.help_who'), {
              of: 'find.person',
              initial: first ?? null,
              placeholder: t(locale, 'ways.find.person_placeholder'),
            }),
            textField('text', t(locale, 'call.help_text'), {
              multiline: true,
              hint: t(locale, 'call.help_hint'),
            }),
          ]
        : []),
    ],
  });
}
