import { BUTTON_TERMS, SCREEN_TERMS, VIEW_TERMS } from './buttons.ts';
import { COLUMN_TERMS } from './columns.ts';
import { CONTACT_TERMS } from './contact.ts';
import { QUALIFICATION_TERMS } from './qualification.ts';
import { REASON_CATEGORY_TERMS, REASON_TERMS } from './reasons.ts';
import { REQUEST_TERMS } from './request.ts';
import { HISTORY_TERMS, SECTION_TERMS } from './sections.ts';
import { PHASE_TERMS, SLA_TERMS } from './sla.ts';
import { STANDARD_TERMS } from './standard.ts';
import { STATUS_KIND_TERMS, STATUS_TERMS } from './statuses.ts';
import { BOX_TERMS, CAMPAIGN_TERMS, SOURCE_TERMS, TYPE_TERMS } from './values.ts';
import { VEHICLE_TERMS } from './vehicle.ts';

/** Fields of the lead page with the shape of their values. */
export const FIELD_TERMS = {
  ...CONTACT_TERMS,
  ...REQUEST_TERMS,
  ...VEHICLE_TERMS,
  ...QUALIFICATION_TERMS,
  ...HISTORY_TERMS,
} as const;
export type FieldKey = keyof typeof FIELD_TERMS;

/** Every term of the lexicon. */
export const TERMS = {
  ...STATUS_TERMS,
  ...STATUS_KIND_TERMS,
  ...BUTTON_TERMS,
  ...SCREEN_TERMS,
  ...VIEW_TERMS,
  ...COLUMN_TERMS,
  ...SECTION_TERMS,
  ...FIELD_TERMS,
  ...REASON_TERMS,
  ...REASON_CATEGORY_TERMS,
  ...SLA_TERMS,
  ...PHASE_TERMS,
  ...STANDARD_TERMS,
  ...TYPE_TERMS,
  ...SOURCE_TERMS,
  ...CAMPAIGN_TERMS,
  ...BOX_TERMS,
} as const;
export type LexiconKey = keyof typeof TERMS;
