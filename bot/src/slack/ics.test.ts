import { describe, expect, it } from 'vitest';
import { calendarFile } from './ics.ts';
import { aDealership } from '@pitlane/core/lead/testing';
import type { Lead } from '@pitlane/core';
import { leadsOf, modelOf } from './views/testing/fixtures.ts';

const model = (name: string) => {
  const dealership = aDealership({ locale: 'es' });
  return modelOf(leadsOf(dealership)[name] as Lead, dealership);
};

const read = (file: Uint8Array | null) => (file ? new TextDecoder().decode(file) : null);

describe('the calendar file', () => {
  it('holds the lead’s number, model and moment, and nobody’s name [U16, U6]', () => {
    const text = read(calendarFile(model('booked'), '#412 · Levante')) ?? '';
    expect(text).toContain('SUMMARY:#412 · Levante');
    expect(text).toMatch(/DTSTART:20260902T100000Z/);
    expect(text).toMatch(/UID:[0-9a-f-]{36}@pitlane/);
    expect(text).toMatch(/SEQUENCE:\d/);
  });

  it('is none where there is no appointment [U16]', () => {
    expect(calendarFile(model('fresh'), '#412')).toBeNull();
  });
});
