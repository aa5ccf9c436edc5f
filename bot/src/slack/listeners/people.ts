import type { App } from '@slack/bolt';
import { rememberAccount } from '../../store/people.ts';
import { accountFrom } from '../client.ts';
import type { Ears } from './ears.ts';

/** What changes about an account in Slack: language, zone, guest, switched off or on again. */
export function registerPeople(app: App, { desk }: Ears): void {
  app.event('user_change', async ({ event, body }) => {
    const { user } = event;
    const teamId = user.team_id ?? body.team_id;
    await rememberAccount(desk.db, { teamId, userId: user.id }, accountFrom(user), new Date(desk.now()));
  });
}
