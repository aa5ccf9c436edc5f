import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Receiver } from '@slack/bolt';
import { type Authority, can, type Lead, SUBCOMMANDS, subcommandWord, t as words } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle } from '../handle.ts';
import { receive } from '../receive.ts';
import { loadPlace } from '../store/dealerships.ts';
import { aDesk, aMadrid, aRequest, HOUR, type Staff, TUESDAY_10 } from '../testing/desk.ts';
import type { SlackOut } from './client.ts';
import { registerListeners } from './listeners/index.ts';
import {
  ACTIONS,
  COMMANDS,
  EVENTS,
  EVERYONE,
  FORMS,
  type House,
  LOOKUPS,
  MEMBERS,
  type Row,
  SHORTCUTS,
  type Who,
} from './testing/heard.ts';

/**
 * Every button, form, menu and subcommand that Bolt hears, pressed by everybody, with what anybody could send: the
 * right power is asked for on fresh data, whoever lacks it changes nothing and is told. Slack's side only notes calls.
 */

interface Called {
  readonly method: string;
  readonly text: string;
}
let calls: Called[] = [];
let slackSide: Server;
let app: App;
let t: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  t = await aDesk();
  slackSide = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      calls.push({ method: request.url ?? '', text: decodeURIComponent(text.replaceAll('+', ' ')) });
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', view: { id: 'V1', hash: 'h' } }),
      );
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => slackSide.once('listening', resolve));
  const { port } = slackSide.address() as AddressInfo;
  const receiver: Receiver = { init: () => undefined, start: async () => {}, stop: async () => {} };
  app = new App({
    token: 'xoxb-recorder',
    receiver,
    clientOptions: { slackApiUrl: `http://127.0.0.1:${port}/api/` },
    deferInitialization: true,
  });
  const slack = {
    accountOf: async (userId: string) => ({
      locale: 'en-GB',
      zone: 'Europe/Madrid',
      guest: userId === 'Uguest',
      deactivated: userId === 'Ugone',
      admin: false,
      name: userId,
      bot: false,
    }),
    channelInfo: async () => ({ name: 'leads', archived: false, private: true, shared: false }),
  } as unknown as SlackOut;
  registerListeners(app, { desk: t.desk, slack, publicUrl: 'https://pitlane.example' });
  await app.init();
});
afterAll(async () => {
  await new Promise((resolve) => slackSide.close(resolve));
  await t.end();
});

/** Everything that a press could change, but for when Slack was last asked about an account. */
const TABLES = [
  'Lead',
  'LeadEvent',
  'Customer',
  'Note',
  'ContactText',
  'Rule',
  'RuleDraft',
  'RuleReceipt',
  'Membership',
  'Dealership',
  'Batch',
  'FileLink',
  'SetupDraft',
  'PanelLink',
  'PairCode',
];
async function everything(): Promise<string> {
  const sums = TABLES.map(
    (name) =>
      `(SELECT '${name}' || coalesce(md5(string_agg(x::text, '' ORDER BY x::text)), '') FROM "${name}" x)`,
  );
  const [row] = await t.desk.db.$queryRawUnsafe<{ all: string }[]>(`SELECT ${sums.join(' || ')} AS "all"`);
  return row?.all ?? '';
}

const KEYS = ['rejection.not_a_member', 'rejection.not_allowed', 'problem.guest'] as const;
/** How Pitlane says that it is not this person's to do. */
const REFUSALS = [
  ...KEYS.map((key) => words('en', key)),
  'responsible for this lead',
  words('en', 'rejection.undo_not_yours', { known: 'no', name: '', at: '' }),
];
const refused = (said: string) => REFUSALS.some((text) => said.includes(text));

