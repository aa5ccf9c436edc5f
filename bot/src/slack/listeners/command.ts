import type { App, RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Lead } from '@pitlane/core';
import { leadByNumber, openLeads } from '../../store/leads.ts';
import { findLeads } from '../../store/search.ts';
import type { Place } from '../../store/dealerships.ts';
import { handle } from '../../handle.ts';
import type { Message } from '../client.ts';
import { parseCommand, type Parsed } from '../commands/parse.ts';
import { formFor, namesOf, timesOf } from '../open-form.ts';
import { mostUrgent } from '../model.ts';
import { listFor } from '../lists.ts';
import { helpMessage } from '../views/help.ts';
import { leadList } from '../views/lead-list.ts';
import { problemMessage } from '../views/problem.ts';
import { placeOfCommand, type Who, whoIs } from '../who.ts';
import { undoneView } from './call.ts';
import { findForm } from './find.ts';
import { guarded } from './guard.ts';
import { newLeadForm } from './new-lead.ts';
import { pairMessage } from './pair.ts';
import { forgetForm } from './privacy.ts';
import type { Ears } from './ears.ts';
import { readable, readablePlaces } from '../lists.ts';

const SHOWN = 10;

interface Call {
  readonly ears: Ears;
  readonly who: Who;
  readonly command: SlashCommand;
  readonly client: WebClient;
  readonly say: (message: Message) => Promise<unknown>;
}

/** `/lead …`: everything a card can do, by lead number, and more: list, find, help. */
export function registerCommand(app: App, ears: Ears): void {
  app.command('/lead', async ({ ack, command, client, respond }) => {
    await ack();
    let who: Who | null = null;
    const say = sayOnlyToThem(respond);
    await guarded(
      ears.desk,
      { what: '/lead', userId: command.user_id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, command.team_id, command.user_id);
        await run({ ears, who, command, client, say }, parseCommand(command.text));
      },
      (problem, locale) => say(problemMessage(problem, locale)),
    );
  });
}

const sayOnlyToThem = (respond: RespondFn) => (message: Message) =>
  respond({
    response_type: 'ephemeral',
    replace_original: false,
    text: message.text,
    blocks: [...message.blocks],
  });

async function run(call: Call, parsed: Parsed): Promise<unknown> {
  const { who, say, ears } = call;
  if (parsed.kind === 'help') return say(helpMessage(who.locale, parsed.unknown, parsed.number));
  if (who.guest) return say(problemMessage({ kind: 'guest' }, who.locale));
  if (!who.identity) {
    return say(
      problemMessage(
        { kind: 'rejection', rejection: { code: 'not_a_member', field: null, params: {} }, names: () => '—' },
        who.locale,
      ),
    );
  }
  const { personId } = who.identity;
  const found = await placeOfCommand(ears.desk, who, call.command.channel_id);
  const places = Array.isArray(found) ? found : [found];
  // In another dealership's channel a person sees that they are no member; core refuses, nothing is shown.
  const mine = readable(ears.desk, who, places);
  if (mine.length === 0) {
    return say(
      problemMessage(
        { kind: 'rejection', rejection: { code: 'not_a_member', field: null, params: {} }, names: () => '—' },
        who.locale,
      ),
    );
  }
  switch (parsed.kind) {
    case 'pair':
      return say(await pairMessage(ears, who, personId));
    case 'new': {
      const about = { channelId: call.command.channel_id, notes: parsed.text };
      const view = await newLeadForm(ears, who, about);
      return call.client.views.open({ trigger_id: call.command.trigger_id, view });
    }
    case 'views': {
      const view = await listFor(ears.desk, who, null, call.command.channel_id);
      return call.client.views.open({ trigger_id: call.command.trigger_id, view });
    }
    case 'list':
      return list(call, await readablePlaces(ears.desk, who), null);
    case 'find': {
      if (parsed.text === '') {
        const view = await findForm(ears, who);
        return call.client.views.open({ trigger_id: call.command.trigger_id, view });
      }
      const leads = await findLeads(
        ears.desk.db,
        mine.map((p) => p.dealership.id),
        parsed.text,
        SHOWN + 1,
      );
      return say(await listOf(call, mine, leads, { kind: 'found' }));
    }
    case 'forget': {
      const leads = await byNumber(call, mine, parsed.number);
      const [only, ...more] = leads;
      if (!only) return say(problemMessage({ kind: 'no_such_number', number: parsed.number }, who.locale));
      if (more.length > 0) return choose(call, mine, leads, 'show');
      const view = await forgetForm(ears, who, only.lead.id);
      return call.client.views.open({ trigger_id: call.command.trigger_id, view });
    }
    case 'act':
      return act(call, mine, parsed);
  }
}

