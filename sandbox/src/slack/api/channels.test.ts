import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANNA,
  app,
  BEN,
  BOT,
  LEADS,
  OTHER,
  refusalOf,
  type TestWorkspace,
  testWorkspace,
} from '../testing.ts';

let w: TestWorkspace;
beforeEach(async () => {
  w = await testWorkspace({ app: { scopes: [...app.scopes, 'groups:write', 'channels:manage'] } });
});
afterEach(() => w.stop());

const create = (name: string, isPrivate = true) =>
  w.client.conversations.create({ name, is_private: isPrivate });
const invite = (users: string, channel = LEADS) => w.client.conversations.invite({ channel, users });

describe('making a channel', () => {
  it('makes a private one with only the app in it, then invites people', async () => {
    const { channel } = await create('demo-leads');
    expect(channel).toMatchObject({ name: 'demo-leads', is_private: true, is_member: true });
    await invite(`${ANNA},${BEN}`, channel?.id as string);
    expect((await w.client.conversations.members({ channel: channel?.id as string })).members).toEqual([
      BOT,
      ANNA,
      BEN,
    ]);
    expect((await w.control.sidebar({ user: ANNA })).channels.map((c) => c.name)).toContain('demo-leads');
  });

  it.each([
    ['nothing', '', 'invalid_name_required'],
    ['more than 80 characters', 'x'.repeat(81), 'invalid_name_maxlength'],
    ['upper case', 'Leads', 'invalid_name_specials'],
    ['a space', 'my leads', 'invalid_name_specials'],
    ['punctuation only', '--', 'invalid_name_punctuation'],
    ['a name that is taken', 'leads', 'name_taken'],
  ])('refuses %s as a name', async (_what, name, error) => {
    expect((await refusalOf(create(name))).error).toBe(error);
  });

  it('accepts 80 characters, and letters of other scripts', async () => {
    await create('x'.repeat(80));
    await create('引き合い-東京');
    expect((await w.client.conversations.list({ types: 'private_channel' })).channels).toHaveLength(3);
  });

  it('wants the scope of the kind', async () => {
    await w.control.app({ scopes: app.scopes });
    expect((await refusalOf(create('a', true))).error).toBe('missing_scope');
    expect((await refusalOf(create('a', false))).error).toBe('missing_scope');
  });
});

describe('inviting', () => {
  beforeEach(async () => {
    const eva = { id: 'U0EVA', name: 'eva', realName: 'Eva', locale: 'fr-FR', tz: 'Europe/Paris' };
    await w.control.addUser(eva);
    await w.control.addUser({ ...eva, id: 'U0GONE', name: 'gone', deleted: true });
    await w.control.addUser({ ...eva, id: 'U0GUEST', name: 'guest', isUltraRestricted: true });
    await w.control.changeChannel({ id: OTHER, members: [ANNA, 'U0GUEST'] });
  });

  it.each([
    ['U0NOBODY', 'user_not_found'],
    [BOT, 'cant_invite_self'],
    [ANNA, 'already_in_channel'],
    ['U0GONE', 'cant_invite'],
    ['U0GUEST', 'ura_max_channels'],
  ])('%s is refused with %s', async (user, error) => {
    expect((await refusalOf(invite(user))).error).toBe(error);
  });

  it('into a channel the app is not in, or an archived one, is refused', async () => {
    expect((await refusalOf(invite('U0EVA', OTHER))).error).toBe('not_in_channel');
    await w.control.changeChannel({ id: LEADS, isArchived: true });
    expect((await refusalOf(invite('U0EVA'))).error).toBe('is_archived');
  });

  it('takes who can come when forced, and says who cannot', async () => {
    const answer = await w.client.conversations.invite({
      channel: LEADS,
      users: `U0EVA,${ANNA}`,
      force: true,
    });
    expect(answer).toMatchObject({ errors: [{ user: ANNA, error: 'already_in_channel' }] });
    expect((await w.client.conversations.members({ channel: LEADS })).members).toContain('U0EVA');
  });

  it('takes at most a hundred at once', async () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `U0X${i}`).join(',');
    expect((await refusalOf(invite(many(101)))).error).toBe('too_many_users');
    expect((await refusalOf(invite(many(100)))).error).toBe('user_not_found');
  });
});
