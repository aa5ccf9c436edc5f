import { tick } from '@pitlane/bot/jobs/tick';
import { receive } from '@pitlane/bot/receive';
import { noticePreferencesOf } from '@pitlane/bot/store/preferences';
import { aRequest } from '@pitlane/bot/testing/desk';
import { DEFAULT_NOTICES } from '@pitlane/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APP } from './dealerships.ts';
import { fill, modalOf, pick, type Road, startRoad, until } from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());

const OPEN = {
  type: 'actions',
  block_id: 'open',
  elements: [{ type: 'button', action_id: 'notices_open', text: { type: 'plain_text', text: 'x' } }],
};
const personOf = async (userId: string) =>
  (await road.pitlane.desk.db.slackIdentity.findFirstOrThrow({ where: { userId } })).personId;

it('my notices open in the reader’s language, refuse times that make no sense, and are kept [U9, U17]', async () => {
  const { control } = road;
  // Wherever the button stands: here in a message.
  const answer = await fetch(`${road.workspace.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${APP.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'C0MADRID', text: 'x', blocks: [OPEN] }),
  });
  const { ts } = (await answer.json()) as { ts: string };
  await control.click({
    user: 'U0MARTA',
    container: { channel: 'C0MADRID', ts },
    block_id: OPEN.block_id,
    action_id: 'notices_open',
  });
  const form = await modalOf(control, 'U0MARTA', 'notices.save');
  expect(JSON.stringify(form)).toContain('Mis avisos');
  const quiet = { selected_option: pick(form, 'quiet', 'range') };
  const wrong = fill(form, {
    quiet,
    from: { selected_time: '20:00' },
    to: { selected_time: '20:00' },
  } as never);
  const refused = await control.submit({ user: 'U0MARTA', view_id: form.id, values: wrong });
  expect(refused.errors).toEqual({ to: 'Indique dos horas distintas.' });
  const right = fill(form, {
    quiet,
    from: { selected_time: '20:00' },
    to: { selected_time: '08:00' },
  } as never);
  await control.submit({ user: 'U0MARTA', view_id: form.id, values: right });
  expect(await noticePreferencesOf(road.pitlane.desk.db, await personOf('U0MARTA'))).toEqual({
    ...DEFAULT_NOTICES,
    quiet: { from: '20:00', to: '08:00' },
  });
});

it('the channel is archived and comes back: nothing is lost, the manager is told once [R9]', async () => {
  const { control, pitlane } = road;
  const { dealership } = await road.place('madrid');
  const lead = async () => {
    const r = await receive(pitlane.desk, dealership.id, aRequest({ createdAt: road.clock.now }));
    if (r.result === 'quarantined') throw new Error('quarantined');
    return r.number;
  };
  await control.changeChannel({ id: 'C0MADRID', isArchived: true });
  const numbers = [await lead(), await lead()];
  const told = await until(control, 'Carmen told', async () =>
    (await control.posts()).posts.find((p) => p.text.includes('está archivado')),
  );
  await control.changeChannel({ id: 'C0MADRID', isArchived: false });
  await tick(pitlane.desk);
  for (const number of numbers)
    await until(control, `the card of #${number}`, async () =>
      (await control.posts({ channel: 'C0MADRID' })).posts.find((p) => p.text.includes(`#${number} `)),
    );
  await until(control, 'Carmen reads that it is back', async () => {
    const { messages } = await control.messages({ user: 'U0CARMEN', channel: told.channel });
    return messages.find((m) => m.ts === told.ts)?.text.includes('vuelve a funcionar');
  });
  expect((await control.posts({ channel: told.channel })).posts).toHaveLength(1);
});
