import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { can, CUSTOMER_TEXT_KINDS, t } from '@pitlane/core';
import { rememberDm } from '../../store/people.ts';
import { parseAsk } from '../actions-of.ts';
import { calendarFile } from '../ics.ts';
import { formFor } from '../open-form.ts';
import { textOf } from '../texts.ts';
import { helpModal } from '../views/help-modal.ts';
import { leadTitle } from '../views/lead-words.ts';
import { problemModal } from '../views/problem.ts';
import { textsModal } from '../views/texts-modal.ts';
import { doneModal } from '../views/call-modal.ts';
import { type Who, whoIs } from '../who.ts';
import { inputFor } from './call.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop, showOnTop } from './on-top.ts';

type Body = BlockAction<ButtonAction>;

/** What a lead's modal offers beside its actions: texts to copy (R90), the calendar file (U16), help. */
export function registerExtras(app: App, ears: Ears): void {
  const { desk, slack } = ears;
  app.action<Body>(/^lead\.(texts|ics|askhelp)$/, async ({ ack, body, client }) => {
    await ack();
    let who: Who | null = null;
    const [action] = body.actions;
    if (!action) return;
    await guarded(
      desk,
      { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, slack, body.team?.id ?? '', body.user.id);
        const leadId = parseAsk('show', action.value ?? '')?.leadId;
        const view = leadId
          ? await answer(ears, who, WHATS.find((w) => action.action_id === `lead.${w}`) ?? 'texts', leadId)
          : problemModal({ kind: 'stale' }, who.locale);
        await showOnTop(client, body, view);
      },
      sayOnTop(client, body),
    );
  });
}

const WHATS = ['texts', 'ics', 'askhelp'] as const;

async function answer(ears: Ears, who: Who, what: (typeof WHATS)[number], leadId: string) {
  const { desk } = ears;
  // Whoever may not see the lead is refused as its own modal would.
  const shown = await formFor(desk, who, 'show', leadId);
  const input = shown.callback_id === 'lead.show' ? await inputFor(desk, who, leadId) : null;
  if (!input) return shown;
  const { model, personId } = input;
  const member = model.dealership.members.find((m) => m.personId === personId) ?? null;
  if (can(member, 'view_personal', model.lead, model.dealership, model.now) !== true) return shown;
  if (what === 'askhelp') return helpModal(input);
  if (what === 'ics') return sendCalendarFile(ears, who, input);
  const first = model.step.text;
  const kinds = CUSTOMER_TEXT_KINDS.filter((k) => k !== 'call_script').toSorted(
    (a, b) => Number(b === first) - Number(a === first),
  );
  const texts = kinds.flatMap((kind) => {
    const text = textOf(kind, input);
    return text ? [[kind, text] as const] : [];
  });
  return textsModal(input, texts);
}

/** To the person's own messages with Pitlane: asked for, so that it is no ping too many (U9). */
async function sendCalendarFile(
  { desk, slack }: Ears,
  who: Who,
  input: NonNullable<Awaited<ReturnType<typeof inputFor>>>,
) {
  const { model, locale } = input;
  const number = String(model.lead.number);
  const data = calendarFile(model, leadTitle(model, locale));
  if (!data) return problemModal({ kind: 'stale' }, locale);
  const dm = who.identity?.dmId ?? (await slack.openDm(who.userId));
  if (!who.identity?.dmId) await rememberDm(desk.db, who.teamId, who.userId, dm);
  await slack.upload({
    channel: dm,
    filename: `pitlane-${number}.ics`,
    title: t(locale, 'call.ics_title', { number }),
    data,
    comment: t(locale, 'call.ics_sent', { number }),
  });
  return doneModal(input, { said: t(locale, 'call.ics_done'), undoUntil: null });
}
