import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authority, Origin } from '../dealership/types.ts';
import { decide } from './decide.ts';
import { nextDue } from './due.ts';
import { evolve, replay } from './evolve.ts';
import type { Command, Context, LeadEvent } from './commands.ts';
import { nextStep } from './next-step.ts';
import { undoable, withoutUndone } from './undo.ts';
import { effectiveStatus, isFinal } from './state.ts';
import {
  aContext,
  aCustomer,
  aDealership,
  aReceive,
  DAY,
  HOUR,
  person,
  SYSTEM,
  someFacts,
  TUESDAY_10,
} from './testing.ts';
import { CHANNELS, CLOSE_REASONS, type Lead, LEAD_STATUSES, NOT_MINE_REASONS, OUTCOMES } from './types.ts';

const PEOPLE = ['elena', 'andres', 'marta', 'luis', 'stranger'] as const;
const id = fc.integer({ min: 1, max: 40 }).map((n) => `i${n}`);
const by = fc.constantFrom(...PEOPLE).map(person);
const instant = fc.integer({ min: -2 * 24, max: 20 * 24 }).map((h) => TUESDAY_10 + h * HOUR);
const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: null });
const text = fc.constantFrom('', ' ', 'palabras');
const is = <T extends string>(value: T) => fc.constant(value);

const byPerson: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: is('assign'), by, personId: fc.constantFrom(...PEOPLE) }),
  fc.record({ type: is('take'), by, confirmed: fc.boolean() }),
  fc.record({ type: is('not_mine'), by, reason: fc.constantFrom(...NOT_MINE_REASONS) }),
  fc.record({
    type: is('log_contact'),
    by,
    contactId: id,
    direction: fc.constantFrom('outbound' as const, 'inbound' as const),
    channel: fc.constantFrom(...CHANNELS),
    outcome: fc.constantFrom(...OUTCOMES),
    at: maybe(instant),
    callBackAt: maybe(instant),
    voicemail: maybe(fc.boolean()),
    tick: fc.boolean(),
    verbatim: text,
    answer: text,
  }),
  fc.record({
    type: is('make_appointment'),
    by,
    intentId: id,
    at: maybe(instant),
    mailsCustomer: maybe(fc.boolean()),
  }),
  fc.record({
    type: is('close_sale'),
    by,
    intentId: id,
    vin: fc.constantFrom(null, 'ZAMXX00A000000001'),
    managementNotes: text,
  }),
  fc.record({
    type: is('close_no_sale'),
    by,
    intentId: id,
    reason: maybe(fc.constantFrom(...CLOSE_REASONS)),
    ownershipEnd: fc.constantFrom(null, '2026-05-01'),
    managementNotes: text,
  }),
  fc.record({ type: is('recontact'), by, intentId: id, recontactAt: maybe(instant) }),
  fc.record({ type: is('change_recontact'), by, intentId: id, recontactAt: maybe(instant) }),
  fc.record({ type: is('note'), by, noteId: id, text }),
  fc.record({
    type: is('hand_over'),
    by,
    personId: fc.constantFrom(...PEOPLE),
    noteId: id,
    note: text,
  }),
  fc.record({ type: is('calling'), by }),
);
/** What takes back or settles anew; it may open a closed lead again, which nothing else may. */
const corrections: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: is('undo'), by, actionId: maybe(id) }),
  fc.record({
    type: is('confirm_test_or_spam'),
    by,
    intentId: id,
    what: fc.constantFrom('test' as const, 'spam' as const, 'real' as const),
  }),
);
const bySystem: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: is('drop_intent'), by, intentId: id }),
  fc.record({ type: is('tick'), by: fc.constant(SYSTEM), childLeadId: id }),
  fc.record({ type: is('link'), by: fc.constant(SYSTEM), leadId: id }),
  fc.record({ type: is('found_master'), by: fc.constant(SYSTEM), masterLeadId: id }),
  fc.record({ type: is('found_child'), by: fc.constant(SYSTEM), childLeadId: id }),
  fc.record({
    type: is('mirror'),
    by: fc.constant({ kind: 'salesforce' as const }),
    seen: fc.record({
      status: fc.constantFrom(...LEAD_STATUSES),
      at: instant,
      attemptsDone: maybe(fc.integer({ min: 0, max: 5 })),
      firstAttemptAt: maybe(instant),
      managementAt: maybe(instant),
      appointmentAt: maybe(instant),
      closedAt: maybe(instant),
      reason: maybe(fc.constantFrom(...CLOSE_REASONS, 'recontact' as const)),
      recontactAt: maybe(instant),
      assignedToDealerAt: maybe(instant),
    }),
  }),
);
const anything = fc.oneof(
  { arbitrary: byPerson, weight: 4 },
  { arbitrary: corrections, weight: 1 },
  { arbitrary: bySystem, weight: 2 },
);
/** Hours; often none, so that an undo comes in time. */
const wait = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }));
/** Commands with the hours that pass before each. */
const steps = (command: fc.Arbitrary<Command>) => fc.array(fc.record({ wait, command }), { maxLength: 25 });
const authority = fc.constantFrom<Authority>('salesforce', 'pitlane');
const origin = fc.constantFrom<Origin>('customer', 'hq', 'spontaneous');
const mode = fc.constantFrom('auto' as const, 'confirm' as const, 'none' as const);
const setting = fc.record({ authority, origin, mode });

