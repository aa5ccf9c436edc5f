export { normaliseDigits, normaliseLabel, normaliseName, isCut } from './normalise.ts';
export { SECTIONS, type FieldTerm, type Section, type Shape, type Term } from './term.ts';
export { PAGE_TERMS, type PageKey } from './page-terms.ts';
export { pageLabel } from './page-label.ts';
export { TERMS, FIELD_TERMS, type FieldKey, type LexiconKey } from './terms.ts';
export { isOurs, label, variantsOf } from './label.ts';
export {
  matchButton,
  matchField,
  matchLabel,
  matchSection,
  matchView,
  type ApiNames,
  type ButtonKey,
  type Certainty,
  type LabelMatch,
  type SectionKey,
  type ViewKey,
} from './match.ts';
export { columnOf, matchColumn, type ColumnHit, type ColumnKey } from './match-column.ts';
export {
  matchBox,
  matchCampaign,
  matchLeadType,
  matchReason,
  matchSource,
  matchStatus,
  type CampaignKey,
  type SourceKey,
} from './match-values.ts';
export { accepts, type PageValue } from './shapes.ts';
export { termsNamed } from './named.ts';
export { readDays, writeDays } from './units.ts';
export { writeSalesforceDate, type WrittenDate } from './write-date.ts';
export { dateOrder, parseSalesforceDate, type DateOrder, type ParsedDate } from './dates.ts';
export { checkDigit, checkVin, MASERATI_MAKERS, type VinCheck } from './vin.ts';
export { normalisePhone, toDial, type Phone, type PhoneProblem } from './phone.ts';
