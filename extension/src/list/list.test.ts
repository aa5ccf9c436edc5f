// @vitest-environment happy-dom
import { aDealership, aLead, TUESDAY_10, HOUR } from '@pitlane/core/lead/testing';
import { writeSalesforceDate } from '@pitlane/core/lexicon/write-date';
import { RECORD } from '@pitlane/core/page/testing';
import { label, type Lead, type Locale } from '@pitlane/core/panel/index';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { el } from '../page/testing/made-page.ts';
import type { Ask, Status } from '../shared/messages.ts';
import type { Send } from '../shared/seam.ts';
import { mountList } from './mount.ts';

const ADDRESS = 'https://ejemplo.lightning.force.com/lightning/o/AS_Lead__c/list?filterName=Today';
const OTHER = 'a0X5g000001AbCeEAK';
const COLUMNS = ['column.lead_name', 'column.created', 'column.status', 'column.source'] as const;
const MARTA = { state: 'linked', personId: 'marta', name: 'Marta' } as const;
const LOCKED = { ...MARTA, state: 'locked', pin: true } as const;
let unmount: (() => void) | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  window.location.href = ADDRESS;
  document.body.innerHTML = '';
});
afterEach(() => {
  unmount?.();
  unmount = null;
  globalThis.pitlaneSeam = undefined;
  vi.useRealTimers();
});

function aTable(locale: Locale, names: readonly (readonly [string, string])[]): HTMLElement {
  const { date, time } = writeSalesforceDate(TUESDAY_10 - HOUR, {
    locale,
    zone: 'Europe/Madrid',
    market: 'ES',
  });
  const frame = el(document, 'div', 'windowViewMode-normal active');
  const table = el(document, 'table');
  const head = el(document, 'tr');
  head.append(el(document, 'th'));
  for (const key of COLUMNS) {
    const th = el(document, 'th', '', `${label(key, locale).slice(0, 6)}...`);
    th.setAttribute('aria-label', label(key, locale));
    head.append(th);
  }
  const [thead, tbody] = [el(document, 'thead'), el(document, 'tbody')];
  thead.append(head);
  for (const [id, name] of names) {
    const row = el(document, 'tr');
    const link = el(document, 'a', '', name);
    link.setAttribute('href', `/lightning/r/${id}/view`);
    const cell = el(document, 'th');
    cell.setAttribute('scope', 'row');
    cell.append(link);
    row.append(
      el(document, 'td', '', '1'),
      cell,
      el(document, 'td', '', `${date} ${time}`),
      el(document, 'td', '', label('status.assigned_to_dealer', locale)),
      el(document, 'td', '', 'Web'),
    );
    tbody.append(row);
  }
  table.append(thead, tbody);
  frame.append(el(document, 'h1', '', 'Today'), table);
  document.body.append(frame);
  return tbody;
}

function aWorker(
  locale: Locale,
  known: Record<string, Lead> = {},
  link: Status['link'] = MARTA,
  accounts: Readonly<Record<string, string | null>> = { x: null },
) {
  const asked: Ask[] = [];
  const dealership = aDealership();
  const status = {
    locale,
    settings: { theme: 'auto' },
    link,
    places: Object.entries(accounts).map(([key, account]) => ({
      key,
      org: 'ejemplo',
      account,
      dealership: { ...dealership, id: key === 'x' ? dealership.id : key },
      names: {},
    })),
  } as unknown as { -readonly [K in keyof Status]: Status[K] };
  const send = async (ask: Ask): Promise<unknown> => {
    asked.push(ask);
    switch (ask.type) {
      case 'status':
        return { ...status };
      case 'leads.known':
        return { leads: known };
      case 'leads.send':
        return { taken: { received: ask.request.leads.length, mirrored: 0, unchanged: 0, quarantined: 0 } };
      case 'lead.find':
        if (status.link.state === 'locked') return { failed: 'PIN' };
        return { found: [{ number: 412, name: 'Clara Ficticia', model: null, url: null }] };
      default:
        return { ok: true };
    }
  };
  unmount = mountList(
    { org: 'ejemplo', object: 'AS_Lead__c' },
    { send: send as Send, hear: () => () => undefined, doc: document, now: () => TUESDAY_10 },
  );
  return { asked, status, of: <T extends Ask['type']>(type: T) => asked.filter((ask) => ask.type === type) };
}

const inBar = () => document.querySelector('[data-pitlane="list"]')?.shadowRoot ?? null;
const press = (selector: string) => inBar()?.querySelector<HTMLElement>(selector)?.click();
const pass = () => vi.advanceTimersByTimeAsync(600);

