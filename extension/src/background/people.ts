import { me as meSchema, type Me, paired } from '@pitlane/core/link/index';
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { Nobody, Status } from '../shared/messages.ts';
import { callBot, serverOf } from './bot.ts';
import { forgetTouch, isIdle, isPin, pinOf, touch, WRONG_PINS } from './lock.ts';
import { change, type Link, read } from './storage.ts';
import { said, uiLanguage } from './words.ts';

/** U5: whoever acts in this browser now, by their own choice; null: nobody does, whoever else is linked. */
export async function activeLink(): Promise<Link | null> {
  const [links, active] = [await read('links'), await read('active')];
  return links.find((l) => l.me.person.id === active) ?? null;
}

/** U5: a shared computer asks for the PIN again after half an hour; who has none sets one by a new link. */
export async function isLocked(link: Link, now: number): Promise<boolean> {
  const shared = (await read('settings')).shared || (await managed()).shared;
  return shared && (link.pin === null || (await isIdle(now)));
}

/** Who acts now; or why nobody does. */
export async function whoActs(now: number): Promise<Link | Nobody> {
  const link = await activeLink();
  if (!link) return (await read('links')).length > 0 ? 'choose' : 'unlinked';
  return (await isLocked(link, now)) ? 'locked' : link;
}

/** The same, asked for by the person: a sign that they are here (U5). */
export async function caller(now: number): Promise<Link | Nobody> {
  const link = await whoActs(now);
  if (typeof link !== 'string') await touch(now);
  return link;
}

/** What the bot last said of the person, whether or not it can be asked now. */
let reachable = true;
export const setReachable = (yes: boolean) => {
  reachable = yes;
};

export async function status(now: number): Promise<Status> {
  const [links, settings, queue, refused] = [
    await read('links'),
    await read('settings'),
    await read('queue'),
    await read('refused'),
  ];
  const link = await activeLink();
  const locked = link !== null && (await isLocked(link, now));
  const fixed = await managed();
  const person = link && { personId: link.me.person.id, name: link.me.person.name };
  return {
    link: !person
      ? { state: links.length > 0 ? 'choose' : 'unlinked' }
      : locked
        ? { state: 'locked', ...person, pin: link.pin !== null }
        : { state: reachable ? 'linked' : 'offline', ...person },
    people: links.map(({ me }) => ({ id: me.person.id, name: me.person.name })),
    places: (link ? [link] : links)
      .flatMap(({ me }) => me.places)
      .filter(({ key }, i, all) => all.findIndex((place) => place.key === key) === i),
    locale: settings.language ?? (link ?? links[0])?.me.person.locale ?? uiLanguage(),
    settings: { ...settings, shared: settings.shared || fixed.shared },
    queued: queue.length,
    refused: refused.map(({ waiting, ...told }) => ({ ...told, again: waiting !== undefined })),
    server: (link ?? links[0])?.server ?? fixed.server,
  };
}

/** What the administrator set for all computers. */
async function managed(): Promise<{ readonly server: string | null; readonly shared: boolean }> {
  // Firefox throws where no policy is there.
  const found: Record<string, unknown> = await browser.storage.managed
    .get(['server', 'shared'])
    .catch(() => ({}));
  const { server, shared } = found;
  return { server: typeof server === 'string' ? serverOf(server) : null, shared: shared === true };
}

