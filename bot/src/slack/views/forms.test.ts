import type { Lead } from '@pitlane/core';
import { aDealership, aMember } from '@pitlane/core/lead/testing';
import type { InputBlock, ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { allActionsModal } from './all-actions-modal.ts';
import { appointmentModal } from './appointment-modal.ts';
import { assignModal } from './assign-modal.ts';
import { attemptModal } from './attempt-modal.ts';
import { leadModal } from './lead-modal.ts';
import { peopleOptions } from './people-options.ts';
import { noSaleModal } from './nosale-modal.ts';
import { noteModal } from './note-modal.ts';
import { notMineModal } from './notmine-modal.ts';
import { recontactModal } from './recontact-modal.ts';
import { saleModal } from './sale-modal.ts';
import { takeConfirmModal } from './take-confirm-modal.ts';
import { customerOf, inputOf, LEAD_ID, leadsOf, modelOf } from './testing/fixtures.ts';
import { textsIn } from './testing/limits.ts';

const d = aDealership();
const input = (state: string, dealership = d, customer = customerOf()) =>
  inputOf(modelOf(leadsOf(dealership)[state] as Lead, dealership), 'en', customer);
const inputs = (view: ModalView) => view.blocks.filter((b): b is InputBlock => b.type === 'input');
const fields = (view: ModalView) => inputs(view).map((b) => (b.optional ? `${b.block_id}?` : b.block_id));
const words = (view: ModalView) => textsIn(view.blocks).join('\n');
const element = (view: ModalView, block: string) =>
  inputs(view).find((b) => b.block_id === block)?.element as unknown as Record<string, unknown>;

describe('forms', () => {
  it.each([
    [
      'attempt',
      attemptModal(input('fresh')),
      [
        'outcome',
        'channel',
        'at',
        'at_time',
        'call_back_at?',
        'call_back_at_time?',
        'call_back_to?',
        'verbatim?',
        'answer?',
        'direction',
        'extras?',
      ],
    ],
    ['appointment', appointmentModal(input('fresh')), ['at', 'at_time', 'mails']],
    ['sale', saleModal(input('attempted')), ['vin', 'notes']],
    ['sale', saleModal(input('booked')), ['vin', 'notes?']],
    ['nosale', noSaleModal(input('attempted')), ['reason', 'ownership_end?', 'notes?']],
    ['recontact', recontactModal(input('attempted')), ['recontact_at', 'recontact_at_time?']],
    ['assign', assignModal(input('fresh'), {}), ['person']],
    ['notmine', notMineModal(input('fresh')), ['reason']],
    ['note', noteModal(input('fresh')), ['text']],
    ['take', takeConfirmModal(input('taken')), []],
  ])(
    '%s asks for its mandatory fields and carries the lead’s id only [R40, R42, R43]',
    (name, view, wanted) => {
      expect(fields(view)).toEqual(wanted);
      expect(view.callback_id).toBe(`lead.${name}`);
      expect(view.private_metadata).toBe(JSON.stringify({ leadId: LEAD_ID }));
      // One name for every field's value; the search for a person is heard while typing, under its own.
      for (const b of inputs(view))
        expect((b.element as { action_id?: string }).action_id).toBe(
          b.block_id === 'person' ? 'find.person' : 'value',
        );
    },
  );

  it('attempt has the number to tap on top, and the dealership’s present time [U10, U15]', () => {
    const view = attemptModal(input('fresh'));
    expect(textsIn(view.blocks[0])[0]).toContain('<tel:+34612345678|+34 612 345 678>');
    expect(words(view)).toContain('12345 (this number cannot be dialled)');
    expect(element(view, 'at')).toMatchObject({ initial_date: '2026-09-01' });
    expect(element(view, 'at_time')).toMatchObject({ initial_time: '12:00' });
  });

  it('attempt offers a box in Salesforce only where there is Salesforce [U3]', () => {
    const values = (view: ModalView) =>
      (element(view, 'extras')['options'] as { value: string }[]).map((o) => o.value);
    expect(values(attemptModal(input('fresh')))).toEqual(['voicemail', 'tick']);
    expect(values(attemptModal(input('fresh', { ...d, authority: 'pitlane' })))).toEqual(['voicemail']);
  });

  it('appointment offers the customer’s dates and says who mails [R70, U16]', () => {
    const view = appointmentModal(input('fresh'));
    expect(words(view)).toContain('The customer would like: Thu 3 Sept 2026, Fri 4 Sept 2026');
    expect(element(view, 'at')).toMatchObject({ initial_date: '2026-09-03' });
    expect(element(view, 'mails')).toMatchObject({ initial_option: { value: 'unknown' } });
  });

  it('sale fills in the known VIN, and shows customer and vehicle before the submit [R42, U12]', () => {
    const view = saleModal(input('attempted'));
    expect(element(view, 'vin')).toMatchObject({ initial_value: 'ZAMMARKERVXN12345' });
    expect(words(view)).toContain('*#412* · Ana MARKERNAME · Levante · VIN ZAMMARKERVXN12345');
  });

  it('never shows notes cut, which saved again would replace the whole', () => {
    const long = customerOf({ managementNotes: 'x'.repeat(3001) });
    expect(element(saleModal(input('attempted', d, long)), 'notes')['initial_value']).toBeUndefined();
    const fits = customerOf({ managementNotes: 'x'.repeat(3000) });
    expect(element(saleModal(input('attempted', d, fits)), 'notes')['initial_value']).toHaveLength(3000);
  });

  it('recontact says first that it closes the lead, or that it changes a date [U2, R48]', () => {
    expect(textsIn(recontactModal(input('attempted')).blocks[0])[0]).toContain('This *closes* lead #412.');
    expect(textsIn(recontactModal(input('recontact')).blocks[0])[0]).toContain('You change the date');
  });

  it('assign counts open leads, marks the absent and puts them last [R2]', () => {
    const away = aMember('zoe', { absences: [{ from: '2026-08-30', to: '2026-09-03' }] });
    const gone = aMember('old', { leftOn: '2026-08-01' });
    const dealership = { ...d, members: [...d.members, away, gone] };
    const load = { luis: { open: 3, recent: 1, today: 0 } };
    const { lead, now } = input('fresh', dealership).model;
    const of = { dealership, load, lead, now };
    expect(element(assignModal(input('fresh', dealership), load), 'person')['type']).toBe('external_select');
    expect(peopleOptions(of, 'ＥＬＥ', 'en').map((o) => o.value)).toEqual(['elena']);
    expect(peopleOptions(of, '', 'en').map((o) => o.text.text)).toEqual([
      'Andres · 0 open',
      'Elena · 0 open',
      'Luis · 3 open',
      'Zoe · absent',
    ]);
  });

  it('assign has the proposed person chosen already [U14]', () => {
    expect(element(assignModal(input('proposed'), {}), 'person')).toMatchObject({
      initial_option: { value: 'marta' },
    });
  });

  it('take names whose lead it is and since when', () => {
    expect(words(takeConfirmModal(input('taken')))).toContain('Marta took #412 (today 11:00).');
  });

  it('all actions says what stands in the way of those that cannot be done', () => {
    expect(words(allActionsModal(input('fresh')))).toContain(
      'Closed with Sale: Log a contact attempt first: a lead cannot be closed without one.',
    );
  });
});

describe('the lead', () => {
  it('shows who, what was said, why this person and both clocks [U6, U8, U14]', () => {
    const text = words(leadModal(input('attempted')));
    for (const part of [
      '*Ana MARKERNAME*',
      '“MARKERWORDS”',
      'by Phone Yes, by SMS/MMS No',
      'Marta: default row of the rule; named in the rule',
      '24 hours after the assignment: tomorrow 10:00',
      'end of the next working day: tomorrow 18:30',
    ])
      expect(text).toContain(part);
  });

  it('says since when the customer waits, also where Pitlane heard of it later [U8]', () => {
    const lead = leadsOf(d)['fresh'] as Lead;
    const late = { ...lead, receivedAt: lead.assignedToDealerAt + 26 * 3_600_000 };
    expect(words(leadModal(inputOf(modelOf(late, d), 'en', customerOf())))).toContain('received today 10:00');
  });

  it('shows a number typed full width in the digits one dials [U10]', () => {
    const typed = customerOf({ phone: '＋３４　６１２－３４５－６７８' });
    expect(words(leadModal(input('fresh', d, typed)))).toContain('<tel:+34612345678|+34 612-345-678>');
  });

  it('shows the warranty that the vehicle has now before the original one [R66]', () => {
    const customer = customerOf({
      currentWarranty: 'Extended',
      currentWarrantyEnd: '2029-05-02',
      warrantyEnd: '2024-05-02',
    });
    expect(words(leadModal(input('attempted', d, customer)))).toMatch(
      /Current Warranty Description: Extended\nCurrent Warranty End Date: .*2029\nWarranty End Date: .*2024/,
    );
  });

  it('shows first the number that a call was promised on, until the promise is kept [U2]', () => {
    const { callBack, attempted } = leadsOf(d);
    const ids = (lead: Lead | undefined) => lead?.contacts.map((c) => c.id) ?? [];
    const texts = new Map(
      [...ids(callBack), ...ids(attempted)].map((id) => [
        id,
        { verbatim: '', answer: '', callBackTo: '600 000 009' },
      ]),
    );
    const to = '<tel:+34600000009|600 000 009>';
    const text = words(leadModal(input('callBack', d, customerOf({ texts }))));
    expect(text).toContain(`Call back on: ${to}\nPhone: <tel:+34612345678`);
    expect(words(leadModal(input('attempted', d, customerOf({ texts }))))).not.toContain(to);
  });

  it('names the dealership’s zone where the reader’s clock differs, and only there', () => {
    const here = leadModal({ ...input('fresh'), readerZone: 'Europe/Paris' });
    const far = leadModal({ ...input('fresh'), readerZone: 'Asia/Tokyo' });
    expect(words(here)).not.toContain('Central European Time');
    expect(words(far)).toContain('Central European Time');
  });

  it('says so when the customer’s data was erased', () => {
    const erased = inputOf(modelOf(leadsOf(d)['fresh'] as Lead, d), 'ja', null);
    expect(words(leadModal(erased))).toContain('お客様の情報は削除されました');
  });
});
