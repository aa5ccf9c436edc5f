import type { App } from '@slack/bolt';
import { type Power, staffName, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { type Decided, giveHeld, settleSpam, whyNobody } from '../../decide-held.ts';
import type { Place } from '../../store/dealerships.ts';
import { takeOverToday } from '../../take-over.ts';
import { parseAsk } from '../actions-of.ts';
import { namesOf, timesOf } from '../open-form.ts';
import { Refused, refusedFor } from '../refused.ts';
import { saidModal } from '../views/absence-modals.ts';
import { escapeMrkdwn } from '../views/text.ts';
import { placeOfLead, type Who } from '../who.ts';
import { onPress, placeFor } from './ask.ts';
import type { Ears } from './ears.ts';

/** *Waiting for your decision* in Home: one click settles a held lead (U13, U14); taking over and back. */
export function registerWaiting(app: App, ears: Ears): void {
  const { desk } = ears;
  onPress(app, ears, 'held.accept', async ({ who, value }) => {
    const [lead = '', personId = ''] = value.split(':');
    const { place, leadId } = await about(ears, who, lead, 'assign');
    return told(ears, place, who, await giveHeld(desk, place, wish(who, leadId), { personId }));
  });
  onPress(app, ears, 'held.rule', async ({ who, value }) => {
    const { place, leadId } = await about(ears, who, value, 'assign');
    return told(ears, place, who, await giveHeld(desk, place, wish(who, leadId), 'rule'));
  });
  for (const what of ['test', 'spam', 'real'] as const) {
    onPress(app, ears, `held.${what}`, async ({ who, value }) => {
      const { place, leadId } = await about(ears, who, value, 'confirm_spam');
      return told(ears, place, who, await settleSpam(desk, place, wish(who, leadId), what));
    });
  }
  for (const actionId of ['manage.take_over', 'manage.take_back']) {
    onPress(app, ears, actionId, async ({ who, value }) => {
      const { place, member } = await placeFor(ears, who, value, 'take_over');
      const done = await takeOverToday(desk, place, member.personId);
      if (done !== true) throw refusedFor(done);
      return null;
    });
  }
}

const wish = (who: Who, leadId: string) => ({ leadId, byPersonId: who.identity?.personId ?? '' });

/**
 * The lead's own dealership, where this person may do this now.
 * @throws Refused
 */
async function about(
  ears: Ears,
  who: Who,
  text: string,
  power: Power,
): Promise<{ place: Place; leadId: string }> {
  const asked = parseAsk('show', text);
  if (!asked) throw new Refused({ kind: 'stale' });
  const place = await placeOfLead(ears.desk, asked.leadId);
  await placeFor(ears, who, place?.dealership.id ?? '', power);
  if (!place) throw new Refused({ kind: 'stale' });
  return { place, leadId: asked.leadId };
}

/** null: done, and Home shows it. */
function told({ desk }: Ears, place: Place, { locale }: Who, decided: Decided): ModalView | null {
  const names = namesOf(place);
  const name = (id: string) => staffName(names(id), locale);
  const title = t(locale, 'problem.title');
  switch (decided.is) {
    case 'done':
      return null;
    case 'refused':
      throw new Refused({
        kind: 'rejection',
        rejection: decided.rejection,
        names,
        ...timesOf(place, desk.now()),
      });
    case 'gone': {
      const { number, responsible } = decided.lead;
      const words = t(locale, 'manage.gone', { number: String(number), name: name(responsible.personId) });
      return saidModal(title, [escapeMrkdwn(words)], locale);
    }
    case 'nobody': {
      const why = whyNobody(decided.because, locale, name);
      return saidModal(title, [escapeMrkdwn(t(locale, 'manage.rule_nobody', { why }))], locale);
    }
  }
}
