import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordId } from '../intake/fingerprint.ts';
import { isLeadPageUrl, isRecordId, readLightningUrl } from './url.ts';

const ID15 = 'a0X5g000001AbCd';
const ID18 = recordId(ID15);
const ORG = 'https://ejemplo.lightning.force.com';
const record = (object: string | null, org = 'ejemplo') => ({ kind: 'record', org, object, recordId: ID18 });

describe('addresses of Salesforce', () => {
  it.each([
    [`${ORG}/lightning/r/AS_Lead__c/${ID18}/view`, record('AS_Lead__c')],
    [`${ORG}/lightning/r/AS_Lead__c/${ID15}/view?ws=%2Flightning%2Fr%2FAccount%2F001`, record('AS_Lead__c')],
    [`${ORG}/lightning/r/${ID15}/view`, record(null)],
    [`https://ejemplo.my.salesforce.com/${ID15}`, record(null)],
    [`${ORG}/one/one.app#/sObject/${ID18}/view`, record(null)],
    [
      `https://ejemplo--uat.sandbox.lightning.force.com/lightning/r/AS_Lead__c/${ID18}/view`,
      record('AS_Lead__c', 'ejemplo--uat'),
    ],
    [
      `${ORG}/lightning/o/AS_Lead__c/list?filterName=Assigned`,
      { kind: 'list', org: 'ejemplo', object: 'AS_Lead__c', view: 'Assigned' },
    ],
    [
      `${ORG}/lightning/o/AS_Lead__c/list`,
      { kind: 'list', org: 'ejemplo', object: 'AS_Lead__c', view: null },
    ],
    [`${ORG}/lightning/page/home`, { kind: 'other', org: 'ejemplo' }],
    [`${ORG}/lightning/r/AS_Lead__c/${ID18}/edit`, { kind: 'other', org: 'ejemplo' }],
    [`${ORG}/lightning/r/AS_Lead__c/a0X5g000001AbCdEAA/view`, { kind: 'other', org: 'ejemplo' }],
    [`http://ejemplo.lightning.force.com/lightning/r/AS_Lead__c/${ID18}/view`, null],
    [`https://ejemplo.lightning.force.com.example.com/lightning/r/AS_Lead__c/${ID18}/view`, null],
    [`https://example.com/lightning/r/AS_Lead__c/${ID18}/view`, null],
    ['no address', null],
  ])('%s [U4]', (url, place) => {
    expect(readLightningUrl(url)).toEqual(place);
  });

  it('are those of a lead by their object once it is known; before, any record may be one [U4]', () => {
    const lead = `${ORG}/lightning/r/AS_Lead__c/${ID18}/view`;
    const account = `${ORG}/lightning/r/Account/${ID18}/view`;
    expect([isLeadPageUrl(lead), isLeadPageUrl(account)]).toEqual([true, true]);
    expect([isLeadPageUrl(lead, 'AS_Lead__c'), isLeadPageUrl(account, 'AS_Lead__c')]).toEqual([true, false]);
    expect(isLeadPageUrl(`${ORG}/lightning/r/${ID18}/view`, 'AS_Lead__c')).toBe(true);
    expect(isLeadPageUrl(`${ORG}/lightning/o/AS_Lead__c/list`)).toBe(false);
  });

  it('the two lengths of an id name one record, and a wrong ending names none [U1]', () => {
    const ids = fc.stringMatching(/^[a-zA-Z0-9]{15}$/);
    fc.assert(
      fc.property(ids, (id) => {
        const long = recordId(id);
        expect(long).toHaveLength(18);
        expect([isRecordId(id), isRecordId(long), recordId(long)]).toEqual([true, true, long]);
        const other = `${id}${long.slice(15) === 'AAA' ? 'AAB' : 'AAA'}`;
        expect(isRecordId(other)).toBe(false);
      }),
    );
    expect(recordId('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC');
  });

  it('reading an address never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => void readLightningUrl(url)));
  });
});
