import { BUTTON_TERMS, SCREEN_TERMS, VIEW_TERMS } from './buttons.ts';
import { COLUMN_TERMS } from './columns.ts';
import { CONTACT_TERMS } from './contact.ts';
import { QUALIFICATION_TERMS } from './qualification.ts';
import { REASON_CATEGORY_TERMS, REASON_TERMS } from './reasons.ts';
import { REQUEST_TERMS } from './request.ts';
import { HISTORY_TERMS, SECTION_TERMS } from './sections.ts';
import { STATUS_TERMS } from './statuses.ts';
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

/** Every word of the Salesforce screen: all that a browser's panel needs of the lexicon. */
export const PAGE_TERMS = {
  ...STATUS_TERMS,
  ...BUTTON_TERMS,
  ...SCREEN_TERMS,
  ...VIEW_TERMS,
  ...COLUMN_TERMS,
  ...SECTION_TERMS,
  ...FIELD_TERMS,
  ...REASON_TERMS,
  ...REASON_CATEGORY_TERMS,
  ...TYPE_TERMS,
  ...SOURCE_TERMS,
  ...CAMPAIGN_TERMS,
  ...BOX_TERMS,
} as const;
export type PageKey = keyof typeof PAGE_TERMS;
