import { effectiveAppointment } from '@pitlane/core';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { LeadModel } from './views/model.ts';

/** How long an appointment is taken to last: Salesforce keeps its beginning only. Minutes. */
const LASTS = 60;

/**
 * The appointment for the advisor's own calendar (U16): lead number and model, nobody's name. The same lead keeps
 * its UID and a moved one has a higher SEQUENCE, so that a calendar moves the entry instead of adding one.
 * @returns null where no date is known
 */
export function calendarFile({ lead, dealership, now }: LeadModel, title: string): Uint8Array | null {
  const appointment = effectiveAppointment(lead);
  if (!appointment || appointment.at === null) return null;
  const moves = lead.status === 'appointment_made' ? lead.appointment.moves : 0;
  const pending = lead.intents.filter((i) => i.kind === 'appointment').length;
  const calendar = ical({
    name: dealership.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Pitlane', product: 'lead desk' },
  });
  calendar.createEvent({
    id: `${lead.id}@pitlane`,
    sequence: moves + pending,
    start: new Date(appointment.at),
    end: new Date(appointment.at + LASTS * 60_000),
    stamp: new Date(now),
    summary: title,
    location: dealership.name,
  });
  return new TextEncoder().encode(calendar.toString());
}
