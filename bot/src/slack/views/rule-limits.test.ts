import {
  dryRun,
  LOCALES,
  type Locale,
  MAX_ROWS,
  type PastLead,
  type RuleTable,
  ruleProblems,
  rowsOf,
} from '@pitlane/core';
import type { HomeView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import type { Published } from '../../store/rules.ts';
import { editorModal } from './rule-editor.ts';
import { ruleBlocks, ruleShown } from './rule-home.ts';
import { rulePost } from './rule-post.ts';
import { conflictModal, rulePreview } from './rule-preview.ts';
import { rowModal } from './rule-row-modal.ts';
import { crowd, leadsOf, NOW } from './testing/fixtures.ts';
import { brokenByMessage, brokenByView } from './testing/limits.ts';

/** Forty people with long names, some in Arabic; thirty rows that name them all and everything one can ask for. */
function worst(locale: Locale) {
  const d = crowd(locale);
  const [first] = d.members;
  if (!first) throw new Error('the crowd is empty');
  const members = Array.from({ length: 40 }, (_, i) => ({
    ...first,
    personId: `01a207cd-0e48-7fce-b62b-${String(i).padStart(12, '0')}`,
    name: i % 2 ? `${i} عبد الرحمن <!channel> 👨‍🔧 ${'x'.repeat(90)}` : `${i} ${'長い名前'.repeat(30)}`,
    leftOn: null,
  }));
  const personIds = members.map((m) => m.personId);
  const to = { kind: 'pool', personIds } as const;
  const texts = Array.from({ length: 20 }, (_, i) => `${i} <!channel> ${'冬'.repeat(60)}`);
  const table: RuleTable = {
    rows: Array.from({ length: MAX_ROWS }, (_, i) => ({
      id: `row-${i}`,
      when: {
        nature: ['parts', 'booking'],
        origin: ['hq', 'customer'],
        campaign: texts,
        model: texts,
        language: ['ja', 'zz'],
        hasVin: true,
        hasContract: false,
        recontacted: true,
        arrived: 'closed',
      },
      to: i % 3 ? to : { kind: 'pool', personIds: ['01a207cd-0e48-7fce-b62b-999999999999'] },
      mode: i % 2 ? 'auto' : 'confirm',
    })),
    otherwise: { to, mode: 'confirm' },
  };
  const id = '01a207cd-0e48-7fce-b62b-95570bac4da2';
  return {
    dealership: { ...d, id, members, rule: { version: 998, rows: [], otherwise: table.otherwise } },
    table,
  };
}

describe.each(LOCALES)('the rule in %s, at its worst', (locale) => {
  const { dealership, table } = worst(locale);
  const problems = ruleProblems(table, dealership, NOW);
  const [lead] = Object.values(leadsOf(crowd(locale)));
  if (!lead) throw new Error('no lead');
  const past = Array.from(
    { length: 500 },
    (_, i): PastLead => ({
      leadId: `l${i}`,
      number: i,
      facts: lead.facts,
      arrivedAt: NOW - i * 3_600_000,
      ownerId: dealership.members[i % 40]?.personId ?? '',
      closedAt: null,
      formerAdvisorId: null,
    }),
  );
  const by = dealership.members[0]?.personId ?? null;
  const published: Published = { version: 998, table, at: NOW, byPersonId: by };
  const now = NOW;

  it('fits Slack’s limits and pings nobody [R7, R8]', () => {
    const views = [
      editorModal({ locale, dealership, table, problems, seen: 'x'.repeat(16), changed: true }),
      ...rowsOf(table)
        .slice(0, 1)
        .flatMap((row) => [
          rowModal({ locale, dealership, now, row, isDefault: false, advanced: true }),
          rowModal({ locale, dealership, now, row, isDefault: false, advanced: false }),
        ]),
      rowModal({ locale, dealership, now, row: null, isDefault: true, advanced: false }),
      rulePreview({
        locale,
        dealership,
        table,
        basedOn: 998,
        seen: 'x'.repeat(16),
        problems,
        dryRun: dryRun(table, past, dealership),
      }),
      conflictModal({ locale, dealership, theirs: published, basedOn: 997, now }),
      ruleShown({
        locale,
        dealership,
        now,
        versions: Array.from({ length: 10 }, () => published).map((p, i) => ({ ...p, version: i })),
      }),
    ];
    for (const view of views) {
      expect(brokenByView(view).map((b) => `${view.callback_id}: ${b}`)).toEqual([]);
      expect(
        JSON.stringify(view.blocks.filter((b) => b.type === 'section' || b.type === 'context')),
      ).not.toContain('<!channel>');
    }
    const home: HomeView = {
      type: 'home',
      blocks: ruleBlocks({
        locale,
        dealership,
        now,
        several: true,
        published,
        receipts: [],
        read: false,
        publishes: true,
        draft: true,
      }),
    };
    expect(brokenByView(home)).toEqual([]);
    const post = rulePost({ dealership, published, before: null, receipts: [], now });
    expect(brokenByMessage(post)).toEqual([]);
    expect(JSON.stringify(post)).not.toContain('<!channel>');
  });

  it('says each problem with its row, never with an id', () => {
    const { blocks } = editorModal({ locale, dealership, table, problems, seen: '', changed: false });
    const view = JSON.stringify(blocks.map((b) => ('text' in b ? b.text : null)));
    expect(problems.length).toBeGreaterThan(10);
    expect(view).toContain('🔴');
    expect(view).not.toMatch(/01a207cd|row-\d/);
  });
});
