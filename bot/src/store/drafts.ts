import type { Authority, Locale, OpeningHours, Role } from '@pitlane/core';
import type { Db } from './client.ts';
import { json } from './client.ts';

/** A dealership that is being set up in Slack, step by step; a step that is missing is still to do. */
export interface Draft {
  readonly basics?: {
    readonly name: string;
    readonly market: string;
    readonly zone: string;
    readonly locale: Locale;
    readonly authority: Authority;
    readonly salesforceUrl: string | null;
    readonly salesforceAccount: string | null;
  };
  readonly hours?: OpeningHours;
  /** The holidays were looked through. */
  readonly reviewed?: true;
  /** `made`: by Pitlane, which then invites the people. */
  readonly channel?: { readonly id: string; readonly made: boolean };
  /** Slack users by role. */
  readonly people?: Readonly<Partial<Record<Role, readonly string[]>>>;
}

const key = (teamId: string, userId: string) => ({ teamId_userId: { teamId, userId } });

/** null: this person sets nothing up. */
export async function draftOf(db: Db, teamId: string, userId: string): Promise<Draft | null> {
  const row = await db.setupDraft.findUnique({ where: key(teamId, userId) });
  return row && (row.data as unknown as Draft);
}

/** Keeps a step; the others stay as they are. */
export async function saveDraft(db: Db, teamId: string, userId: string, step: Draft): Promise<Draft> {
  const before = await draftOf(db, teamId, userId);
  const data = { ...before, ...step };
  await db.setupDraft.upsert({
    where: key(teamId, userId),
    create: { teamId, userId, data: json(data) },
    update: { data: json(data) },
  });
  return data;
}

export async function dropDraft(db: Db, teamId: string, userId: string): Promise<void> {
  await db.setupDraft.deleteMany({ where: { teamId, userId } });
}
