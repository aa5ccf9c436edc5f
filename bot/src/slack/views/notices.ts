import {
  type Action,
  actionLabel,
  attemptCount,
  type HoldReason,
  isFinal,
  type Locale,
  type Notice,
  pendingCallback,
  t,
} from '@pitlane/core';
import type { SectionBlock } from '@slack/types';
import { actionsRow, type Ask, leadButton } from './buttons.ts';
import { leadTitle, memberName, modelName, stepLine, type Reading, when } from './lead-words.ts';
import type { LeadModel, Rendered } from './model.ts';
import { mrkdwn, section } from './text.ts';
import { heldQuestion, heldRow, heldWhy } from './waiting.ts';

/** Whom a notice is for, and what it was about when it was wanted. */
export interface NoticeInput {
  readonly locale: Locale;
  readonly personId: string;
  /** The notice's own fields, as core gave them (`Notice` without kind and person). */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A direct message about one lead, in the reader's language and without personal data (U6, U17). Shown again
 * after the lead changed, it says how things stand now: never a due time that is past caring.
 */
export function notice(kind: Notice['kind'], model: LeadModel, input: NoticeInput): Rendered {
  const said = noticeText(kind, model, input);
  const { text } = said;
  const { locale } = input;
  if (said.over) return { text, blocks: [section([text], 'lead:notice')] };
  const next = t(locale, 'card.next', { step: stepLine(model, locale, 'standing') });
  if (kind === 'held') {
    const asked = [heldQuestion(model, locale, 'standing'), heldWhy(model, locale)];
    return {
      text,
      blocks: [section([text, ...asked, next], 'lead:notice'), heldRow(model, locale, 'lead:actions')],
    };
  }
  return {
    text,
    blocks: [section([text, next], 'lead:notice'), actionsRow(model, locale, 'lead:actions')],
  };
}

/** The words of a notice. Read in an absent colleague's place, they say so and speak of that colleague's lead (U9). */
export function noticeText(kind: Notice['kind'], model: LeadModel, input: NoticeInput): Said {
  const absentId = textOf(input.params['forPersonId']);
  if (absentId === null || absentId === input.personId) return words(kind, model, input);
  const said = words(kind, model, { ...input, personId: absentId });
  if (said.over) return said;
  const name = memberName(model, absentId, input.locale);
  return { ...said, text: t(input.locale, 'round.stand_in', { name, text: said.text }) };
}

interface Said {
  readonly text: string;
  /** Nothing is left to do for this person: no buttons. */
  readonly over: boolean;
}

function words(kind: Notice['kind'], model: LeadModel, { locale, personId, params }: NoticeInput): Said {
  const { lead } = model;
  const title = leadTitle(model, locale);
  const owner = memberName(model, lead.responsible.personId, locale);
  const open = (text: string): Said => ({ text, over: isFinal(lead) });
  const over = (text: string): Said => ({ text, over: true });
  switch (kind) {
    case 'assigned':
      return lead.responsible.personId === personId
        ? open(t(locale, 'notice.assigned', { lead: title }))
        : over(t(locale, 'notice.not_yours', { lead: title, name: owner }));
    case 'held': {
      if (!lead.responsible.held) return over(t(locale, 'notice.settled', { lead: title, name: owner }));
      const reason = t(
        locale,
        `hold.${(params['reason'] as HoldReason | undefined) ?? lead.responsible.held}`,
      );
      return open(t(locale, 'notice.held', { lead: title, reason }));
    }
    case 'reassigned_away': {
      const to = memberName(model, textOf(params['toPersonId']) ?? lead.responsible.personId, locale);
      return over(t(locale, 'notice.reassigned_away', { lead: title, name: to }));
    }
    case 'inbound': {
      const name = memberName(model, textOf(params['byPersonId']), locale);
      return open(t(locale, 'notice.inbound', { lead: title, name }));
    }
    case 'warning':
      return warning(model, { locale, personId, params }, title);
    case 'missed': {
      if (attemptCount(lead) > 0 || isFinal(lead))
        return over(t(locale, 'notice.warning_done', { lead: title }));
      const at = when(model, dueOf(params, model), locale, 'standing');
      return open(t(locale, 'notice.missed', { lead: title, at, name: owner }));
    }
    case 'conflict': {
      const button = actionLabel(actionOfIntent(params['intentKind']), locale);
      return over(t(locale, 'notice.conflict', { lead: title, button }));
    }
    case 'no_response': {
      const to = memberName(model, textOf(params['toPersonId']) ?? lead.responsible.personId, locale);
      const from = textOf(params['fromPersonId']);
      return over(
        from === null
          ? t(locale, 'notice.no_response', { lead: title, name: to })
          : t(locale, 'notice.no_response_manager', {
              lead: title,
              name: to,
              from: memberName(model, from, locale),
            }),
      );
    }
    case 'no_response_warning': {
      if (lead.responsible.personId !== personId)
        return over(t(locale, 'notice.not_yours', { lead: title, name: owner }));
      if (lead.responsible.takenAt !== null) return over(t(locale, 'notice.warning_done', { lead: title }));
      const at = when(model, dueOf(params, model), locale, 'standing');
      return open(t(locale, 'notice.no_response_warning', { lead: title, at }));
    }
    case 'asked': {
      const name = memberName(model, textOf(params['byPersonId']), locale);
      return open(t(locale, 'notice.asked', { lead: title, name }));
    }
    case 'handed_over': {
      if (lead.responsible.personId !== personId)
        return over(t(locale, 'notice.not_yours', { lead: title, name: owner }));
      const name = memberName(model, textOf(params['byPersonId']), locale);
      return open(t(locale, 'notice.handed_over', { lead: title, name }));
    }
  }
}

function warning(model: LeadModel, { locale, personId, params }: NoticeInput, lead: string): Said {
  const what = params['what'];
  const at = when(model, dueOf(params, model), locale, 'standing');
  const { responsible } = model.lead;
  if (responsible.personId !== personId) {
    const name = memberName(model, responsible.personId, locale);
    return { text: t(locale, 'notice.not_yours', { lead, name }), over: true };
  }
  const done =
    what === 'callback'
      ? pendingCallback(model.lead)?.callBackAt !== dueOf(params, model)
      : attemptCount(model.lead) > 0 || isFinal(model.lead);
  if (done) return { text: t(locale, 'notice.warning_done', { lead }), over: true };
  const kind = what === 'callback' || what === 'first_contact_missed' ? what : 'first_contact';
  return { text: `⚠️ ${t(locale, `notice.warning_${kind}`, { lead, at })}`, over: false };
}

/** The button by which a wish for Salesforce was made. */
function actionOfIntent(kind: unknown): Action {
  if (kind === 'appointment') return 'appointment';
  if (kind === 'close_sale') return 'sale';
  if (kind === 'close_no_sale') return 'nosale';
  return kind === 'attempt' ? 'attempt' : 'recontact';
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const dueOf = (params: NoticeInput['params'], model: LeadModel): number =>
  typeof params['dueAt'] === 'number' ? params['dueAt'] : (model.clock.dueAt ?? model.now);

/** One lead in a list, number first, with one button. */
export function leadRow(model: LeadModel, locale: Locale, reading: Reading, ask: Ask): SectionBlock {
  const { lead } = model;
  const head = `*#${lead.number}* · ${modelName(model, locale)} · ${t(locale, `nature.${lead.facts.nature}`)}`;
  return {
    type: 'section',
    block_id: `lead:${lead.id}`,
    text: mrkdwn(`${head}\n${stepLine(model, locale, reading)}`),
    accessory: leadButton(ask, lead.id, locale),
  };
}
