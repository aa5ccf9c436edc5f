/**
 * Every message and form as it reads in an ordinary case, in three languages: a change of words or order shows in the
 * snapshot. What is at its worst is in the limits tests beside. A new kind of message or form without an entry fails.
 */
import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Ears } from '../listeners/ears.ts';
import { registerListeners } from '../listeners/index.ts';
import { brokenByMessage, brokenByView, textsIn } from './testing/limits.ts';
import { forms, messages } from './testing/surfaces.ts';

/** What a person reads, top to bottom. */
const read = (what: unknown): string => textsIn(what).join('\n');

describe.each(['en', 'es', 'ja'] as const)('in %s', (locale) => {
  it('each message reads as it did [U17]', () => {
    for (const [kind, message] of Object.entries(messages(locale))) {
      expect(brokenByMessage(message)).toEqual([]);
      expect(`${message.text}\n—\n${read(message.blocks)}`).toMatchSnapshot(kind);
    }
  });

  it('each form reads as it did [U17]', () => {
    for (const view of forms(locale)) {
      expect(brokenByView(view)).toEqual([]);
      expect(`${view.title.text}\n—\n${read(view.blocks)}`).toMatchSnapshot(view.callback_id ?? 'no name');
    }
  });
});

/** Forms that need a house around them: which day in `test/e2e` opens, fills in and sends each. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'setup.basics': 'onboarding',
  'setup.channel': 'onboarding',
  'setup.people': 'onboarding',
  'setup.rule': 'onboarding',
  'people.leave': 'team',
  'absence.hand': 'team',
  'hours.week': 'team',
  'hours.holidays': 'team',
  'bulk.pick': 'manage',
  'bulk.go': 'manage',
  'rule.publish': 'rule',
  'rule.rebase': 'rule',
};

it.each(Object.entries(ELSEWHERE))('%s is filled in and sent in the day of %s', (id, day) => {
  const file = new URL(`../../../../test/e2e/${day}.e2e.test.ts`, import.meta.url);
  expect(readFileSync(file, 'utf8')).toContain(`'${id}'`);
});

it('every form that can be sent is here, or in a test that is named', () => {
  const sent: (string | RegExp)[] = [];
  const app = new Proxy(
    {},
    {
      get: (_, kind: string) => (what: { callback_id?: string | RegExp }) => {
        if (kind === 'view' && what.callback_id !== undefined) sent.push(what.callback_id);
      },
    },
  ) as App;
  registerListeners(app, { desk: {}, slack: {} } as Ears);
  const here = [...forms('en').map((v) => v.callback_id ?? ''), ...Object.keys(ELSEWHERE)];
  const missing = sent.filter((id) => !here.some((h) => (typeof id === 'string' ? h === id : id.test(h))));
  expect(missing.map(String)).toEqual([]);
});
