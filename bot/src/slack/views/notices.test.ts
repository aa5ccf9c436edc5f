import { type Lead, type Notice } from '@pitlane/core';
import { aDealership } from '@pitlane/core/lead/testing';
import { describe, expect, it } from 'vitest';
import { notice } from './notices.ts';
import { leadsOf, modelOf, NOW } from './testing/fixtures.ts';

const d = aDealership({ locale: 'es' });
const model = (name: string) => modelOf(leadsOf(d)[name] as Lead, d);
const say = (kind: Notice['kind'], state: string, params: Record<string, unknown> = {}, personId = 'marta') =>
  notice(kind, model(state), { locale: 'en', personId, params });
const hasButtons = (message: ReturnType<typeof say>) => message.blocks.some((b) => b.type === 'actions');

describe('notices', () => {
  it('speak the reader’s language, not the dealership’s [U17]', () => {
    const { text } = notice('assigned', model('fresh'), { locale: 'ja', personId: 'marta', params: {} });
    expect(text).toBe('新しいリードの担当になりました：#412 · Levante · 予約');
  });

  it('ask whoever decides with the proposal itself: who, until when, why, and one click to accept [U14, U10]', () => {
    const { blocks } = say('held', 'proposed', { reason: 'to_confirm' }, 'elena');
    const text = JSON.stringify(blocks[0]);
    expect(text).toMatch(/Marta/);
    const row = blocks.find((b) => b.type === 'actions');
    const ids = (row?.elements ?? []).map((e) => ('action_id' in e ? e.action_id : ''));
    expect(ids).toEqual(['held.accept', 'lead.assign', 'lead.more']);
  });

  it.each<[Notice['kind'], string, Record<string, unknown>, string, string, boolean]>([
    ['assigned', 'fresh', {}, 'marta', 'A lead for you: #412 · Levante · Booking', true],
    [
      'assigned',
      'fresh',
      {},
      'luis',
      '#412 · Levante · Booking is now with Marta. Nothing left for you to do.',
      false,
    ],
    [
      'held',
      'held',
      { reason: 'no_rule' },
      'elena',
      'Waiting for your decision: #412 · Levante · Booking. Reason: no assignment rule is published yet.',
      true,
    ],
    [
      'held',
      'fresh',
      { reason: 'no_rule' },
      'elena',
      '#412 · Levante · Booking: settled, it is with Marta.',
      false,
    ],
    [
      'reassigned_away',
      'fresh',
      { toPersonId: 'luis' },
      'andres',
      '#412 · Levante · Booking has gone from you to Luis. Nothing left for you to do.',
      false,
    ],
    [
      'inbound',
      'attempted',
      { byPersonId: 'luis' },
      'marta',
      'The customer of #412 · Levante · Booking contacted us. Luis noted it.',
      true,
    ],
    [
      'warning',
      'fresh',
      { what: 'first_contact', dueAt: NOW },
      'marta',
      '⚠️ #412 · Levante · Booking: first contact due by Tue 1 Sept 12:00',
      true,
    ],
    [
      'warning',
      'callBack',
      { what: 'callback', dueAt: NOW + 5 * 3_600_000 },
      'marta',
      '⚠️ #412 · Levante · Booking: the customer expects your call, Tue 1 Sept 17:00',
      true,
    ],
    [
      'missed',
      'fresh',
      { dueAt: NOW },
      'elena',
      '#412 · Levante · Booking: no first contact by Tue 1 Sept 12:00. Responsible: Marta.',
      true,
    ],
  ])('%s, lead %s, %o, to %s [U9]', (kind, state, params, personId, text, buttons) => {
    const message = say(kind, state, params, personId);
    expect(message.text).toBe(text);
    expect(hasButtons(message)).toBe(buttons);
  });

  it.each<[Notice['kind'], Record<string, unknown>, string]>([
    ['warning', { what: 'first_contact', dueAt: NOW }, 'attempted'],
    ['warning', { what: 'callback', dueAt: NOW }, 'attempted'],
    ['missed', { dueAt: NOW }, 'attempted'],
  ])('shown again after the deed, %s asks for nothing [U9]', (kind, params, state) => {
    const message = say(kind, state, params);
    expect(message.text).toBe('#412 · Levante · Booking: done. Nothing left to do here.');
    expect(hasButtons(message)).toBe(false);
  });
});
