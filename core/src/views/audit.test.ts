import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { aCall, aReceive, at, given, HOUR, person, TUESDAY_10 } from '../lead/testing.ts';
import { formatLocal } from '../time/index.ts';
import { auditLines } from './audit.ts';

const marta = person('marta');
const story = () => {
  const received = given(null).when(aReceive());
  const called = received.when(aCall({ at: TUESDAY_10 + HOUR / 2 }), at(TUESDAY_10 + HOUR));
  const undone = called.when({ type: 'undo', by: marta, actionId: null }, at(TUESDAY_10 + HOUR + 1));
  return [...received.events, ...called.events, ...undone.events];
};

describe.each(LOCALES)('the record of a lead in %s', (locale) => {
  const lines = auditLines(story(), {
    locale,
    nameOf: (id) => `<${id}>`,
    say: (instant) => formatLocal(locale, 'Europe/Madrid', instant, 'datetime'),
  });

  it('says who did what, and why the lead went to that person [R32, U14]', () => {
    expect(lines[0]?.who).toBe('Pitlane');
    expect(lines[0]?.why).toContain('<marta>');
    expect(lines.some((l) => l.who === '<marta>')).toBe(true);
    expect(lines.every((l) => l.what !== '')).toBe(true);
  });

  it('tells the real time from that of recording, and what was undone [X51, U12]', () => {
    const contact = lines.find((l) => l.recordedAt !== null);
    expect(contact).toMatchObject({
      at: TUESDAY_10 + HOUR / 2,
      recordedAt: TUESDAY_10 + HOUR,
      undone: true,
    });
    expect(lines[0]?.undone).toBe(false);
    expect(lines.at(-1)?.undone).toBe(false);
  });
});
