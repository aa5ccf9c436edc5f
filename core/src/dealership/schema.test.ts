import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from './policy.ts';
import { overridden, parseMember, parsePolicy, parseRule } from './schema.ts';

describe('policy', () => {
  it('is the default where nothing is overridden, inside the groups too [X1, R7]', () => {
    expect(parsePolicy({})).toEqual(DEFAULT_POLICY);
    const changed = parsePolicy({ attempts: { planned: 2 }, bundleAt: ['16:00', '09:00'] });
    expect(changed.attempts).toEqual({ ...DEFAULT_POLICY.attempts, planned: 2 });
    expect(changed.bundleAt).toEqual(['09:00', '16:00']);
    expect(changed.firstContact).toEqual(DEFAULT_POLICY.firstContact);
  });
  it('keeps only the overridden groups apart, each complete [R7]', () => {
    expect(overridden({ firstContact: { due: 'elapsed' } })).toEqual({
      firstContact: { ...DEFAULT_POLICY.firstContact, due: 'elapsed' },
    });
  });
  it.each([
    [{ atempts: {} }, 'policy: there is no atempts here; there is firstContact'],
    [{ attempts: { planned: 6 } }, 'policy.attempts.planned: write a whole number from 1 to 5'],
    [{ attempts: { planned: '3' } }, 'policy.attempts.planned: write a whole number from 1 to 5'],
    [{ digestAt: '8:30' }, 'policy.digestAt: "8:30" is not a time of day'],
    [{ bundleAt: [] }, 'policy.bundleAt: times: an empty list'],
    [{ bundleAt: ['09:00', '09:00'] }, 'policy.bundleAt: times: "09:00" stands twice'],
    [
      { firstContact: { due: 'soon' } },
      'policy.firstContact.due: "soon" is not one of stricter, elapsed, working',
    ],
    [{ personalDataInDms: 'no' }, 'policy.personalDataInDms: write true or false'],
    [null, 'policy: write firstContact'],
  ])('refuses %j and says where and what to write [R10]', (json, message) => {
    expect(() => parsePolicy(json)).toThrow(message);
  });
  it('names every fault at once [R10]', () => {
    expect(() => parsePolicy({ closeWithinDays: 0, warnBeforeMinutes: -1 })).toThrow(
      /closeWithinDays[^]*warnBeforeMinutes/,
    );
  });
});

describe('rule', () => {
  const otherwise = { to: { kind: 'pool', personIds: ['a', 'b'] }, mode: 'auto' };
  const row = {
    id: 'r1',
    when: { nature: ['parts'] },
    to: { kind: 'person', personId: 'a' },
    mode: 'confirm',
  };
  const good = { version: 1, rows: [row], otherwise };
  const people = new Set(['a', 'b']);
  it('is read as it is [R7]', () => {
    expect(parseRule(good, people)).toEqual(good);
    expect(parseRule({ ...good, rows: [] })).toEqual({ ...good, rows: [] });
  });
  it.each([
    ['no default row', { version: 1, rows: [] }, 'rule.otherwise: the default row is missing'],
    ['a row twice', { ...good, rows: [row, row] }, 'rule.rows: row id "r1" stands twice'],
    ['a row called otherwise', { ...good, rows: [{ ...row, id: 'otherwise' }] }, 'kept for the default row'],
    [
      'a stranger',
      { ...good, rows: [{ ...row, to: { kind: 'person', personId: 'zoe' } }] },
      'rule.rows[0].to.personId: "zoe" is nobody of this dealership',
    ],
    [
      'an empty pool',
      { ...good, otherwise: { ...otherwise, to: { kind: 'pool', personIds: [] } } },
      'rule.otherwise.to.personIds: pool: an empty list',
    ],
    [
      'somebody twice in a pool',
      { ...good, otherwise: { ...otherwise, to: { kind: 'pool', personIds: ['a', 'a'] } } },
      'pool: "a" stands twice',
    ],
    [
      'an unknown condition',
      { ...good, rows: [{ ...row, when: { colour: ['red'] } }] },
      'rule.rows[0].when: conditions are',
    ],
    [
      'an empty condition',
      { ...good, rows: [{ ...row, when: { nature: [] } }] },
      'rule.rows[0].when.nature: nature: an empty',
    ],
    [
      'an unknown nature',
      { ...good, rows: [{ ...row, when: { nature: ['x'] } }] },
      '"x" is not one of booking',
    ],
    [
      'an unknown mode',
      { ...good, rows: [{ ...row, mode: 'maybe' }] },
      '"maybe" is not one of auto, confirm',
    ],
  ])('with %s is refused [R7, R10]', (_, json, message) => {
    expect(() => parseRule(json, people)).toThrow(message);
  });
});

describe('member', () => {
  const good = {
    personId: 'a',
    name: 'Marta',
    roles: ['service_advisor'],
    languages: ['es'],
    skills: [],
    weight: 0.5,
    capacity: null,
    week: { 1: [{ from: '09:00', to: '13:00' }] },
    absences: [{ from: '2026-12-01', to: '2026-12-01' }],
    joinedOn: null,
    leftOn: null,
  };
  it('is read as it is [R3]', () => {
    expect(parseMember(good)).toEqual(good);
  });
  it.each([
    [{ roles: [] }, 'member.roles: roles: an empty list'],
    [{ roles: ['boss'] }, 'member.roles[0]: "boss" is not one of manager, alternate'],
    [{ languages: ['Spanish'] }, 'member.languages[0]: "Spanish" is not a language'],
    [{ weight: -1 }, 'member.weight: write a number from 0 to 10'],
    [
      { absences: [{ from: '2026-12-02', to: '2026-12-01' }] },
      'member.absences[0]: the absence ends before it begins',
    ],
    [{ absences: [{ from: '2026-02-30', to: '2026-03-01' }] }, '"2026-02-30" is not a date'],
    [{ joinedOn: '2026-05-01', leftOn: '2026-04-01' }, 'member.leftOn: leaves before joining'],
    [
      {
        week: {
          1: [
            { from: '09:00', to: '13:00' },
            { from: '12:00', to: '14:00' },
          ],
        },
      },
      'member.week[1]: blocks 09:00–13:00 and 12:00–14:00 overlap',
    ],
  ])('with %j is refused [R10]', (over, message) => {
    expect(() => parseMember({ ...good, ...over })).toThrow(message);
  });
});
