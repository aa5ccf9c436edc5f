import { LOCALES } from '@pitlane/core/dealership/types';
import '@pitlane/core/messages/catalogues';
import { RECORD, readIn } from '@pitlane/core/page/testing';
import { readLeadPage, type PageSnapshot } from '@pitlane/core/panel/index';
import { readListPage } from '@pitlane/core/page/list-page';
import { describe, expect, it } from 'vitest';
import type { ListView, RecordView } from './contract.ts';
import { Org, orgServer } from './server.ts';

const NOW = Date.UTC(2026, 8, 1, 8);
const MARKET = { en: 'GB', es: 'ES', fr: 'FR', it: 'IT', ja: 'JP' } as const;

function anOrg() {
  const org = new Org(() => NOW);
  const app = orgServer(org);
  const send = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1:1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return { org, send };
}

/** What a reader finds of a page that draws this. */
const snapshotOf = (view: RecordView): PageSnapshot => ({
  url: `https://ejemplo.lightning.force.com/lightning/r/AS_Lead__c/${view.id}/view`,
  recordId: view.id,
  org: null,
  title: view.title,
  sections: view.sections.map(({ label, fields }) => ({
    label,
    fields: fields.map((field) => ({
      label: field.label,
      apiName: null,
      value: field.shown,
      kind: field.type === 'boolean' ? 'checkbox' : 'text',
      ...(field.type === 'boolean' ? { checked: field.value === true } : {}),
      editable: field.editable,
    })),
  })),
  history: view.history.rows.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, i) => [view.history.columns[i] ?? '', cell])),
  ),
  buttons: view.actions.map(({ label }) => label),
  user: null,
});

describe('the org’s pages', () => {
  for (const locale of LOCALES) {
    it(`a lead’s is read by core in ${locale} for what is stored [U4, R64, R65]`, async () => {
      const { org, send } = anOrg();
      org.set({ locale, market: MARKET[locale] });
      const view = (await (await send(`/ui/record/${RECORD}`)).json()) as RecordView;
      const page = readLeadPage(snapshotOf(view), readIn(locale, { market: MARKET[locale] }));
      expect(page.locale).toBe(locale);
      expect(page.lead.values).toMatchObject({
        status: 'assigned_to_dealer',
        vin: 'ZAMAAAAA570000001',
        email: 'clara@example.com',
        warrantyEnd: '2023-05-02',
        firstAttemptAt: NOW - 2 * 3_600_000,
      });
      expect(page.lead.attempts.filter(({ done }) => done).map(({ no }) => no)).toEqual([1]);
      expect(page.lead.history.createdAt).toBe(NOW - 3 * 3_600_000);
      expect(Object.keys(page.buttons)).toHaveLength(4);
      expect(page.problems).toEqual([]);
    });

    it(`a list’s is read by core in ${locale}, in Salesforce’s order [U1, R72]`, async () => {
      const { org, send } = anOrg();
      org.set({ locale, market: MARKET[locale] });
      const view = (await (await send('/ui/list?filterName=in_progress')).json()) as ListView;
      const list = readListPage(
        {
          url: 'https://ejemplo.lightning.force.com/lightning/o/AS_Lead__c/list',
          org: null,
          title: view.label,
          columns: view.columns.map(({ label }) => ({ label, title: null })),
          rows: view.rows.map(({ id, cells }) => ({
            recordId: id,
            cells: view.columns.map(({ apiName }) => cells[apiName] ?? null),
          })),
        },
        readIn(locale, { market: MARKET[locale] }),
      );
      expect(list.records.map(({ leadName }) => leadName)).toEqual([
        'Clara Ficticia',
        "Élodie D'Exemple",
        'سلمى مثال',
        'Ugo Esempio',
      ]);
      expect(list.leads).toHaveLength(4);
      expect(list.view).toBe('view.in_progress');
    });
  }

  it('sorts by any column, both ways [R72]', async () => {
    const { send } = anOrg();
    const names = async (query: string) =>
      ((await (await send(`/ui/list?${query}`)).json()) as ListView).rows.map(({ cells }) => cells['Name']);
    const up = await names('sort=Name&down=0');
    expect(await names('sort=Name&down=1')).toEqual(up.toReversed());
    expect(up.slice(0, 2)).toEqual(['Ada Ejemplo-Modelo', 'Bruno Inventado']);
  });

  it('a save is kept by what was sent, with what was refused', async () => {
    const { send, org } = anOrg();
    const { lastModified } = (await (await send(`/ui/record/${RECORD}`)).json()) as RecordView;
    expect((await send(`/ui/record/${RECORD}`, { fields: { Attempt2__c: true }, lastModified })).status).toBe(
      200,
    );
    org.set({ refuse: 'Bloqueado' });
    const refused = await send(`/ui/record/${RECORD}`, { fields: { Attempt3__c: true }, lastModified: null });
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ message: 'Bloqueado' }] },
    ]);
    expect(org.saves.map(({ fields, errors }) => [Object.keys(fields), errors.length])).toEqual([
      [['Attempt2__c'], 0],
      [['Attempt3__c'], 1],
    ]);
  });

  it('after the end of a session nothing is answered until somebody signs in', async () => {
    const { send, org } = anOrg();
    org.set({ sessionEnded: true });
    expect((await send(`/ui/record/${RECORD}`)).status).toBe(401);
    expect((await send(`/ui/record/${RECORD}`, { fields: {}, lastModified: null })).status).toBe(401);
    await send('/login', {});
    expect((await send(`/ui/record/${RECORD}`)).status).toBe(200);
  });

  it('what is no request is refused, not guessed', async () => {
    const { send } = anOrg();
    expect(
      (await send(`/ui/record/${RECORD}`, { fields: { City__c: ['x'] }, lastModified: null })).status,
    ).toBe(400);
    expect((await send(`/ui/record/${RECORD}/action/delete`, { fields: {} })).status).toBe(400);
    expect((await send('/ui/record/a0X5g0000000000AAA')).status).toBe(404);
  });
});

describe('the control API', () => {
  it('is not for pages of other sites', async () => {
    const { send, org } = anOrg();
    const answer = await send('/control/settings', { locale: 'ja' }, { origin: 'https://example.com' });
    expect(answer.status).toBe(403);
    expect(org.settings.locale).toBe('es');
  });

  it('changes, shows and resets', async () => {
    const { send, org } = anOrg();
    await send('/control/settings', { locale: 'ja', lateMs: 5 });
    expect(org.settings).toMatchObject({ locale: 'ja', lateMs: 5, app: 'standard' });
    await send('/control/record', { Id: RECORD, City__c: 'Lugo' });
    expect(await (await send(`/control/record/${RECORD}`)).json()).toMatchObject({
      City__c: 'Lugo',
      Vin__c: 'ZAMAAAAA570000001',
    });
    await send('/control/reset', {});
    expect(org.settings.locale).toBe('es');
    expect(org.store.get(RECORD)?.['City__c']).toBe('Toledo');
    expect((await send('/control/settings', { lateMs: -1 })).status).toBe(400);
  });
});
