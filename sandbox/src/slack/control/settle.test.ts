import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing-app.ts';
import { SUBSCRIPTIONS } from '../deliver/subscriptions.ts';
import { ANNA, BEN, BOT, LEADS, OTHER, refusalOf, type TestWorkspace, testWorkspace } from '../testing.ts';

let w: TestWorkspace;
let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  w = await testWorkspace({ app: { requestUrl: app.url, events: [...SUBSCRIPTIONS] } });
});
afterEach(async () => {
  await w.stop();
  await app.stop();
});

const eva = { id: 'U0EVA', name: 'eva', realName: 'Eva Beispiel', locale: 'fr-FR', tz: 'Europe/Paris' };
const types = () => app.received.map((r) => (r.payload['event'] as { type: string }).type);

describe('people', () => {
  it('who join are announced with language and zone', async () => {
    await w.control.addUser(eva);
    expect(await app.event('team_join')).toMatchObject({
      user: { id: 'U0EVA', real_name: 'Eva Beispiel', locale: 'fr-FR', tz: 'Europe/Paris', deleted: false },
    });
  });

  it.each([
    [{ locale: 'en-GB' }, { locale: 'en-GB' }],
    [{ tz: 'Asia/Kolkata' }, { tz: 'Asia/Kolkata', tz_offset: 19_800 }],
    [{ realName: 'Anna Nuova' }, { real_name: 'Anna Nuova' }],
    [{ deleted: true }, { deleted: true }],
    [{ isUltraRestricted: true }, { is_restricted: true, is_ultra_restricted: true }],
  ])('who change to %o are announced', async (change, seen) => {
    await w.control.changeUser({ id: ANNA, ...change });
    expect(await app.event('user_change')).toMatchObject({ user: { id: ANNA, ...seen } });
    const { user } = await w.client.users.info({ user: ANNA, include_locale: true });
    expect(user).toMatchObject(seen);
  });

  it('are not announced when nothing changed', async () => {
    await w.control.changeUser({ id: ANNA, locale: 'it-IT' });
    await w.control.changeUser({ id: BEN, locale: 'it-IT' });
    expect(await app.event('user_change')).toMatchObject({ user: { id: BEN } });
    expect(types()).toEqual(['user_change']);
  });

  it('who left are in no channel’s list, and get no direct message', async () => {
    const { channel } = await w.client.conversations.open({ users: ANNA });
    await w.control.changeUser({ id: ANNA, deleted: true });
    expect((await w.client.conversations.members({ channel: LEADS })).members).toEqual([BEN, BOT]);
    const post = w.client.chat.postMessage({ channel: channel?.id as string, text: 'x' });
    expect((await refusalOf(post)).error).toBe('user_disabled');
  });

  it('of another company are known by id, stand in no list, and strangers get no message', async () => {
    await w.control.addUser({ ...eva, teamId: 'T0ELSEWHERE', isStranger: true });
    const { user } = await w.client.users.info({ user: 'U0EVA' });
    expect(user).toMatchObject({ team_id: 'T0ELSEWHERE', is_stranger: true });
    const { members } = await w.client.users.list({});
    expect(members?.map((m) => m.id)).not.toContain('U0EVA');
    expect((await refusalOf(w.client.conversations.open({ users: 'U0EVA' }))).error).toBe('user_not_visible');
    expect(types()).not.toContain('team_join');
  });
});

