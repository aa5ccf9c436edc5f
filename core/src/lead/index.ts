export * from './types.ts';
export * from './events.ts';
export * from './commands.ts';
export * from './next-step.types.ts';
export { callingNow } from './calling.ts';
export { chainOf } from './chain.ts';
export { mailsAsked, plannedMails, type PlannedMail } from './appointment-mails.ts';
export { reasonCategory, reasonsOffered, vinWarnings } from './closing.ts';
export { mayLeaveVoicemail } from './contact.ts';
export { decide } from './decide.ts';
export { TEXT_MAX } from './decision.ts';
export { awaitsTestOrSpam } from './exclude.ts';
export { evolve, ImpossibleHistory, replay } from './evolve.ts';
export * from './state.ts';
export * from './channels.ts';
export {
  closingClock,
  type FirstContactClock,
  firstContactAt,
  firstContactClock,
  firstContactStart,
} from './clocks.ts';
export { type Limit, LIMIT_KINDS, type LimitKind } from './limit.ts';
export * from './limits.ts';
export * from './order.ts';
export { isConcluded, type PlannedStep, planOf } from './plan.ts';
export * from './preparation.ts';
export * from './proposals.ts';
export { hoursOfResponsible } from './retry.ts';
export { type DueKind, nextDue } from './due.ts';
export { nextStep } from './next-step.ts';
export { linksBack } from './notes.ts';
export { sixtyDayStart } from './sixty-days.ts';
export { recontactMoment } from './recontact.ts';
export * from './qualification.ts';
export type { StepContext } from './obstacles.ts';
export { CLOCK_TOLERANCE } from './receive.ts';
export { undoable, type Undoable, withoutUndone } from './undo.ts';
export { upcast } from './upcast.ts';
