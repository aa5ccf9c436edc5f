import { LOCALES, type Locale, type Role, ROLES, t } from '@pitlane/core';
import { marketOf } from '../../sources/markets.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Fields } from './fields.ts';
import type { ReadOf } from './read-hours.ts';

/** Name, country, zone, language, Salesforce; each mistake at its field. */
export function readBasics(fields: Fields, locale: Locale): ReadOf<NonNullable<Draft['basics']>> {
  const errors: Record<string, string> = {};
  const missing = () => t(locale, 'rejection.reason_missing');
  const name = fields.text('name');
  if (name === '') errors['name'] = t(locale, 'rejection.text_missing');
  const market = marketOf(fields.choice('market'));
  if (!market) errors['market'] = missing();
  const zoneField = fields.named('zone_');
  const zone = fields.choice(zoneField);
  if (!zone || !market?.zones.includes(zone)) errors[zoneField] = missing();
  const languageField = fields.named('language_');
  const language = fields.oneOf(languageField, LOCALES);
  if (!language) errors[languageField] = missing();
  const authority = fields.oneOf('authority', ['salesforce', 'pitlane'] as const);
  if (!authority) errors['authority'] = missing();
  const url = fields.text('url');
  const salesforceUrl = authority === 'salesforce' ? originOf(url) : null;
  if (authority === 'salesforce' && !salesforceUrl)
    errors['url'] = t(locale, 'setup.bad_url', { value: url || '—' });
  if (Object.keys(errors).length > 0 || !market || !zone || !language || !authority)
    return { ok: false, errors };
  const salesforceAccount = salesforceUrl === null ? null : fields.text('account') || null;
  const value = {
    name,
    market: market.code,
    zone,
    locale: language,
    authority,
    salesforceUrl,
    salesforceAccount,
  };
  return { ok: true, value };
}

/** As people copy it from the browser: whatever stands behind the host is left out. */
function originOf(text: string): string | null {
  const given = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = text !== '' && URL.canParse(given) ? new URL(given) : null;
  const usable = url?.protocol === 'https:' && url.username === '' && url.hostname.includes('.');
  return usable ? url.origin : null;
}

/** People by role; only the roles that somebody has. */
export function readRoles(fields: Fields): NonNullable<Draft['people']> {
  const people: Partial<Record<Role, readonly string[]>> = {};
  for (const role of ROLES) {
    const users = fields.users(role);
    if (users.length > 0) people[role] = users;
  }
  return people;
}