describe.each(['salesforce', 'pitlane'] as const)('with authority %s', (authority) => {
  let at: House;
  let staff: Staff;
  const userOf = (who: Who): string =>
    ({
      manager: `UC${key}`,
      alternate: 'Ualternate',
      owner: `UM${key}`,
      colleague: `UD${key}`,
      parts: 'Uparts',
      elsewhere: 'Uelsewhere',
      stranger: 'Ustranger',
      guest: 'Uguest',
      gone: 'Ugone',
      left: 'Uleft',
    })[who];
  const key = `house${authority}`;

  beforeAll(async () => {
    at = await build(authority, key);
    staff = (await staffOf(at.dealershipId)) as Staff;
    expect(staff.manager).toBeDefined();
  });

  async function press(who: Who, body: object): Promise<{ said: string; acked: string }> {
    calls = [];
    let acked = '';
    await app.processEvent({
      body: {
        team: { id: 'T1' },
        team_id: 'T1',
        api_app_id: 'A1',
        user: { id: userOf(who), team_id: 'T1' },
        trigger_id: `${Math.floor(TUESDAY_10)}.${calls.length}`,
        ...body,
      },
      ack: async (answer: unknown) => {
        acked = JSON.stringify(answer ?? '');
      },
    } as never);
    const opened = calls.filter((c) => /views\.(open|push|update)|chat\.post|respond/u.test(c.method));
    return { said: `${opened.map((c) => c.text).join('\n')}\n${acked}`, acked };
  }

  async function mayOf(who: Who, asks: Row['asks']): Promise<boolean> {
    if (asks === 'anyone') return true;
    if (asks === 'set_up') return ['manager', 'alternate', 'elsewhere'].includes(who);
    if (asks === 'absence') return ['manager', 'alternate', 'colleague'].includes(who);
    if (asks === 'meeting') return MEMBERS.includes(who) && who !== 'parts';
    if (asks === 'own') return MEMBERS.includes(who) || who === 'elsewhere';
    const { dealership: d } = await loadPlace(t.desk.db, at.dealershipId);
    const account = await t.desk.db.slackIdentity.findFirst({ where: { userId: userOf(who) } });
    if (!account || who === 'guest' || who === 'gone') return false;
    const member = d.members.find((m) => m.personId === account.personId) ?? null;
    const row = await t.desk.db.lead.findUniqueOrThrow({ where: { id: at.leadId } });
    return can(member, asks, row.state as unknown as Lead, d, t.desk.now()) === true;
  }

  async function tried(who: Who, name: string, asks: Row['asks'], body: object): Promise<string[]> {
    const before = await everything();
    const may = await mayOf(who, asks);
    const { said } = await press(who, body);
    const unchanged = before === (await everything());
    // Whether it is told in a modal, at the field, or in a line: it is told, and nothing was done.
    const told = refused(said) || /"response_action":"(?:errors|push)"|"callback_id":"problem"/u.test(said);
    if (may && refused(said)) return [`${who} may ${name}, and is refused: ${said.slice(0, 300)}`];
    if (!may && !unchanged) return [`${who} may not ${name}, and something changed`];
    if (!may && !told) return [`${who} may not ${name}, and is not told: ${said.slice(0, 300)}`];
    return [];
  }

  it.each(ACTIONS)(
    '$id asks for $asks, whoever presses it [R1, U6]',
    async ({ id, asks, value, about, menu }) => {
      const wrong: string[] = [];
      for (const who of EVERYONE.toReversed()) {
        const body = {
          type: 'block_actions',
          actions: [
            menu
              ? {
                  type: menu,
                  action_id: id,
                  block_id: 'b',
                  selected_option: { value: value?.(at) },
                }
              : { type: 'button', action_id: id, block_id: 'b', value: value?.(at) ?? '' },
          ],
          ...(about
            ? { view: { id: 'V1', type: 'modal', hash: 'h', private_metadata: JSON.stringify(about(at)) } }
            : {}),
        };
        wrong.push(...(await tried(who, id, asks, body)));
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(FORMS)(
    'the form $id, sent by anybody without the right, does nothing [R1, U6]',
    async ({ id, asks, about, typed }) => {
      const wrong: string[] = [];
      for (const who of EVERYONE.toReversed()) {
        if (await mayOf(who, asks)) continue;
        const body = {
          type: 'view_submission',
          view: {
            id: `V${id}`,
            hash: 'h',
            type: 'modal',
            callback_id: id,
            private_metadata: JSON.stringify(about?.(at) ?? {}),
            state: {
              values: typed?.(at) ?? {
                which: { value: { type: 'radio_buttons', selected_option: { value: 'one' } } },
              },
            },
          },
        };
        wrong.push(...(await tried(who, id, asks, body)));
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(SHORTCUTS)('the shortcut $id asks for a place in a dealership [R1, U6]', async ({ id, asks }) => {
    const message = { ts: '1.1', text: 'Anonymous line', user: 'Uelsewhere' };
    const wrong: string[] = [];
    for (const who of EVERYONE) {
      const about = {
        channel: { id: `C${key.toUpperCase()}`, name: 'leads' },
        message,
        message_ts: message.ts,
        response_url: 'http://127.0.0.1:9/none',
      };
      const onMessage = id === 'lead_from_message';
      const body = {
        type: onMessage ? 'message_action' : 'shortcut',
        callback_id: id,
        ...(onMessage ? about : {}),
      };
      wrong.push(...(await tried(who, id, asks, body)));
    }
    expect(wrong).toEqual([]);
  });

  it.each(LOOKUPS)('the field %s finds nobody’s customers or colleagues for others [R1, U6]', async (id) => {
    const { number } = await t.desk.db.lead.findUniqueOrThrow({ where: { id: at.leadId } });
    const place = await loadPlace(t.desk.db, at.dealershipId);
    const value = id === 'find.lead' ? String(number) : '';
    const found: Who[] = [];
    for (const who of EVERYONE) {
      const { acked } = await press(who, {
        type: 'block_suggestion',
        action_id: id,
        block_id: 'b',
        value,
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: 'lead.assign',
          private_metadata: JSON.stringify({ leadId: at.leadId }),
        },
      });
      const ours = [at.leadId, ...place.dealership.members.map((m) => m.personId)];
      if (ours.some((one) => acked.includes(one))) found.push(who);
      expect(acked).toContain('"option');
    }
    expect(found).toEqual(MEMBERS);
  });

  it.each(SUBCOMMANDS)('/lead %s asks for the same right [R1, U6]', async (sub) => {
    const { number } = await t.desk.db.lead.findUniqueOrThrow({ where: { id: at.leadId } });
    const wrong: string[] = [];
    for (const who of EVERYONE.toReversed()) {
      const asks = COMMANDS[sub] ?? 'view_personal';
      // What only looks is answered for one's own dealerships; this one's channel is not a stranger's.
      if (await mayOf(who, asks)) continue;
      const { port } = slackSide.address() as AddressInfo;
      const body = {
        command: '/lead',
        text: `${subcommandWord(sub, 'en')} ${number}`,
        user_id: userOf(who),
        channel_id: `C${key.toUpperCase()}`,
        response_url: `http://127.0.0.1:${port}/respond`,
      };
      wrong.push(...(await tried(who, `/lead ${sub}`, asks, body)));
    }
    expect(wrong).toEqual([]);
  });

  it('has a row for everything that Bolt hears [U20]', () => {
    const heard: Record<string, string[]> = {};
    const patterns: RegExp[] = [];
    const listening = new Proxy(
      {},
      {
        get: (_, kind: string) => (what: string | RegExp | { callback_id: string }) => {
          const id = typeof what === 'string' || what instanceof RegExp ? what : what.callback_id;
          if (id instanceof RegExp) patterns.push(id);
          else heard[kind] = [...(heard[kind] ?? []), id];
        },
      },
    ) as App;
    registerListeners(listening, { desk: t.desk, slack: {} as SlackOut });
    const ids = (list: readonly Row[]) => list.map((r) => r.id);
    const rows: Record<string, readonly string[]> = {
      action: ids(ACTIONS),
      view: ids(FORMS),
      shortcut: ids(SHORTCUTS),
      options: LOOKUPS,
      event: EVENTS,
      command: ['/lead'],
    };
    for (const [kind, known] of Object.entries(heard))
      expect(known.filter((id) => !rows[kind]?.includes(id))).toEqual([]);
    const pressed = [...ids(ACTIONS), ...ids(FORMS)];
    expect(patterns.filter((p) => !pressed.some((id) => p.test(id))).map(String)).toEqual([]);
  });

  it('while the manager is absent the alternate allocates, and the manager still may [R2]', async () => {
    const where = { dealershipId_personId: { dealershipId: at.dealershipId, personId: staff.manager } };
    const absences = [{ from: '2026-11-20', to: '2026-11-30' }];
    const bulk = {
      type: 'block_actions',
      actions: [{ type: 'button', action_id: 'bulk.open', block_id: 'b', value: at.dealershipId }],
    };
    await t.desk.db.dealership.update({ where: { id: at.dealershipId }, data: { takeovers: [] } });
    expect(refused((await press('alternate', bulk)).said)).toBe(true);
    await t.desk.db.membership.update({ where, data: { absences } });
    for (const who of ['alternate', 'manager'] as const)
      expect(refused((await press(who, bulk)).said)).toBe(false);
    for (const who of ['owner', 'parts', 'elsewhere', 'stranger'] as const)
      expect(refused((await press(who, bulk)).said)).toBe(true);
    await t.desk.db.membership.update({ where, data: { absences: [] } });
  });
});

async function staffOf(dealershipId: string): Promise<Partial<Staff>> {
  const rows = await t.desk.db.membership.findMany({ where: { dealershipId }, include: { person: true } });
  return { manager: rows.find((r) => r.roles.includes('manager'))?.personId ?? '' };
}

/** Madrid with an alternate and somebody for parts; another house; and those who are nobody. */
async function build(authority: Authority, key: string): Promise<House> {
  const { db, newId } = t.desk;
  const { dealershipId, people } = await aMadrid(t.desk, { authority, key });
  const other = await aMadrid(t.desk, { key: `other${key}` });
  const add = async (userId: string, dealership: string | null, roles: string[], leftOn?: string) => {
    const old = await db.slackIdentity.findFirst({ where: { userId } });
    const id = old?.personId ?? newId();
    if (!old)
      await db.person.create({
        data: { id, name: userId, identities: { create: { teamId: 'T1', userId, locale: 'en-GB' } } },
      });
    if (dealership)
      await db.membership.create({
        data: { dealershipId: dealership, personId: id, roles, leftOn: leftOn ?? null },
      });
  };
  await add('Ualternate', dealershipId, ['service_advisor', 'alternate']);
  await add('Uparts', dealershipId, ['parts_staff']);
  await add('Uelsewhere', other.dealershipId, ['manager']);
  await add('Uguest', dealershipId, ['service_advisor']);
  await add('Ugone', dealershipId, ['service_advisor']);
  await add('Uleft', dealershipId, ['alternate'], '2026-11-01');
  await db.slackIdentity.updateMany({ data: { locale: 'en-GB' } });
  await db.slackIdentity.updateMany({
    where: { userId: 'Ugone' },
    data: { deactivatedAt: new Date(TUESDAY_10 - 48 * HOUR) },
  });
  const r = await receive(t.desk, dealershipId, aRequest({ createdAt: TUESDAY_10 - HOUR }));
  if (r.result === 'quarantined') throw new Error('quarantined');
  const manager = { kind: 'person', personId: people.manager } as const;
  await handle(t.desk, {
    dealershipId,
    leadId: r.leadId,
    commandId: 'to marta',
    command: { type: 'assign', by: manager, personId: people.marta },
  });
  return { dealershipId, leadId: r.leadId, personId: people.diego };
}
