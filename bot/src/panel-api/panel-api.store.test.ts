import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Acted, KnownLead, Me, OpenRequest } from '@pitlane/core/link/index';
import { PANEL_API } from '@pitlane/core/link/index';
import { newPairCode } from '../store/panel-links.ts';
import { aDesk, aMadrid, aRequest, HOUR, MINUTE, type Staff, TUESDAY_10 } from '../testing/desk.ts';
import { panelRoutes } from './routes.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let app: ReturnType<typeof panelRoutes>;
let dealershipId: string;
let people: Staff;
beforeAll(async () => {
  t = await aDesk();
  ({ dealershipId, people } = await aMadrid(t.desk));
  await aMadrid(t.desk, { key: 'sevilla' });
});
beforeEach(() => {
  t.clock.now = TUESDAY_10;
  // Limits are counted in the process: each test begins with none used up.
  app = panelRoutes(t.desk);
});
afterAll(() => t.end());

const from = (address: string) => ({
  incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } },
});
const call = (
  path: string,
  o: { body?: unknown; token?: string; method?: string; address?: string; headers?: object } = {},
) =>
  app.request(
    `${PANEL_API}/${path}`,
    {
      method: o.method ?? (o.body === undefined ? 'GET' : 'POST'),
      headers: {
        'content-type': 'application/json',
        ...(o.token ? { authorization: `Bearer ${o.token}` } : {}),
        ...o.headers,
      },
      ...(o.body === undefined ? {} : { body: JSON.stringify(o.body) }),
    },
    from(o.address ?? '127.0.0.1'),
  );
const code = (personId: string) => newPairCode(t.desk.db, { personId, teamId: 'T1', now: t.desk.now() });
const pair = async (typed: string) =>
  call('pair', {
    body: { code: typed, device: 'Firefox on Linux' },
    headers: { 'accept-language': 'es-ES' },
  });
const linked = async (personId: string): Promise<string> =>
  ((await (await pair(await code(personId))).json()) as { token: string }).token;

const ORG = 'pitlane-demo';
let count = 0;
const record = () => `a0Q${String(++count).padStart(12, '0')}AAA`;
const onPage = (recordId: string): OpenRequest => ({
  dealershipId,
  org: ORG,
  recordId,
  incoming: aRequest({ sourceRef: { system: 'salesforce', org: ORG, externalId: recordId } }),
});

