import { expect, it } from 'vitest';
import { Fields } from './fields.ts';
import { readBasics } from './read-set-up.ts';

const choice = (value: string) => ({ value: { selected_option: { value } } });
const typed = (value: string | null) => ({ value: { value } });
const form = (authority: string, account: string | null) =>
  new Fields({
    name: typed('Tridente Norte'),
    market: choice('ES'),
    zone_ES: choice('Europe/Madrid'),
    language_ES: choice('es'),
    authority: choice(authority),
    url: typed('tridente.my.salesforce.com'),
    account: typed(account),
  });

it.each([
  ['as it is typed', 'salesforce', ' Tridente Norte - 00000 ', 'Tridente Norte - 00000'],
  ['left out', 'salesforce', null, null],
  ['of no use without Salesforce', 'pitlane', 'Tridente Norte - 00000', null],
])('the account that Salesforce shows is %s [U5]', (_, authority, account, expected) => {
  const read = readBasics(form(authority, account), 'es');
  expect(read.ok ? read.value.salesforceAccount : read.errors).toBe(expected);
});
