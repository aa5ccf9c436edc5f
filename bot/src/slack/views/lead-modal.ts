import {
  callingNow,
  describeExplanation,
  effectiveAppointment,
  label,
  type Locale,
  t,
  undoable,
} from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import { adviceBlocks } from './advice.ts';
import { actionsRow, leadButton } from './buttons.ts';
import { dropBlocks } from './drop-intent.ts';
import { linkedLine, milestones, responsibleLines } from './card.ts';
import { emailLine, languageName, nameOf, phoneLines } from './customer.ts';
import { historyBlocks } from './history.ts';
import { listed, memberName, modelName, stateLine, stepLine, todoLine, when } from './lead-words.ts';
import { form } from './modal.ts';
import type { CustomerRecord, ModalInput } from './model.ts';
import { context, escapeMrkdwn, header, plain, section } from './text.ts';
import { dayText, differs, timeOnly, zoneName } from './when.ts';

/** Everything about one lead, for who may see it: what to do first, then who, what, why (U6, U8, U14). */
export function leadModal(input: ModalInput): ModalView {
  const { model, locale } = input;
  const todo = todoLine(model, locale, 'now');
  const links = linkedLine(model, locale);
  return form('show', model.lead.id, locale, {
    title: t(locale, 'lead.title', { number: String(model.lead.number) }),
    submit: null,
    blocks: [
      section(
        [
          t(locale, 'card.next', { step: stepLine(model, locale, 'now') }),
          t(locale, `step.why.${model.step.why}`),
          stateLine(model, locale, 'now'),
          ...milestones(model, locale),
          ...responsibleLines(model, locale),
        ],
        'lead:state',
      ),
      ...(todo ? [section([todo], 'lead:todo'), ...dropBlocks(input)] : []),
      ...callingBlocks(input),
      ...undoBlocks(input),
      actionsRow(model, locale, 'lead:actions'),
      extrasRow(input),
      ...adviceBlocks(input),
      ...customerBlocks(input),
      header(t(locale, 'lead.history'), 'lead:history'),
      ...historyBlocks(input),
      ...(links ? [context(links, 'lead:linked')] : []),
      { type: 'divider', block_id: 'lead:divider' },
      ...whyBlocks(input),
    ],
  });
}

/** Texts to copy, the calendar file where there is an appointment. */
function extrasRow({ model, locale }: ModalInput): KnownBlock {
  const { lead } = model;
  const button = (action: string, text: string) => ({
    type: 'button' as const,
    action_id: action,
    text: plain(text, 75),
    value: lead.id,
  });
  return {
    type: 'actions',
    block_id: 'lead:extras',
    elements: [
      button('lead.texts', t(locale, 'call.texts')),
      button('lead.askhelp', t(locale, 'call.help')),
      ...(effectiveAppointment(lead)?.at ? [button('lead.ics', t(locale, 'call.ics'))] : []),
    ],
  };
}

/** U11: who else is on the phone with this customer. */
function callingBlocks({ model, locale, personId }: ModalInput): KnownBlock[] {
  const { lead, now, dealership } = model;
  const others = callingNow(lead, now).filter((c) => c.personId !== personId);
  if (others.length === 0) return [];
  const lines = others.map((c) =>
    t(locale, 'call.calling', {
      name: memberName(model, c.personId, locale),
      at: timeOnly(c.until, locale, dealership.hours.zone),
    }),
  );
  return [section(lines, 'lead:calling')];
}

/** U12: the way back from one's own last action, while there is one. */
function undoBlocks({ model, locale, personId }: ModalInput): KnownBlock[] {
  const { lead, now, dealership } = model;
  const can = undoable(lead, personId, { now, dealership });
  if (!can) return [];
  const at = timeOnly(can.until, locale, dealership.hours.zone);
  return [
    {
      ...section([t(locale, 'call.undo_what', { at })], 'lead:undo'),
      accessory: leadButton('undo', lead.id, locale),
    },
  ];
}

function customerBlocks(input: ModalInput): KnownBlock[] {
  const { customer, locale } = input;
  if (!customer) return [section([t(locale, 'name.erased')], 'lead:erased')];
  const consent = consentLine(customer, locale);
  return [
    header(t(locale, 'lead.customer'), 'lead:customer'),
    section(
      [
        `*${nameOf(input)}*`,
        ...phoneLines(input),
        emailLine(input),
        customer.language
          ? t(locale, 'lead.language', { language: languageName(customer.language, locale) })
          : null,
        consent,
      ],
      'lead:who',
    ),
    section([`*${t(locale, 'lead.vehicle')}*`, ...vehicleLines(input, customer)], 'lead:vehicle'),
    section([`*${t(locale, 'lead.request')}*`, ...requestLines(input, customer)], 'lead:request'),
  ];
}

