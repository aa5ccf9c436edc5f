import { HOUR, TUESDAY_10 } from '@pitlane/core/lead/testing';
import type { PanelAct } from '@pitlane/core/link/index';
import { NOW, type WorldSpec } from './world.ts';

const call = (over: Partial<Extract<PanelAct, { type: 'log_contact' }>> = {}): PanelAct => ({
  type: 'log_contact',
  contactId: 'contact-1',
  direction: 'outbound',
  channel: 'phone',
  outcome: 'no_answer',
  at: TUESDAY_10 + 10 * 60_000,
  callBackAt: null,
  voicemail: true,
  tick: false,
  verbatim: '',
  answer: '',
  ...over,
});

const NASTY =
  '<img src=x onerror=alert(1)><script>document.title="hacked"</script> *bold* {count} ' + 'W'.repeat(180);

/** Every state in which the panel can be met, for the gallery, pictures and tests. */
export const STATES = {
  fresh: {},
  attempted: {
    before: [
      [call(), TUESDAY_10 + 12 * 60_000],
      [
        { ...call({ contactId: 'contact-2', outcome: 'busy_or_off', voicemail: false }), by: 'luis' },
        TUESDAY_10 + 20 * 60_000,
      ],
    ],
    fields: {
      'qualification.attempt_1': true,
      'qualification.attempt_1_at': { at: TUESDAY_10 + 13 * 60_000 },
    },
    others: [{ number: 398, personId: 'luis' }],
  },
  calling: { callingPersonId: 'luis' },
  promised: {
    before: [
      [
        call({
          outcome: 'call_back_at',
          voicemail: null,
          callBackAt: TUESDAY_10 + 26 * HOUR,
          verbatim: 'Mañana a las doce.',
        }),
        TUESDAY_10 + 12 * 60_000,
      ],
    ],
  },
  booked: {
    before: [
      [call({ outcome: 'reached', voicemail: null }), TUESDAY_10 + 12 * 60_000],
      [
        {
          type: 'make_appointment',
          intentId: 'intent-1',
          at: TUESDAY_10 + 50 * HOUR,
          mailsCustomer: true,
        },
        TUESDAY_10 + 15 * 60_000,
      ],
    ],
  },
  final: {
    known: false,
    fields: {
      'contact.status': { key: 'status.closed_no_sale' },
      'qualification.attempt_1': true,
      'qualification.attempt_1_at': { at: TUESDAY_10 },
      'qualification.close_reason': { key: 'reason.offer_declined' },
    },
  },
  recontacted: {
    known: false,
    fields: {
      'contact.status': { key: 'status.closed_no_sale' },
      'qualification.attempt_1': true,
      'qualification.attempt_1_at': { at: TUESDAY_10 },
      'qualification.close_reason': { key: 'reason.recontact' },
      'request.recontact_at': { at: TUESDAY_10 + 240 * HOUR },
    },
  },
  no_phone: { fields: { 'request.phone': '' } },
  hostile: {
    fields: {
      'request.request_details': NASTY,
      'request.customer_notes': NASTY,
      'request.lead_name': '<img src=x onerror=alert(1)> \u202eevil',
      'request.first_name': '',
      'request.last_name': '',
    },
  },
  offline: { link: 'offline', known: false },
  unlinked: { link: 'unlinked', known: false },
  locked: { link: 'locked' },
  no_pin: { link: 'no_pin' },
  choose: { link: 'choose' },
  other_org: { foreign: 'org' },
  other_account: { foreign: 'account' },
  refused: { refusal: { why: 'salesforce', text: 'Un intento no puede guardarse con el lead bloqueado.' } },
  late: { fields: {}, before: [] },
  folded: { collapsed: true },
} as const satisfies Record<string, WorldSpec>;
export type StateName = keyof typeof STATES;

/** When a state is looked at; UTC milliseconds. */
export const momentOfState = (name: StateName): number => (name === 'late' ? NOW + 30 * HOUR : NOW);
