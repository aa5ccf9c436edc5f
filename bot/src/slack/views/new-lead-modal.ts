import { type ContactFound, type Locale, NATURES, t } from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Place } from '../../store/dealerships.ts';
import { leadButton } from './buttons.ts';
import { linkedLine } from './card.ts';
import { frame } from './frame.ts';
import { leadTitle, memberName } from './lead-words.ts';
import { choiceField, textField } from './modal.ts';
import type { LeadModel } from './model.ts';
import { clip, context, section } from './text.ts';

/** Languages that customers of these markets speak, ISO 639-1. */
export const LANGUAGES = [
  'es',
  'fr',
  'it',
  'ja',
  'en',
  'de',
  'pt',
  'ca',
  'nl',
  'zh',
  'ko',
  'ar',
  'ru',
] as const;

/** The message a lead is made from, as ids. */
export interface Source {
  readonly channel: string;
  readonly ts: string;
}

/** Longest text that a field of a form takes. */
const FIELD = 3000;

/**
 * A lead that staff make themselves (R62). @param places whose it can be; the first is chosen
 * @param found what a message said of the customer: shown to be checked, kept nowhere yet
 */
export function newLeadModal(
  places: readonly Pick<Place, 'dealership'>[],
  locale: Locale,
  o: { found?: ContactFound | null; source?: Source | null; notes?: string } = {},
): ModalView {
  const { found, source } = o;
  const [first] = places;
  const several = places.length > 1;
  const notes = found?.text ?? o.notes ?? '';
  const noSalesforce = places.every((p) => p.dealership.authority !== 'salesforce');
  const says = [
    t(locale, 'ways.new.says'),
    noSalesforce ? null : t(locale, 'ways.new.salesforce'),
    found ? t(locale, 'ways.new.from_message') : null,
    notes.length > FIELD ? t(locale, 'ways.new.cut') : null,
  ];
  const blocks: KnownBlock[] = [
    section(says, 'new:says'),
    ...(several
      ? [
          choiceField(
            'dealership',
            t(locale, 'ways.new.dealership'),
            places.map((p) => [p.dealership.id, p.dealership.name] as const),
            { as: 'menu', initial: first?.dealership.id ?? null },
          ),
        ]
      : []),
    textField('name', t(locale, 'ways.new.name'), {
      initial: found?.name ?? null,
      max: 255,
      hint: t(locale, 'ways.new.name_hint'),
    }),
    textField('phone', t(locale, 'ways.new.phone'), {
      initial: found?.phone ?? null,
      max: 60,
      optional: true,
    }),
    textField('email', t(locale, 'ways.new.email'), {
      initial: found?.email ?? null,
      max: 255,
      optional: true,
    }),
    choiceField(
      'nature',
      t(locale, 'ways.new.nature'),
      NATURES.map((n) => [n, t(locale, `nature.${n}`)] as const),
      { as: 'menu', initial: 'other' },
    ),
    textField('notes', t(locale, 'ways.new.notes'), {
      initial: clip(notes, FIELD),
      multiline: true,
      optional: true,
    }),
    textField('model', t(locale, 'ways.new.model'), { max: 60, optional: true }),
    textField('vin', t(locale, 'form.vin'), {
      initial: found?.vin ?? null,
      max: 40,
      optional: true,
      hint: t(locale, 'form.vin_hint'),
    }),
    choiceField(
      'language',
      t(locale, 'ways.new.language'),
      LANGUAGES.map((code) => [code, languageName(code, locale)] as const),
      { as: 'menu', initial: first?.dealership.locale ?? 'en' },
    ),
  ];
  return frame(
    'new.lead',
    { ...(several ? {} : { dealershipId: first?.dealership.id }), ...(source ? { source } : {}) },
    locale,
    { title: t(locale, 'ways.new.title'), submit: t(locale, 'ways.new.submit'), blocks },
  );
}

function languageName(code: string, locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Its number, and who has it: told to whoever made it; nothing of the customer is in it. */
export function createdModal(model: LeadModel, locale: Locale): ModalView {
  const { lead, dealership } = model;
  const number = String(lead.number);
  const linked = linkedLine(model, locale);
  const who = memberName(model, lead.responsible.personId, locale);
  return frame('new.done', { leadId: lead.id }, locale, {
    title: t(locale, 'ways.new.done_title'),
    submit: null,
    blocks: [
      section(
        [
          `✅ ${lead.responsible.held !== null ? t(locale, 'ways.new.done_held', { number }) : t(locale, 'ways.new.done', { number, name: who })}`,
          leadTitle(model, locale),
          dealership.authority === 'salesforce' ? t(locale, 'ways.new.salesforce') : null,
        ],
        'new:done',
      ),
      ...(linked ? [context(linked, 'new:linked')] : []),
      { type: 'actions', block_id: 'new:open', elements: [leadButton('show', lead.id, locale)] },
    ],
  });
}
