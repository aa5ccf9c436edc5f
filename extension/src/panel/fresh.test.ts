import { HOUR } from '@pitlane/core/lead/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { Controller } from './controller.ts';
import { dialOf, EMPTY } from './draft.ts';
import { logDeed, OUTBOUND_CALL } from './log.ts';
import { speak } from './say.ts';
import { NOW, World } from './testing/world.ts';

const open: Controller[] = [];
const settled = () => new Promise((resolve) => setImmediate(resolve));
/** One more tab on the same lead. */
async function tab(world: World): Promise<Controller> {
  const controller = new Controller(world.ports);
  open.push(controller);
  await controller.start();
  await settled();
  return controller;
}
const reached = (controller: Controller) => {
  const view = controller.view();
  if (!view) throw new Error('no lead is open');
  const say = speak(controller.speech());
  const deed = { ...OUTBOUND_CALL, outcome: 'reached' as const };
  return logDeed(deed, view, controller.state.draft, { id: controller.ports.newId(), say });
};
afterEach(() => {
  for (const controller of open.splice(0)) controller.stop();
});

describe('two tabs on one lead', () => {
  it('what one logged is not there to be logged again in the other [U15, R60]', async () => {
    const world = new World();
    const first = await tab(world);
    first.change({ verbatim: 'El ruido' });
    await settled();
    const second = await tab(world);
    expect(second.state.draft.verbatim).toBe('El ruido');
    await first.perform(reached(first));
    const told = world.asked.filter((ask) => ask.type === 'draft.set' && ask.logged === true);
    expect(told).toHaveLength(1);
    world.tell('draft');
    await settled();
    expect(second.state.draft).toEqual(EMPTY);
  });

  it('what was typed in the other since stays [U15]', async () => {
    const world = new World();
    const [first, second] = [await tab(world), await tab(world)];
    first.change({ verbatim: 'El ruido' });
    second.change({ verbatim: 'Quiere el coche el viernes' });
    await first.perform(reached(first));
    world.tell('draft');
    await settled();
    expect(second.state.draft.verbatim).toBe('Quiere el coche el viernes');
  });
});

describe('a panel that has been open for a while', () => {
  it('looks again by itself, which is no sign that anybody is here [U11, U5]', async () => {
    const world = new World();
    const controller = await tab(world);
    const before = world.asked.length;
    await controller.lookAgain();
    const opened = world.asked.slice(before).filter(({ type }) => type === 'lead.open');
    expect(opened).toMatchObject([{ unasked: true }]);
    expect(world.asked.slice(0, before).some((ask) => 'unasked' in ask)).toBe(false);
  });

  it('keeps what the bot said last while it does not answer, and hears of its return [U1]', async () => {
    const world = new World();
    const controller = await tab(world);
    await controller.perform(reached(controller));
    expect(controller.view()?.lead.contacts).toHaveLength(1);
    world.link = 'offline';
    world.now = NOW + HOUR;
    await controller.lookAgain();
    expect(controller.state).toMatchObject({ silent: true, heardAt: NOW });
    expect(controller.view()?.lead.contacts).toHaveLength(1);
    world.link = 'linked';
    await controller.lookAgain();
    expect(controller.state).toMatchObject({ silent: false, heardAt: NOW + HOUR });
  });
});

describe('a call logged while the bot does not answer', () => {
  it('is counted by the page, so that nothing asks for it once more [U1, R59]', async () => {
    const world = new World();
    const controller = await tab(world);
    world.link = 'offline';
    await controller.perform(reached(controller));
    await settled();
    await controller.lookAgain();
    const codes = controller.view()?.step.obstacles.nosale.map(({ code }) => code);
    expect(codes).not.toContain('no_attempt_yet');
  });
});

describe('the moment of dialling', () => {
  it.each([
    [NOW - 20 * 60_000, NOW - 20 * 60_000],
    [NOW - 2 * HOUR, null],
    [NOW - 24 * HOUR, null],
    [NOW + 60_000, NOW],
    [null, null],
  ])('is the call’s for two hours and not for tomorrow’s call: %s [R60, U15]', (dialledAt, at) => {
    expect(dialOf({ dialledAt }, NOW)).toBe(at);
  });
});
