import type { Locale } from '../dealership/types.ts';
import { pageLabel as label } from '../lexicon/page-label.ts';
import type { AnyAction } from '../lead/next-step.types.ts';
import type { CloseReason, LeadStatus } from '../lead/types.ts';
import { t } from './t.ts';

/** As Salesforce's screen of that language names it (U17). */
export const statusName = (status: LeadStatus, locale: Locale): string => label(`status.${status}`, locale);
export const reasonName = (reason: CloseReason, locale: Locale): string => label(`reason.${reason}`, locale);

const SCREEN_BUTTON = {
  appointment: 'button.make_appointment',
  sale: 'button.close_sale',
  nosale: 'button.close_no_sale',
  recontact: 'button.recontact',
} as const;

/** A button's words, at most 20 characters (U10): the manual's four as on its screen, the others ours (U17). */
export function actionLabel(action: AnyAction | 'show' | 'all', locale: Locale): string {
  switch (action) {
    case 'appointment':
    case 'sale':
    case 'nosale':
    case 'recontact':
      return label(SCREEN_BUTTON[action], locale);
    default:
      return t(locale, `button.${action}`);
  }
}

/** A colleague's name as the reader's language writes it: with さん in Japanese (U18). */
export const staffName = (name: string, locale: Locale): string =>
  name === '' ? t(locale, 'name.unknown') : t(locale, 'name.staff', { name });
