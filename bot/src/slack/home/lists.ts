import { can, label, type Locale, t, trackingTableOffered } from '@pitlane/core';
import type { Button } from '@slack/types';
import { plain } from '../views/text.ts';
import type { HomeContext, HomePart } from './context.ts';

/** The way to every lead of the dealership, open and closed (R71–R77); for a manager the tracking table (R33). */
export const lists: HomePart = async (context) => {
  const { locale, places } = context;
  const tables = places.filter((place) => hasTable(place, context));
  return [
    {
      type: 'actions',
      block_id: 'home:lists',
      elements: [
        { type: 'button', action_id: 'views.open', text: plain(t(locale, 'lists.button'), 75) },
        ...tables
          .slice(0, 20)
          .map((place, i) => tableButton(place, i, { locale, several: tables.length > 1 })),
      ],
    },
  ];
};

type Place = HomeContext['places'][number];

function hasTable({ dealership }: Place, { identity, now }: HomeContext): boolean {
  const member = dealership.members.find((m) => m.personId === identity.personId) ?? null;
  const offered = trackingTableOffered(dealership.policy, dealership.authority);
  return offered && can(member, 'export', null, dealership, now) === true;
}

function tableButton(
  { dealership }: Place,
  i: number,
  { locale, several }: { locale: Locale; several: boolean },
): Button {
  const name = label('standard.doc_tracking_table', locale);
  return {
    type: 'button',
    action_id: `audit.all.${i}`,
    text: plain(several ? `${dealership.name} · ${name}` : name, 75),
    value: dealership.id,
  };
}
