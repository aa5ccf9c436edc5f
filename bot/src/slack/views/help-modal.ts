import { actingManager, isActive, type Member, staffName, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { choiceField, form, textField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { clip } from './text.ts';

/** Asking a colleague about a lead: whom, and what. The words become a note of the lead, never a message (U6). */
export function helpModal(input: ModalInput): ModalView {
  const { model, locale, personId } = input;
  const { dealership, now, lead } = model;
  const manager = actingManager(dealership, now);
  const rank = (m: Member) => Number(m.personId !== manager);
  const people = dealership.members
    .filter((m) => m.personId !== personId && isActive(m, dealership, now))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((m) => [m.personId, staffName(clip(m.name, 60), locale)] as const);
  return form('askhelp', lead.id, locale, {
    title: t(locale, 'call.help_title'),
    submit: people.length > 0 ? t(locale, 'button.save') : null,
    blocks: [
      formHead(input),
      ...(people.length > 0
        ? [
            choiceField('person', t(locale, 'call.help_who'), people, {
              as: 'menu',
              initial: people[0]?.[0] ?? null,
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
