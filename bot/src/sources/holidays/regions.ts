import type { Locale } from '@pitlane/core';
import Holidays from 'date-holidays';

/** Slack shows a hundred choices; the whole country is one of them. */
const MOST = 99;

/**
 * The states or regions of a country that have holidays of their own: `ES-MD`, Madrid. Names in the reader's language
 * where the list has them.
 */
export function regionsOf(market: string, locale: Locale): { code: string; name: string }[] {
  const states = new Holidays().getStates(market, locale) ?? {};
  return Object.entries(states)
    .map(([state, name]) => ({ code: `${market}-${state}`, name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .slice(0, MOST);
}
