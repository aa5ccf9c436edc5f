import type { LeadFacts } from '../lead/types.ts';
import { normaliseLabel } from '../lexicon/normalise.ts';
import type { About } from './ids.ts';

/** What a campaign's name shows, in the five languages; from the lexicon's values and what is near to them. */
const CAMPAIGNS: readonly (readonly [About, RegExp])[] = [
  ['spontaneous', /spontan|espont|自発/u],
  ['warranty_end', /warranty|garant[ií]|garanzia|保証/u],
  [
    'accessories',
    /accessor|accesori|tyre|tire\b|wheel|neum[aá]tico|pneu|llanta|用品|タイヤ|ホイール|アクセサリ/u,
  ],
  ['seasonal', /season|temporada|saison|stagional|季節/u],
  [
    'service_reminder',
    /service rem|recordatorio|rappel d.entretien|promemoria|maintenance|mantenimiento|manutenzione|tagliando|リマインダ|点検/u,
  ],
];

/**
 * What to speak about (R14): who asked for something hears of that; who did not, of the campaign. A recall or an
 * unknown campaign is "an aftersales matter": nobody is alarmed on the telephone.
 */
export function aboutOf({
  origin,
  nature,
  campaign,
}: Pick<LeadFacts, 'origin' | 'nature' | 'campaign'>): About {
  if (origin === 'customer' && (nature === 'booking' || nature === 'service_question')) return nature;
  const name = normaliseLabel(campaign ?? '');
  const named = CAMPAIGNS.find(([, words]) => words.test(name))?.[0] ?? null;
  if (origin === 'customer') {
    if (named === 'accessories') return named;
    return nature === 'parts' ? 'parts' : 'other';
  }
  if (origin === 'spontaneous') return nature === 'campaign' || nature === 'other' ? 'spontaneous' : nature;
  if (named !== null) return named;
  return nature === 'campaign' ? 'campaign' : nature;
}
