import {
  type Action,
  ACTIONS,
  actionLabel,
  type AnyAction,
  type Locale,
  type RejectionCode,
  type StepKind,
  t,
} from '@pitlane/core';
import type { ActionsBlock, Button, Overflow } from '@slack/types';
import type { LeadModel } from './model.ts';
import { plain } from './text.ts';

/** What a button of ours asks for: `lead.<ask>`, with the lead's id and nothing else as its value. */
export type Ask = AnyAction | 'show' | 'all';

/** Obstacles that the action's own form removes: they do not hide its button. */
const CURED_BY_FORM: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'time_missing',
  'call_back_missing',
  'vin_missing',
  'vin_invalid',
  'notes_missing',
  'reason_missing',
  'ownership_end_missing',
  'recontact_missing',
  'text_missing',
  'person_unknown',
]);

/** What stands in the way of the action and no form can cure; null: it can be started now. */
export const hardObstacle = ({ step }: Pick<LeadModel, 'step'>, action: AnyAction): RejectionCode | null =>
  step.obstacles[action].find((o) => !CURED_BY_FORM.has(o.code))?.code ?? null;

export function leadButton(ask: Ask, leadId: string, locale: Locale, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    action_id: `lead.${ask}`,
    text: plain(actionLabel(ask, locale), 75),
    value: leadId,
    ...(style ? { style } : {}),
  };
}

export const salesforceButton = (url: string, locale: Locale): Button => ({
  type: 'button',
  action_id: 'lead.open_salesforce',
  text: plain(t(locale, 'button.open_salesforce'), 75),
  url,
});

/** Beside the step's own action, what people most likely want next. */
const SECOND: Readonly<Record<StepKind, readonly Ask[]>> = {
  confirm_assignment: ['take'],
  assign: ['take'],
  take: ['attempt'],
  call: ['attempt', 'appointment'],
  call_back: ['attempt', 'appointment'],
  send_email: ['appointment'],
  send_message: ['appointment'],
  visit: ['sale', 'appointment'],
  close: ['appointment', 'nosale'],
  do_in_salesforce: ['show'],
  wait: ['attempt'],
  nothing: ['show'],
};
const REST: readonly Ask[] = [
  'attempt',
  'show',
  'appointment',
  'sale',
  'nosale',
  'recontact',
  'notmine',
  'assign',
  'take',
  'note',
];

/** A step done on the telephone begins with the number and the script, not with a form. */
const isCall = ({ kind, channel }: LeadModel['step']): boolean =>
  (kind === 'call' || kind === 'call_back') && (channel === null || channel === 'phone');

/** The two asks to put on buttons and the at most four for the menu, none of them blocked now (U10). */
export function asksOf(model: LeadModel): { main: Ask[]; menu: Ask[] } {
  const { step, lead } = model;
  const open = (ask: Ask) => ask === 'show' || ask === 'all' || hardObstacle(model, ask) === null;
  const unclaimed = lead.responsible.takenAt === null && lead.responsible.held === null;
  const wanted: Ask[] = [
    ...(step.action ? [isCall(step) ? ('calling' as const) : step.action] : []),
    ...(unclaimed && step.kind !== 'nothing' ? (['take'] as const) : []),
    ...SECOND[step.kind],
    'show',
  ];
  const main = [...new Set(wanted)].filter(open).slice(0, 2);
  return { main, menu: REST.filter((ask) => !main.includes(ask) && open(ask)).slice(0, 4) };
}

/** At most two buttons and a menu whose last entry opens all actions (U10). */
export function actionsRow(model: LeadModel, locale: Locale, blockId: string): ActionsBlock {
  const { lead, salesforceUrl, step } = model;
  const { main, menu } = asksOf(model);
  const link =
    step.kind === 'do_in_salesforce' && salesforceUrl ? salesforceButton(salesforceUrl, locale) : null;
  const shown = link ? main.slice(0, 1) : main;
  const buttons = shown.map((ask, i) =>
    leadButton(ask, lead.id, locale, i === 0 && !link ? primary(ask) : undefined),
  );
  return {
    type: 'actions',
    block_id: blockId,
    elements: [...(link ? [link] : []), ...buttons, more(lead.id, menu, locale)],
  };
}

const primary = (ask: Ask) => (ask === 'show' ? undefined : ('primary' as const));

const more = (leadId: string, menu: readonly Ask[], locale: Locale): Overflow => ({
  type: 'overflow',
  action_id: 'lead.more',
  options: [...menu, 'all' as const].map((ask) => ({
    text: plain(actionLabel(ask, locale), 75),
    value: `${ask}:${leadId}`,
  })),
});

/** Actions that can be started now, and those that cannot with what stands in the way. */
export const sortedActions = (model: LeadModel): { open: Action[]; blocked: [Action, RejectionCode][] } => ({
  open: ACTIONS.filter((a) => hardObstacle(model, a) === null),
  blocked: ACTIONS.flatMap((a) => {
    const code = hardObstacle(model, a);
    return code ? [[a, code] as [Action, RejectionCode]] : [];
  }),
});
