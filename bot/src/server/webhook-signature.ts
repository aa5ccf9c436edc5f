import { createHmac, timingSafeEqual } from 'node:crypto';

const MAX_AGE_S = 300;

/** Each dealership has its own secret, derived from the installation's: knowing one opens no other. */
export const dealershipSecret = (master: string, dealershipKey: string): string =>
  createHmac('sha256', master).update(`webhook:${dealershipKey}`).digest('hex');

/** `v1=` + HMAC-SHA256 in hex of `<timestamp in seconds>.<body>`. */
export const sign = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

export type SignatureProblem = 'unsigned' | 'stale' | 'wrong';

/** @param nowMs the server's time, epoch milliseconds */
export function checkSignature(
  secret: string,
  request: { timestamp: string | undefined; signature: string | undefined; body: string },
  nowMs: number,
): SignatureProblem | null {
  const { timestamp, signature, body } = request;
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > MAX_AGE_S) return 'stale';
  const expected = Buffer.from(sign(secret, Number(timestamp), body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : 'wrong';
}
