import { type Action, ACTIONS } from '@pitlane/core';

/** What a button may ask for, beside core's actions: see the lead, see all its actions. */
export type Ask = Action | 'show' | 'all';

const ASKS: readonly Ask[] = [...ACTIONS, 'show', 'all'];

export const isAsk = (text: string): text is Ask => (ASKS as readonly string[]).includes(text);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A button's value or a menu's choice, checked: Slack's client is not trusted with it. */
export function parseAsk(ask: string, leadId: string): { ask: Ask; leadId: string } | null {
  return isAsk(ask) && UUID.test(leadId) ? { ask, leadId } : null;
}
