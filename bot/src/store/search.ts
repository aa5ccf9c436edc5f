import type { Lead } from '@pitlane/core';
import { foldName, HIRAGANA, KATAKANA } from '../fold.ts';
import { Prisma } from './generated/client.ts';
import type { Db } from './client.ts';

/** A stored name, folded as `foldName` folds what was typed. */
const folded = (column: Prisma.Sql) => Prisma.sql`translate(
  lower(regexp_replace(normalize(${column}, NFKD), U&'[\\0300-\\036f]', '', 'g')), ${HIRAGANA}, ${KATAKANA})`;

/**
 * U3: a lead by what a person has at hand: part of the name (kanji, kana, any script, in any order of its words),
 * last digits of the phone, end of the VIN, e-mail, lead number. Only within the given dealerships; newest first.
 */
export async function findLeads(
  db: Db,
  dealershipIds: string[],
  text: string,
  limit: number,
): Promise<Lead[]> {
  const wanted = text.normalize('NFKC').trim().toLowerCase().slice(0, 200);
  if (wanted === '') return [];
  const digits = wanted.replace(/\D/g, '');
  const vinEnd = wanted.replace(/[^a-z0-9]/g, '').toUpperCase();
  const like = (s: string) => s.replace(/[\\%_]/g, (c) => `\\${c}`);
  const names = folded(
    Prisma.sql`concat_ws(' ', c.record->>'leadName', c.record->>'firstName', c.record->>'lastName')`,
  );
  const words = foldName(wanted).split(/\s+/u).filter(Boolean).slice(0, 6);
  const ors = [Prisma.sql`c."emailKey" LIKE ${`%${like(wanted)}%`}`];
  if (words.length > 0) {
    const each = words.map((word) => Prisma.sql`${names} LIKE ${`%${like(word)}%`}`);
    ors.push(Prisma.sql`(${Prisma.join(each, ' AND ')})`);
  }
  // A name without its spaces: 佐藤花子 finds 佐藤 花子.
  const whole = words.join('');
  if (whole.length >= 2)
    ors.push(Prisma.sql`regexp_replace(${names}, '\\s', '', 'g') LIKE ${`%${like(whole)}%`}`);
  if (digits.length >= 3)
    ors.push(Prisma.sql`EXISTS (SELECT 1 FROM unnest(c."phoneKeys") p WHERE p LIKE ${`%${digits}`})`);
  if (digits.length <= 9 && /^#?\s*\d+$/.test(wanted)) ors.push(Prisma.sql`l.number = ${Number(digits)}`);
  if (vinEnd.length >= 4) ors.push(Prisma.sql`upper(c.vin) LIKE ${`%${like(vinEnd)}`}`);
  const rows = await db.$queryRaw<{ state: Lead }[]>`
    SELECT l.state FROM "Lead" l LEFT JOIN "Customer" c ON c."leadId" = l.id
    WHERE l."dealershipId" = ANY(${dealershipIds}::uuid[]) AND (${Prisma.join(ors, ' OR ')})
    ORDER BY l."receivedAt" DESC LIMIT ${limit}`;
  return rows.map((r) => r.state);
}

/** What an option of the search shows beside a lead's number; a lead whose data was erased has none. */
export async function customerNames(
  db: Db,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.customer.findMany({
    where: { leadId: { in: [...leadIds] }, lead: { erasedAt: null } },
    select: { leadId: true, record: true },
  });
  return new Map(rows.map((r) => [r.leadId, (r.record as unknown as { leadName?: string }).leadName ?? '']));
}