describe('channels', () => {
  it.each([
    ['public', OTHER, 'channel'],
    ['private', LEADS, 'group'],
  ])('%s ones are archived, opened again and renamed', async (_kind, id, family) => {
    await w.control.changeChannel({ id, isArchived: true, by: ANNA });
    expect(await app.event(`${family}_archive`)).toMatchObject({ channel: id, user: ANNA });
    expect((await w.client.conversations.info({ channel: id })).channel).toMatchObject({ is_archived: true });
    await w.control.changeChannel({ id, isArchived: false, by: ANNA });
    expect(await app.event(`${family}_unarchive`)).toMatchObject({ channel: id });
    await w.control.changeChannel({ id, name: 'fresh' });
    expect(await app.event(`${family}_rename`)).toMatchObject({ channel: { id, name: 'fresh' } });
  });

  it('that are archived or gone take no message, and say which', async () => {
    const post = () => refusalOf(w.client.chat.postMessage({ channel: LEADS, text: 'x' }));
    await w.control.changeChannel({ id: LEADS, isArchived: true });
    expect((await post()).error).toBe('is_archived');
    await w.control.deleteChannel({ id: LEADS, by: ANNA });
    expect((await post()).error).toBe('channel_not_found');
    expect(await app.event('group_deleted')).toMatchObject({ channel: LEADS, actor_id: ANNA });
  });

  it('tell of who comes and goes, also of the app itself', async () => {
    await w.control.changeChannel({ id: LEADS, members: [ANNA, BOT] });
    expect(await app.event('member_left_channel')).toMatchObject({
      user: BEN,
      channel: LEADS,
      channel_type: 'G',
    });
    await w.control.changeChannel({ id: LEADS, members: [ANNA, BEN, BOT], by: ANNA });
    expect(await app.event('member_joined_channel')).toMatchObject({ user: BEN, inviter: ANNA });
    await w.control.changeChannel({ id: OTHER, members: [ANNA, BOT], by: ANNA });
    const from = app.received.length;
    await w.control.changeChannel({ id: LEADS, members: [ANNA, BEN], by: ANNA });
    expect(await app.event('group_left', from)).toMatchObject({ channel: LEADS, actor_id: ANNA });
    const post = w.client.chat.postMessage({ channel: LEADS, text: 'x' });
    expect((await refusalOf(post)).error).toBe('channel_not_found');
  });

  it('that are private and without the app are nothing to it', async () => {
    await w.control.changeChannel({ id: 'C0SECRET', name: 'more-secret', isArchived: true });
    await w.control.deleteChannel({ id: 'C0SECRET' });
    await w.control.changeChannel({ id: OTHER, name: 'last' });
    await app.event('channel_rename');
    expect(types()).toEqual(['channel_rename']);
  });

  it('shared with another company say so', async () => {
    await w.control.addUser({ ...eva, teamId: 'T0ELSEWHERE' });
    await w.control.changeChannel({ id: LEADS, members: [ANNA, BEN, BOT, 'U0EVA'], isExtShared: true });
    expect(await app.event('channel_shared')).toMatchObject({ connected_team_id: 'T0ELSEWHERE' });
    const { channel } = await w.client.conversations.info({ channel: LEADS });
    expect(channel).toMatchObject({ is_shared: true, is_ext_shared: true });
    await w.control.changeChannel({ id: LEADS, isExtShared: false });
    await app.event('channel_unshared');
  });
});

describe('the app', () => {
  it('hears that it was taken away, and its token is refused from then on', async () => {
    await w.control.install({ state: 'uninstalled' });
    expect(await app.event('tokens_revoked')).toMatchObject({ tokens: { bot: [BOT] } });
    await app.event('app_uninstalled');
    const post = () => w.client.chat.postMessage({ channel: LEADS, text: 'x' });
    expect((await refusalOf(post())).error).toBe('account_inactive');
    await w.control.install({ state: 'installed' });
    await expect(post()).resolves.toMatchObject({ ok: true });
    await w.control.install({ state: 'revoked' });
    expect((await refusalOf(post())).error).toBe('token_revoked');
  });

  it('hears nothing that it has no scope for', async () => {
    await w.control.app({ scopes: ['chat:write', 'channels:read'] });
    await w.control.changeUser({ id: ANNA, locale: 'en-GB' });
    await w.control.changeChannel({ id: LEADS, name: 'renamed' });
    await w.control.changeChannel({ id: OTHER, name: 'heard' });
    await app.event('channel_rename');
    expect(types()).toEqual(['channel_rename']);
  });
});
