import type { Member } from '@pitlane/core';
import { Fault, type Path } from './fault.ts';
import type { DealershipText, PersonText } from './schema.ts';
import type { SetupPerson } from './types.ts';

export type Report = (path: Path, fault: Fault) => void;
type Dealerships = readonly (readonly [string, DealershipText])[];

/**
 * Everyone in the file, once. The same key at two dealerships is the same person, whose name and Slack user
 * need to be written only once (per Slack team).
 */
export function gatherPeople(dealerships: Dealerships, report: Report): SetupPerson[] {
  const people = new Map<string, { name: string | null; identities: Map<string, string>; path: Path }>();
  for (const [at, d] of dealerships) {
    for (const [key, text] of Object.entries(d.people)) {
      const path = ['dealerships', at, 'people', key];
      const known = people.get(key) ?? { name: null, identities: new Map<string, string>(), path };
      people.set(key, known);
      if (text.name !== undefined && known.name !== null && text.name !== known.name)
        report([...path, 'name'], new Fault('person_differs', { person: key, value: known.name }));
      known.name ??= text.name ?? null;
      const user = known.identities.get(d.slack.team);
      if (text.slack !== undefined && user !== undefined && text.slack !== user)
        report([...path, 'slack'], new Fault('person_differs', { person: key, value: user }));
      if (text.slack !== undefined && user === undefined) known.identities.set(d.slack.team, text.slack);
    }
  }
  for (const [at, d] of dealerships) {
    for (const key of Object.keys(d.people)) {
      if (!people.get(key)?.identities.has(d.slack.team))
        report(
          ['dealerships', at, 'people', key],
          new Fault('no_person_slack', { person: key, team: d.slack.team }),
        );
    }
  }
  sharedUsers(people, report);
  return [...people].map(([key, p]) => {
    if (p.name === null) report(p.path, new Fault('no_person_name', { person: key }));
    return {
      key,
      name: p.name ?? key,
      identities: [...p.identities].map(([teamId, userId]) => ({ teamId, userId })),
    };
  });
}

function sharedUsers(
  people: ReadonlyMap<string, { identities: ReadonlyMap<string, string>; path: Path }>,
  report: Report,
): void {
  const owners = new Map<string, string>();
  for (const [key, { identities, path }] of people) {
    for (const [team, user] of identities) {
      const owner = owners.get(`${team} ${user}`);
      if (owner !== undefined) report(path, new Fault('slack_user_twice', { user, person: owner }));
      owners.set(`${team} ${user}`, key);
    }
  }
}

/** The same name for two people of one dealership: nobody could tell whose a lead is. */
export function namesakes(at: string, members: readonly Member[], report: Report): void {
  members.forEach((m, i) => {
    const first = members.findIndex((other) => other.name.toLowerCase() === m.name.toLowerCase());
    if (first < i)
      report(['dealerships', at, 'people', m.personId], new Fault('name_twice', { name: m.name }));
  });
}

export const memberOf = (key: string, name: string, text: PersonText): Member => ({
  personId: key,
  name,
  roles: text.roles,
  languages: text.languages ?? [],
  skills: text.skills ?? [],
  weight: text.weight ?? 1,
  capacity: text.capacity ?? null,
  week: text.hours ?? null,
  absences: (text.absences ?? []).map(({ from, to }) => ({ from, to })),
  joinedOn: text.joined ?? null,
  leftOn: text.left ?? null,
});
