import {
  type CloseReason,
  changeRecontactProblems,
  effectiveNoSale,
  noSaleProblems,
  appointmentProblems,
  type PageAction,
  recontactProblems,
  type Rejection,
  saleProblems,
  actionLabel,
  type Locale,
} from '@pitlane/core/panel/index';
import type { PanelAct } from '@pitlane/core/link/index';
import type { Deed } from './state.ts';
import type { Draft } from './draft.ts';
import { momentOf } from './log.ts';
import type { Say } from './say.ts';
import { type LeadView, worksPage } from './view.ts';

export const CONCLUSIONS = ['appointment', 'sale', 'nosale', 'recontact'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** A form as filled in: what still stands in the way, and what its button does. */
export interface Filled {
  readonly problems: readonly Rejection[];
  readonly act: PanelAct;
  readonly action: PageAction;
}

/** R40–R46: what the draft's fields come to. @param id of the act, made anew for each look */
export function filled(what: Conclusion, view: LeadView, draft: Draft, id: string): Filled {
  const { lead, customer, dealership, now } = view;
  const { zone } = dealership.hours;
  const field = (name: string) => (draft.fields[name] ?? '').trim();
  const ctx = { customer, dealership, now };
  const managementNotes = field(`${what}.notes`);
  const at = momentOf(field(`${what}.date`), field(`${what}.time`), zone);
  switch (what) {
    case 'appointment': {
      const mails = field('appointment.mails');
      const mailsCustomer = mails === 'yes' ? true : mails === 'no' ? false : null;
      return {
        problems: appointmentProblems(lead, at, now),
        act: { type: 'make_appointment', intentId: id, at: at ?? now, mailsCustomer },
        action: { kind: 'appointment', at: at ?? now, mailsCustomer },
      };
    }
    case 'sale': {
      const vin = field('sale.vin') || null;
      return {
        problems: saleProblems(lead, { vin, managementNotes }, ctx),
        act: { type: 'close_sale', intentId: id, vin, managementNotes },
        action: { kind: 'close_sale', vin, managementNotes },
      };
    }
    case 'nosale': {
      const reason = (field('nosale.reason') || null) as Exclude<CloseReason, 'recontact'> | null;
      const ownershipEnd = field('nosale.ownership') || null;
      const wish = { reason: reason ?? 'other', ownershipEnd, managementNotes } as const;
      return {
        problems: noSaleProblems(lead, { reason, ownershipEnd, managementNotes }, ctx),
        act: { type: 'close_no_sale', intentId: id, ...wish },
        action: { kind: 'close_no_sale', ...wish },
      };
    }
    case 'recontact': {
      const change = changesRecontact(view);
      const waits = lead.intents.some(({ kind }) => kind === 'recontact');
      const problems = change ? changeRecontactProblems(lead, at, ctx) : recontactProblems(lead, at, ctx);
      return {
        problems,
        act: { type: change ? 'change_recontact' : 'recontact', intentId: id, recontactAt: at ?? now },
        // What Salesforce did not take yet has no date to change there: it is done there now, with the new one.
        action: { kind: change && !waits ? 'change_recontact' : 'recontact', at: at ?? now },
      };
    }
  }
}

/** R48: once closed by it, the same button changes the date. */
export const changesRecontact = ({ lead }: Pick<LeadView, 'lead'>): boolean =>
  effectiveNoSale(lead)?.reason === 'recontact';

/** Where Pitlane holds the truth the page is not worked, as with an attempt. */
export const deedOf = (
  what: Conclusion,
  { act, action }: Filled,
  o: { readonly view: LeadView; readonly locale: Locale; readonly say: Say },
): Deed => {
  const { view, locale, say } = o;
  const works = worksPage(view);
  const done = say.t('panel.done', { what: actionLabel(what, locale) });
  return {
    act,
    action: works ? action : null,
    done: works ? done : `${done} ${say.t('panel.kept_here')}`,
    kept: say.t('panel.sf_kept', { what: actionLabel(what, locale) }),
    clears: true,
  };
};
