import { describe, expect, it } from 'vitest';
import { readForm } from './read.ts';

const option = (value: string) => ({ element: { type: 'static_select', selected_option: { value } } });
const attempt = (outcome: string, callBack: string | null) => ({
  outcome: option(outcome),
  channel: option('phone'),
  direction: option('outbound'),
  at: { element: { type: 'datepicker', selected_date: '2026-09-01' } },
  at_time: { element: { type: 'timepicker', selected_time: '10:00' } },
  call_back_at: { element: { type: 'datepicker', selected_date: callBack } },
});
const NOW = Date.UTC(2026, 8, 1, 8, 5);
const read = (outcome: string, callBack: string | null) =>
  readForm('attempt', attempt(outcome, callBack) as never, {
    zone: 'Europe/Madrid',
    now: NOW,
    id: 'c1',
    changesRecontact: false,
  });

describe('the form of an attempt', () => {
  it('does not drop a date to call back that was typed beside another result [U2]', () => {
    const refused = { ok: false, rejection: { code: 'call_back_unasked', field: 'call_back_at' } };
    expect(read('reached', '2026-09-02')).toMatchObject(refused);
    expect(read('reached', null)).toMatchObject({ ok: true, wish: { outcome: 'reached', callBackAt: null } });
    // Its hour is missing: core says so at the field.
    expect(read('call_back_at', '2026-09-02')).toMatchObject({ ok: true });
  });
});
