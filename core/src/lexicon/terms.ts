import { PAGE_TERMS } from './page-terms.ts';
import { PHASE_TERMS, SLA_TERMS } from './sla.ts';
import { STANDARD_TERMS } from './standard.ts';
import { STATUS_KIND_TERMS } from './status-kinds.ts';

export { FIELD_TERMS, type FieldKey } from './page-terms.ts';

/** Every term of the lexicon: the screen's, and those of standard 13, the phases and the SLA. */
export const TERMS = {
  ...PAGE_TERMS,
  ...STATUS_KIND_TERMS,
  ...SLA_TERMS,
  ...PHASE_TERMS,
  ...STANDARD_TERMS,
} as const;
export type LexiconKey = keyof typeof TERMS;
