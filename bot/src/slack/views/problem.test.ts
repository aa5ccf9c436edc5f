import type { Rejection } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { problemMessage, rejectionErrors } from './problem.ts';
import { NOW } from './testing/fixtures.ts';

const names = (id: string) => (id === 'marta' ? 'Marta' : '—');
const rejection = (
  code: Rejection['code'],
  field: Rejection['field'] = null,
  params: Rejection['params'] = {},
) => ({
  rejection: { code, field, params },
  names,
  zone: 'Europe/Madrid',
  now: NOW,
});

describe('problems', () => {
  it('are said at their field', () => {
    expect(rejectionErrors(rejection('vin_invalid', 'vin'), 'en', ['vin', 'notes'])).toEqual({
      vin: 'This VIN is not right: 17 letters and digits, without I, O and Q. Check it on the vehicle papers.',
    });
  });

  it('are said in a modal when the form has no such field', () => {
    expect(rejectionErrors(rejection('final'), 'en', ['vin'])).toBeNull();
    expect(rejectionErrors(rejection('vin_missing', 'vin'), 'en', ['notes'])).toBeNull();
  });

  it('name the time on the dealership’s clock, where there is one', () => {
    expect(rejectionErrors(rejection('time_in_past', 'at', { at: NOW - 60_000 }), 'ja', ['at'])).toEqual({
      at: '本日 11:59 は過ぎています。これからの日時を選んでください。',
    });
    expect(rejectionErrors(rejection('time_in_past', 'at'), 'en', ['at'])?.['at']).toBe(
      'This moment has already passed. Choose a later one.',
    );
  });

  it('name the colleague, or do without an unknown one', () => {
    const say = (personId: string) =>
      problemMessage({ kind: 'rejection', ...rejection('colleagues_lead', null, { personId }) }, 'ja').text;
    expect(say('marta')).toContain('このリードはMartaさんの担当です。');
    expect(say('stranger')).toContain('このリードはほかの方の担当です。');
  });

  it('give the reference that the log has', () => {
    expect(problemMessage({ kind: 'unknown', reference: 'ab12cd34' }, 'fr').text).toContain('*ab12cd34*');
  });
});