describe('linking a browser', () => {
  it('exchanges a code for a token once, and tells its owner [U5]', async () => {
    const shown = await code(people.marta);
    expect(shown).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const first = await pair(` ${shown.toLowerCase().replace('-', ' ')} `);
    expect(first.status).toBe(201);
    const { token, me } = (await first.json()) as { token: string; me: Me };
    expect(me.person.name).toBe('Marta');
    expect(me.places.map((p) => p.key)).toEqual(['madrid']);
    const again = await pair(shown);
    expect(again.status).toBe(403);
    expect(await again.json()).toMatchObject({ error: 'code_wrong' });
    // Neither the code nor the token can be read out of the database.
    const kept = JSON.stringify([await t.desk.db.pairCode.findMany(), await t.desk.db.panelLink.findMany()]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(shown.replace('-', ''));
    const told = await t.desk.db.delivery.findMany({ where: { kind: 'linked', personId: people.marta } });
    expect(told).toHaveLength(1);
  });

  it('is never done twice when the code is sent twice at once [U5]', async () => {
    const shown = await code(people.diego);
    const answers = await Promise.all([pair(shown), pair(shown), pair(shown)]);
    expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([201, 403, 403]);
  });

  it('refuses a code after five minutes, and an earlier one after a newer [U5]', async () => {
    const earlier = await code(people.marta);
    const newer = await code(people.marta);
    expect((await pair(earlier)).status).toBe(403);
    t.clock.now += 5 * MINUTE;
    expect((await pair(newer)).status).toBe(403);
  });

  it('stops a guesser by address, and all of them together', async () => {
    const guess = async (address: string) =>
      (await call('pair', { body: { code: 'AAAA-AAAA', device: 'x' }, address })).status;
    const tries = [];
    for (let i = 0; i < 11; i++) tries.push(await guess('10.0.0.1'));
    expect(tries).toEqual([...Array<number>(10).fill(403), 429]);
    let last = 0;
    for (let i = 0; i < 95; i++) last = await guess(`10.0.1.${i}`);
    expect(last).toBe(429);
  });

  it('ends: by the person, by time without use, and with the person’s place [U5]', async () => {
    const token = await linked(people.marta);
    expect((await call('me', { token })).status).toBe(200);
    t.clock.now += 59 * 24 * HOUR;
    expect((await call('me', { token })).status).toBe(200);
    // Use moved its end on.
    t.clock.now += 59 * 24 * HOUR;
    expect((await call('me', { token })).status).toBe(200);
    expect((await call('link', { token, method: 'DELETE' })).status).toBe(200);
    const answer = await call('me', { token });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: 'unpaired' });
    t.clock.now = TUESDAY_10;
    const other = await linked(people.diego);
    await t.desk.db.slackIdentity.updateMany({
      where: { personId: people.diego },
      data: { deactivatedAt: new Date(TUESDAY_10 - 48 * HOUR) },
    });
    expect((await call('me', { token: other })).status).toBe(403);
    await t.desk.db.slackIdentity.updateMany({
      where: { personId: people.diego },
      data: { deactivatedAt: null },
    });
    const idle = await linked(people.diego);
    t.clock.now += 61 * 24 * HOUR;
    expect((await call('me', { token: idle })).status).toBe(401);
  });
});