export async function makeLink(
  o: { server: string; code: string; pin: string | null },
  now: number,
): Promise<{ status: Status } | { failed: string }> {
  const server = serverOf(o.server);
  if (!server) return { failed: await said('extension.bad_server') };
  // U5: where others are linked to a shared computer, or its administrator calls it so, nobody links without a PIN.
  const others = (await read('links')).length > 0 && (await read('settings')).shared;
  if (o.pin === null && (others || (await managed()).shared))
    return { failed: await said('extension.pin_needed') };
  if (o.pin !== null && !/^\d{4,8}$/.test(o.pin.normalize('NFKC')))
    return { failed: await said('extension.bad_pin') };
  const answer = await callBot(
    {
      server,
      token: null,
      path: 'pair',
      body: { code: o.code, device: deviceName() },
      language: uiLanguage(),
    },
    paired,
  );
  if (!answer.ok) {
    if (answer.kind === 'offline') return { failed: await said('extension.no_answer', { server }) };
    return { failed: answer.text ?? (await said('extension.not_pitlane', { server })) };
  }
  const { token, me } = answer.value;
  const pin = o.pin === null ? null : await pinOf(o.pin);
  const before = (await read('links')).find((l) => l.me.person.id === me.person.id);
  await change('links', (links) => [
    ...links.filter((l) => l.me.person.id !== me.person.id),
    { server, token, me, pin },
  ]);
  await change('active', () => me.person.id);
  await change('settings', (s) => ({ ...s, shared: o.pin !== null }));
  await touch(now);
  setReachable(true);
  // The old token of the same person would live on otherwise.
  if (before) await end(before);
  return { status: await status(now) };
}

const end = (link: Link) =>
  callBot(
    { server: link.server, token: link.token, path: 'link', method: 'DELETE', language: uiLanguage() },
    z.unknown(),
  );

/** Ends a link here and, where the bot answers, there. What waits for the bot stays for the next link. */
export async function endLink(personId: string): Promise<void> {
  const link = (await read('links')).find((l) => l.me.person.id === personId);
  await change('links', (links) => links.filter((l) => l.me.person.id !== personId));
  await change('active', (active) => (active === personId ? null : active));
  if (link) await end(link);
}

let ended: () => Promise<void> = async () => undefined;
/** What is done when a link ended by itself: nobody pressed anything, so that the pages have to be told. */
export const whenLinkEnds = (then: () => Promise<void>) => {
  ended = then;
};
/** The bot ended the link: forget it, so that the person is asked to link anew. */
export async function dropLink(link: Link): Promise<void> {
  await change('links', (links) => links.filter((l) => l.token !== link.token));
  await ended();
}

/** U5: another person of this browser; each with their own PIN. */
export async function usePerson(personId: string): Promise<void> {
  await change('active', () => personId);
  await forgetTouch();
}

export async function unlock(pin: string, now: number): Promise<void> {
  const link = await activeLink();
  if (!link?.pin) return;
  if (await isPin(link.pin, pin)) {
    await touch(now);
    await count(link, () => 0);
    return;
  }
  if (link.pin.wrong + 1 >= WRONG_PINS) await endLink(link.me.person.id);
  else await count(link, (wrong) => wrong + 1);
}

const count = (link: Link, next: (wrong: number) => number) =>
  change('links', (links) =>
    links.map((l) =>
      l.token === link.token && l.pin ? { ...l, pin: { ...l.pin, wrong: next(l.pin.wrong) } } : l,
    ),
  );

/** Rights, hours and names change at the dealership: asked again with every lead, at most once a minute. */
let asked = 0;
export async function refreshMe(link: Link, now: number): Promise<Me> {
  if (now - asked < 60_000) return link.me;
  asked = now;
  const answer = await callBot(
    { server: link.server, token: link.token, path: 'me', language: link.me.person.locale },
    meSchema,
  );
  if (!answer.ok) {
    setReachable(answer.kind !== 'offline');
    if (answer.kind === 'unpaired') await dropLink(link);
    return link.me;
  }
  setReachable(true);
  await change('links', (links) =>
    links.map((l) => (l.token === link.token ? { ...l, me: answer.value } : l)),
  );
  return answer.value;
}

/** "Firefox on Windows", for the owner's list of links. */
function deviceName(): string {
  const agent = navigator.userAgent;
  const name = /Firefox\//.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : 'Chrome';
  const system = /Windows/.test(agent)
    ? 'Windows'
    : /Mac OS/.test(agent)
      ? 'macOS'
      : /CrOS/.test(agent)
        ? 'ChromeOS'
        : 'Linux';
  return `${name} · ${system}`;
}
