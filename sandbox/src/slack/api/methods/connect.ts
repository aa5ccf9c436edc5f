import * as z from 'zod';
import { method } from '../method.ts';

/** Who am I, and where do I connect. */
export const connect = {
  'auth.test': method({
    tier: 'free',
    args: z.strictObject({}),
    run(w) {
      const { team } = w.state;
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: w.state.users[w.app.botUserId]?.name,
        team_id: team.id,
        user_id: w.app.botUserId,
        bot_id: w.app.botId,
        is_enterprise_install: false,
      };
    },
  }),
  'apps.connections.open': method({
    tier: 'connections',
    token: 'app',
    args: z.strictObject({}),
    run(w) {
      return { url: w.delivery.sockets.newUrl(w.url) };
    },
  }),
  'api.test': method({ tier: 4, args: z.looseObject({}), run: (_w, args) => ({ args }) }),
};
