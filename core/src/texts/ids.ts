import { TEXT_KINDS } from '../lead/next-step.types.ts';
import { STEPS, type StepId } from './graph.ts';
import type { LabelId } from './labels.ts';

/**
 * Customer texts that a person can ask for: those that the next step names, and more. Scripts are read aloud; the
 * others are sent or left.
 */
export const CUSTOMER_TEXT_KINDS = [
  ...TEXT_KINDS,
  'email_first_contact',
  'email_reminder',
  'sms_reminder',
  'message_first_contact',
  'message_not_reached',
] as const;
export type CustomerTextKind = (typeof CUSTOMER_TEXT_KINDS)[number];

/** What a text is about (R14): the nature of a request, or the kind of campaign. */
export const ABOUTS = [
  'booking',
  'service_question',
  'parts',
  'service_reminder',
  'warranty_end',
  'seasonal',
  'accessories',
  'campaign',
  'spontaneous',
  'other',
] as const;
export type About = (typeof ABOUTS)[number];

/** Steps whose words differ with what the call is about. */
export const BY_ABOUT = ['reason', 'needs'] as const;
type ByAbout = (typeof BY_ABOUT)[number];
/** The voicemail step reads the voicemail text. */
type PlainStep = Exclude<StepId, ByAbout | 'voicemail'>;

/** What the advisor reads before the call. */
export const BEFORE = [
  'reading',
  'no_reading',
  'no_consent_request',
  'no_consent_ask_manager',
  'no_consent_campaign',
  'ready',
] as const;

type Mail = 'first_contact' | 'not_reached' | 'invalid_phone' | 'confirmation' | 'reminder';

/** Texts that a dealership may write itself. */
export type EditableId =
  | `script.${PlainStep}`
  | `script.${ByAbout}.${About}`
  | `before.${(typeof BEFORE)[number]}`
  | `label.${LabelId}`
  | `topic.${About}`
  | 'voicemail'
  | `email_${Mail}.subject`
  | `email_${Mail}.body`
  | `sms_${'not_reached' | 'confirmation' | 'reminder'}`
  | `message_${'first_contact' | 'not_reached'}`
  | 'greeting'
  | 'signature';

/** How a language puts names and times, and what it says where something is not known. Ours alone. */
export type FormId =
  | `form.name_${'mr' | 'ms' | 'customer' | 'company'}`
  | `form.${'on_day' | 'at_time' | 'today_only' | 'today' | 'time' | 'full_hour' | 'or'}`
  | `none.${'customer' | 'dealership' | 'advisor' | 'vehicle' | 'campaign' | 'appointment' | 'callback' | 'phone' | 'leadNumber' | 'preferredDates' | 'reading'}`;

export type TextId = EditableId | FormId;

/** One language's texts. Each is a module of its own: a browser loads the one or two it needs. */
export interface Words {
  readonly locale: 'en' | 'es' | 'fr' | 'ja' | 'it';
  readonly texts: Readonly<Record<TextId, string>>;
}

/** Whether a step's words differ with what the call is about. */
export const isByAbout = (step: StepId): step is ByAbout => (BY_ABOUT as readonly string[]).includes(step);

/** The text that a step reads. */
export function stepTextId(step: StepId, about: About): EditableId {
  if (step === 'voicemail') return 'voicemail';
  return isByAbout(step) ? `script.${step}.${about}` : `script.${step}`;
}

/** Every step of the script, in the order of a call. */
export const STEP_IDS = Object.keys(STEPS) as StepId[];
