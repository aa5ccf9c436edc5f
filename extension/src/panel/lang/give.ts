import type { Locale } from '@pitlane/core/panel/index';
import { type LanguagePack, seam } from '../../shared/seam.ts';

/** Leaves a language where the panel finds it; twice is as good as once. */
export function give(locale: Locale, pack: LanguagePack): void {
  const shared = seam();
  shared.words = { ...shared.words, [locale]: pack };
  if (!shared.languages?.includes(locale)) shared.languages = [...(shared.languages ?? []), locale];
}
