import { loadPlace } from '../../store/dealerships.ts';
import type { Delivery } from '../../store/deliveries.ts';
import { identityIn, rememberDm } from '../../store/people.ts';
import { answerOf, SlackFault } from '../errors.ts';
import type { Deliverer } from './deliverer.ts';

/**
 * The channel a message belongs to: the dealership's, or the person's direct messages (opened once, kept).
 * @throws SlackFault when Slack opens none
 */
export async function channelOf({ desk, slack }: Deliverer, delivery: Delivery): Promise<string> {
  const place = await loadPlace(desk.db, delivery.dealershipId);
  if (!delivery.personId) return place.channelId;
  const identity = await identityIn(desk.db, place.teamId, delivery.personId);
  if (!identity) {
    // Known, and said once in the log; the lead's card in the channel still shows whose it is.
    throw new SlackFault(
      Object.assign(new Error('person has no Slack account here'), {
        code: 'slack_webapi_platform_error',
        data: { error: 'user_not_found' },
      }),
    );
  }
  if (identity.dmId) return identity.dmId;
  const dmId = await answerOf(slack.openDm(identity.userId));
  await rememberDm(desk.db, place.teamId, identity.userId, dmId);
  return dmId;
}
