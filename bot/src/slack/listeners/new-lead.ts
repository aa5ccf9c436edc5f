import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { readMessage, subcommandWord, t } from '@pitlane/core';
import type { WebClient } from '@slack/web-api';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { receive } from '../../receive.ts';
import { placeByChannel, type Place } from '../../store/dealerships.ts';
import { loadLead } from '../../store/leads.ts';
import { readNew } from '../forms/read-new.ts';
import { leadModel } from '../model.ts';
import { findModal } from '../views/find-modal.ts';
import { frame } from '../views/frame.ts';
import { createdModal, newLeadModal, type Source } from '../views/new-lead-modal.ts';
import { section } from '../views/text.ts';
import type { Who } from '../who.ts';
import { type Answer, onPress, onSubmit, placeFor, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';
import { idsOf, opening, strangerTo } from './find.ts';
import { readablePlaces } from '../lists.ts';

const about = z.object({
  dealershipId: z.uuid().optional(),
  source: z.object({ channel: z.string().max(30), ts: z.string().max(30) }).optional(),
});
type About = z.infer<typeof about>;

/** Leads that staff make themselves (R62): from a shortcut, `/lead new`, the search, or a message. */
export function registerNewLead(app: App, ears: Ears): void {
  app.shortcut<GlobalShortcut>(
    { callback_id: 'new_lead', type: 'shortcut' },
    async ({ ack, body, client }) => {
      await ack();
      await opening(ears, client, { what: 'new_lead', ...idsOf(body) }, (who) => newLeadForm(ears, who));
    },
  );
  app.shortcut<MessageShortcut>(
    { callback_id: 'lead_from_message', type: 'message_action' },
    async ({ ack, body, client }) => {
      await ack();
      await opening(ears, client, { what: 'lead_from_message', ...idsOf(body) }, (who) =>
        fromMessage(ears, who, messageOf(body)),
      );
    },
  );
  onPress(app, ears, 'new.open', ({ who }) => newLeadForm(ears, who));
  onSubmit(app, ears, 'new.lead', about, create);
}

/** The form, or why this person has none. @param channelId where it was asked for: that dealership comes first */
export async function newLeadForm(
  ears: Ears,
  who: Who,
  o: { channelId?: string; notes?: string } = {},
): Promise<ModalView> {
  return (
    (await strangerTo(ears, who)) ??
    newLeadModal(await nearestFirst(ears, who, o.channelId), who.locale, { notes: o.notes ?? '' })
  );
}

async function nearestFirst(ears: Ears, who: Who, channelId: string | undefined): Promise<Place[]> {
  const places = await readablePlaces(ears.desk, who);
  const here = channelId ? await placeByChannel(ears.desk.db, who.teamId, channelId) : null;
  return places.toSorted(
    (a, b) =>
      Number(b.dealership.id === here?.dealership.id) - Number(a.dealership.id === here?.dealership.id),
  );
}

interface Message extends Source {
  readonly text: string;
  readonly authorId: string | null;
  readonly authorTeam: string | null;
}

const messageOf = ({ channel, message }: MessageShortcut): Message => ({
  channel: channel.id,
  ts: message.ts,
  text: message.text ?? '',
  authorId: message.user ?? null,
  authorTeam: typeof message['team'] === 'string' ? message['team'] : null,
});

async function fromMessage(ears: Ears, who: Who, message: Message): Promise<ModalView> {
  const stranger = await strangerTo(ears, who);
  if (stranger) return stranger;
  if (await isShared(ears, who, message)) {
    const word = subcommandWord('new', who.locale);
    return frame('new.refused', {}, who.locale, {
      title: t(who.locale, 'problem.title'),
      submit: null,
      blocks: [section([t(who.locale, 'ways.new.shared', { word })], 'problem')],
    });
  }
  const places = await nearestFirst(ears, who, message.channel);
  const found = readMessage(message.text, places[0]?.dealership.market ?? '');
  return newLeadModal(places, who.locale, { found, source: { channel: message.channel, ts: message.ts } });
}

/** U6: where another organisation reads along, or a guest wrote, customers are not spoken of. */
async function isShared({ slack }: Ears, who: Who, message: Message): Promise<boolean> {
  if (message.authorTeam !== null && message.authorTeam !== who.teamId) return true;
  const [channel, author] = await Promise.all([
    slack.channelInfo(message.channel).catch(() => null),
    message.authorId ? slack.accountOf(message.authorId).catch(() => null) : null,
  ]);
  return Boolean(channel?.shared) || Boolean(author?.guest);
}

async function create(sent: Sent<About>): Promise<Answer> {
  const { ears, who, fields, viewId } = sent;
  const { desk } = ears;
  const dealershipId = sent.about.dealershipId ?? fields.choice('dealership') ?? '';
  const { place } = await placeFor(ears, who, dealershipId, 'view_personal');
  const read = readNew(fields, place, {
    id: viewId,
    now: desk.now(),
    locale: who.locale,
    link: sent.about.source ? await linkOf(sent.client, sent.about.source) : null,
  });
  if (!read.ok) return { errors: read.errors };
  const received = await receive(desk, dealershipId, read.incoming);
  // Two leads look the same to the minute: a person looks which it is.
  if (received.result === 'quarantined') return { update: findModal(who.locale) };
  const stored = await loadLead(desk.db, dealershipId, received.leadId);
  if (!stored) throw new Error('a lead that was just made is gone');
  return { update: createdModal(await leadModel(desk, place, stored.lead), who.locale) };
}

/** Where the message stands; null where Pitlane may not look. */
async function linkOf(client: WebClient, { channel, ts }: Source): Promise<string | null> {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink ?? null;
  } catch {
    return null;
  }
}