/** R16, X45: by channel, as far as known; it is no bar to answering a request. */
function consentLine({ consents }: CustomerRecord, locale: Locale): string | null {
  const known = (['phone', 'email', 'sms'] as const).flatMap((channel) => {
    const given = consents[channel];
    if (given === null) return [];
    const answer = t(locale, given ? 'answer.yes' : 'answer.no');
    return [t(locale, 'lead.consent_one', { channel: label(`contact.consent_${channel}`, locale), answer })];
  });
  return known.length > 0 ? t(locale, 'lead.consent', { list: listed(known, locale) }) : null;
}

function vehicleLines({ model, locale }: ModalInput, c: CustomerRecord): (string | null)[] {
  const line = fieldLine(locale);
  return [
    c.model ? escapeMrkdwn(c.model, 200) : modelName(model, locale),
    line('vehicle.vin', c.vin),
    line('vehicle.current_warranty', c.currentWarranty),
    line('vehicle.current_warranty_end', c.currentWarrantyEnd && dayText(c.currentWarrantyEnd, locale)),
    line('vehicle.warranty_end', c.warrantyEnd && dayText(c.warrantyEnd, locale)),
    line('vehicle.mileage', c.mileage === null ? null : t(locale, 'lead.km', { km: c.mileage })),
  ];
}

function requestLines({ model, locale }: ModalInput, c: CustomerRecord): (string | null)[] {
  // Since when the customer waits; when Pitlane heard of it (X2) would contradict the clocks after a late import.
  const { facts, assignedToDealerAt } = model.lead;
  const line = fieldLine(locale);
  const dates = listed(
    c.preferredDates.map((d) => dayText(d, locale)),
    locale,
  );
  const nature = `${t(locale, `nature.${facts.nature}`)} · ${t(locale, `origin.${facts.origin}`)}`;
  return [
    `${nature} · ${t(locale, 'lead.received', { at: when(model, assignedToDealerAt, locale, 'now') })}`,
    line('contact.campaign', facts.campaign),
    line('request.request_for', c.requestFor),
    line('request.request_details', c.requestDetails),
    line('request.customer_notes', c.customerNotes),
    line('qualification.management_notes', c.managementNotes),
    dates ? t(locale, 'form.preferred_dates', { dates }) : null,
  ];
}

/** Salesforce's own name of a field (U17), and what the customer or Salesforce wrote there. */
const fieldLine =
  (locale: Locale) =>
  (key: Parameters<typeof label>[0], value: string | null): string | null =>
    value ? t(locale, 'lead.field', { label: label(key, locale), value: escapeMrkdwn(value, 600) }) : null;

/** Why this person (U14), and the clocks behind the one due time that people see (U8). */
function whyBlocks(input: ModalInput): KnownBlock[] {
  const { model, locale, personId, readerZone } = input;
  const { lead, dealership, clock, now } = model;
  const { zone } = dealership.hours;
  const named = (id: string) => (id === personId ? t(locale, 'name.you') : memberName(model, id, locale));
  const say = (at: number) => when(model, at, locale, 'now');
  const { elapsedHours, workingDays } = dealership.policy.firstContact;
  const lines = [
    clock.dueAt === null ? null : t(locale, 'lead.clock_due', { at: say(clock.dueAt) }),
    clock.elapsedLimit === null
      ? null
      : t(locale, 'lead.clock_elapsed', { hours: elapsedHours, at: say(clock.elapsedLimit) }),
    clock.workingLimit === null
      ? null
      : t(locale, 'lead.clock_working', { days: workingDays, at: say(clock.workingLimit) }),
    clock.cannotBeMet ? t(locale, 'card.cannot_be_met') : null,
    clock.arrivedWhileClosed ? t(locale, 'lead.arrived_closed') : null,
    t(locale, 'lead.clock_closing', { days: dealership.policy.closeWithinDays }),
  ];
  const zoned = differs(zone, readerZone, now) ? [context(zoneName(now, locale, zone), 'lead:zone')] : [];
  return [
    section(
      [
        `*${t(locale, 'lead.why', { name: memberName(model, lead.responsible.personId, locale) })}*`,
        describeExplanation(lead.explanation, locale, named),
      ],
      'lead:why',
    ),
    section([`*${t(locale, 'lead.clocks')}*`, ...lines], 'lead:clocks'),
    ...zoned,
  ];
}