interface Seen {
  readonly lead: Lead;
  readonly before: Lead;
  readonly command: Command;
  readonly events: readonly LeadEvent[];
  readonly ctx: Context;
}

/** Runs the commands on a new lead; `look` sees every decision, refused ones with no events. */
function run(
  s: { authority: Authority; origin: Origin; mode: 'auto' | 'confirm' | 'none' },
  list: readonly { wait: number; command: Command }[],
  look: (seen: Seen) => void = () => {},
) {
  const to = { kind: 'pool' as const, personIds: ['marta', 'luis'] };
  const rule = s.mode === 'none' ? null : { version: 1, rows: [], otherwise: { to, mode: s.mode } };
  const dealership = aDealership({ authority: s.authority, rule });
  const history: LeadEvent[] = [];
  let lead: Lead | null = null;
  let now = TUESDAY_10;
  const first = { wait: 0, command: aReceive({ facts: someFacts({ origin: s.origin }) }) };
  for (const { wait, command } of [first, ...list]) {
    now += wait * HOUR;
    const ctx = aContext({ now, dealership, customer: aCustomer() });
    const decision = decide(lead, command, ctx);
    const events = decision.ok ? decision.events : [];
    const before: Lead | null = lead;
    lead = events.reduce<Lead | null>((l, e) => evolve(l, e), lead);
    history.push(...events);
    if (before && lead) look({ lead, before, command, events, ctx });
  }
  return { lead: lead as unknown as Lead, history, dealership, now };
}

/** Without what an undo leaves behind on purpose. */
const bare = (lead: Lead) => ({ ...lead, lastAction: null, actionIds: [], calling: [], notes: [] });

