import { callingNow, effectiveAppointment, effectiveNoSale, type Locale, t } from '@pitlane/core';
import { actionsRow } from './buttons.ts';
import {
  leadTitle,
  listed,
  memberName,
  modelName,
  shortName,
  stateLine,
  stepLine,
  todoLine,
  when,
} from './lead-words.ts';
import type { LeadModel, Rendered } from './model.ts';
import { context, section } from './text.ts';

/**
 * The lead's card in the dealership's channel, in its language (U17): no personal data (U6), the next step and
 * at most two buttons with a menu (U10). It stands for days and is only written anew when the lead changes.
 */
export function leadCard(model: LeadModel): Rendered {
  const { locale } = model.dealership;
  const { facts, number } = model.lead;
  const head = `*#${number} · ${modelName(model, locale)}*`;
  const kind = `${t(locale, `nature.${facts.nature}`)} · ${t(locale, `origin.${facts.origin}`)}`;
  const todo = todoLine(model, locale, 'standing');
  const links = linkedLine(model, locale);
  return {
    text: t(locale, 'card.text', {
      title: leadTitle(model, locale),
      step: stepLine(model, locale, 'standing'),
    }),
    blocks: [
      section(
        [
          `${head} · ${kind}`,
          t(locale, 'card.next', { step: stepLine(model, locale, 'standing') }),
          ...responsibleLines(model, locale),
          ...callingLines(model, locale),
        ],
        'lead:card',
      ),
      context([stateLine(model, locale, 'standing'), ...milestones(model, locale)].join(' · '), 'lead:state'),
      ...(todo ? [section([todo], 'lead:todo')] : []),
      ...(links ? [context(links, 'lead:linked')] : []),
      actionsRow(model, locale, 'lead:actions'),
    ],
  };
}

/** U11: a colleague on the phone with this customer; the card is written anew when it ends, or at the next change. */
const callingLines = (model: LeadModel, locale: Locale): string[] =>
  callingNow(model.lead, model.now).map((c) =>
    t(locale, 'call.calling', {
      name: memberName(model, c.personId, locale),
      at: when(model, c.until, locale, 'standing'),
    }),
  );

/** Whose it is, by name and without a ping; a held lead says so, with what it waits for (R11, U14). */
export function responsibleLines(model: LeadModel, locale: Locale): string[] {
  const { personId, held, proposed, takenAt } = model.lead.responsible;
  const name = memberName(model, personId, locale);
  if (!held) {
    const untaken = takenAt === null && model.step.kind !== 'nothing';
    return [t(locale, untaken ? 'card.not_taken' : 'card.responsible', { name })];
  }
  const waits = `⏸ ${t(locale, 'card.held', { name, reason: t(locale, `hold.${held}`) })}`;
  if (!proposed) return [waits];
  const at = when(model, proposed.confirmBy, locale, 'standing');
  return [waits, t(locale, 'card.proposed', { name: memberName(model, proposed.personId, locale), at })];
}

/** What the state has beside its name: the appointment, the closing, the new lead to come. */
export function milestones(model: LeadModel, locale: Locale): string[] {
  const { lead } = model;
  const say = (at: number) => when(model, at, locale, 'standing');
  const lines: string[] = [];
  const appointment = effectiveAppointment(lead);
  if (appointment) {
    const moves = lead.status === 'appointment_made' ? lead.appointment.moves : 0;
    const text =
      appointment.at === null
        ? t(locale, 'card.appointment_undated')
        : t(locale, 'card.appointment', { at: say(appointment.at) });
    lines.push(moves > 0 ? `${text} · ${t(locale, 'card.moved', { count: moves })}` : text);
  }
  if ('closedAt' in lead) lines.push(t(locale, 'card.closed', { at: say(lead.closedAt) }));
  const noSale = effectiveNoSale(lead);
  if (noSale?.recontactAt && !noSale.recontactDone)
    lines.push(t(locale, 'card.recontact', { at: say(noSale.recontactAt) }));
  return lines;
}

/** U11: `#398 (Marta Ruiz)`. */
export function linkedLine({ linked }: LeadModel, locale: Locale): string | null {
  if (linked.length === 0) return null;
  const leads = linked
    .slice(0, 5)
    .map(({ number, personName }) =>
      t(locale, 'card.linked_one', { number: String(number), name: shortName(personName, locale) }),
    );
  return t(locale, 'card.linked', { leads: listed(leads, locale) });
}
