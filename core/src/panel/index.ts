/**
 * What the browser's panel loads of the rules: no language's words (panel/lang/<locale>.ts, one at a time), no
 * KPI, no editing of rules, no schemas (the service worker parses what the bot sends). `pnpm size` holds it
 * under its limit; whatever comes in here is listed by name.
 */
export {
  addDays,
  formatLocal,
  isOpen,
  localDateOf,
  localTimeOf,
  nextOpening,
  scheduleFor,
  toEpoch,
} from '../time/index.ts';
export { LOCALES, type Dealership, type Locale } from '../dealership/types.ts';
export { DEFAULT_POLICY } from '../dealership/policy.ts';
export * from '../lead/types.ts';
export * from '../lead/state.ts';
export * from '../lead/next-step.types.ts';
export { closingClock, firstContactClock } from '../lead/clocks.ts';
export { nextStep } from '../lead/next-step.ts';
export { planOf } from '../lead/plan.ts';
export { channelsFor } from '../lead/channels.ts';
export { limitsOf, nextLimit } from '../lead/limits.ts';
export type { Limit } from '../lead/limit.ts';
export { appointmentProblems } from '../lead/appointment.ts';
export { noSaleProblems, reasonsOffered, saleProblems } from '../lead/closing.ts';
export { recontactProblems, changeRecontactProblems } from '../lead/recontact.ts';
export { undoable, type Undoable } from '../lead/undo.ts';
export type { CustomerFacts, Rejection } from '../lead/commands.ts';
export { preparationOf } from '../lead/preparation.ts';
export { proposeAppointments } from '../lead/proposals.ts';
export { callingNow } from '../lead/calling.ts';
export { textFor, textLocales, type TextContext, type TextLead } from '../texts/choose.ts';
export type * from '../texts/types.ts';
export type { CustomerTextKind, Words } from '../texts/ids.ts';
export type { StepId } from '../texts/graph.ts';
export { can } from '../permissions.ts';
export { pageLabel as label } from '../lexicon/page-label.ts';
export { normalisePhone, toDial } from '../lexicon/phone.ts';
export { readLeadPage } from '../page/lead-page.ts';
export { assignmentOf, incomingFromPage, leadFromPage, seenOnPage } from '../page/lead.ts';
export { isLeadPageUrl, readLightningUrl } from '../page/url.ts';
export { pageProblemWords } from '../page/problem-words.ts';
export { notStored } from '../page/stored.ts';
export { REACHABLE } from '../lead/reachable.ts';
export { freeBox, writePlan } from '../page/write-plan.ts';
export type * from '../page/types.ts';
export type * from '../page/write-plan.types.ts';
export { customerName, type NameParts } from '../messages/customer-name.ts';
export { actionLabel, reasonName, staffName, statusName } from '../messages/names.ts';
export { loadWords, t, type Catalogue, type MessageKey, type MessageParams } from '../messages/t.ts';
