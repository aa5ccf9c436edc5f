import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { parseSalesforceDate } from '../lexicon/dates.ts';
import { label } from '../lexicon/label.ts';
import type { FieldKey } from '../lexicon/terms.ts';
import { readLeadPage } from './lead-page.ts';
import { notStored } from './stored.ts';
import { aPage, EXAMPLE, MONDAY, readIn, type Filled, type PageSpec } from './testing.ts';
import { writePlan } from './write-plan.ts';
import type { PageAction, WritePlan, WriteStep } from './write-plan.types.ts';

const NOON = Date.UTC(2022, 7, 3, 10, 0);
const pageIn = (locale: Locale, fields: Filled = EXAMPLE, spec: PageSpec = {}) =>
  readLeadPage(aPage(locale, { fields, ...spec }), readIn(locale));
const plan = (action: PageAction, locale: Locale = 'es', fields: Filled = EXAMPLE, spec: PageSpec = {}) =>
  writePlan(action, pageIn(locale, fields, spec), readIn(locale));
const fine = (found: WritePlan): Extract<WritePlan, { ok: true }> => {
  if (!found.ok) throw new Error(found.why);
  return found;
};
/** What is done with which control. */
const outline = (found: WritePlan): readonly string[] =>
  fine(found).steps.map((step) => ('control' in step ? `${step.do} ${step.control.key}` : step.do));
const first = (found: WritePlan, does: WriteStep['do']) => fine(found).steps.find((step) => step.do === does);
const status = (key: 'appointment_made' | 'closed_sale' | 'closed_no_sale' | 'lost_sale'): Filled => ({
  ...EXAMPLE,
  'contact.status': { key: `status.${key}` },
});
const ticked = (...boxes: number[]): Filled => ({
  ...EXAMPLE,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((n) => [`qualification.attempt_${n}`, boxes.includes(n)] as const),
  ),
});

describe('recording an attempt on the page', () => {
  it.each([
    [[], 1],
    [[1], 2],
    [[1, 2, 3, 4], 5],
    [[1, 3], 4],
    [[1, 2, 3, 5], 4],
  ] as const)('after boxes %j the next is %s [R59, R60]', (boxes, no) => {
    const key = `qualification.attempt_${no}`;
    expect(outline(plan({ kind: 'attempt', no: null }, 'es', ticked(...boxes)))).toEqual([
      `edit ${key}`,
      `tick ${key}`,
      'press button.save',
    ]);
  });

  it('with all five used there is no box left [R59]', () => {
    const found = plan({ kind: 'attempt', no: null }, 'es', ticked(1, 2, 3, 4, 5));
    expect(found).toEqual({ ok: false, why: 'no_free_box' });
  });

  it('the first also fills its date and the first attempt, whatever the flag says [R61, X38, X39]', () => {
    const { expects } = fine(plan({ kind: 'attempt', no: null }, 'fr', ticked()));
    expect(expects.map(({ key }) => key)).toEqual([
      'qualification.attempt_1',
      'qualification.attempt_1_at',
      'qualification.first_attempt_at',
    ]);
  });

  it('a box that is ticked already is not ticked again [U1]', () => {
    expect(fine(plan({ kind: 'attempt', no: 1 }, 'es', ticked(1))).steps).toEqual([]);
  });

  it.each(LOCALES)('in %s the control is named as the page names it [U4, U17]', (locale) => {
    const step = first(plan({ kind: 'attempt', no: null }, locale), 'tick');
    expect(step).toMatchObject({
      control: { seen: true, labels: expect.arrayContaining([label('qualification.attempt_2', locale)]) },
    });
  });
});

