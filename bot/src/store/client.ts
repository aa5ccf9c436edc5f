import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** Inside a transaction only this is used, never the outer client. */
export type Tx = Prisma.TransactionClient;
export type Json = Prisma.InputJsonValue;

/**
 * @param url PostgreSQL connection string
 * @param connections most connections held at a time
 */
export function connect(url: string, connections = 10): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) });
}

/** @throws when the database does not answer */
export async function ping(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1`;
}

/** Core's values are plain data; Prisma's type for JSON columns cannot see that of readonly types. */
export const json = (value: unknown): Json => value as Json;
