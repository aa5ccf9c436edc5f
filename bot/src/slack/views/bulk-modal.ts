import {
  type Dealership,
  isAbsent,
  isActive,
  type Lead,
  type Locale,
  type Origin,
  ORIGINS,
  staffName,
  t,
} from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import type { Preview } from '../../bulk.ts';
import { frame } from './frame.ts';
import { choiceField } from './modal.ts';
import { button } from './settings.ts';
import { clip, context, escapeMrkdwn, plain, section } from './text.ts';
import { soon } from './when.ts';

/** Slack shows 100 choices. */
const CHOICES = 100;
export const BY_RULE = 'rule';
export const ANY = 'any';

/** What the form is about and how the leads are narrowed: ids and our own words only. */
export interface BulkAbout {
  readonly dealershipId: string;
  /** A person's id, `held`, or `any`. */
  readonly from: string;
  readonly origin: Origin | typeof ANY;
  /** A campaign's key, or `any`. */
  readonly campaign: string;
}
export interface BulkInput {
  readonly locale: Locale;
  readonly now: number;
  readonly dealership: Dealership;
  readonly about: BulkAbout;
  /** Those that fit, oldest first. */
  readonly leads: readonly Lead[];
  readonly campaigns: readonly { readonly key: string; readonly name: string }[];
}

/** *Assign several*: which leads, and to whom. Nothing happens before the preview is confirmed. */
export function bulkModal(input: BulkInput): ModalView {
  const { locale, about, leads } = input;
  const empty = leads.length === 0;
  return frame('bulk.pick', about, locale, {
    title: t(locale, 'bulk.title'),
    submit: empty ? null : t(locale, 'bulk.preview'),
    blocks: [
      { type: 'actions', block_id: 'bulk:filter', elements: filters(input) },
      ...(empty ? [section([t(locale, 'bulk.none')], 'bulk:none')] : fields(input)),
    ],
  });
}

function filters({ locale, now, dealership, about, campaigns }: BulkInput): StaticSelect[] {
  const people = dealership.members.filter((m) => isActive(m, dealership, now)).map(person(locale));
  const from = [option(t(locale, 'bulk.everybody'), ANY), option(t(locale, 'bulk.held'), 'held'), ...people];
  const origins = [
    option(t(locale, 'bulk.any_origin'), ANY),
    ...ORIGINS.map((o) => option(t(locale, `origin.${o}`), o)),
  ];
  const named = campaigns.map((c) => option(c.name, c.key));
  return [
    select('bulk.from', from, about.from),
    select('bulk.origin', origins, about.origin),
    ...(named.length === 0
      ? []
      : [select('bulk.campaign', [option(t(locale, 'bulk.any_campaign'), ANY), ...named], about.campaign)]),
  ];
}

const option = (words: string, value: string): PlainTextOption => ({ text: plain(words, 75), value });
const person =
  (locale: Locale) =>
  (m: { personId: string; name: string }): PlainTextOption =>
    option(staffName(clip(m.name, 60), locale), m.personId);