describe('the lead on the page', () => {
  it('is met by its record and mirrored, known or new [U1]', async () => {
    const token = await linked(people.marta);
    const recordId = record();
    const unknown = await call('lead/open', { token, body: { ...onPage(recordId), incoming: null } });
    expect(await unknown.json()).toEqual({ known: null });
    const page = onPage(recordId);
    const first = (await (await call('lead/open', { token, body: page })).json()) as {
      known: { lead: { id: string; status: string } };
    };
    expect(first.known.lead.status).toBe('assigned_to_dealer');
    const booked = { ...page, incoming: { ...page.incoming, status: 'appointment_made' } };
    const second = (await (await call('lead/open', { token, body: booked })).json()) as typeof first;
    expect(second.known.lead).toMatchObject({ id: first.known.lead.id, status: 'appointment_made' });
    // The bot needs no page to know it from now on.
    const third = (await (
      await call('lead/open', { token, body: { ...page, incoming: null } })
    ).json()) as typeof first;
    expect(third.known.lead.id).toBe(first.known.lead.id);
  });

  it('takes a deed once, however often it is sent, with its real time and words [R60, U5]', async () => {
    const token = await linked(people.marta);
    const page = onPage(record());
    t.clock.now += HOUR;
    const at = t.clock.now - 20 * MINUTE;
    const act = {
      type: 'log_contact',
      contactId: 'contact-00000001',
      direction: 'outbound',
      channel: 'phone',
      outcome: 'no_answer',
      at,
      callBackAt: null,
      voicemail: true,
      tick: true,
      verbatim: '',
      answer: 'Contesta el buzón',
    };
    const body = { ...page, actId: 'deed-00000001', act };
    const [one, two] = await Promise.all([
      call('lead/act', { token, body }),
      call('lead/act', { token, body }),
    ]);
    const answers = [await one?.json(), await two?.json()] as Extract<Acted, { ok: true }>[];
    expect(answers.map((a) => a.ok)).toEqual([true, true]);
    const { known } = answers[0] as Extract<Acted, { ok: true }>;
    expect(known.lead.contacts.map((c) => [c.at, c.byPersonId])).toEqual([[at, people.marta]]);
    expect(known.words['contact-00000001']?.answer).toBe('Contesta el buzón');
    expect(await t.desk.db.contactText.count({ where: { leadId: known.lead.id } })).toBe(1);
  });

  it('keeps what a closing’s form held until Salesforce shows it, whatever the page shows meanwhile [U1, R42]', async () => {
    const token = await linked(people.marta);
    const page = onPage(record());
    const shows = async (over: object) => {
      const body = { ...page, incoming: { ...page.incoming, ...over } };
      return ((await (await call('lead/open', { token, body })).json()) as { known: KnownLead }).known;
    };
    // Other notes and another VIN stood in Salesforce before.
    const before = { attemptsDone: 1, vin: 'ZAMAAAAA570000002', managementNotes: 'De antes' };
    expect(await shows(before)).not.toHaveProperty('closing');
    const vin = 'ZAMAAAAA570000001';
    const act = { type: 'close_sale', intentId: 'intent-00000002', vin, managementNotes: 'Vino sin cita' };
    await call('lead/act', { token, body: { ...page, actId: 'deed-00000003', act } });
    expect((await shows({ ...before, attemptsDone: 2, city: 'Toledo' })).closing).toEqual({
      vin,
      managementNotes: 'Vino sin cita',
    });
    expect(await shows({ ...before, attemptsDone: 2, status: 'closed_sale' })).not.toHaveProperty('closing');
  });

  it('is refused in the person’s words, with what the bot knows', async () => {
    const token = await linked(people.marta);
    const act = { type: 'close_sale', intentId: 'intent-00000001', vin: null, managementNotes: '' };
    const answer = await call('lead/act', {
      token,
      body: { ...onPage(record()), actId: 'deed-00000002', act },
    });
    expect(answer.status).toBe(200);
    const refused = (await answer.json()) as Extract<Acted, { ok: false }>;
    expect(refused.ok).toBe(false);
    expect(refused.text.length).toBeGreaterThan(10);
    expect(refused.known?.lead.status).toBe('assigned_to_dealer');
  });

  it('is nobody’s from another dealership [U7]', async () => {
    const token = await linked(people.marta);
    const other = await t.desk.db.dealership.findUniqueOrThrow({ where: { key: 'sevilla' } });
    const body = { ...onPage(record()), dealershipId: other.id };
    for (const path of ['lead/open', 'leads/known', 'leads']) {
      const answer = await call(path, { token, body: { ...body, recordIds: [], leads: [] } });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await t.desk.db.lead.count({ where: { dealershipId: other.id } })).toBe(0);
  });

  it('is found by part of the name, and a whole list is sent at once [U1, U3]', async () => {
    const token = await linked(people.marta);
    const ids = [record(), record()];
    const leads = ids.map((id) => ({ ...onPage(id).incoming, leadName: `Buscada ${id}` }));
    const sent = leads.map((l, i) => ({
      ...l,
      sourceRef: { system: 'salesforce', org: ORG, externalId: ids[i] },
    }));
    const taken = await call('leads', { token, body: { dealershipId, leads: sent } });
    expect(await taken.json()).toEqual({ received: 2, mirrored: 0, unchanged: 0, quarantined: 0 });
    const again = await call('leads', { token, body: { dealershipId, leads: sent } });
    expect(await again.json()).toMatchObject({ received: 0, unchanged: 2 });
    const found = (await (await call('find', { token, body: { text: `buscada ${ids[0]}` } })).json()) as {
      leads: { name: string }[];
    };
    expect(found.leads.map((l) => l.name)).toEqual([`Buscada ${ids[0]}`]);
    const known = (await (
      await call('leads/known', { token, body: { dealershipId, org: ORG, recordIds: ids } })
    ).json()) as { leads: object };
    expect(Object.keys(known.leads).sort()).toEqual([...ids].sort());
  });
});

