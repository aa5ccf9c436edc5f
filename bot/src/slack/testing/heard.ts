import type { Power } from '@pitlane/core';
import { HOUR, TUESDAY_10 } from '../../testing/desk.ts';

/** Everything that Bolt hears, each with the right that it asks for; authorization.store.test.ts presses it all. */

export type Who =
  | 'manager'
  | 'alternate'
  | 'owner'
  | 'colleague'
  | 'parts'
  | 'elsewhere'
  | 'stranger'
  | 'guest'
  | 'gone'
  | 'left';
export const EVERYONE: readonly Who[] = [
  'manager',
  'alternate',
  'owner',
  'colleague',
  'parts',
  'elsewhere',
  'stranger',
  'guest',
  'gone',
  'left',
];
/** Who is a member here; the others may do nothing with a lead or the set-up of this house. */
export const MEMBERS: readonly Who[] = ['manager', 'alternate', 'owner', 'colleague', 'parts'];

export interface Row {
  readonly id: string;
  /**
   * `own`: about oneself, whoever works in a dealership; `set_up`: whoever leads one, or an admin of the workspace;
   * `meeting`: those the report is for (X52); `absence`: the colleague's own, and whoever leads (U13).
   */
  readonly asks: Power | 'own' | 'set_up' | 'meeting' | 'absence' | 'anyone';
  readonly value?: (o: House) => string;
  /** Chosen in a menu, not pressed. */
  readonly menu?: 'static_select' | 'overflow' | 'external_select';
  /** The modal it stands in. */
  readonly about?: (o: House) => object;
  /** What the form is sent with, where more than nothing must be typed for its right to be asked. */
  readonly typed?: (o: House) => object;
}
export interface House {
  readonly dealershipId: string;
  readonly leadId: string;
  readonly personId: string;
}
const lead = (o: House) => o.leadId;
const house = (o: House) => o.dealershipId;
const person = (o: House) => `${o.dealershipId}:${o.personId}`;
const figures = (o: House) =>
  JSON.stringify({ dealershipId: o.dealershipId, span: 'last_week', by: 'none', group: null, all: false });
const drill = (o: House) =>
  JSON.stringify({
    dealershipId: o.dealershipId,
    figure: 'sla1',
    from: TUESDAY_10 - HOUR,
    to: TUESDAY_10 + HOUR,
    group: null,
    part: null,
    page: 1,
  });
const onLead = (asks: Power, ...ids: string[]): Row[] => ids.map((id) => ({ id, asks, value: lead }));
const onHouse = (asks: Row['asks'], ...ids: string[]): Row[] => ids.map((id) => ({ id, asks, value: house }));
const dealership = (o: House) => ({ dealershipId: o.dealershipId });
const batch = (o: House) => ({ ...dealership(o), from: 'any', origin: 'any', campaign: 'any' });
const row = (o: House) => ({ ...dealership(o), rowId: null, advanced: false });
const member = (o: House) => ({ ...dealership(o), personId: o.personId });
const editor = (o: House) => ({ dealershipId: o.dealershipId, seen: 'x' });

const text = (value: string) => ({ value: { type: 'plain_text_input', value } });
const chosen = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });
const colleague = (o: House) => ({ person: { 'find.person': chosen(o.personId).value } });
/** A form about a lead, filled in so that nothing but the right is missing. */
const onForm = (power: Power, typed: (o: House) => object): Row[] => [
  { id: `lead.${power}`, asks: power, about: (o) => ({ leadId: o.leadId }), typed },
];

