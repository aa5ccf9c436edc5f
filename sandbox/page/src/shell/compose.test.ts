import { describe, expect, it } from 'vitest';
import { parseRoute, formatRoute } from '../route.ts';
import { suggest, toMrkdwn } from './compose.ts';

const users = [
  { id: 'U1', name: 'marta.gil', realName: 'Marta Gil', locale: 'es-ES', tz: 'Europe/Madrid' },
  { id: 'U2', name: 'pedro', realName: 'Pedro Old', locale: 'es-ES', tz: 'Europe/Madrid', deleted: true },
];
const channels = [
  { id: 'C1', name: 'leads', isPrivate: false, isArchived: false, unread: 0, mentions: 0, topic: '' },
];
const commands = [{ command: '/lead', usageHint: 'new | find' }, { command: '/leadadmin' }];

describe('typing', () => {
  it.each([
    ['/le', ['/lead ', '/leadadmin ']],
    ['hello /le', []],
    ['hello @mar', ['@marta.gil ']],
    ['@ped', []],
    ['see #le', ['#leads ']],
    ['plain', []],
  ])('%s offers %j', (text, expected) => {
    expect(suggest(text, text.length, { commands, users, channels }).map((s) => s.insert)).toEqual(expected);
  });
});

describe('sending', () => {
  it.each([
    ['a < b & c', 'a &lt; b &amp; c'],
    ['@marta.gil look', '<@U1> look'],
    ['@nobody look', '@nobody look'],
    ['in #leads', 'in <#C1|leads>'],
    ['#412 is a lead', '#412 is a lead'],
    ['mail a@marta.gil', 'mail a@marta.gil'],
  ])('%s', (text, expected) => {
    expect(toMrkdwn(text, users, channels, false)).toBe(expected);
  });
});

it.each(['#/U1/C1/1790000000.000100', '#/U1/home', '#/U1', '#/'])('the address %s is read back', (hash) => {
  expect(formatRoute(parseRoute(hash))).toBe(hash);
});