describe('whatever happens to a lead', () => {
  it('has exactly one responsible person, a member, at any time [R11]', () => {
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        run(s, list, ({ lead, ctx }) => {
          const { personId, held, proposed } = lead.responsible;
          expect(ctx.dealership.members.map((m) => m.personId)).toContain(personId);
          if (held) expect(personId).toBe('elena');
          if (proposed) expect(held).toBe('to_confirm');
        });
      }),
    );
  });

  it('stays final once final, for people and for time [R51]', () => {
    fc.assert(
      fc.property(setting, steps(byPerson), (s, list) => {
        run(s, list, ({ before, lead, events }) => {
          if (!isFinal(before)) return;
          expect(effectiveStatus(lead)).toBe(effectiveStatus(before));
          for (const e of events) expect(['recontact_changed', 'noted']).toContain(e.type);
          if (before.excluded) expect(lead.excluded).toEqual(before.excluded);
        });
      }),
    );
  });

  it('keeps the start of its clocks, whoever gets it [X2]', () => {
    fc.assert(
      fc.property(setting, steps(byPerson), (s, list) => {
        run(s, list, ({ lead }) => expect(lead.assignedToDealerAt).toBe(TUESDAY_10));
      }),
    );
  });

  it('is what its events say, through storage too', () => {
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        const { lead, history } = run(s, list);
        expect(replay(JSON.parse(JSON.stringify(history)) as LeadEvent[])).toEqual(lead);
      }),
    );
  });

  it('does nothing when a wish that was granted is sent again', () => {
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        run(s, list, ({ lead, command, events, ctx }) => {
          if (events.length === 0) return;
          expect(decide(lead, command, ctx)).toMatchObject({ ok: true, events: [] });
        });
      }),
    );
  });

  it('is lost, and found again, only when Salesforce says so [X6, X7]', () => {
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        run(s, list, ({ before, lead, command }) => {
          const changed = (lead.status === 'lost_sale') !== (before.status === 'lost_sale');
          if (changed) expect(command.type).toBe('mirror');
        });
      }),
    );
  });

  it('keeps what the customer asked for as the customer said it, whatever people do [R69]', () => {
    fc.assert(
      fc.property(setting, steps(fc.oneof(byPerson, corrections)), (s, list) => {
        run(s, list, ({ before, lead }) => expect(lead.facts).toBe(before.facts));
      }),
    );
  });

  it('is as before when an action is undone at once, notes and used ids apart [U12, R51]', () => {
    const undone = new Set<string>();
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        run(s, list, ({ before, lead, command, ctx }) => {
          const { by: actor } = command;
          if (actor.kind !== 'person' || command.type === 'undo') return;
          const mine = undoable(lead, actor.personId, ctx);
          if (!mine || lead.lastAction === before.lastAction) return;
          undone.add(mine.what);
          const undo: Command = { type: 'undo', by: actor, actionId: mine.actionId };
          const decision = decide(lead, undo, ctx);
          if (!decision.ok) throw new Error(`what was offered was refused: ${decision.rejection.code}`);
          const after = decision.events.reduce<Lead>((l, e) => evolve(l, e), lead);
          expect(bare(after)).toEqual(bare(before));
        });
      }),
      { numRuns: 300 },
    );
    expect(undone.size).toBeGreaterThan(6);
  });

  it('is, with what was undone, what the rest of its history makes [U12]', () => {
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        const { lead, history } = run(s, list);
        const counted = replay(withoutUndone(history));
        expect(counted && bare(counted)).toEqual(bare(lead));
      }),
      { numRuns: 200 },
    );
  });

  it('is ticked exactly when it is due: not before, and never twice for one thing [U8, U9]', () => {
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        const { lead, dealership, now } = run(s, list);
        const tick: Command = { type: 'tick', by: SYSTEM, childLeadId: 'child' };
        let current = lead;
        let clock = now;
        for (let i = 0; i < 10; i++) {
          const due = nextDue(current, dealership, clock);
          if (!due) {
            expect(decide(current, tick, aContext({ now: clock + 400 * DAY, dealership })).ok).toBe(true);
            return;
          }
          if (due.at > clock) {
            const early = decide(current, tick, aContext({ now: due.at - 1, dealership }));
            expect(early).toMatchObject({ ok: true, events: [] });
          }
          clock = Math.max(clock, due.at);
          const decision = decide(current, tick, aContext({ now: clock, dealership }));
          if (!decision.ok) throw new Error('a tick was refused');
          expect(decision.events.length).toBeGreaterThan(0);
          current = decision.events.reduce<Lead>((l, e) => evolve(l, e), current);
        }
        throw new Error('ten ticks did not bring the lead to rest');
      }),
    );
  });

  it('has a next step whose action is possible, form fields apart', () => {
    const CURED = /_missing$/;
    fc.assert(
      fc.property(setting, steps(anything), (s, list) => {
        const { lead, dealership, now } = run(s, list);
        const step = nextStep(lead, { dealership, customer: aCustomer(), now });
        if (step.from !== null) expect(step.from).toBeGreaterThan(now - 1);
        if (step.action === null || step.action === 'sale' || step.action === 'nosale') return;
        const hard = step.obstacles[step.action].filter((o) => !CURED.test(o.code));
        expect(hard).toEqual([]);
      }),
    );
  });
});
