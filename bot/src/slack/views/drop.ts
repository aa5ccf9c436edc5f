import { type Dealership, t } from '@pitlane/core';
import type { ActionsBlock } from '@slack/types';
import type { DropShare } from '../../store/drops.ts';
import { memberName } from './lead-words.ts';
import { listButton } from './pages.ts';
import type { Rendered } from './model.ts';
import { clip, context, escapeMrkdwn, section } from './text.ts';

export interface DropInput {
  readonly dealership: Dealership;
  readonly dropId: string;
  readonly shares: readonly DropShare[];
}

const PEOPLE = 20;
const CAMPAIGNS = 5;

/** A campaign's leads that came in together: one message, updated in place; who has how many, how many are done. */
export function dropSummary({ dealership, dropId, shares }: DropInput): Rendered {
  const { locale } = dealership;
  const count = sum(shares, 'leads');
  const handled = sum(shares, 'handled');
  const text =
    count === handled ? t(locale, 'drop.done', { count }) : t(locale, 'drop.title', { count, handled });
  const people = byPerson(shares);
  const campaigns = [...new Set(shares.flatMap((s) => (s.campaign ? [s.campaign] : [])))];
  const names = campaigns.slice(0, CAMPAIGNS).map((c) => escapeMrkdwn(clip(c, 60), 80));
  const others = people.slice(PEOPLE);
  const list: ActionsBlock = {
    type: 'actions',
    block_id: 'drop:actions',
    elements: [listButton({ kind: 'drop', dropId }, locale)],
  };
  return {
    text,
    blocks: [
      section(
        [
          `*${text}*`,
          names.length > 0
            ? t(locale, 'drop.campaigns', {
                names: names.join(' · ') + (campaigns.length > CAMPAIGNS ? ' …' : ''),
              })
            : null,
        ],
        'drop:title',
      ),
      section(
        [
          ...people.slice(0, PEOPLE).map((p) =>
            t(locale, 'drop.share', {
              name:
                p.personId === null ? t(locale, 'drop.held') : memberName({ dealership }, p.personId, locale),
              count: p.leads,
              handled: p.handled,
            }),
          ),
          others.length > 0
            ? t(locale, 'drop.others', {
                people: others.length,
                count: sum(others, 'leads'),
                handled: sum(others, 'handled'),
              })
            : null,
        ],
        'drop:people',
      ),
      context(t(locale, 'drop.cards'), 'drop:cards'),
      list,
    ],
  };
}

type Share = Pick<DropShare, 'personId' | 'leads' | 'handled'>;
const sum = (shares: readonly Share[], key: 'leads' | 'handled'): number =>
  shares.reduce((total, s) => total + s[key], 0);

/** What waits for an assignment first, then whoever has most to do. */
function byPerson(shares: readonly DropShare[]): Share[] {
  const ids = [...new Set(shares.map((s) => s.personId))];
  const people = ids.map((personId) => {
    const own = shares.filter((s) => s.personId === personId);
    return { personId, leads: sum(own, 'leads'), handled: sum(own, 'handled') };
  });
  return people.sort(
    (a, b) =>
      Number(b.personId === null) - Number(a.personId === null) ||
      b.leads - b.handled - (a.leads - a.handled),
  );
}
