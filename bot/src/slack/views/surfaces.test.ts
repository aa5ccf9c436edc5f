/**
 * Every message and form as it reads in an ordinary case, in three languages: a change of words or order shows in the
 * snapshot. What is at its worst is in the limits tests beside. A new kind of message or form without an entry fails.
 */
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

/** Forms whose limits and words are looked at in tests of their own. */
const ELSEWHERE = [
  'setup.basics',
  'setup.channel',
  'setup.people',
  'setup.rule',
  'people.leave',
  'absence.hand',
  'hours.week',
  'hours.holidays',
  'bulk.pick',
  'bulk.go',
  'rule.publish',
  'rule.rebase',
];

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
  const here = [...forms('en').map((v) => v.callback_id ?? ''), ...ELSEWHERE];
  const missing = sent.filter((id) => !here.some((h) => (typeof id === 'string' ? h === id : id.test(h))));
  expect(missing.map(String)).toEqual([]);
});
