import * as z from 'zod/mini';
import { instant, storable } from '../intake/storable.ts';
import { CHANNELS, CLOSE_REASONS, OUTCOMES } from '../lead/types.ts';

const id = z.string().check(z.regex(/^[\w-]{8,64}$/));
const words = z.string().check(storable(), z.maxLength(4000));

/**
 * What an advisor can do from the lead page: commands of core without their actor, which is the paired person
 * (U5). Each carries its own id, so that an act sent twice is carried out once.
 */
export const panelAct = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('log_contact'),
    contactId: id,
    direction: z.enum(['outbound', 'inbound']),
    channel: z.enum(CHANNELS),
    outcome: z.enum(OUTCOMES),
    /** Real time of the contact (R60). */
    at: instant,
    callBackAt: z.nullable(instant),
    callBackTo: z.optional(z.string().check(storable(), z.maxLength(60))),
    voicemail: z.nullable(z.boolean()),
    tick: z.boolean(),
    verbatim: words,
    said: z.optional(z.enum(['verbatim', 'summary'])),
    answer: words,
  }),
  z.object({
    type: z.literal('make_appointment'),
    intentId: id,
    at: instant,
    mailsCustomer: z.nullable(z.boolean()),
  }),
  z.object({
    type: z.literal('close_sale'),
    intentId: id,
    vin: z.nullable(z.string().check(z.maxLength(40))),
    managementNotes: words,
  }),
  z.object({
    type: z.literal('close_no_sale'),
    intentId: id,
    reason: z.enum(CLOSE_REASONS),
    ownershipEnd: z.nullable(z.iso.date()),
    managementNotes: words,
  }),
  z.object({
    type: z.literal('recontact'),
    intentId: id,
    recontactAt: z.nullable(instant),
    recontactOn: z.optional(z.iso.date()),
  }),
  /** R48: the date of a lead that was closed by *recontact*. */
  z.object({ type: z.literal('change_recontact'), intentId: id, recontactAt: instant }),
  z.object({ type: z.literal('take'), confirmed: z.boolean() }),
  z.object({ type: z.literal('undo'), actionId: z.nullable(id) }),
  z.object({ type: z.literal('calling') }),
  z.object({ type: z.literal('note'), noteId: id, text: words }),
]);
export type PanelAct = z.infer<typeof panelAct>;
