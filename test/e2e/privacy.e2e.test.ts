import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { t } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, modalOf, pick, type Road, startRoad, until } from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
  await road.control.app({ events: ['app_home_opened', 'user_change'] });
});
afterAll(() => road.end());

const SECRET = 'Nombre Secreto';

async function aLead(over: Parameters<typeof aRequest>[0] = {}) {
  const place = await road.place('madrid');
  const createdAt = road.clock.now - 60_000;
  const r = await receive(
    road.pitlane.desk,
    place.dealership.id,
    aRequest({ createdAt, leadName: SECRET, ...over }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r;
}
const command = (user: string, text: string) =>
  road.control.command({ user, channel: 'C0MADRID', command: '/lead', text });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};
const shown = async (user: string) => JSON.stringify((await road.control.views({ user })).modals);
const personOf = async (userId: string) =>
  road.pitlane.desk.db.slackIdentity.findFirstOrThrow({ where: { userId } });

describe('/lead forget', () => {
  it('erases all of the customer’s leads after saying what goes [U20, U12]', async () => {
    const first = await aLead();
    const record = await road.pitlane.desk.db.customer.findUniqueOrThrow({ where: { leadId: first.leadId } });
    const { phones } = record.record as unknown as { phones: string[] };
    const second = await aLead({ phones });
    await command('U0CARMEN', `olvidar ${first.number}`);
    const view = await modalOf(road.control, 'U0CARMEN', 'privacy.forget');
    expect(JSON.stringify(view.blocks)).toContain(`#${second.number}`);
    expect(JSON.stringify(view.blocks)).not.toContain(SECRET);
    await road.control.submit({
      user: 'U0CARMEN',
      view_id: view.id,
      values: fill(view, { which: { selected_option: pick(view, 'which', 'all') as never } }),
    });
    const done = await modalOf(road.control, 'U0CARMEN', 'privacy.done');
    expect(JSON.stringify(done.blocks)).toContain(`#${first.number}`);
    await closeAll('U0CARMEN');

    await command('U0CARMEN', `ver ${second.number}`);
    const lead = await modalOf(road.control, 'U0CARMEN', 'lead.show');
    expect(JSON.stringify(lead.blocks)).toContain(t('es', 'name.erased'));
    expect(JSON.stringify(lead.blocks)).not.toContain(SECRET);
    await closeAll('U0CARMEN');
    await command('U0CARMEN', `olvidar ${first.number}`);
    const again = await modalOf(road.control, 'U0CARMEN', 'privacy.done');
    expect(JSON.stringify(again.blocks)).toContain(
      t('es', 'privacy.already', { number: String(first.number) }),
    );
    await closeAll('U0CARMEN');
  });

  it('is refused to advisors and strangers, in plain words [U20, R108]', async () => {
    const lead = await aLead();
    await command('U0DIEGO', `olvidar ${lead.number}`);
    const refusal = await modalOf(road.control, 'U0DIEGO', 'problem');
    expect(JSON.stringify(refusal.blocks)).toContain(t('es', 'rejection.not_allowed'));
    await closeAll('U0DIEGO');
    const { erasedAt } = await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: lead.leadId } });
    expect(erasedAt).toBeNull();
  });
});

describe('accounts in Slack', () => {
  it('a guest sees no customer, even one whom the dealership knows [U6]', async () => {
    const lead = await aLead();
    await road.control.changeUser({ id: 'U0DIEGO', isRestricted: true });
    await until(road.control, 'Diego as a guest', async () => (await personOf('U0DIEGO')).guest);
    await command('U0DIEGO', `ver ${lead.number}`);
    const whisper = await until(road.control, 'the refusal', async () => {
      const { messages } = await road.control.messages({ user: 'U0DIEGO', channel: 'C0MADRID' });
      return messages
        .filter((m) => m.ephemeral)
        .map((m) => m.text)
        .find((x) => x === t('es', 'problem.guest'));
    });
    expect(whisper).toBeTruthy();
    expect(await shown('U0DIEGO')).not.toContain(SECRET);
    await road.control.changeUser({ id: 'U0DIEGO', isRestricted: false });
    await until(road.control, 'Diego as a member', async () => !(await personOf('U0DIEGO')).guest);
  });

  it('whoever is switched off in Slack gets no lead from that day on [R10]', async () => {
    await road.control.changeUser({ id: 'U0DIEGO', deleted: true });
    await until(road.control, 'Diego gone', async () => (await personOf('U0DIEGO')).deactivatedAt);
    const diego = (await personOf('U0DIEGO')).personId;
    for (let i = 0; i < 4; i++) {
      const { leadId } = await aLead();
      const { ownerId } = await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } });
      expect(ownerId).not.toBe(diego);
    }
    await road.control.changeUser({ id: 'U0DIEGO', deleted: false });
    await until(road.control, 'Diego back', async () => !(await personOf('U0DIEGO')).deactivatedAt);
  });

  it('a language changed in Slack is the language of the next answer [U17]', async () => {
    const lead = await aLead();
    await road.control.changeUser({ id: 'U0MARTA', locale: 'fr-FR' });
    await until(road.control, 'Marta in French', async () => (await personOf('U0MARTA')).locale === 'fr-FR');
    await command('U0MARTA', `voir ${lead.number}`);
    const view = await modalOf(road.control, 'U0MARTA', 'lead.show');
    expect(JSON.stringify(view.blocks)).toContain(t('fr', 'lead.customer'));
    await closeAll('U0MARTA');
    await road.control.changeUser({ id: 'U0MARTA', locale: 'es-ES' });
  });
});