describe('the action buttons', () => {
  it.each(LOCALES)(
    'in %s an appointment is made by its button, date and time in its order [R40]',
    (locale) => {
      const found = plan({ kind: 'appointment', at: NOON, mailsCustomer: true }, locale);
      expect(outline(found)).toEqual([
        'press button.make_appointment',
        'fill_date request.appointment_at',
        'leave_mails_to_person',
        'press button.save',
      ]);
      expect(fine(found).missing).toEqual([]);
      const step = first(found, 'fill_date');
      const written = step?.do === 'fill_date' ? step.written : { date: '', time: '' };
      const options = { locale, zone: 'Europe/Madrid', market: 'ES' };
      expect(parseSalesforceDate(`${written.date} ${written.time}`, options)).toMatchObject({ at: NOON });
    },
  );

  it('whether the customer is mailed stays with the person [X19, U16]', () => {
    const step = first(plan({ kind: 'appointment', at: NOON, mailsCustomer: null }), 'leave_mails_to_person');
    expect(step).toEqual({ do: 'leave_mails_to_person', wanted: null });
  });

  it('another date for an appointment goes the same way; the same date nothing [R41]', () => {
    const fields = { ...status('appointment_made'), 'request.appointment_at': { at: NOON } };
    const at = (time: number) =>
      fine(plan({ kind: 'appointment', at: time, mailsCustomer: null }, 'ja', fields));
    expect(at(NOON).steps).toEqual([]);
    expect(at(NOON + 3_600_000).steps).toHaveLength(4);
  });

  it('a sale corrects the VIN first, and refuses one that is none [R42, X47]', () => {
    const sale = (vin: string | null, fields = EXAMPLE) =>
      plan({ kind: 'close_sale', vin, managementNotes: 'Sin cita' }, 'es', fields);
    const button = ['press button.close_sale', 'fill qualification.management_notes', 'press button.save'];
    expect(outline(sale(null))).toEqual(button);
    expect(outline(sale('ｚａｍaaaaa570000001'))).toEqual(button);
    expect(outline(sale('ZAMAAAAA570000002'))).toEqual([
      'edit vehicle.vin',
      'fill vehicle.vin',
      'press button.save',
      ...button,
    ]);
    expect(sale('ZAM123')).toEqual({ ok: false, why: 'vin' });
    expect(sale(null, { ...EXAMPLE, 'vehicle.vin': '' })).toEqual({ ok: false, why: 'vin' });
  });

  it('no sale chooses the reason by any of its names and gives what it asks for [R43, R45, X20]', () => {
    const found = plan(
      {
        kind: 'close_no_sale',
        reason: 'not_owner_sold',
        ownershipEnd: '2022-07-01',
        managementNotes: '',
      },
      'fr',
    );
    expect(outline(found)).toEqual([
      'press button.close_no_sale',
      'choose qualification.close_reason',
      'fill_date vehicle.ownership_end',
      'press button.save',
    ]);
    expect(first(found, 'choose')).toMatchObject({
      options: expect.arrayContaining([
        'Pas propriétaire actuel/Véhicule vendu',
        'Pas propriétaire/Véhicule vendu',
      ]),
    });
    expect(first(found, 'fill_date')).toMatchObject({ written: { date: '01/07/2022', time: null } });
  });

  it('recontact leaves reason and status to its button [R46]', () => {
    expect(outline(plan({ kind: 'recontact', at: NOON }, 'ja'))).toEqual([
      'press button.recontact',
      'fill_date request.recontact_at',
      'press button.save',
    ]);
  });
});

describe('what stands in the way', () => {
  it.each(['closed_sale', 'closed_no_sale', 'lost_sale'] as const)(
    'a lead %s takes no more [R51, X21]',
    (key) => {
      expect(plan({ kind: 'attempt', no: null }, 'es', status(key))).toEqual({ ok: false, why: 'final' });
      expect(plan({ kind: 'appointment', at: NOON, mailsCustomer: null }, 'es', status(key)).ok).toBe(false);
    },
  );

  it('but its recontact date may still change [R48, X21]', () => {
    const action: PageAction = { kind: 'change_recontact', at: NOON };
    expect(outline(plan(action, 'fr', status('closed_no_sale')))).toEqual([
      'edit request.recontact_at',
      'fill_date request.recontact_at',
      'press button.save',
    ]);
    expect(plan(action, 'fr', EXAMPLE)).toEqual({ ok: false, why: 'not_closed' });
    expect(plan(action, 'fr', status('closed_sale'))).toEqual({ ok: false, why: 'not_closed' });
  });

  it('a closing that the page shows already is not done again [U1]', () => {
    const sale: PageAction = { kind: 'close_sale', vin: null, managementNotes: '' };
    expect(fine(plan(sale, 'es', status('closed_sale'))).steps).toEqual([]);
  });

  it('a control that is not on the page is named, so that the person is shown where to look [U4]', () => {
    const options = readIn('es');
    const page = readLeadPage({ ...aPage('es'), buttons: [] }, options);
    const found = fine(writePlan({ kind: 'recontact', at: NOON }, page, options));
    expect(found.missing).toMatchObject([{ key: 'button.recontact', seen: false }]);
    const hidden: FieldKey[] = ['qualification.attempt_2'];
    const attempt = fine(plan({ kind: 'attempt', no: null }, 'es', EXAMPLE, { leaveOut: hidden }));
    expect(attempt.missing.map(({ key }) => key)).toEqual(hidden);
  });
});

