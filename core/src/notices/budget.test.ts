import { describe, expect, it } from 'vitest';
import { aDealership } from '../lead/testing.ts';
import type { Origin } from '../dealership/types.ts';
import type { Notice } from '../lead/commands.ts';
import { nextBundleAt, roundOf } from './budget.ts';
import { DEFAULT_NOTICES, type NoticePreferences, readNoticePreferences } from './preferences.ts';

const d = aDealership();
/** Tuesday 1 September 2026, 10:10 in Madrid. */
const NOW = Date.parse('2026-09-01T08:10:00Z');
const at = (time: string) => Date.parse(`2026-09-01T${time}:00Z`);

interface Row {
  kind: Notice['kind'];
  origin: Origin;
  due?: string;
  what?: string;
  byHand?: boolean;
  mine?: Partial<NoticePreferences>;
  leaves: string | null;
}
const round = (r: Row) =>
  roundOf(
    r.kind,
    {
      origin: r.origin,
      dueAt: r.due ? at(r.due) : null,
      ...(r.what ? { what: r.what } : {}),
      ...(r.byHand ? { byHand: true } : {}),
    },
    { ...DEFAULT_NOTICES, ...r.mine },
    d,
    NOW,
  );

describe('when a notice may leave', () => {
  it.each<Row>([
    { kind: 'assigned', origin: 'customer', leaves: '08:10' },
    { kind: 'assigned', origin: 'spontaneous', leaves: '08:10' },
    // Twice a day: 09:30 has passed, 15:30 comes.
    { kind: 'assigned', origin: 'hq', leaves: '13:30' },
    { kind: 'assigned', origin: 'hq', byHand: true, leaves: '08:10' },
    { kind: 'assigned', origin: 'hq', mine: { campaignLeads: 'at_once' }, leaves: '08:10' },
    { kind: 'assigned', origin: 'hq', mine: { campaignLeads: 'off' }, leaves: null },
    { kind: 'assigned', origin: 'customer', mine: { customerLeads: 'bundled' }, leaves: '13:30' },
    { kind: 'warning', origin: 'customer', due: '10:00', leaves: '08:10' },
    { kind: 'warning', origin: 'hq', due: '10:00', leaves: '08:30' },
    { kind: 'warning', origin: 'hq', due: '08:25', leaves: '08:10' },
    { kind: 'warning', origin: 'hq', due: '10:00', mine: { campaignWarnings: false }, leaves: null },
    { kind: 'warning', origin: 'customer', due: '10:00', mine: { campaignWarnings: false }, leaves: '08:10' },
    { kind: 'warning', origin: 'hq', what: 'callback', mine: { campaignWarnings: false }, leaves: '08:10' },
    { kind: 'held', origin: 'customer', leaves: '08:10' },
    { kind: 'held', origin: 'hq', leaves: '09:00' },
    { kind: 'missed', origin: 'customer', leaves: '08:10' },
    { kind: 'missed', origin: 'hq', leaves: '09:00' },
    { kind: 'inbound', origin: 'hq', leaves: '08:10' },
    { kind: 'handed_over', origin: 'hq', leaves: '08:10' },
  ])('$kind of a lead by $origin leaves at $leaves UTC [U9]', (row) => {
    expect(round(row)).toBe(row.leaves === null ? null : at(row.leaves));
  });

  it('of a spontaneous lead goes by the policy’s reading of its priority [X48, U9]', () => {
    const leaves = (['customer', 'hq', 'last'] as const).map((spontaneousPriority) =>
      roundOf(
        'held',
        { origin: 'spontaneous', dueAt: null },
        DEFAULT_NOTICES,
        { ...d, policy: { ...d.policy, spontaneousPriority } },
        NOW,
      ),
    );
    expect(leaves).toEqual([NOW, at('09:00'), at('09:00')]);
  });

  it('bundles wait over a closed day, in the dealership’s own zone [U9]', () => {
    for (const zone of ['Europe/Madrid', 'Europe/Paris', 'Europe/Rome', 'Asia/Tokyo', 'Asia/Kolkata']) {
      const there = { ...d, hours: { ...d.hours, zone } };
      // Saturday 5 September at 20:00 UTC: Sunday is closed everywhere.
      const next = nextBundleAt(there, Date.parse('2026-09-05T20:00:00Z'));
      const said = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }).format(next);
      expect([zone, said]).toEqual([zone, 'Mon 09:30']);
    }
  });
});

describe('my notices', () => {
  it('are the default where nothing is stored, and where what is stored makes no sense', () => {
    for (const stored of [{}, null, 'x', { quiet: { from: '25:00', to: '07:00' } }, { customerLeads: 'off' }])
      expect(readNoticePreferences(stored)).toEqual(DEFAULT_NOTICES);
  });
  it('keep what was chosen beside the defaults [U9]', () => {
    const quiet = { from: '20:00', to: '08:00' };
    expect(readNoticePreferences({ quiet, digest: true })).toEqual({
      ...DEFAULT_NOTICES,
      quiet,
      digest: true,
    });
  });
});
