import type { App } from '@slack/bolt';
import { publishHome } from '../home/index.ts';
import { problemMessage } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import { guarded } from './guard.ts';
import type { Ears } from './ears.ts';

/** App Home, made anew each time it is opened. */
export function registerHome(app: App, ears: Ears): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    let who: Who | null = null;
    await guarded(
      ears.desk,
      { what: 'home', userId: event.user, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team_id, event.user);
        await publishHome(client, ears, who);
      },
      (problem, locale) =>
        client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [...problemMessage(problem, locale).blocks] },
        }),
    );
  });
}
