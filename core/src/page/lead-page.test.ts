import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { IncomingLead } from '../intake/types.ts';
import type { FieldKey } from '../lexicon/terms.ts';
import { readLeadPage } from './lead-page.ts';
import { incomingFromPage } from './lead.ts';
import { aPage, ASSIGNED, CREATED, EXAMPLE, MONDAY, readIn, RECORD, type PageSpec } from './testing.ts';
import type { PageSnapshot } from './types.ts';

const read = (locale: Locale, spec: PageSpec = {}) => readLeadPage(aPage(locale, spec), readIn(locale));

describe('the page of a lead', () => {
  it.each(LOCALES)('in %s says the same as in any other language [R64, R65, R66]', (locale) => {
    const page = read(locale);
    expect(page.locale).toBe(locale);
    expect(page.problems).toEqual([]);
    expect(page.absent).toEqual([]);
    expect(page.lead).toEqual(read('es').lead);
    expect(page.lead.values).toMatchObject({
      leadName: 'Clara Ficticia',
      status: 'assigned_to_dealer',
      leadType: 'customer_driven',
      campaign: 'AS Scheduled Maintenance - WEB',
      recontacted: false,
      language: 'en',
      country: 'España',
      state: 'Toledo',
      requestFor: 'Mantenimiento',
      requestDetails: 'Revisión anual',
      phones: ['+34 600 000 001'],
      preferredDates: ['2022-08-03'],
      vin: 'ZAMAAAAA570000001',
      mileage: 23456,
      warrantyEnd: '2023-05-02',
      currentWarranty: 'Extended',
      currentWarrantyEnd: '2025-05-02',
      createdAt: MONDAY.created,
      attemptsDone: 1,
      firstAttemptAt: MONDAY.tried,
    });
    expect(page.lead.values.consents).toMatchObject({ email: true, phone: false, fax: null });
  });

  it.each(LOCALES)('in %s gives all five attempts with their times [R60, R67]', (locale) => {
    const boxes = [1, 2, 3, 4, 5] as const;
    const at = (n: number) => MONDAY.tried + n * 86_400_000;
    const fields = Object.fromEntries(
      boxes.flatMap((n) => [
        [`qualification.attempt_${n}`, n <= 3],
        [`qualification.attempt_${n}_at`, n <= 3 ? { at: at(n) } : ''],
      ]),
    );
    const { attempts, values } = read(locale, { fields: { ...EXAMPLE, ...fields } }).lead;
    expect(attempts).toEqual(boxes.map((no) => ({ no, done: no <= 3, at: no <= 3 ? at(no) : null })));
    expect(values).toMatchObject({ attemptsDone: 3, attemptDates: [at(1), at(2), at(3)] });
  });

  it('reads any variant that the sources print, not only the one shown [X33, X35, X36]', () => {
    for (const locale of ['es', 'fr', 'ja'] as const) {
      for (const nth of [1, 2, 3]) {
        const variant: PageSpec['variant'] = (_, all) => all[Math.min(nth, all.length - 1)];
        const page = read(locale, { variant });
        expect(page.lead, `${locale} ${nth}`).toEqual(read('es').lead);
        expect(page.problems, `${locale} ${nth}`).toEqual([]);
      }
    }
  });

  it.each([
    ['fr', 'request.country', 'request.state', 'Pays'],
    ['ja', 'request.request_for', 'request.request_details', '依頼内容'],
    ['es', 'contact.status', 'request.state', 'Estado'],
  ] as const)('in %s tells %s from %s where both are printed "%s" [X36]', (locale, one, two, label) => {
    const page = read(locale, { variant: (key) => (key === one || key === two ? label : undefined) });
    expect(page.problems).toEqual([]);
    expect(page.lead).toEqual(read('es').lead);
    expect([page.places[one]?.label, page.places[two]?.label]).toEqual([label, label]);
  });

  it('does not guess which of two meanings a lone label has, and lists both [X36]', () => {
    const variant: PageSpec['variant'] = (key) => (key === 'request.country' ? 'Pays' : undefined);
    const page = read('fr', { variant, leaveOut: ['request.state'] });
    expect(page.lead.values.country).toBeUndefined();
    expect(page.problems).toEqual([
      {
        code: 'ambiguous_label',
        label: 'Pays',
        section: 'section.request',
        candidates: ['request.country', 'request.state'],
        detail: null,
      },
    ]);
  });

  it('what is left for a label is its meaning, but not for two labels at once [X36]', () => {
    const twice = aPage('fr', { variant: (key) => (key === 'request.country' ? 'Pays' : undefined) });
    const one = readLeadPage(twice, readIn('fr'));
    expect(one.places['request.state']).toMatchObject({ label: 'Région', why: 'exact' });
    expect(one.places['request.country']).toMatchObject({ label: 'Pays', why: 'elimination' });
    const sections = twice.sections.map((s) => ({
      ...s,
      fields: s.fields.flatMap((f) => (f.label === 'Pays' ? [f, { ...f, value: 'Francia' }] : [f])),
    }));
    const two = readLeadPage({ ...twice, sections }, readIn('fr'));
    expect(two.lead.values.country).toBeUndefined();
    expect(two.problems.map(({ code, label }) => [code, label])).toEqual([
      ['ambiguous_label', 'Pays'],
      ['ambiguous_label', 'Pays'],
    ]);
  });

  it('a cut label takes what is left for it alone, and is never told by order [X36]', () => {
    const cut = (key: string) =>
      key === 'vehicle.warranty_start' || key === 'vehicle.current_warranty_start'
        ? 'Fecha de Inicio de la Garantía…'
        : undefined;
    const both = read('es', { variant: cut });
    expect(both.problems.map(({ code }) => code)).toEqual(['ambiguous_label', 'ambiguous_label']);
    const variant = (key: string) => (key === 'vehicle.warranty_start' ? undefined : cut(key));
    expect(read('es', { variant }).places['vehicle.current_warranty_start']?.why).toBe('elimination');
  });

  it('of a field printed twice takes the one that holds something; two values are told [X36]', () => {
    const twice = (second: string): PageSnapshot => {
      const page = aPage('es');
      return {
        ...page,
        sections: page.sections.map((s, i) =>
          i === 1
            ? {
                ...s,
                fields: [
                  ...s.fields,
                  { label: 'Idioma preferido', apiName: null, value: second, kind: 'text', editable: false },
                ],
              }
            : s,
        ),
      };
    };
    const empty = readLeadPage(twice(''), readIn('es'));
    expect(empty.lead.values.language).toBe('en');
    expect(empty.problems).toEqual([]);
    expect(readLeadPage(twice('Francés'), readIn('es')).problems).toMatchObject([
      { code: 'repeated_field', candidates: ['request.language'] },
    ]);
  });

  it('an API name that the org confirmed settles what labels leave open [X36]', () => {
    const page = aPage('fr', {
      variant: (key) => (key === 'request.country' ? 'Pays' : undefined),
      leaveOut: ['request.state'],
    });
    const sections = page.sections.map((s) => ({
      ...s,
      fields: s.fields.map((f) => (f.label === 'Pays' ? { ...f, apiName: 'AS_State__c' } : f)),
    }));
    const options = { ...readIn('fr'), apiNames: { AS_State__c: 'request.state' } as const };
    const { places, lead, problems } = readLeadPage({ ...page, sections }, options);
    expect(places['request.state']).toMatchObject({ label: 'Pays', why: 'api_name' });
    expect(lead.values.state).toBe('España');
    expect(problems).toEqual([]);
  });

  it('tells what it does not understand, by label and never by value', () => {
    const page = aPage('es', {
      fields: { ...EXAMPLE, 'contact.status': 'Pendiente', 'request.appointment_at': '07/28/2022 9:12' },
    });
    const extra = { label: 'Sistema', fields: [{ ...field('Color de la tapicería'), value: 'rojo' }] };
    const { problems, lead } = readLeadPage({ ...page, sections: [...page.sections, extra] }, readIn('es'));
    expect(problems.map(({ code, label, detail }) => [code, label, detail])).toEqual([
      ['unknown_section', 'Sistema', null],
      ['unknown_label', 'Color de la tapicería', null],
      ['unreadable_value', 'Estado', 'unknown_status'],
      ['unreadable_value', 'Fecha de la cita', 'wrong_date_order'],
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/rojo|Pendiente|07/);
    expect(lead.values.status).toBeUndefined();
  });

  it('a page that shows part of a section is read as far as it goes, nothing presumed [X40]', () => {
    const leaveOut: FieldKey[] = ['qualification.attempt_3', 'qualification.attempt_3_at', 'vehicle.vin'];
    const page = read('ja', { leaveOut });
    expect(new Set(page.absent)).toEqual(new Set(leaveOut));
    expect(page.lead.attempts.map(({ no }) => no)).toEqual([1, 2, 4, 5]);
    expect(page.lead.values.vin).toBeUndefined();
    expect(page.problems).toEqual([]);
  });

  it('never relies on the SLA flag: ticked or not, the times say the same [X39]', () => {
    const flagged = (on: boolean) =>
      read('es', { fields: { ...EXAMPLE, 'qualification.first_attempt_sla': on } }).lead;
    expect(flagged(true)).toEqual(flagged(false));
    expect(flagged(true).values.firstAttemptAt).toBe(MONDAY.tried);
  });

  it('takes the first attempt from its own field, else from the first box, as any manual fills them [X38]', () => {
    const without = (key: FieldKey) => read('es', { leaveOut: [key] }).lead.values.firstAttemptAt;
    expect(without('qualification.first_attempt_at')).toBe(MONDAY.tried);
    expect(without('qualification.attempt_1_at')).toBe(MONDAY.tried);
  });

  it('an attempt earlier than the assignment, as in the manual, is told as wrong [X11]', () => {
    const at = MONDAY.created + 86_400_000;
    const history = [CREATED, ['history.row_assigned_at', { at }, at] as const];
    expect(read('fr', { history }).problems).toMatchObject([{ code: 'attempt_before_assignment' }]);
    expect(read('fr', { history: [CREATED, ASSIGNED] }).problems).toEqual([]);
  });

  it('a campaign lead without a VIN is told, a customer without one is not [R63]', () => {
    const codes = (key: 'type.hq_driven' | 'type.customer_driven') => {
      const fields = { ...EXAMPLE, 'contact.lead_type': { key }, 'vehicle.vin': '' };
      return read('it', { fields }).problems.map(({ code }) => code);
    };
    expect(codes('type.hq_driven')).toEqual(['hq_without_vin']);
    expect(codes('type.customer_driven')).toEqual([]);
  });

  it.each([
    ['林', '', '林'],
    ['株式会社見本', '株式会社見本', ''],
    ['山田 太郎', '山田', '太郎'],
  ])('the Japanese name %s is kept whole, its parts as Salesforce has them [U18]', (whole, last, first) => {
    const fields = {
      ...EXAMPLE,
      'request.lead_name': whole,
      'request.last_name': last,
      'request.first_name': first,
    };
    const { leadName, lastName = '', firstName = '' } = read('ja', { fields }).lead.values;
    expect([leadName, lastName, firstName]).toEqual([whole, last, first]);
  });

  it('a page of something else has no labels of ours and says so', () => {
    const page = {
      ...aPage('es'),
      sections: [{ label: 'Account', fields: [field('Fax de oficina')] }],
      buttons: [],
      history: [],
    };
    const { problems, lead } = readLeadPage(page, readIn('es'));
    expect(problems.map(({ code }) => code)).toContain('no_labels');
    expect(lead.values.status).toBeUndefined();
  });

  it('is read by the language of its labels, whatever language was expected [U17]', () => {
    const page = readLeadPage(aPage('fr', {}, readIn('es')), readIn('es', { locale: 'ja' }));
    expect(page.locale).toBe('fr');
    expect(page.lead).toEqual(read('es').lead);
  });

  it('whose few labels are those of several languages is taken to be in the expected one [U17]', () => {
    const page = {
      ...aPage('es'),
      sections: [{ label: null, fields: [field('VIN')] }],
      buttons: [],
      history: [],
    };
    for (const locale of LOCALES) expect(readLeadPage(page, readIn('es', { locale })).locale).toBe(locale);
    expect(readLeadPage(page, readIn('ja')).locale).toBe('ja');
  });

  it('names the action buttons in sight by their words [R40, U17]', () => {
    expect(read('fr').buttons).toEqual({
      'button.make_appointment': 'Prendre rendez-vous',
      'button.close_sale': 'Conclu avec vente',
      'button.close_no_sale': 'Conclu sans vente',
      'button.recontact': 'Contacter de nouveau',
    });
  });

  it.each(LOCALES)('in %s is what the bot takes in, by record and org [U1]', (locale) => {
    const { lead } = incomingFromPage(read(locale, { history: [CREATED, ASSIGNED] }));
    expect(lead && IncomingLead.parse(lead)).toEqual(lead);
    expect(lead).toMatchObject({
      sourceRef: { system: 'salesforce', org: 'ejemplo', externalId: RECORD },
      assignedToDealerAt: MONDAY.created,
    });
  });

  it('without its history it lacks the creation, which is told and not made up [X4]', () => {
    expect(incomingFromPage(read('es', { history: [] }))).toEqual({ lead: null, missing: ['createdAt'] });
  });

  it('whatever a page holds, reading it throws nothing and forgets no label', () => {
    const cell = fc.record({
      label: fc.oneof(fc.string(), fc.constantFrom('Estado', 'Pays', '依頼内容', 'VIN', '電話', '__proto__')),
      apiName: fc.option(fc.string()),
      value: fc.option(fc.oneof(fc.string(), fc.constantFrom('25/07/2022', 'Cita Concertada', 'Yes'))),
      kind: fc.constantFrom('text', 'checkbox', 'date', 'link'),
      editable: fc.boolean(),
    });
    const section = fc.record({
      label: fc.option(fc.oneof(fc.string(), fc.constantFrom('Demande de détails', '依頼内容'))),
      fields: fc.array(cell, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(section, { maxLength: 4 }),
        fc.dictionary(fc.string(), fc.string()),
        (sections, row) => {
          const snapshot = { ...aPage('es'), sections, history: [row] } as PageSnapshot;
          const page = readLeadPage(snapshot, readIn('es'));
          const labels = sections.flatMap((s) => s.fields.map((f) => f.label)).filter((l) => l.trim() !== '');
          const told = [...Object.values(page.places), ...page.problems].map(({ label }) => label);
          for (const label of labels) expect(told).toContain(label);
        },
      ),
    );
  });
});

const field = (label: string) =>
  ({ label, apiName: null, value: null, kind: 'text', editable: false }) as const;
