import { describe, expect, it } from 'vitest';
import { picklistValue } from './fields.ts';
import { OrgStore } from './store.ts';
import { DAY, HOUR } from './time.ts';

const START = Date.UTC(2026, 8, 1, 8);
const who = { user: 'Talleres Ejemplo - 00000', locale: 'es' } as const;
function given(fields: Parameters<OrgStore['insert']>[0] = {}) {
  let now = START;
  const store = new OrgStore(() => now);
  const { Id } = store.insert({ Name: 'Clara Ficticia', ...fields });
  return {
    store,
    Id,
    record: (): Readonly<Record<string, unknown>> => store.get(Id) ?? {},
    later: (ms: number) => {
      now += ms;
      return new Date(now).toISOString();
    },
    save: (changes: Parameters<OrgStore['update']>[1], modified: string | null = null) =>
      store.update(Id, changes, modified, who),
    act: (...[action, fields = {}]: [Parameters<OrgStore['act']>[1], Parameters<OrgStore['act']>[2]?]) =>
      store.act(Id, action, fields, who),
  };
}

describe('what Salesforce does by itself', () => {
  it('a lead is born assigned to the dealer, with an id of 18 characters [R39]', () => {
    const { record, Id } = given();
    expect(record()).toMatchObject({ Status__c: picklistValue('status.assigned_to_dealer') });
    expect(Id).toMatch(/^a0X\w{15}$/);
  });

  it('dates an attempt at its saving, and with the first one the SLA [R60, R61]', () => {
    const { save, record, later } = given();
    const first = later(2 * HOUR);
    save({ Attempt1__c: true });
    const second = later(5 * HOUR);
    save({ Attempt2__c: true });
    expect(record()).toMatchObject({
      Attempt1At__c: first,
      FirstAttemptAt__c: first,
      FirstAttemptSla__c: true,
      Attempt2At__c: second,
    });
  });

  it('leaves the SLA box empty after a day [R61]', () => {
    const { save, record, later } = given();
    later(25 * HOUR);
    save({ Attempt1__c: true });
    expect(record()).toMatchObject({ FirstAttemptSla__c: false });
  });

  it('a closing dates the management; within ten days it is in time [R43]', () => {
    for (const [days, inTime] of [
      [9, true],
      [11, false],
    ] as const) {
      const { save, act, record, later } = given();
      save({ Attempt1__c: true });
      const at = later(days * DAY);
      act('close_no_sale', { CloseReason__c: picklistValue('reason.offer_declined') });
      expect(record()).toMatchObject({ ManagementAt__c: at, ManagementSla__c: inTime });
    }
  });

  it('a recontact closes, and opens its child when its time comes, once [R46, R47]', () => {
    const { store, save, act, record, later, Id } = given({ Model__c: 'Levante' });
    save({ Attempt1__c: true });
    act('recontact', { RecontactAt__c: new Date(START + 5 * DAY).toISOString() });
    expect(record()).toMatchObject({ CloseReason__c: picklistValue('reason.recontact') });
    later(4 * DAY);
    expect(store.tick()).toEqual([]);
    later(2 * DAY);
    const [child] = store.tick();
    expect(child).toMatchObject({
      MasterLead__c: Id,
      Recontacted__c: true,
      Name: 'Clara Ficticia',
      Model__c: 'Levante',
      Attempt1__c: false,
      Status__c: picklistValue('status.assigned_to_dealer'),
    });
    expect(store.tick()).toEqual([]);
  });

  it('keeps the main changes under the dealer’s account, the newest first [R13, R68]', () => {
    const { store, save, later, Id } = given();
    later(HOUR);
    save({ Attempt1__c: true, City__c: 'Toledo' });
    expect(store.history(Id).map(({ what, user }) => [what, user])).toEqual([
      ['qualification.attempt_1', who.user],
      ['assigned', 'Headquarters'],
      ['created', 'Headquarters'],
    ]);
  });
});

describe('two people on one record', () => {
  it('the second is told, and nothing of the first is lost', () => {
    const { save, record } = given();
    const read = String(record()['LastModifiedDate']);
    expect(save({ City__c: 'Toledo' }, read).ok).toBe(true);
    const second = save({ City__c: 'Lugo' }, read);
    expect(second).toMatchObject({ ok: false, errors: [{ errorCode: 'CONFLICT' }] });
    expect(record()).toMatchObject({ City__c: 'Toledo' });
  });

  it('two changes of one moment have two stamps', () => {
    const { save, record } = given();
    save({ City__c: 'Toledo' });
    const first = record()['LastModifiedDate'];
    save({ City__c: 'Lugo' });
    expect(record()['LastModifiedDate']).not.toBe(first);
  });
});

describe('a refusal', () => {
  it('changes nothing and speaks the user’s language', () => {
    const { save, record } = given();
    const before = record();
    expect(save({ Vin__c: 'x' })).toMatchObject({
      ok: false,
      errors: [{ message: 'Un VIN tiene 17 caracteres, sin I, O ni Q.', fields: ['Vin__c'] }],
    });
    expect(record()).toEqual(before);
  });

  it('a record that is none', () => {
    const { store } = given();
    expect(store.update('a0X5g0000000000AAA', {}, null, who)).toMatchObject({
      ok: false,
      errors: [{ errorCode: 'NOT_FOUND' }],
    });
  });
});
