import type { App } from '@slack/bolt';
import { t } from '@pitlane/core';
import * as z from 'zod';
import { saveDraft } from '../../store/drafts.ts';
import { accountsOf, saveChannel } from '../../store/roster.ts';
import { channelName, channelProblem, createChannel, invite } from '../channels.ts';
import { myDraft } from '../set-up.ts';
import { channelModal } from '../views/setup-modals.ts';
import { type Answer, onPress, onSubmit, placeFor, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';

/** Whose channel: a dealership's, or (no id) that of the one I am setting up. */
const about = z.object({ dealershipId: z.string().optional() });
type About = z.infer<typeof about>;

/** The lead channel: a private one that Pitlane is in, or a new one (U6). */
export function registerChannel(app: App, ears: Ears): void {
  onPress(app, ears, 'setup.channel', async ({ who }) => {
    const { basics, channel } = await myDraft(ears, who);
    const name = basics ? channelName(`leads ${basics.name}`) : null;
    return channelModal({ locale: who.locale, about: {}, channelId: channel?.id ?? null, name });
  });
  onPress(app, ears, 'channel.open', async ({ who, value }) => {
    const { place } = await placeFor(ears, who, value, 'configure');
    const of = { dealershipId: value };
    // A channel that is gone cannot be shown as chosen: Slack refuses the whole form.
    const known = await ears.slack.channelInfo(place.channelId).catch(() => null);
    const channelId = known && !known.archived ? place.channelId : null;
    const name = channelName(`leads ${place.dealership.name}`);
    return channelModal({ locale: who.locale, about: of, channelId, name });
  });
  onSubmit(app, ears, 'setup.channel', about, (sent) => choose(sent));
}

async function choose({ ears, who, fields, about: of, client }: Sent<About>): Promise<Answer> {
  const { desk, slack } = ears;
  const { locale, teamId, userId } = who;
  const place = of.dealershipId ? (await placeFor(ears, who, of.dealershipId, 'configure')).place : null;
  if (!place) await myDraft(ears, who);
  const picked = fields.conversation('channel');
  const wanted = fields.text('new');
  if (!picked && channelName(wanted) === '') return { errors: { new: t(locale, 'onboard.channel_none') } };
  const problem = picked
    ? await channelProblem({ db: desk.db, slack, teamId, locale }, picked, of.dealershipId ?? null)
    : null;
  if (problem) return { errors: { channel: problem } };
  const made = picked ? { id: picked } : await createChannel(client, wanted, userId, locale);
  if ('error' in made) return { errors: { new: made.error } };
  const channel = { id: made.id, made: !picked };
  if (!place) {
    await saveDraft(desk.db, teamId, userId, { channel });
    return {};
  }
  await saveChannel(desk.db, place.dealership.id, made.id);
  if (!picked) {
    const personIds = place.dealership.members.map((m) => m.personId);
    const accounts = await accountsOf(desk.db, teamId, personIds);
    await invite(
      client,
      made.id,
      accounts.filter((a) => !a.deactivated).map((a) => a.userId),
    );
  }
  return {};
}
