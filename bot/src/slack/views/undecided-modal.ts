import { type EpochMs, type IncomingLead, type Lead, type Locale, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { leadOption } from './find-modal.ts';
import { frame } from './frame.ts';
import { choiceField } from './modal.ts';
import { escapeMrkdwn, section } from './text.ts';
import { soon } from './when.ts';

/** What the form's choice may be beside a lead's id. */
export const OWN = 'own';
export const NONE = 'none';

/**
 * A row that fits several leads: what it says, and the leads that it fits, for a person to decide. Names a customer, so
 * it is opened after a permission check only (U6).
 */
export function undecidedModal(o: {
  readonly about: { readonly dealershipId: string; readonly rowId: string };
  readonly incoming: IncomingLead;
  readonly at: EpochMs;
  readonly candidates: readonly { readonly lead: Lead; readonly name: string | null }[];
  readonly clock: { readonly zone: string; readonly now: EpochMs };
  readonly locale: Locale;
}): ModalView {
  const { incoming, locale, clock } = o;
  const said = [
    `*${escapeMrkdwn(incoming.leadName, 200)}*`,
    ...incoming.phones.map((p) => escapeMrkdwn(p, 60)),
    incoming.email,
    t(locale, 'lead.received', { at: soon(incoming.createdAt, locale, clock) }),
    incoming.campaign,
    incoming.model,
    incoming.requestDetails,
    incoming.customerNotes,
  ];
  return frame('undecided.settle', o.about, locale, {
    title: t(locale, 'ways.undecided.title'),
    submit: t(locale, 'ways.undecided.submit'),
    blocks: [
      section([t(locale, 'ways.undecided.came', { at: soon(o.at, locale, clock) })], 'undecided:came'),
      section(
        said.map((text, i) => (text ? (i === 0 ? text : escapeMrkdwn(text, 300)) : null)),
        'undecided:row',
      ),
      choiceField(
        'which',
        t(locale, 'ways.undecided.which'),
        [
          ...o.candidates
            .slice(0, 8)
            .map(({ lead, name }) => [lead.id, leadOption(lead, name, locale).text.text] as const),
          [OWN, t(locale, 'ways.undecided.own')],
          [NONE, t(locale, 'ways.undecided.none')],
        ],
        { as: 'radio' },
      ),
    ],
  });
}
