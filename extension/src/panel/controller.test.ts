import { afterEach, describe, expect, it } from 'vitest';
import { Controller } from './controller.ts';
import { logDeed, OUTBOUND_CALL } from './log.ts';
import { speak } from './say.ts';
import { STATES } from './testing/states.ts';
import { NOW, PLACE, World, type WorldSpec } from './testing/world.ts';

const open: Controller[] = [];
async function panel(spec: WorldSpec = {}) {
  const world = new World(spec);
  const controller = new Controller(world.ports);
  open.push(controller);
  await controller.start();
  await settled();
  return { world, controller };
}
/** All that was under way has been answered: the fakes answer at once. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
afterEach(() => {
  for (const controller of open.splice(0)) controller.stop();
});

function noAnswer(controller: Controller) {
  const view = controller.view();
  if (!view) throw new Error('no lead is open');
  return logDeed({ ...OUTBOUND_CALL, outcome: 'no_answer', voicemail: false }, view, controller.state.draft, {
    id: controller.ports.newId(),
    say: speak(controller.speech()),
  });
}

describe('an attempt', () => {
  it('is kept by the bot and ticked in Salesforce, and what Salesforce shows is said [R60, R32]', async () => {
    const { world, controller } = await panel();
    await controller.perform(noAnswer(controller));
    expect(world.acts()).toMatchObject([{ type: 'log_contact', outcome: 'no_answer', at: NOW }]);
    expect(world.written).toEqual([{ kind: 'attempt', no: null }]);
    expect(controller.state.said).toMatchObject({
      tone: 'good',
      lines: ['Registrado: Sin respuesta, hoy 10:30', 'Salesforce muestra ahora: intento 1, hoy 10:30'],
    });
  });

  it('is one, however often the button is pressed while it is under way [U15]', async () => {
    const { world, controller } = await panel();
    let release = () => {};
    world.hold = new Promise((resolve) => (release = resolve));
    const deeds = [1, 2, 3].map(() => controller.perform(noAnswer(controller)));
    release();
    await Promise.all(deeds);
    expect(world.acts()).toHaveLength(1);
    expect(world.written).toHaveLength(1);
  });

  it('has the moment of dialling as its time, or the one that was typed [U15, R60]', async () => {
    const { world, controller } = await panel();
    controller.dial();
    world.now += 4 * 60_000;
    controller.tick();
    await controller.perform(noAnswer(controller));
    expect(world.acts()[0]).toMatchObject({ at: NOW });

    controller.field('at.date', '2026-09-01');
    controller.field('at.time', '10:05');
    await controller.perform(noAnswer(controller));
    expect(world.acts()[1]).toMatchObject({ at: NOW - 25 * 60_000 });
  });

  it('never ticks a sixth box: Pitlane keeps it and says so [R59]', async () => {
    const { world, controller } = await panel();
    for (let i = 0; i < 5; i++) await controller.perform(noAnswer(controller));
    expect(world.written).toHaveLength(5);
    await controller.perform(noAnswer(controller));
    expect(world.acts()).toHaveLength(6);
    expect(world.written).toHaveLength(5);
    expect(controller.state.said?.lines.join(' ')).toContain('cinco casillas');
  });

  it('stays in Pitlane where Salesforce refuses, says why, and can be tried again there [U4, U1]', async () => {
    const { world, controller } = await panel(STATES.refused);
    await controller.perform(noAnswer(controller));
    expect(world.lead?.contacts).toHaveLength(1);
    expect(controller.state.said).toMatchObject({ tone: 'care', retry: { kind: 'attempt', no: null } });
    expect(controller.state.said?.lines.at(-1)).toContain('lead bloqueado');

    world.refusal = null;
    await controller.write({ kind: 'attempt', no: null });
    expect(world.acts()).toHaveLength(1);
    expect(controller.state.said).toMatchObject({ tone: 'good', retry: null });
  });

  it.each([{ why: 'slow' }, { why: 'not_stored', fields: [] }, { why: 'moved' }] as const)(
    'is tried again with its own box where it may have been saved: $why [R60]',
    async (refusal) => {
      const { world, controller } = await panel();
      world.refusal = refusal;
      await controller.perform(noAnswer(controller));
      expect(controller.state.said?.retry).toEqual({ kind: 'attempt', no: 1 });
      world.refusal = { why: 'busy' };
      await controller.write({ kind: 'attempt', no: null });
      expect(controller.state.said?.retry).toEqual({ kind: 'attempt', no: null });
    },
  );

  it('is not written into Salesforce when the bot refuses it, and nothing typed is lost', async () => {
    const { world, controller } = await panel();
    controller.change({ verbatim: 'Mañana' });
    controller.field('at.date', '2026-09-02');
    controller.field('at.time', '10:00');
    await controller.perform(noAnswer(controller));
    expect(controller.state.said).toMatchObject({ tone: 'bad' });
    expect(world.written).toEqual([]);
    expect(controller.state.draft.verbatim).toBe('Mañana');
  });

  it('waits for the bot while that does not answer, and Salesforce has it at once', async () => {
    const { world, controller } = await panel(STATES.offline);
    await controller.perform(noAnswer(controller));
    expect(world.written).toHaveLength(1);
    expect(controller.state.said?.lines[1]).toContain('Pitlane no responde');
  });

  it('keeps its id when the way to the bot broke, so that it counts once', async () => {
    const { world, controller } = await panel();
    const send = world.ports.send;
    let broken = true;
    const ids: string[] = [];
    Object.assign(world.ports, {
      send: (ask: Parameters<typeof send>[0]) => {
        if (ask.type !== 'lead.act') return send(ask);
        ids.push(ask.request.actId);
        if (!broken) return send(ask);
        broken = false;
        return Promise.reject(new Error('the worker went away'));
      },
    });
    await controller.perform(noAnswer(controller));
    expect(controller.state.said?.tone).toBe('bad');
    expect(world.written).toEqual([]);
    await controller.perform(noAnswer(controller));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(world.lead?.contacts).toHaveLength(1);
  });
});

describe('whose it is', () => {
  it.each([
    ['other_org', 'concesionario'],
    ['other_account', 'cuenta'],
    ['locked', 'PIN'],
    ['no_pin', '/lead pair'],
    ['choose', 'Quién'],
  ] as const)('nothing is logged or written on %s [U5]', async (state, words) => {
    const { world, controller } = await panel({
      ...STATES[state],
      fields: { 'request.customer_notes': 'x' },
    });
    if (controller.view()) await controller.perform(noAnswer(controller));
    controller.dial();
    expect(world.asked.filter(({ type }) => type === 'lead.act')).toEqual([]);
    expect(world.written).toEqual([]);
    expect(controller.barrier()).toMatch(new RegExp(words));
  });

  it('shows nothing of the bot’s on another dealership’s org or account [U5]', async () => {
    for (const state of ['other_org', 'other_account'] as const) {
      const { world } = await panel(STATES[state]);
      expect(world.asked.filter(({ type }) => type === 'lead.open')).toEqual([]);
    }
  });

  it('is the dealership’s whose account Salesforce shows, where the person has several in the org [U5]', async () => {
    const { world, controller } = await panel({
      accounts: { annecy: 'Otro Taller - 99999', madrid: 'Talleres  ejemplo - 00000' },
    });
    await controller.perform(noAnswer(controller));
    const asked = world.asked.flatMap((ask) => ('request' in ask ? [ask.request.dealershipId] : []));
    expect(new Set(asked)).toEqual(new Set(['madrid']));
    expect(world.acts()).toHaveLength(1);
    expect(world.asked.findLast(({ type }) => type === 'draft.get')).toMatchObject({
      lead: { dealershipId: 'madrid' },
    });
  });

  it('keeps nothing of what one dealership’s bot said when another account comes in front [U5]', async () => {
    const { world, controller } = await panel({
      accounts: { madrid: 'Talleres Ejemplo - 00000', annecy: 'Otro Taller - 99999' },
    });
    expect(controller.view()?.known).not.toBeNull();
    world.user = 'Tercer Taller - 11111';
    world.tell('status');
    await settled();
    expect(controller.view()?.known).toBeNull();
    expect(controller.barrier()).toContain('Tercer Taller - 11111');
  });

  it('is nobody’s while no account tells several dealerships of the org apart: shown, and nothing sent [U5]', async () => {
    const { world, controller } = await panel({ accounts: { annecy: null, madrid: null } });
    expect(controller.view()?.customer).toBeDefined();
    expect(controller.barrier()).toContain('Talleres Ejemplo - 00000');
    await controller.perform(noAnswer(controller));
    controller.dial();
    expect(world.asked.filter((ask) => 'request' in ask)).toEqual([]);
    expect(world.written).toEqual([]);
  });

  it('opens again with the right PIN only [U5]', async () => {
    const { world, controller } = await panel(STATES.locked);
    await controller.unlock('0000');
    expect(controller.state.pinWrong).toBe(true);
    await controller.unlock('4711');
    expect(controller.barrier()).toBeNull();
    await controller.perform(noAnswer(controller));
    expect(world.acts()).toHaveLength(1);
  });

  it.each(['locked', 'choose', 'unlinked'] as const)(
    'found %s in the middle of a call, it asks for what is missing, and nothing typed is lost [U5, U15]',
    async (link) => {
      const { world, controller } = await panel();
      controller.change({ verbatim: 'El ruido' });
      world.link = link;
      await controller.perform(noAnswer(controller));
      expect(controller.state.status?.link.state).toBe(link);
      expect(world.lead?.contacts).toEqual([]);
      expect(world.written).toEqual([]);
      expect(controller.view()?.known).toBeNull();
      world.draft = null;
      controller.change({ answer: 'El viernes' });
      expect(controller.state.draft).toMatchObject({ verbatim: 'El ruido', answer: 'El viernes' });

      if (link === 'locked') await controller.unlock('4711');
      else await controller.usePerson('marta');
      await controller.perform(noAnswer(controller));
      expect(world.lead?.contacts).toHaveLength(1);
      expect(world.acts().at(-1)).toMatchObject({ verbatim: 'El ruido', answer: 'El viernes' });
    },
  );

  it('hears of the lock by the answer for a lead, too [U5]', async () => {
    const { world, controller } = await panel();
    world.link = 'locked';
    world.tell('lead');
    await settled();
    expect(controller.barrier()).toMatch(/PIN/);
  });

  it('keeps what is typed under the same lead before and after the PIN [U15]', async () => {
    const { world, controller } = await panel(STATES.locked);
    controller.change({ verbatim: 'El ruido' });
    await controller.unlock('4711');
    controller.change({ answer: 'El viernes' });
    const kept = world.asked.flatMap((ask) => (ask.type === 'draft.set' ? [ask] : []));
    expect(kept.map(({ lead }) => lead.dealershipId)).toEqual(['d1', 'd1']);
    expect(kept.at(-1)?.draft).toMatchObject({ verbatim: 'El ruido', answer: 'El viernes' });
  });

  it('sends with each deed whom it shows as logging [U5]', async () => {
    const { world, controller } = await panel();
    await controller.perform(noAnswer(controller));
    expect(world.asked.filter(({ type }) => type === 'lead.act')).toMatchObject([{ personId: 'marta' }]);
  });

  it('without a link the page alone is read and written, and nothing is kept [U4]', async () => {
    const { world, controller } = await panel(STATES.unlinked);
    expect(controller.view()?.step.kind).toBe('call');
    await controller.perform(noAnswer(controller));
    expect(world.written).toHaveLength(1);
    expect(world.asked.some(({ type }) => type === 'lead.act' || type === 'lead.open')).toBe(false);
  });
});

describe('drafts', () => {
  it('are kept with every stroke and are there again after a reload [U15]', async () => {
    const { world, controller } = await panel();
    controller.change({ verbatim: 'El ruido' });
    controller.field('sale.vin', 'ZAM');
    await settled();
    const again = new Controller(world.ports);
    open.push(again);
    await again.start();
    expect(again.state.draft).toMatchObject({ verbatim: 'El ruido', fields: { 'sale.vin': 'ZAM' } });
  });

  it('are gone once logged, and say so when the browser has no room [U15]', async () => {
    const { world, controller } = await panel();
    controller.change({ verbatim: 'El ruido' });
    await controller.perform(noAnswer(controller));
    expect(world.acts()[0]).toMatchObject({ verbatim: 'El ruido' });
    expect(controller.state.draft.verbatim).toBe('');
    world.storageFull = true;
    controller.change({ verbatim: 'x' });
    await settled();
    expect(controller.state.draftLost).toBe(true);
  });
});

describe('what others do', () => {
  it('is asked for again when another tab or Slack changed the lead [U11]', async () => {
    const { world, controller } = await panel();
    const before = world.asked.filter(({ type }) => type === 'lead.open').length;
    world.tell('lead');
    await settled();
    expect(world.asked.filter(({ type }) => type === 'lead.open')).toHaveLength(before + 1);
    expect(controller.view()?.known?.lead.number).toBe(412);
  });

  it('tells colleagues that I am calling [U11]', async () => {
    const { world, controller } = await panel();
    controller.dial();
    await settled();
    expect(world.asked.at(-1)).toMatchObject({ type: 'lead.act', request: { act: { type: 'calling' } } });
    expect(controller.view()?.lead.calling).toMatchObject([{ personId: 'marta' }]);
  });
});

it('asks for the bot’s word with the lead as the page shows it, once for each look of the page [U1]', async () => {
  const { world, controller } = await panel();
  controller.tick();
  await settled();
  const opened = world.asked.filter((ask) => ask.type === 'lead.open');
  expect(opened).toHaveLength(1);
  expect(opened[0]).toMatchObject({
    request: { ...PLACE, dealershipId: 'd1', incoming: { status: 'assigned_to_dealer', model: 'Levante' } },
  });
});

it('takes an action back while that is possible [U12]', async () => {
  const { world, controller } = await panel(STATES.refused);
  await controller.perform(noAnswer(controller));
  const [logged] = world.lead?.contacts ?? [];
  await controller.perform({
    act: { type: 'undo', actionId: logged?.id ?? null },
    action: null,
    done: 'x',
    clears: false,
  });
  expect(world.lead?.contacts).toEqual([]);
});
