import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seenOf } from '@pitlane/core/intake/facts';
import { aCustomer, aDealership, aLead, given, person, SALESFORCE } from '@pitlane/core/lead/testing';
import { actRequest, leadsRequest, listRequest, openRequest, PANEL_API } from '@pitlane/core/link/index';
import type { Command } from '@pitlane/core/lead/commands';
import type { Lead } from '@pitlane/core/panel/index';
import * as z from 'zod/mini';

/** A bot of one person and as many leads as it is told of: the contract of the panel, answered by core's rules. */
export interface MadeBot {
  /** What the browser keeps of a person who is linked with it. */
  readonly link: Record<string, unknown>;
  /** Deeds carried out, each once. */
  readonly acts: readonly z.infer<typeof actRequest>[];
  readonly sent: readonly z.infer<typeof leadsRequest>[];
  /** Calls that came with another token than the link's. */
  readonly strangers: number;
  know(recordId: string, lead: Lead): void;
  /** Does not answer until it is switched on again. */
  down(is: boolean): void;
  close(): Promise<void>;
}

const TOKEN = 'made-token';

export async function startMadeBot(now: () => number): Promise<MadeBot> {
  const leads = new Map<string, Lead>();
  const acts: z.infer<typeof actRequest>[] = [];
  const sent: z.infer<typeof leadsRequest>[] = [];
  let strangers = 0;
  let isDown = false;
  const dealership = aDealership();
  const me = {
    person: { id: 'marta', name: 'Marta', locale: 'es' },
    places: [
      {
        key: 'talleres',
        org: 'pitlane-demo',
        account: 'Talleres Ejemplo - 00000',
        dealership,
        names: { marta: 'Marta', elena: 'Elena' },
      },
    ],
    expiresAt: now() + 90 * 86_400_000,
  };
  const known = (lead: Lead) => ({ lead, words: {}, callingPersonId: null, others: [] });

  const answers: Record<string, (body: unknown) => unknown> = {
    'GET me': () => me,
    'POST lead/open': (body) => {
      const { recordId, incoming } = z.parse(openRequest, body);
      const lead = leads.get(recordId) ?? null;
      if (lead === null || incoming === null) return { known: lead && known(lead) };
      const mirror = { type: 'mirror', by: SALESFORCE, seen: seenOf(incoming, now()) } as const;
      const ctx = { now: now(), dealership, customer: aCustomer() };
      const mirrored = given(lead).when(mirror, ctx).lead ?? lead;
      leads.set(recordId, mirrored);
      return { known: known(mirrored) };
    },
    'POST lead/act': (body) => {
      const request = z.parse(actRequest, body);
      const lead = leads.get(request.recordId) ?? aLead();
      const again = acts.some(({ actId }) => actId === request.actId);
      if (again) return { ok: true, changed: false, known: known(lead) };
      const command = { ...request.act, by: person('marta') } as unknown as Command;
      const { lead: after, rejection } = given(lead).when(command, {
        now: now(),
        dealership,
        customer: aCustomer(),
      });
      if (rejection !== null || after === null)
        return { ok: false, code: rejection?.code, field: null, text: rejection?.code ?? '', known: null };
      acts.push(request);
      leads.set(request.recordId, after);
      return { ok: true, changed: true, known: known(after) };
    },
    'POST leads': (body) => {
      const request = z.parse(leadsRequest, body);
      sent.push(request);
      return { received: request.leads.length, mirrored: 0, unchanged: 0, quarantined: 0 };
    },
    'POST leads/known': (body) => {
      const { recordIds } = z.parse(listRequest, body);
      return {
        leads: Object.fromEntries(
          recordIds.flatMap((id) => {
            const lead = leads.get(id);
            return lead === undefined ? [] : [[id, lead]];
          }),
        ),
      };
    },
    'POST find': () => ({
      leads: [
        {
          number: 412,
          dealershipId: 'd1',
          name: 'Clara Ficticia',
          model: null,
          status: 'assigned_to_dealer',
          url: null,
        },
      ],
    }),
  };

  const server = createServer((request, response) => {
    if (isDown) return request.socket.destroy();
    if (request.headers.authorization !== `Bearer ${TOKEN}`) strangers++;
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const name = `${request.method} ${(request.url ?? '').replace(`${PANEL_API}/`, '')}`;
      const body: unknown = text === '' ? null : JSON.parse(text);
      response.setHeader('content-type', 'application/json');
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
      response.setHeader('access-control-allow-headers', 'authorization, content-type, accept-language');
      response.end(
        request.method === 'OPTIONS' ? '' : JSON.stringify(answers[name]?.(body) ?? { error: name }),
      );
    });
    return undefined;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    link: { links: [{ server: url, token: TOKEN, me, pin: null }], active: 'marta' },
    acts,
    sent,
    get strangers() {
      return strangers;
    },
    know: (recordId, lead) => void leads.set(recordId, lead),
    down: (is) => {
      isDown = is;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
