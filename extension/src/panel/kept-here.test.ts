import { afterEach, describe, expect, it } from 'vitest';
import { deedOf, filled } from './conclude.ts';
import { Controller } from './controller.ts';
import { logDeed, OUTBOUND_CALL } from './log.ts';
import { speak } from './say.ts';
import { World, type WorldSpec } from './testing/world.ts';

const open: Controller[] = [];
async function panel(spec: WorldSpec) {
  const world = new World(spec);
  const controller = new Controller(world.ports);
  open.push(controller);
  await controller.start();
  await new Promise((resolve) => setImmediate(resolve));
  const view = () => {
    const seen = controller.view();
    if (!seen) throw new Error('no lead is open');
    return seen;
  };
  const say = speak(controller.speech());
  const reached = () =>
    logDeed({ ...OUTBOUND_CALL, outcome: 'reached' }, view(), controller.state.draft, {
      id: controller.ports.newId(),
      say,
    });
  return { world, controller, view, say, reached };
}
afterEach(() => {
  for (const controller of open.splice(0)) controller.stop();
});

describe('where leads are kept in Pitlane', () => {
  it('neither a call nor what follows from it works Salesforce’s page, and the panel says so [U1, U4]', async () => {
    const { world, controller, view, say, reached } = await panel({ authority: 'pitlane' });
    await controller.perform(reached());
    expect(controller.state.said?.lines.join()).toContain('este lead se lleva en Pitlane');
    controller.field('appointment.date', '2026-09-03');
    controller.field('appointment.time', '10:00');
    const form = filled('appointment', view(), controller.state.draft, controller.ports.newId());
    await controller.perform(deedOf('appointment', form, { view: view(), locale: 'es', say }));
    expect(controller.state.said).toMatchObject({ tone: 'good', retry: null });
    expect(controller.state.said?.lines.join()).toContain('este lead se lleva en Pitlane');
    expect(world.acts().map(({ type }) => type)).toEqual(['log_contact', 'make_appointment']);
    expect(world.written).toEqual([]);
    expect(world.lead).toMatchObject({ status: 'appointment_made', intents: [] });
  });

  it('is known of the dealership before the bot knows the lead [U1]', async () => {
    const { reached } = await panel({ authority: 'pitlane', known: false });
    expect(reached().action).toBeNull();
  });
});