export const ACTIONS: readonly Row[] = [
  ...onLead('view_personal', 'lead.show', 'lead.all', 'lead.calling', 'lead.callback', 'lead.inbound'),
  ...onLead('attempt', 'lead.attempt', 'lead.texts'),
  ...onLead('assign', 'lead.assign'),
  ...onLead('handover', 'lead.handover'),
  ...onLead('sale', 'lead.sale', 'lead.nosale', 'lead.recontact'),
  ...onLead('audit', 'audit.open'),
  ...onLead('assign', 'held.rule'),
  { id: 'held.accept', asks: 'assign', value: (o) => `${o.leadId}:${o.personId}` },
  ...onLead('confirm_spam', 'held.test', 'held.spam', 'held.real'),
  ...onHouse('bulk', 'bulk.open'),
  ...onHouse(
    'configure',
    'people.open',
    'people.add',
    'hours.open',
    'holidays.open',
    'channel.open',
    'setup.ways',
    'undecided.open',
  ),
  { id: 'people.edit', asks: 'configure', value: person },
  { id: 'people.leave', asks: 'configure', value: person },
  ...onHouse('publish_rule', 'rule.open', 'rule.add'),
  { id: 'rule.discard', asks: 'publish_rule', value: house, about: editor },
  ...onHouse('read_rule', 'rule.show'),
  { id: 'rule.read', asks: 'read_rule', value: (o) => `${o.dealershipId}:1` },
  ...onHouse('import', 'setup.test'),
  { id: 'figures.open', asks: 'meeting', value: figures },
  { id: 'drill.open', asks: 'export', value: drill },
  ...onHouse('set_up', 'setup.basics', 'setup.people'),
  ...onHouse('own', 'new.open', 'notices_open'),
  ...onHouse('anyone', 'settings.help'),
  { id: 'lead.more', asks: 'assign', menu: 'overflow', value: (o) => `assign:${o.leadId}` },
  ...onHouse('anyone', 'lead.open_salesforce'),
  { id: 'call.quick.no_answer', asks: 'attempt', value: lead, about: (o) => ({ leadId: o.leadId }) },
  { id: 'views.open', asks: 'own' },
  {
    id: 'pages.open',
    asks: 'view_personal',
    value: (o) => `group:${o.dealershipId}:in_progress:${o.personId}`,
  },
  { id: 'lead.drop', asks: 'drop_intent', value: (o) => `${o.leadId}:none` },
  { id: 'find.lead', asks: 'view_personal', menu: 'external_select', value: lead, about: () => ({}) },
  { id: 'digest.open', asks: 'view_personal', menu: 'static_select', value: (o) => `show:${o.leadId}` },
  ...['bulk.from', 'bulk.origin', 'bulk.campaign'].map(
    (id): Row => ({ id, asks: 'bulk', menu: 'static_select', value: () => 'any', about: batch }),
  ),
  { id: 'bulk.undo', asks: 'bulk', value: (o) => `${o.dealershipId}:${o.leadId}` },
  // One's own links only: another's is not found, and nothing is said of it.
  { id: 'link_revoke', asks: 'anyone', value: lead },
  { id: 'absence.open', asks: 'absence', value: person },
  { id: 'absence.end', asks: 'absence', value: (o) => `${person(o)}:2026-01-01` },
  ...onHouse('read_rule', 'absence.mine', 'absence.take_back'),
  // One's own language; a stranger has nothing to keep it in.
  { id: 'settings.language', asks: 'anyone', menu: 'static_select', value: () => 'en' },
  ...onHouse('set_up', 'setup.add', 'setup.rule', 'setup.channel'),
  // One's own draft, if there is one.
  ...onHouse('anyone', 'setup.discard'),
  { id: 'setup.market', asks: 'set_up', menu: 'static_select', value: () => 'ES', about: () => ({}) },
  { id: 'rule.row', asks: 'publish_rule', menu: 'static_select', value: () => 'edit:0', about: editor },
  {
    id: 'rule.template',
    asks: 'publish_rule',
    menu: 'static_select',
    value: () => 'everyone',
    about: editor,
  },
  { id: 'rule.advanced', asks: 'publish_rule', value: house, about: row },
  // What changes who allocates comes last.
  ...onHouse('take_over', 'manage.take_over', 'manage.take_back', 'take_over_today'),
];
export const FORMS: readonly Row[] = [
  ...onForm('take', () => ({})),
  ...onForm('assign', colleague),
  ...onForm('handover', colleague),
  ...onForm('attempt', () => ({})),
  ...onForm('appointment', () => ({})),
  ...onForm('sale', () => ({ vin: text('ZAMTS57B001234567'), notes: text('Cambio de aceite') })),
  ...onForm('nosale', () => ({ reason: chosen('offer_declined') })),
  ...onForm('recontact', () => ({
    recontact_at: { value: { type: 'datepicker', selected_date: '2026-12-15' } },
  })),
  ...onForm('notmine', () => ({ reason: chosen('other') })),
  ...onForm('note', () => ({ text: text('Una nota') })),
  { id: 'undecided.settle', asks: 'import', about: (o) => ({ ...dealership(o), rowId: o.leadId }) },
  { id: 'people.add', asks: 'configure', about: dealership },
  { id: 'hours.week', asks: 'configure', about: dealership },
  { id: 'rule.edit', asks: 'publish_rule', about: editor },
  {
    id: 'rule.row',
    asks: 'publish_rule',
    about: (o) => ({ ...dealership(o), rowId: null, advanced: false }),
  },
  { id: 'rule.publish', asks: 'publish_rule', about: (o) => ({ ...editor(o), basedOn: 1 }) },
  { id: 'rule.rebase', asks: 'publish_rule', about: (o) => ({ ...dealership(o), version: 1 }) },
  { id: 'bulk.pick', asks: 'bulk', about: batch },
  { id: 'bulk.go', asks: 'bulk', about: (o) => ({ ...dealership(o), batchId: o.leadId }) },
  { id: 'people.save', asks: 'configure', about: member },
  { id: 'people.leave', asks: 'configure', about: member },
  { id: 'absence.dates', asks: 'absence', about: member },
  { id: 'absence.hand', asks: 'absence', about: member },
  { id: 'hours.holidays', asks: 'configure', about: dealership },
  ...['setup.basics', 'setup.channel', 'setup.people', 'setup.rule'].map(
    (id): Row => ({ id, asks: 'set_up', about: () => ({}) }),
  ),
  { id: 'new.lead', asks: 'view_personal', about: dealership },
  { id: 'notices.save', asks: 'own' },
  { id: 'privacy.forget', asks: 'forget', about: (o) => ({ leadId: o.leadId }) },
];
/** Subcommands by the power that they ask for; those that only look are for every member. */
export const COMMANDS: Readonly<Record<string, Row['asks']>> = {
  take: 'take',
  assign: 'assign',
  sale: 'sale',
  nosale: 'nosale',
  recontact: 'recontact',
  notmine: 'notmine',
  handover: 'handover',
  forget: 'forget',
  help: 'anyone',
};

/** Shortcuts of the manifest: global ones, and the one on a message. */
export const SHORTCUTS: readonly Row[] = [
  { id: 'find_lead', asks: 'own' },
  { id: 'new_lead', asks: 'own' },
  { id: 'lead_from_message', asks: 'own' },
];
/** Fields that look things up while somebody types. */
export const LOOKUPS: readonly string[] = ['find.lead', 'find.person'];
/** What Slack tells of its own accord: nobody presses it, and nobody is refused. */
export const EVENTS: readonly string[] = ['app_home_opened', 'link_shared', 'user_change'];