function select(actionId: string, all: readonly PlainTextOption[], chosen: string): StaticSelect {
  const options = all.slice(0, CHOICES);
  const initial = options.find((o) => o.value === chosen);
  return {
    type: 'static_select',
    action_id: actionId,
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

function fields({ locale, now, dealership, about, leads }: BulkInput): KnownBlock[] {
  const count = leads.length;
  const people = dealership.members
    .filter((m) => isActive(m, dealership, now) && !isAbsent(m, dealership, now))
    .map(person(locale));
  const rule = dealership.rule ? [option(t(locale, 'bulk.by_rule'), BY_RULE)] : [];
  const cut = count > CHOICES ? t(locale, 'bulk.leads_cut', { count: CHOICES }) : undefined;
  const listed = leads.map((lead) => option(leadWords(lead, dealership, locale), lead.id));
  return [
    choiceField(
      'which',
      t(locale, 'bulk.which'),
      [
        ['some', t(locale, 'bulk.some')],
        ['all', t(locale, 'bulk.all', { count })],
      ],
      { as: 'radio', initial: 'some' },
    ),
    // Another choice of leads is another field: Slack would keep what was chosen before.
    many(`leads:${about.from}:${about.origin}:${about.campaign}`, t(locale, 'bulk.leads'), listed, {
      optional: true,
      ...(cut ? { hint: cut } : {}),
    }),
    many('to', t(locale, 'bulk.to'), [...rule, ...people], { hint: t(locale, 'bulk.to_hint') }),
  ];
}

const many = (
  blockId: string,
  label: string,
  options: readonly PlainTextOption[],
  o: { hint?: string; optional?: boolean },
): InputBlock => ({
  type: 'input',
  block_id: blockId,
  label: plain(label, 2000),
  element: { type: 'multi_static_select', action_id: 'value', options: options.slice(0, CHOICES) },
  ...(o.hint ? { hint: plain(o.hint, 2000) } : {}),
  ...(o.optional ? { optional: true } : {}),
});

/** `#412 · Ghibli · Booking · Diego`: no customer (U6). */
function leadWords({ number, facts, responsible }: Lead, dealership: Dealership, locale: Locale): string {
  const owner = dealership.members.find((m) => m.personId === responsible.personId)?.name ?? '';
  return [
    `#${number}`,
    clip(facts.model ?? t(locale, 'card.model_unknown'), 20),
    t(locale, `nature.${facts.nature}`),
    responsible.held ? t(locale, 'bulk.held') : staffName(clip(owner, 20), locale),
  ].join(' · ');
}

/** Who would get how many, before anything is done. */
export function previewModal(o: {
  locale: Locale;
  dealership: Dealership;
  batchId: string;
  preview: Preview;
}): ModalView {
  const { locale, dealership, preview } = o;
  const about = { dealershipId: dealership.id, batchId: o.batchId };
  const name = (id: string) => dealership.members.find((m) => m.personId === id)?.name ?? '';
  const gets = [...preview.gets].map(([id, { count, open }]) =>
    t(locale, 'bulk.gets', { name: escapeMrkdwn(staffName(clip(name(id), 40), locale)), count, open }),
  );
  const stays = preview.stays > 0 ? [t(locale, 'bulk.stays', { count: preview.stays })] : [];
  const nothing = gets.length === 0;
  return frame('bulk.go', about, locale, {
    title: t(locale, 'bulk.title'),
    submit: nothing ? null : t(locale, 'bulk.confirm'),
    blocks: [
      section(nothing ? [t(locale, 'bulk.nothing'), ...stays] : [...gets, ...stays], 'bulk:preview'),
      context(t(locale, 'form.clock_stays'), 'bulk:clock'),
    ],
  });
}

/** What was done, with the way back while there is one. */
export function doneModal(o: {
  locale: Locale;
  dealership: Dealership;
  batchId: string;
  now: number;
  given: number;
  skipped: number;
}): ModalView {
  const { locale, dealership, batchId, now, given, skipped } = o;
  const { zone } = dealership.hours;
  const until = soon(now + dealership.policy.undoMinutes * 60_000, locale, { zone, now });
  const undo: KnownBlock[] = [
    {
      type: 'actions',
      block_id: 'bulk:undo',
      elements: [button('bulk.undo', t(locale, 'bulk.undo'), `${dealership.id}:${batchId}`)],
    },
    context(t(locale, 'bulk.undo_until', { at: until }), 'bulk:until'),
  ];
  return frame('bulk.done', {}, locale, {
    title: t(locale, 'bulk.title'),
    submit: null,
    blocks: [
      section(
        [
          t(locale, 'bulk.done', { count: given }),
          skipped > 0 ? t(locale, 'bulk.skipped', { count: skipped }) : null,
        ],
        'bulk:done',
      ),
      ...(given > 0 ? undo : []),
    ],
  });
}