describe('a list view of Salesforce', () => {
  for (const locale of ['es', 'fr', 'ja', 'en', 'it'] as const) {
    it(`gets due times beside the names and steps in its own order, ${locale} [U1]`, async () => {
      const before = aTable(locale, [
        [OTHER, 'Bruno Inventado'],
        [RECORD, 'Clara Ficticia'],
      ]).outerHTML;
      aWorker(locale, { [RECORD]: aLead(), [OTHER]: aLead() });
      await pass();
      const badges = document.querySelector('[data-pitlane="badges"]')?.shadowRoot;
      expect(badges?.querySelectorAll('span')).toHaveLength(2);
      press('.fold');
      await pass();
      expect([...(inBar()?.querySelectorAll('ol a') ?? [])].map((a) => a.textContent)).toEqual([
        'Bruno Inventado',
        'Clara Ficticia',
      ]);
      // Nothing of the table is touched.
      expect(document.querySelector('tbody')?.outerHTML).toBe(before);
    });
  }

  it('is sent to Pitlane in one click, each row with its record [U1]', async () => {
    aTable('es', [
      [RECORD, 'Clara Ficticia'],
      [OTHER, 'Bruno Inventado'],
    ]);
    const worker = aWorker('es');
    await pass();
    press('.fold');
    await pass();
    press('.main');
    await pass();
    const [sent] = worker.of('leads.send');
    expect(sent?.type === 'leads.send' && sent.request.leads.map((l) => l.sourceRef)).toEqual([
      { system: 'salesforce', org: 'ejemplo', externalId: RECORD },
      { system: 'salesforce', org: 'ejemplo', externalId: OTHER },
    ]);
    expect(inBar()?.textContent).toContain('2 nuevos');
  });

  it('is the dealership’s whose account Salesforce shows [U5]', async () => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    document.body.append(el(document, 'button', 'branding-userProfile-button', 'Tridente Madrid - 70001'));
    const worker = aWorker('es', {}, MARTA, {
      annecy: 'Tridente Annecy - 70002',
      madrid: 'Tridente Madrid - 70001',
    });
    await pass();
    press('.fold');
    await pass();
    press('.main');
    await pass();
    const asked = [...worker.of('leads.known'), ...worker.of('leads.send')];
    expect(asked.length).toBeGreaterThan(1);
    for (const ask of asked) expect(ask).toMatchObject({ request: { dealershipId: 'madrid' } });
  });

  it.each([
    ['another dealer’s', { madrid: 'Tridente Madrid - 70001' }],
    ['one of several that are not known', { annecy: null, madrid: null }],
  ])('sends nothing where the account is %s, and says why [U5]', async (_, accounts) => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    document.body.append(el(document, 'button', 'branding-userProfile-button', 'Otro Taller - 99999'));
    const worker = aWorker('es', {}, MARTA, accounts);
    await pass();
    press('.fold');
    await pass();
    expect(inBar()?.querySelector('.main')).toBeNull();
    expect(inBar()?.textContent).toContain('Otro Taller - 99999');
    expect(worker.of('leads.known')).toHaveLength(0);
  });

  it('asks for rows that come later, and not twice for the same', async () => {
    const body = aTable('es', [[RECORD, 'Clara Ficticia']]);
    const worker = aWorker('es');
    await pass();
    body.firstElementChild?.setAttribute('class', 'selected');
    await pass();
    expect(worker.of('leads.known')).toHaveLength(1);
    const row = body.firstElementChild?.cloneNode(true) as HTMLElement;
    row.querySelector('a')?.setAttribute('href', `/lightning/r/${OTHER}/view`);
    body.append(row);
    await pass();
    expect(worker.of('leads.known')).toHaveLength(2);
  });

  it('finds a lead by the end of a phone number [U3]', async () => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    const worker = aWorker('es');
    await pass();
    press('.fold');
    await pass();
    const input = inBar()?.querySelector('input');
    if (input) input.value = '0001';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await pass();
    inBar()
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await pass();
    expect(worker.of('lead.find')).toEqual([{ type: 'lead.find', text: '0001' }]);
    expect(inBar()?.textContent).toContain('#412 · Clara Ficticia');
  });

  it('of something else is left alone', async () => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    for (const th of document.querySelectorAll('thead th')) th.setAttribute('aria-label', 'Xyz');
    aWorker('es');
    await pass();
    expect(document.querySelector('[data-pitlane]')).toBeNull();
    expect(globalThis.pitlaneSeam?.others).toEqual(new Set(['AS_Lead__c']));
  });

  it('offers the link where nobody is linked, and sends nothing', async () => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    const worker = aWorker('es', {}, { state: 'unlinked' });
    await pass();
    press('.fold');
    await pass();
    expect(inBar()?.querySelector('.main')).toBeNull();
    expect(worker.of('leads.known')).toHaveLength(0);
  });

  it.each([
    [LOCKED, 'introduzca allí su PIN, Marta'],
    [{ state: 'choose' }, 'indique allí quién es usted'],
  ] as const)('says where the PIN is typed, or who acts is chosen: %o [U5]', async (link, words) => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    const worker = aWorker('es', { [RECORD]: aLead() }, link);
    await pass();
    press('.fold');
    await pass();
    expect(inBar()?.textContent).toContain(words);
    expect(inBar()?.querySelector('input, .main, ol')).toBeNull();
    expect(worker.of('leads.known')).toHaveLength(0);
  });

  it('locked meanwhile, it says so at the next press [U5]', async () => {
    aTable('es', [[RECORD, 'Clara Ficticia']]);
    const worker = aWorker('es');
    await pass();
    press('.fold');
    await pass();
    worker.status.link = LOCKED;
    const input = inBar()?.querySelector('input');
    if (input) input.value = '0001';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await pass();
    inBar()
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await pass();
    expect(inBar()?.textContent).toContain('introduzca allí su PIN');
  });
});
