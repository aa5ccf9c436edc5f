import browser from 'webextension-polyfill';
import type { Link } from './storage.ts';

/** U5: on a shared computer the person is asked for a PIN after half an hour without a sign of them. */
export const IDLE_MS = 30 * 60_000;
/** Wrong PINs until the link is dropped: four digits are quickly tried. */
export const WRONG_PINS = 5;

const ROUNDS = 200_000;
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(pin.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    key,
    256,
  );
  return base64(new Uint8Array(bits));
}

export async function pinOf(pin: string): Promise<NonNullable<Link['pin']>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: base64(salt), key: await derive(pin, salt), wrong: 0 };
}

export const isPin = async (pin: NonNullable<Link['pin']>, typed: string): Promise<boolean> =>
  (await derive(typed, bytesOf(pin.salt))) === pin.key;

/** The time of the last sign of the person; gone when the browser is closed. */
export const touch = (now: number) => browser.storage.session.set({ touched: now });
export const forgetTouch = () => browser.storage.session.remove('touched');

export async function isIdle(now: number): Promise<boolean> {
  const { touched } = await browser.storage.session.get('touched');
  return typeof touched !== 'number' || now - touched > IDLE_MS;
}
