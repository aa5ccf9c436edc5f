import type { App } from '@slack/bolt';
import { RULE_TEMPLATES, ruleTemplates, staffName, t } from '@pitlane/core';
import * as z from 'zod';
import { publishRule } from '../../store/roster.ts';
import { ruleModal } from '../views/setup-modals.ts';
import { escapeMrkdwn } from '../views/text.ts';
import { onPress, onSubmit, placeFor } from './ask.ts';
import type { Ears } from './ears.ts';

/** A rule that is missing or names people who left: one of the templates, made from those who are here (U14, R10). */
export function registerMendRule(app: App, ears: Ears): void {
  const { desk } = ears;
  onPress(app, ears, 'rule.mend', async ({ who, value }) => {
    const { dealership } = (await placeFor(ears, who, value, 'publish_rule')).place;
    const name = (id: string) => dealership.members.find((m) => m.personId === id)?.name ?? '';
    const nameOf = (id: string) => escapeMrkdwn(staffName(name(id), who.locale));
    return ruleModal(ruleTemplates(dealership, desk.now()), nameOf, who.locale, value);
  });
  onSubmit(app, ears, 'rule.mend', z.object({ dealershipId: z.string() }), async (sent) => {
    const { who, fields, about } = sent;
    const { dealership } = (await placeFor(ears, who, about.dealershipId, 'publish_rule')).place;
    const key = fields.oneOf('template', RULE_TEMPLATES);
    const rule = ruleTemplates(dealership, desk.now()).find((x) => x.key === key)?.rule;
    if (!rule) return { errors: { template: t(who.locale, 'rejection.reason_missing') } };
    await publishRule(desk.db, about.dealershipId, rule, desk.now());
    return {};
  });
}