describe('what is never written', () => {
  const actions: readonly PageAction[] = [
    { kind: 'attempt', no: null },
    { kind: 'appointment', at: NOON, mailsCustomer: true },
    { kind: 'close_sale', vin: 'ZAMAAAAA570000002', managementNotes: 'x' },
    { kind: 'close_no_sale', reason: 'not_owner_sold', ownershipEnd: '2022-07-01', managementNotes: 'x' },
    { kind: 'recontact', at: NOON },
  ];
  const written = actions.flatMap((action) =>
    fine(plan(action)).steps.flatMap((step) =>
      'control' in step && step.do !== 'press' ? [step.control.key] : [],
    ),
  );

  it('the own words of the customer: what is asked for, its details, the notes [R69]', () => {
    expect(written.filter((key) => key.startsWith('request.')).toSorted()).toEqual([
      'request.appointment_at',
      'request.recontact_at',
    ]);
  });

  it('of the vehicle only the VIN and, where it is asked for, the end of ownership [R66, X20]', () => {
    const vehicle = new Set(written.filter((key) => key.startsWith('vehicle.')));
    expect(vehicle).toEqual(new Set(['vehicle.vin', 'vehicle.ownership_end']));
    const unasked: PageAction = {
      kind: 'close_no_sale',
      reason: 'not_owner_sold',
      ownershipEnd: null,
      managementNotes: '',
    };
    expect(outline(plan(unasked))).not.toContain('fill_date vehicle.ownership_end');
  });
});

describe('what was stored', () => {
  it.each(LOCALES)('in %s is seen on the page afterwards, not presumed [U4]', (locale) => {
    const attempt = fine(plan({ kind: 'attempt', no: null }, locale));
    expect(notStored(attempt, pageIn(locale))).toEqual([
      'qualification.attempt_2',
      'qualification.attempt_2_at',
    ]);
    const at = MONDAY.tried + 86_400_000;
    const after = { ...ticked(1, 2), 'qualification.attempt_2_at': { at } };
    expect(notStored(attempt, pageIn(locale, after))).toEqual([]);
    const booked = fine(plan({ kind: 'appointment', at: NOON + 59_000, mailsCustomer: null }, locale));
    expect(notStored(booked, pageIn(locale))).toEqual(['contact.status', 'request.appointment_at']);
    const fields = { ...status('appointment_made'), 'request.appointment_at': { at: NOON } };
    expect(notStored(booked, pageIn(locale, fields))).toEqual([]);
  });

  it('a closing with another reason than the one wanted is not the one wanted [R43, U4]', () => {
    const wanted = fine(
      plan({ kind: 'close_no_sale', reason: 'other', ownershipEnd: null, managementNotes: 'x' }),
    );
    const closed = (reason: 'other' | 'new_vehicle') =>
      pageIn('es', {
        ...status('closed_no_sale'),
        'qualification.close_reason': { key: `reason.${reason}` },
      });
    expect(notStored(wanted, closed('new_vehicle'))).toEqual(['qualification.close_reason']);
    expect(notStored(wanted, closed('other'))).toEqual([]);
  });
});
