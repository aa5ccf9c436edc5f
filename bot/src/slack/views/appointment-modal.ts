import { actionLabel, effectiveAppointment, localDateOf, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { listed } from './lead-words.ts';
import { choiceField, form, instantFields } from './modal.ts';
import type { ModalInput } from './model.ts';
import { context } from './text.ts';
import { dayText, soon, zoneName } from './when.ts';

/** Make or move an appointment (R40, R41): the customer's dates are offered (R70), mails are named (U16). */
export function appointmentModal(input: ModalInput): ModalView {
  const { model, customer, locale } = input;
  const { lead, dealership, now } = model;
  const { zone } = dealership.hours;
  const dates = customer?.preferredDates ?? [];
  const wished = dates.find((date) => date > localDateOf(zone, now)) ?? null;
  const standing = effectiveAppointment(lead)?.at ?? null;
  return form('appointment', lead.id, locale, {
    title: actionLabel('appointment', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      formHead(input, [
        standing === null
          ? null
          : t(locale, 'form.appointment_now', { at: soon(standing, locale, { zone, now }) }),
        dates.length > 0
          ? t(locale, 'form.preferred_dates', {
              dates: listed(
                dates.map((d) => dayText(d, locale)),
                locale,
              ),
            })
          : t(locale, 'form.no_preferred_dates'),
        suggestions(input),
      ]),
      ...instantFields('at', { date: t(locale, 'form.at_date'), time: t(locale, 'form.at_time') }, zone, {
        initial: standing,
        initialDate: wished,
        hint: zoneName(now, locale, zone),
      }),
      ...mails(input),
    ],
  });
}

/** R70: free moments in opening hours, the customer's days first. */
function suggestions({ advice, model, locale }: ModalInput): string | null {
  if (!advice || advice.proposals.length === 0) return null;
  const clock = { zone: model.dealership.hours.zone, now: model.now };
  const list = advice.proposals.map(({ at, preferred }) => {
    const said = soon(at, locale, clock);
    return preferred !== null ? t(locale, 'call.suggested_wished', { at: said }) : said;
  });
  return t(locale, 'call.suggested', { list: list.join(locale === 'ja' ? '、' : '; ') });
}

/** U16: Pitlane mails no customer; the person says what Salesforce will do. */
function mails({ model, locale }: ModalInput) {
  if (model.lead.authority === 'pitlane') return [context(t(locale, 'form.mails_ours'), 'lead:mails')];
  const answers = (['yes', 'no', 'unknown'] as const).map((a) => [a, t(locale, `answer.${a}`)] as const);
  const hint = t(locale, 'form.mails_hint');
  return [choiceField('mails', t(locale, 'form.mails'), answers, { as: 'radio', initial: 'unknown', hint })];
}