/** My open leads, most urgent first, each with the button for what was asked. */
async function list(
  call: Call,
  places: Place[],
  ask: Extract<Parsed, { kind: 'act' }>['ask'] | null,
): Promise<unknown> {
  const { ears, who, say } = call;
  const ids = places.map((p) => p.dealership.id);
  const ownerId = who.identity?.personId as string;
  const leads = await openLeads(ears.desk.db, { dealershipId: { in: ids }, ownerId }, 200);
  return say(await listOf(call, places, leads, { kind: 'mine', ask: ask ?? 'show' }));
}

async function listOf(
  call: Call,
  places: Place[],
  leads: Lead[],
  about:
    | { kind: 'mine'; ask: Extract<Parsed, { kind: 'act' }>['ask'] }
    | { kind: 'found' }
    | { kind: 'choose'; ask: Extract<Parsed, { kind: 'act' }>['ask'] },
): Promise<Message> {
  const { models, more } = await mostUrgent(call.ears.desk, places, leads, SHOWN);
  return leadList(models, { locale: call.who.locale, about, more: more > 0 });
}

async function act(call: Call, places: Place[], parsed: Extract<Parsed, { kind: 'act' }>): Promise<unknown> {
  const { who, say } = call;
  const { number, ask } = parsed;
  if (number === null) return list(call, places, ask);
  const leads = await byNumber(call, places, number);
  const [only, ...more] = leads;
  if (!only) return say(problemMessage({ kind: 'no_such_number', number }, who.locale));
  if (more.length > 0) return choose(call, places, leads, ask);
  switch (ask) {
    case 'take':
      return take(call, only);
    case 'undo':
      return undo(call, only);
    default:
      return open(call, ask, only.lead);
  }
}

interface Found {
  readonly place: Place;
  readonly lead: Lead;
}

async function byNumber({ ears }: Call, places: Place[], number: number): Promise<Found[]> {
  const leads: Found[] = [];
  for (const place of places) {
    const lead = await leadByNumber(ears.desk.db, place.dealership.id, number);
    if (lead) leads.push({ place, lead });
  }
  return leads;
}

/** The same number in two of the person's dealerships: they choose, nobody guesses. */
const choose = async (
  call: Call,
  places: Place[],
  leads: readonly Found[],
  ask: Extract<Parsed, { kind: 'act' }>['ask'],
) =>
  call.say(
    await listOf(
      call,
      places,
      leads.map((l) => l.lead),
      { kind: 'choose', ask },
    ),
  );

async function open(call: Call, ask: Parameters<typeof formFor>[2], lead: Lead): Promise<void> {
  const view = await formFor(call.ears.desk, call.who, ask, lead.id);
  await call.client.views.open({ trigger_id: call.command.trigger_id, view });
}

/** U12: the person's last action on the lead is taken back. */
async function undo(call: Call, { place, lead }: Found): Promise<unknown> {
  const { ears, who, say } = call;
  const result = await handle(ears.desk, {
    dealershipId: place.dealership.id,
    leadId: lead.id,
    commandId: `undo:${call.command.trigger_id}`,
    command: {
      type: 'undo',
      by: { kind: 'person', personId: who.identity?.personId as string },
      actionId: null,
    },
  });
  if (!result.ok) {
    const { rejection } = result;
    const problem = { kind: 'rejection' as const, rejection, names: namesOf(place) };
    return say(problemMessage({ ...problem, ...timesOf(place, ears.desk.now()) }, who.locale));
  }
  const view = await undoneView(ears.desk, place, who, result.lead);
  return call.client.views.open({ trigger_id: call.command.trigger_id, view });
}

async function take(call: Call, { place, lead }: { place: Place; lead: Lead }): Promise<unknown> {
  const { ears, who, say } = call;
  const result = await handle(ears.desk, {
    dealershipId: place.dealership.id,
    leadId: lead.id,
    commandId: `take:${call.command.trigger_id}`,
    command: {
      type: 'take',
      by: { kind: 'person', personId: who.identity?.personId as string },
      confirmed: false,
    },
  });
  if (result.ok) return open(call, 'show', lead);
  if (result.rejection.code === 'colleagues_lead') return open(call, 'take', lead);
  return say(
    problemMessage({ kind: 'rejection', rejection: result.rejection, names: namesOf(place) }, who.locale),
  );
}
