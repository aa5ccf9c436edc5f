import {
  type Dealership,
  type EpochMs,
  isActive,
  type Locale,
  NATURES,
  ORIGINS,
  peopleOf,
  type RuleConditions,
  staffName,
  t,
  type TableRow,
} from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { frame } from './frame.ts';
import { choiceField, textField } from './modal.ts';
import { LANGUAGES, languageName } from './people-modals.ts';
import { button } from './settings.ts';
import { clip, plain, section } from './text.ts';

export interface RowInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly now: EpochMs;
  /** null: a new row. */
  readonly row: TableRow | null;
  readonly isDefault: boolean;
  /** Shows what is seldom asked for. */
  readonly advanced: boolean;
}

export const YES_NO = ['either', 'yes', 'no'] as const;
export const ARRIVED = ['either', 'open', 'closed'] as const;

/** The conditions that stand behind *Advanced*. */
export const isAdvanced = (when: RuleConditions | null): boolean =>
  when !== null &&
  [when.hasVin, when.hasContract, when.recontacted, when.arrived, when.model].some((x) => x !== undefined);

/** One row: which leads, who gets them, and how. The default row takes what is left. */
export function rowModal(input: RowInput): ModalView {
  const { locale, dealership, row, isDefault, advanced } = input;
  const about = { dealershipId: dealership.id, rowId: row?.id ?? null, advanced };
  return frame('rule.row', about, locale, {
    title: t(locale, 'editor.row_title'),
    submit: t(locale, 'button.save'),
    blocks: [
      ...(isDefault
        ? [section([t(locale, 'editor.default_row')], 'row:default')]
        : whichLeads(input, row?.when ?? {})),
      many('to', t(locale, 'editor.to'), people(input), row ? peopleOf(row.to) : [], {
        hint: t(locale, 'editor.to_hint'),
      }),
      choiceField(
        'mode',
        t(locale, 'editor.mode'),
        [
          ['auto', t(locale, 'editor.mode_auto')],
          ['confirm', t(locale, 'editor.mode_confirm')],
        ],
        { as: 'radio', initial: row?.mode ?? 'auto', hint: t(locale, 'editor.mode_hint') },
      ),
    ],
  });
}

function whichLeads({ locale, dealership, advanced }: RowInput, when: RuleConditions): KnownBlock[] {
  const optional = true;
  const option = (value: string, words: string): PlainTextOption => ({ text: plain(words, 75), value });
  const languages = [...new Set([...LANGUAGES, ...(when.language ?? [])])]
    .map((code) => option(code, languageName(code, locale)))
    .toSorted((a, b) => a.text.text.localeCompare(b.text.text, locale))
    .slice(0, 100);
  return [
    section([t(locale, 'editor.row_which')], 'row:which'),
    many(
      'nature',
      t(locale, 'editor.nature'),
      NATURES.map((n) => option(n, t(locale, `nature.${n}`))),
      when.nature ?? [],
      { optional },
    ),
    many(
      'origin',
      t(locale, 'editor.origin'),
      ORIGINS.map((o) => option(o, t(locale, `origin.${o}`))),
      when.origin ?? [],
      { optional },
    ),
    many('language', t(locale, 'editor.language'), languages, when.language ?? [], { optional }),
    textField('campaign', t(locale, 'editor.campaign'), {
      optional,
      initial: when.campaign?.join(', ') ?? null,
      max: 1500,
      hint: t(locale, 'editor.campaign_hint'),
    }),
    ...(advanced ? seldom(when, locale) : [moreButton(dealership.id, locale)]),
  ];
}

const moreButton = (dealershipId: string, locale: Locale): KnownBlock => ({
  type: 'actions',
  block_id: 'row:advanced',
  elements: [button('rule.advanced', t(locale, 'editor.advanced'), dealershipId)],
});

function seldom(when: RuleConditions, locale: Locale): InputBlock[] {
  const yesNo = (block: 'vin' | 'contract' | 'recontacted', is: boolean | undefined) =>
    choiceField(
      block,
      t(locale, `editor.${block}`),
      YES_NO.map((x) => [x, t(locale, `editor.${x}`)]),
      { as: 'menu', initial: is === undefined ? 'either' : is ? 'yes' : 'no' },
    );
  return [
    textField('model', t(locale, 'editor.model'), {
      optional: true,
      initial: when.model?.join(', ') ?? null,
      max: 1500,
      hint: t(locale, 'editor.model_hint'),
    }),
    yesNo('vin', when.hasVin),
    yesNo('contract', when.hasContract),
    yesNo('recontacted', when.recontacted),
    choiceField(
      'arrived',
      t(locale, 'editor.arrived'),
      ARRIVED.map((x) => [x, t(locale, x === 'either' ? 'editor.either' : `editor.arrived_${x}`)]),
      { as: 'menu', initial: when.arrived ?? 'either' },
    ),
  ];
}

function people({ dealership, now, row, locale }: RowInput): PlainTextOption[] {
  const chosen = row ? peopleOf(row.to) : [];
  return (
    dealership.members
      // Whoever is to join is named ahead of time; whoever left shows only where a row still names them.
      .filter((m) => isActive(m, dealership, now) || chosen.includes(m.personId) || m.leftOn === null)
      .toSorted((a, b) => a.name.localeCompare(b.name, locale))
      .slice(0, 100)
      .map((m) => ({ text: plain(staffName(clip(m.name, 60), locale), 75), value: m.personId }))
  );
}

function many(
  blockId: string,
  label: string,
  options: PlainTextOption[],
  chosen: readonly string[],
  o: { hint?: string; optional?: boolean },
): InputBlock {
  const initial = options.filter((x) => chosen.includes(x.value ?? ''));
  return {
    type: 'input',
    block_id: blockId,
    label: plain(label, 2000),
    element: {
      type: 'multi_static_select',
      action_id: 'value',
      options,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
    ...(o.hint ? { hint: plain(o.hint, 2000) } : {}),
    ...(o.optional ? { optional: true } : {}),
  };
}
