import type { Locale } from '../dealership/types.ts';
import { viewName } from './views.ts';
import { t } from '../messages/t.ts';
import type { DigestGroupKey } from './digest.ts';

/** The digest's groups, the manual's lists by their own names (U17). */
export function digestGroupName(key: DigestGroupKey, locale: Locale): string {
  switch (key) {
    case 'not_yet_managed':
    case 'in_progress':
      return viewName(key, locale);
    case 'due_today':
    case 'at_risk':
      return t(locale, `views.filter.${key}`);
    case 'appointments_today':
    case 'appointments_tomorrow':
    case 'closings_owed':
    case 'salesforce':
      return t(locale, `views.digest.${key}`);
  }
}
