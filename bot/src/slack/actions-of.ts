import { ACTIONS, MORE_ACTIONS } from '@pitlane/core';
import type { Ask } from './views/buttons.ts';

export type { Ask };

const ASKS: readonly Ask[] = [...ACTIONS, ...MORE_ACTIONS, 'show', 'all'];

export const isAsk = (text: string): text is Ask => (ASKS as readonly string[]).includes(text);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A button's value or a menu's choice, checked: Slack's client is not trusted with it. */
export function parseAsk(ask: string, leadId: string): { ask: Ask; leadId: string } | null {
  return isAsk(ask) && UUID.test(leadId) ? { ask, leadId } : null;
}
