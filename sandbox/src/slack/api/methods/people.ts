import * as z from 'zod';
import type { SeedUser } from '../../contract.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';
import { page } from '../paging.ts';

/** Seconds east of UTC now. */
function offsetOf(tz: string, now: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find((p) => p.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** Slack's user object. */
export function userObject(w: World, u: SeedUser, locale: boolean): object {
  return {
    id: u.id,
    team_id: u.teamId ?? w.state.team.id,
    name: u.name,
    deleted: u.deleted ?? false,
    color: u.color ?? '4b5b6b',
    real_name: u.realName,
    tz: u.tz,
    tz_label: u.tz,
    tz_offset: offsetOf(u.tz, w.now()),
    profile: {
      real_name: u.realName,
      display_name: u.name,
      title: u.title ?? '',
      team: u.teamId ?? w.state.team.id,
      ...(u.email && w.app.scopes.includes('users:read.email') ? { email: u.email } : {}),
      ...(u.isBot ? { api_app_id: w.app.appId, bot_id: w.app.botId } : {}),
    },
    is_admin: u.isAdmin ?? false,
    is_owner: false,
    is_primary_owner: false,
    // A guest of one channel is both.
    is_restricted: (u.isRestricted ?? false) || (u.isUltraRestricted ?? false),
    is_ultra_restricted: u.isUltraRestricted ?? false,
    ...(u.teamId ? { is_stranger: u.isStranger ?? false } : {}),
    is_bot: u.isBot ?? false,
    is_app_user: false,
    updated: 0,
    ...(locale ? { locale: u.locale } : {}),
  };
}

export const people = {
  'users.info': method({
    tier: 4,
    scope: 'users:read',
    args: z.strictObject({ user: arg.text, include_locale: arg.bool.optional() }),
    run(w, a) {
      const user = w.state.users[a.user];
      if (!user) throw new Refusal('user_not_found');
      return { user: userObject(w, user, a.include_locale ?? false) };
    },
  }),
  'users.list': method({
    tier: 2,
    scope: 'users:read',
    args: z.strictObject({
      include_locale: arg.bool.optional(),
      team_id: arg.text.optional(),
      cursor: arg.text.optional(),
      limit: arg.int.optional(),
    }),
    run(w, a) {
      const { items, next } = page(
        // Those of other companies are known only by their id.
        Object.values(w.state.users).filter((u) => !u.teamId),
        a,
        1000,
        1000,
      );
      return {
        members: items.map((u) => userObject(w, u, a.include_locale ?? false)),
        cache_ts: Math.floor(w.now() / 1000),
        response_metadata: { next_cursor: next },
      };
    },
  }),
  'users.lookupByEmail': method({
    tier: 3,
    scope: 'users:read.email',
    args: z.strictObject({ email: arg.text }),
    run(w, a) {
      const user = Object.values(w.state.users).find((u) => u.email === a.email && !u.deleted);
      if (!user) throw new Refusal('users_not_found');
      return { user: userObject(w, user, false) };
    },
  }),
  'bots.info': method({
    tier: 3,
    scope: 'users:read',
    args: z.strictObject({ bot: arg.text.optional(), team_id: arg.text.optional() }),
    run(w, a) {
      if (a.bot !== undefined && a.bot !== w.app.botId) throw new Refusal('bot_not_found');
      return {
        bot: {
          id: w.app.botId,
          deleted: false,
          name: w.app.botName,
          updated: 0,
          app_id: w.app.appId,
          user_id: w.app.botUserId,
          icons: {},
        },
      };
    },
  }),
  'team.info': method({
    tier: 3,
    scope: 'team:read',
    args: z.strictObject({ team: arg.text.optional() }),
    run(w, a) {
      const { id, name, domain } = w.state.team;
      if (a.team !== undefined && a.team !== id) throw new Refusal('team_not_found');
      return {
        team: { id, name, domain, url: `https://${domain}.slack.com/`, email_domain: '', icon: {} },
      };
    },
  }),
};
