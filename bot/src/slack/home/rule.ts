import { can } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { hasDraft } from '../../rule-draft.ts';
import { receiptsOf, ruleVersions } from '../../store/rules.ts';
import { ruleBlocks } from '../views/rule-home.ts';
import type { HomePart } from './context.ts';

/** The assignment rule: to change, or to read (R7, R8). */
export const rule: HomePart = async ({ ears: { desk }, identity: { personId }, locale, places, now }) => {
  const blocks: KnownBlock[] = [];
  for (const { dealership } of places) {
    const dealershipId = dealership.id;
    const member = dealership.members.find((m) => m.personId === personId);
    if (!member) continue;
    const [published = null] = await ruleVersions(desk.db, dealershipId, 1);
    const receipts = published ? await receiptsOf(desk.db, dealershipId, published.version) : [];
    const publishes = can(member, 'publish_rule', null, dealership, now) === true;
    blocks.push(
      ...ruleBlocks({
        locale,
        dealership,
        now,
        several: places.length > 1,
        published,
        receipts,
        // What came with the set-up was never announced: nobody is asked to have read it.
        read: published?.byPersonId === null || receipts.some((r) => r.personId === personId),
        publishes,
        draft: publishes && (await hasDraft(desk, dealershipId, personId)),
      }),
    );
  }
  return blocks;
};
