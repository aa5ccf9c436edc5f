import type { Lead } from '@pitlane/core';
import { Prisma } from './generated/client.ts';
import type { Db } from './client.ts';

/**
 * U3: a lead by what a person has at hand: part of the name (kanji, kana, any script), last digits of the
 * phone, end of the VIN, e-mail, lead number. Only within the given dealerships; newest first.
 */
export async function findLeads(
  db: Db,
  dealershipIds: string[],
  text: string,
  limit: number,
): Promise<Lead[]> {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return [];
  const digits = wanted.replace(/\D/g, '');
  const vinEnd = wanted.replace(/[^a-z0-9]/g, '').toUpperCase();
  const like = (s: string) => s.replace(/[\\%_]/g, (c) => `\\${c}`);
  const ors = [
    Prisma.sql`lower(normalize(c.record->>'leadName', NFKC)) LIKE ${`%${like(wanted)}%`}`,
    Prisma.sql`lower(normalize(concat_ws(' ', c.record->>'firstName', c.record->>'lastName'), NFKC)) LIKE ${`%${like(wanted)}%`}`,
    Prisma.sql`c."emailKey" LIKE ${`%${like(wanted)}%`}`,
  ];
  if (digits.length >= 3) {
    ors.push(Prisma.sql`EXISTS (SELECT 1 FROM unnest(c."phoneKeys") p WHERE p LIKE ${`%${digits}`})`);
    if (digits.length <= 9 && /^#?\s*\d+$/.test(wanted)) ors.push(Prisma.sql`l.number = ${Number(digits)}`);
  }
  if (vinEnd.length >= 4) ors.push(Prisma.sql`upper(c.vin) LIKE ${`%${like(vinEnd)}`}`);
  const rows = await db.$queryRaw<{ state: Lead }[]>`
    SELECT l.state FROM "Lead" l JOIN "Customer" c ON c."leadId" = l.id
    WHERE l."dealershipId" = ANY(${dealershipIds}::uuid[]) AND (${Prisma.join(ors, ' OR ')})
    ORDER BY l."receivedAt" DESC LIMIT ${limit}`;
  return rows.map((r) => r.state);
}
