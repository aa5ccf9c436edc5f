import {
  type AssignmentRule,
  type Authority,
  LOCALES,
  type Locale,
  type Role,
  ROLES,
  ruleInWords,
  t,
} from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { languageOf, type Market, MARKETS, marketName } from '../../sources/markets.ts';
import type { Draft } from '../../store/drafts.ts';
import { frame } from './frame.ts';
import { choiceField, textField } from './modal.ts';
import { usersField } from './people-modals.ts';
import { button, LANGUAGE_NAMES } from './settings.ts';
import { clip, context, escapeMrkdwn, plain, section } from './text.ts';

const AUTHORITIES: readonly Authority[] = ['salesforce', 'pitlane'];

export interface BasicsInput {
  readonly locale: Locale;
  /** What is shown first; null: nothing is known of where the person is. */
  readonly market: Market | null;
  readonly zone: string | null;
  readonly basics: Draft['basics'] | null;
}

/**
 * Name, country, zone, language, with or without Salesforce. Zone and language follow the country: their fields have
 * its name, so that they are shown anew when it changes.
 */
export function basicsModal({ locale, market, zone, basics }: BasicsInput): ModalView {
  const countries = MARKETS.map((m) => [m.code, marketName(m.code, locale)] as const).toSorted((a, b) =>
    a[1].localeCompare(b[1], locale),
  );
  const country = choiceField('market', t(locale, 'onboard.market'), countries, {
    as: 'menu',
    initial: market?.code ?? null,
  });
  const zones = market?.zones ?? [...new Set(MARKETS.flatMap((m) => m.zones))].slice(0, 100);
  const code = market?.code ?? '';
  const language = basics && basics.market === code ? basics.locale : languageOf(code);
  return frame('setup.basics', {}, locale, {
    title: t(locale, 'onboard.step_basics'),
    submit: t(locale, 'button.save'),
    blocks: [
      textField('name', t(locale, 'onboard.name'), { initial: basics?.name ?? null, max: 80 }),
      dispatching(country, 'setup.market'),
      choiceField(
        `zone_${code}`,
        t(locale, 'onboard.zone'),
        zones.map((z) => [z, z] as const),
        { as: 'menu', initial: zone && zones.includes(zone) ? zone : (market?.zones[0] ?? null) },
      ),
      choiceField(
        `language_${code}`,
        t(locale, 'onboard.language'),
        LOCALES.map((l) => [l, LANGUAGE_NAMES[l]] as const),
        { as: 'menu', initial: language },
      ),
      choiceField(
        'authority',
        t(locale, 'onboard.authority'),
        AUTHORITIES.map(
          (a) =>
            [a, t(locale, a === 'salesforce' ? 'onboard.with_salesforce' : 'onboard.in_pitlane')] as const,
        ),
        { as: 'radio', initial: basics?.authority ?? (code === 'JP' ? 'pitlane' : 'salesforce') },
      ),
      textField('url', t(locale, 'onboard.url'), {
        initial: basics?.salesforceUrl ?? null,
        optional: true,
        max: 200,
        hint: t(locale, 'onboard.url_hint'),
      }),
      textField('account', t(locale, 'onboard.account'), {
        initial: basics?.salesforceAccount ?? null,
        optional: true,
        max: 120,
        hint: t(locale, 'onboard.account_hint'),
      }),
    ],
  });
}

/** The field tells us at once when it changes. */
const dispatching = (field: InputBlock, actionId: string): InputBlock => ({
  ...field,
  dispatch_action: true,
  element: { ...field.element, action_id: actionId } as InputBlock['element'],
});

export interface ChannelInput {
  readonly locale: Locale;
  readonly about: object;
  readonly channelId: string | null;
  /** Proposed for a new one. */
  readonly name: string | null;
}

/** A private channel: a new one by this name, or one that is there. */
export function channelModal({ locale, about, channelId, name }: ChannelInput): ModalView {
  return frame('setup.channel', about, locale, {
    title: t(locale, 'onboard.step_channel'),
    submit: t(locale, 'button.save'),
    blocks: [
      textField('new', t(locale, 'onboard.channel_new'), {
        initial: channelId ? null : name,
        optional: true,
        max: 80,
        hint: t(locale, 'onboard.channel_new_hint'),
      }),
      {
        type: 'input',
        block_id: 'channel',
        optional: true,
        label: plain(t(locale, 'onboard.channel_pick'), 2000),
        hint: plain(t(locale, 'onboard.channel_pick_hint'), 2000),
        element: {
          type: 'conversations_select',
          action_id: 'value',
          // Public and shared ones are offered too, and refused with the reason: else people look for them in vain.
          filter: { include: ['private', 'public'] },
          ...(channelId ? { initial_conversation: channelId } : {}),
        },
      },
    ],
  });
}

const HINTS: Readonly<Partial<Record<Role, 'onboard.hint_manager' | 'onboard.hint_alternate'>>> = {
  manager: 'onboard.hint_manager',
  alternate: 'onboard.hint_alternate',
};

/** Five roles, each with its people. */
export const rolesModal = (people: NonNullable<Draft['people']>, locale: Locale): ModalView =>
  frame('setup.people', {}, locale, {
    title: t(locale, 'onboard.step_people'),
    submit: t(locale, 'button.save'),
    blocks: [
      context(t(locale, 'onboard.people_intro'), 'people:intro'),
      ...ROLES.map((role) => {
        const hint = HINTS[role];
        return usersField(role, t(locale, `role.${role}`), {
          initial: people[role] ?? [],
          ...(hint ? { hint: t(locale, hint) } : {}),
        });
      }),
    ],
  });

export interface Template {
  readonly key: 'everyone' | 'by_nature' | 'customers_first';
  readonly rule: Omit<AssignmentRule, 'version'>;
}

/** Each template with what it says for these very people; sending it opens the desk. */
export function ruleModal(
  templates: readonly Template[],
  nameOf: (personId: string) => string,
  locale: Locale,
): ModalView {
  return frame('setup.rule', {}, locale, {
    title: t(locale, 'onboard.template'),
    submit: t(locale, 'onboard.open_desk'),
    blocks: [
      choiceField(
        'template',
        t(locale, 'onboard.step_rule'),
        templates.map(({ key }) => [key, t(locale, `rule.template.${key}`)] as const),
        { as: 'radio', initial: templates[0]?.key ?? null },
      ),
      ...templates.map(({ key, rule }) =>
        section(
          [
            `*${t(locale, `rule.template.${key}`)}*`,
            t(locale, `rule.template_hint.${key}`),
            ...ruleInWords(rule, { members: [] }, locale, nameOf).map((line) => clip(line, 600)),
          ],
          `template:${key}`,
        ),
      ),
    ],
  });
}

/** The desk is open: what happens now, and a lead to try it with. */
export function openedModal(
  o: { dealershipId: string; name: string; channelId: string; notInvited: readonly string[] },
  locale: Locale,
): ModalView {
  const params = { name: escapeMrkdwn(o.name), channel: `<#${o.channelId}>` };
  const names = o.notInvited.map((u) => `<@${u}>`).join(', ');
  const blocks: KnownBlock[] = [
    section([t(locale, 'onboard.opened', params)], 'opened'),
    ...(names ? [section([t(locale, 'onboard.not_invited', { names })], 'opened:invite')] : []),
    {
      type: 'actions',
      block_id: 'opened:do',
      elements: [button('setup.test', t(locale, 'onboard.test'), o.dealershipId, 'primary')],
    },
  ];
  return frame('said', {}, locale, { title: t(locale, 'onboard.step_rule'), submit: null, blocks });
}
