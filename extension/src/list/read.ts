import type { Locale, ReadOptions } from '@pitlane/core/panel/index';

export { readListPage, type ListPage } from '@pitlane/core/page/list-page';

const MARKET: Readonly<Record<Locale, string>> = { en: 'GB', es: 'ES', fr: 'FR', it: 'IT', ja: 'JP' };

/** How a list is read for who is not linked: nothing of it is sent, so that the zone does not matter. */
export const DEFAULT_LIST_READ = (locale: Locale): ReadOptions => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  dealershipLocale: locale,
  market: MARKET[locale],
});