describe('the org of a page', () => {
  const HOME = 'tridente-sur';
  const about = (recordId: string, org: string, place = dealershipId) => {
    const incoming = aRequest({ sourceRef: { system: 'webhook', org, externalId: recordId } });
    const act = { type: 'calling' };
    return {
      'lead/open': { dealershipId: place, org, recordId, incoming },
      'lead/act': { dealershipId: place, org, recordId, incoming, actId: 'deed-00000003', act },
      leads: { dealershipId: place, leads: [incoming] },
      'leads/known': { dealershipId: place, org, recordIds: [recordId] },
    };
  };
  const answers = async (bodies: object) => {
    const token = await linked(people.marta);
    const all = Object.entries(bodies).map(async ([path, body]) => {
      const answer = await call(path, { token, body });
      return [answer.status, ((await answer.json()) as { error?: string }).error];
    });
    return Promise.all(all);
  };
  const salesforceOf = (key: string, salesforceUrl: string | null) =>
    t.desk.db.dealership.update({ where: { key }, data: { salesforceUrl } });
  afterEach(() => Promise.all([salesforceOf('madrid', null), salesforceOf('sevilla', null)]));

  it('is the dealership’s own: on another one’s nothing is taken in, done or told [U5]', async () => {
    await salesforceOf('madrid', `https://${HOME}.my.salesforce.com`);
    const before = await t.desk.db.lead.count();
    expect(await answers(about(record(), 'otra-org'))).toEqual(Array(4).fill([403, 'other_org']));
    expect(await t.desk.db.lead.count()).toBe(before);
  });

  it('names each lead of a page as Salesforce’s, whatever the page’s data says [U5]', async () => {
    await salesforceOf('madrid', `https://${HOME}.lightning.force.com`);
    const { 'lead/open': one } = about(record(), HOME);
    const { leads: list } = about(record(), HOME);
    expect(await answers({ 'lead/open': one, leads: list })).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    const sources = await t.desk.db.leadSource.findMany({ where: { org: HOME } });
    expect(sources.map(({ system }) => system)).toEqual(['salesforce', 'salesforce']);
  });

  it('is no other dealership’s where its own is not known [U5]', async () => {
    await salesforceOf('sevilla', `https://${HOME}.my.salesforce.com`);
    expect(await answers(about(record(), HOME))).toEqual(Array(4).fill([403, 'other_org']));
    const { 'lead/open': open } = about(record(), ORG);
    expect(await answers({ 'lead/open': open })).toEqual([[200, undefined]]);
  });
});

describe('the door', () => {
  it('is shut without a token, and says so in the browser’s language', async () => {
    const answer = await call('me', { headers: { 'accept-language': 'ja' } });
    expect(answer.status).toBe(401);
    expect(((await answer.json()) as { text: string }).text).toContain('/lead pair');
    expect((await call('me', { token: 'x'.repeat(43) })).status).toBe(401);
  });

  it('echoes the origin of an extension only, and allows no cookies', async () => {
    const from = async (origin: string) =>
      (await call('me', { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await from('chrome-extension://abcdefghijklmnop')).toBe('chrome-extension://abcdefghijklmnop');
    expect(await from('moz-extension://0f-1a')).toBe('moz-extension://0f-1a');
    expect(await from('https://evil.example')).toBeNull();
    expect(await from('https://pitlane-demo.lightning.force.com')).toBeNull();
    const answer = await call('me', { headers: { origin: 'moz-extension://0f-1a' } });
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each([
    ['nonsense', 'lead/open', '{'],
    ['a missing field', 'lead/act', { actId: 'deed-00000009' }],
    ['an unknown deed', 'lead/act', { actId: 'deed-00000009', act: { type: 'assign', personId: 'x' } }],
  ])('refuses %s and changes nothing', async (_, path, body) => {
    const token = await linked(people.marta);
    const before = await t.desk.db.leadEvent.count();
    const answer = await call(path, { token, body });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: 'bad_request' });
    expect(await t.desk.db.leadEvent.count()).toBe(before);
  });
});
