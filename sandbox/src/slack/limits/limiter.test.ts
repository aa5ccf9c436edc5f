import { expect, it } from 'vitest';
import type { Refusal } from '../refusal.ts';
import { app, refusalOf, testWorkspace, webClient } from '../testing.ts';
import { Limiter, REAL_RATES } from './limiter.ts';

const refused = (call: () => void): Refusal | null => {
  try {
    call();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

it('lets one call of tier 1 a minute pass, and says how long to wait', () => {
  let now = 1_790_000_000_000;
  const limiter = new Limiter(REAL_RATES, () => now);
  const call = () => limiter.perMinute('a.method', REAL_RATES.tier1);
  expect(refused(call)).toBeNull();
  now += 12_500;
  expect(refused(call)).toMatchObject({ code: 'ratelimited', status: 429, headers: { 'retry-after': '48' } });
  now += 47_500;
  expect(refused(call)).toBeNull();
});

it('fills the burst again only as fast as the rate', () => {
  let now = 0;
  const limiter = new Limiter(REAL_RATES, () => now);
  const post = () => refused(() => limiter.post('C1'))?.code ?? 'ok';
  expect([post(), post(), post(), post()]).toEqual(['ok', 'ok', 'ok', 'ratelimited']);
  now += 2000;
  expect([post(), post(), post()]).toEqual(['ok', 'ok', 'ratelimited']);
  now += 60_000;
  expect([post(), post(), post(), post()]).toEqual(['ok', 'ok', 'ok', 'ratelimited']);
});

it('lets an app open its ten connections at once, and no eleventh in that minute', async () => {
  const w = await testWorkspace({ limits: 'real' });
  const client = webClient(w.apiUrl, app.appToken);
  for (let i = 0; i < 10; i += 1) await client.apps.connections.open({});
  expect((await refusalOf(client.apps.connections.open({}))).error).toBe('slack_webapi_rate_limited_error');
  await w.stop();
});
