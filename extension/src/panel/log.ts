import {
  type Channel,
  localDateOf,
  localTimeOf,
  nextAttemptNo,
  type Outcome,
  toEpoch,
} from '@pitlane/core/panel/index';
import type { Deed } from './state.ts';
import { type Draft, dialOf } from './draft.ts';
import type { Say } from './say.ts';
import { type LeadView, worksPage } from './view.ts';

/** What was chosen; the words and the time stand in the draft. */
export interface LogWish {
  readonly direction: 'outbound' | 'inbound';
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly callBackAt: number | null;
  /** U2: another number to call back on. */
  readonly callBackTo?: string;
  readonly voicemail: boolean | null;
  /** U3: whether an inbound contact ticks a box in Salesforce. */
  readonly tick: boolean;
}

export const OUTBOUND_CALL = {
  direction: 'outbound',
  channel: 'phone',
  callBackAt: null,
  voicemail: null,
  tick: false,
} as const;

/** A moment of the dealership's clock as two fields hold it; null: not whole, or no such time. */
export function momentOf(date: string | undefined, time: string | undefined, zone: string): number | null {
  if (!date || !time || !/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null;
  try {
    return toEpoch(zone, date, time);
  } catch {
    return null;
  }
}
export const fieldsOf = (at: number, zone: string) => ({
  date: localDateOf(zone, at),
  time: localTimeOf(zone, at),
});

/** U15, R60: the moment that was typed, else that of dialling for a call, else now. */
export function realTime(draft: Draft, isCall: boolean, zone: string, now: number): number {
  const typed = momentOf(draft.fields['at.date'], draft.fields['at.time'], zone);
  return typed ?? (isCall ? dialOf(draft, now) : null) ?? now;
}

/** A contact, kept with its real time and ticked in Salesforce where it counts as an attempt (R60, U3). */
export function logDeed(wish: LogWish, view: LeadView, draft: Draft, o: { id: string; say: Say }): Deed {
  const { dealership, lead, now } = view;
  const at = realTime(
    draft,
    wish.direction === 'outbound' && wish.channel === 'phone',
    dealership.hours.zone,
    now,
  );
  const { verbatim, answer, said } = draft;
  const counts = wish.direction === 'outbound' || wish.tick;
  // R59: never a sixth; it is kept in Pitlane all the same.
  const free = nextAttemptNo(lead) !== null;
  const works = worksPage(view);
  const besides = !works ? 'panel.kept_here' : counts && !free ? 'panel.sf_no_box' : null;
  return {
    act: {
      type: 'log_contact',
      contactId: o.id,
      ...wish,
      at,
      verbatim,
      ...(said !== null && verbatim.trim() !== '' ? { said } : {}),
      answer,
    },
    action: works && counts && (free || view.personId === null) ? { kind: 'attempt', no: null } : null,
    done:
      o.say.t('panel.logged', { outcome: o.say.t(`outcome.${wish.outcome}`), at: o.say.when(at) }) +
      (besides === null ? '' : ` ${o.say.t(besides)}`),
    clears: true,
  };
}
