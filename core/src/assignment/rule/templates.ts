import type { Dealership, Member, Nature, Role, RuleRow, RuleTarget } from '../../dealership/types.ts';
import { localDateOf } from '../../time/index.ts';
import type { EpochMs } from '../../time/types.ts';
import { byId, isActiveOn } from '../people.ts';
import type { RuleTable } from './types.ts';

export const RULE_TEMPLATES = ['everyone', 'by_nature', 'customers_first'] as const;
export type RuleTemplate = (typeof RULE_TEMPLATES)[number];

/**
 * U14: three rules to begin with, made from the people who are there. Each can be published as it is: where a role
 * is not filled, those who answer customers share its leads; where nobody is there at all, the manager has them.
 */
export function ruleTemplates(
  dealership: Pick<Dealership, 'members' | 'hours'>,
  now: EpochMs,
): readonly { readonly key: RuleTemplate; readonly rule: RuleTable }[] {
  const today = localDateOf(dealership.hours.zone, now);
  const staff = dealership.members.filter((m) => isActiveOn(m, today)).toSorted(byId);
  const having = (...roles: Role[]) => staff.filter((m) => m.roles.some((r) => roles.includes(r)));
  const answering = orElse(
    having('service_advisor', 'booking_operator'),
    orElse(having('parts_staff'), orElse(having('manager', 'alternate'), staff)),
  );
  const everyone = { to: pool(answering), mode: 'auto' as const };
  const byNature = (nature: Nature, ...roles: Role[]): RuleRow[] => {
    const people = having(...roles);
    return people.length === 0
      ? []
      : [{ id: nature, when: { nature: [nature] }, to: pool(people), mode: 'auto' }];
  };
  const advisors = orElse(having('service_advisor'), answering);
  const operators = orElse(having('booking_operator'), answering);
  return [
    { key: 'everyone', rule: { rows: [], otherwise: everyone } },
    {
      key: 'by_nature',
      rule: {
        rows: [
          ...byNature('booking', 'booking_operator'),
          ...byNature('service_question', 'service_advisor'),
          ...byNature('parts', 'parts_staff'),
        ],
        otherwise: everyone,
      },
    },
    {
      key: 'customers_first',
      rule: {
        rows: [
          {
            id: 'customers',
            when: { origin: ['customer', 'spontaneous'] },
            to: pool(advisors),
            mode: 'auto',
          },
        ],
        otherwise: { to: pool(operators), mode: 'auto' },
      },
    },
  ];
}

const orElse = (some: readonly Member[], others: readonly Member[]) => (some.length > 0 ? some : others);

const pool = (people: readonly Member[]): RuleTarget => ({
  kind: 'pool',
  personIds: people.map((m) => m.personId),
});
