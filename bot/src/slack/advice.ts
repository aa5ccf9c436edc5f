import {
  type ChannelAdvice,
  channelsFor,
  closedAtOf,
  effectiveStatus,
  type Lead,
  type LeadStatus,
  type PlannedStep,
  planOf,
  type Preparation,
  preparationOf,
  type Proposal,
  proposeAppointments,
} from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { factsOf, loadCustomer } from '../store/customers.ts';
import type { Place } from '../store/dealerships.ts';
import { leadsOfCustomer } from '../store/history.ts';

/** Another lead of the same customer (R15): what came of it, without anybody's name. */
export interface Earlier {
  readonly number: number;
  readonly status: LeadStatus;
  /** When it was closed, else when it came; UTC ms. */
  readonly at: number;
  readonly personId: string;
}

/** What a person should know before they act on a lead (R14–R21, R113). Only for modals about that one lead. */
export interface Advice {
  readonly channels: readonly ChannelAdvice[];
  readonly plan: readonly PlannedStep[];
  readonly preparation: readonly Preparation[];
  readonly earlier: readonly Earlier[];
  readonly proposals: readonly Proposal[];
}

const SHOWN = 5;

export async function adviceOf(desk: Desk, { dealership }: Place, lead: Lead): Promise<Advice> {
  const now = desk.now();
  const stored = await loadCustomer(desk.db, lead.id);
  const customer = factsOf(stored, dealership);
  const ctx = { dealership, customer, now };
  const earlier = (await leadsOfCustomer(desk.db, dealership.id, lead.id, SHOWN)).map(
    (l): Earlier => ({
      number: l.number,
      status: effectiveStatus(l),
      at: closedAtOf(l) ?? l.receivedAt,
      personId: l.responsible.personId,
    }),
  );
  return {
    channels: channelsFor(lead, ctx),
    plan: planOf(lead, ctx),
    preparation: preparationOf(lead, {
      vin: customer.vin,
      consent: customer.consent,
      historySeen: earlier.length > 0 ? true : null,
      hasContract: lead.facts.hasContract ? true : null,
    }),
    earlier,
    proposals: proposeAppointments({ dealership, preferredDates: customer.preferredDates, now, count: 3 }),
  };
}
