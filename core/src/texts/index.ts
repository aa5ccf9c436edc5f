export {
  ABOUTS,
  CUSTOMER_TEXT_KINDS,
  type About,
  type EditableId,
  type TextId,
  type CustomerTextKind,
  type Words,
} from './ids.ts';
export type { Phase, ScriptEnd, StepId } from './graph.ts';
export { LABELS, type LabelId } from './labels.ts';
export type * from './types.ts';
export { aboutOf } from './about.ts';
export { fillText, PLACEHOLDERS, SELECTORS, type Placeholder } from './fill.ts';
export { whenText } from './when.ts';
export { smsSize, type SmsSize } from './sms.ts';
export { TEMPLATE_PROBLEMS, templateProblems, type TemplateProblem } from './problems.ts';
export {
  isEditable,
  overrideProblems,
  templateFor,
  type OverrideProblem,
  type Overrides,
} from './overrides.ts';
export { overridesSchema } from './overrides-schema.ts';
export { textFor, textLocales, type TextContext, type TextLead } from './choose.ts';
