import { type Dealership, type Lead, type Locale } from '@pitlane/core';
import { aDealership } from '@pitlane/core/lead/testing';
import { describe, expect, it } from 'vitest';
import { leadCard } from './card.ts';
import type { LeadModel } from './model.ts';
import { LEAD_ID, leadsOf, modelOf, NOW } from './testing/fixtures.ts';
import { textsIn } from './testing/limits.ts';

const shop = (locale: Locale, authority: Dealership['authority'] = 'salesforce') =>
  aDealership({ locale, authority });
const model = (name: string, d: Dealership, over: Partial<LeadModel> = {}) =>
  modelOf(leadsOf(d)[name] as Lead, d, over);
/** A message as one reads it, a line each; a row of buttons in one. */
const read = ({ blocks }: { blocks: readonly { type: string }[] }) =>
  blocks.flatMap((b) =>
    b.type === 'actions' ? [textsIn(b).join(' | ')] : textsIn(b).flatMap((text) => text.split('\n')),
  );

describe('the card', () => {
  it('says whose it is, how it stands, what to do and until when [U8, U10]', () => {
    expect(read(leadCard(model('fresh', shop('en'))))).toEqual([
      '*#412 · Levante* · Booking · from the customer',
      '*Next:* Call the customer (attempt 1) · by Wed 2 Sept 10:00',
      'Responsible: Marta (not taken yet)',
      'Assigned to Dealer · no attempt yet',
      'Call | Take | Log attempt | Show lead | Make an Appointment | Not mine | All actions…',
    ]);
  });

  it('speaks the dealership’s language, Japanese with さん [U17, U18]', () => {
    expect(read(leadCard(model('fresh', shop('ja'))))).toEqual([
      '*#412 · Levante* · 予約 · お客様から',
      '*次の対応：* お客様に電話します（1 回目） · 9月2日(水) 10:00 まで',
      '担当：Martaさん（未確認）',
      'ディーラーに割り当て · 連絡はまだありません',
      '電話する | 担当する | 連絡を記録 | リードを見る | 予約を取る | 担当外 | すべての操作…',
    ]);
  });

  it('shows what is saved here and still to do in Salesforce, with the way there [U1]', () => {
    const lines = read(leadCard(model('booked', shop('es'))));
    expect(lines).toContain(
      'Guardado en Pitlane · pendiente en Salesforce: marcar el intento 1; Concertar una Cita, mié 2 sept 12:00' +
        ' · <https://example.my.salesforce.com/x?a=1%7C2|Abrir en Salesforce>',
    );
    expect(lines.at(-1)).toMatch(/^Abrir en Salesforce \| Ver lead \|/);
  });

  it('has nothing to do in Salesforce where there is none [U1]', () => {
    expect(read(leadCard(model('booked', shop('ja', 'pitlane')))).join()).not.toContain('Salesforce');
  });

  it('marks a held lead with whom it waits for and why, and a proposal with its hour [R11, U14]', () => {
    expect(read(leadCard(model('held', shop('en'))))[2]).toBe(
      '⏸ On hold with Elena: no assignment rule is published yet',
    );
    expect(read(leadCard(model('proposed', shop('en')))).slice(2, 4)).toEqual([
      '⏸ On hold with Elena: the proposal is to be confirmed',
      'Proposed: Marta, from Tue 1 Sept 10:15 unless decided otherwise',
    ]);
  });

  it('says when the limit cannot be met in opening hours [U8]', () => {
    const fresh = model('fresh', shop('en'));
    const late = { ...fresh, step: { ...fresh.step, cannotBeMet: true } };
    expect(read(leadCard(late))[1]).toBe(
      '*Next:* Call the customer (attempt 1) · the time limit cannot be met in opening hours',
    );
  });

  it('says since when it is overdue, and nothing of a time to begin [U8]', () => {
    const fresh = model('fresh', shop('en'));
    const overdue = { ...fresh, step: { ...fresh.step, dueAt: NOW - 3_600_000, from: NOW + 3_600_000 } };
    expect(read(leadCard(overdue))[1]).toMatch(
      /^\*Next:\* Call the customer \(attempt 1\) · ⚠️ overdue since Tue 1 Sept/,
    );
  });

  it('offers no closing before the first attempt, and closings after it [R59]', () => {
    const asks = (name: string) => JSON.stringify(leadCard(model(name, shop('en'))).blocks.at(-1));
    expect(asks('fresh')).not.toContain(`sale:${LEAD_ID}`);
    expect(asks('attempted')).toContain(`sale:${LEAD_ID}`);
  });

  it('of a closed lead offers nothing that would be refused [R51]', () => {
    const { blocks } = leadCard(model('sold', shop('ja', 'pitlane')));
    expect(read({ blocks }).at(-1)).toBe('リードを見る | メモを追加 | すべての操作…');
  });

  it('names the other leads of the same customer and their people [U11]', () => {
    const linked = [{ leadId: 'x', number: 398, personName: 'Luis' }];
    expect(read(leadCard(model('fresh', shop('en'), { linked })))).toContain('Same customer: #398 (Luis)');
  });
});
