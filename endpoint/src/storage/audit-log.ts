import type { Transaction } from 'kysely';

import type { Database } from './database/database.js';
import { isPostgres } from './database/dialect.js';
import type { ActRow, Tables } from './database/schema.js';

/** Entry of the audit log, which records every act of the street office. It contains no contact data. */
export type AuditEntry = ActRow;

/** Act to record; most have no `detail`. */
export type NewAuditEntry = Omit<AuditEntry, 'at' | 'detail'> & Partial<Pick<AuditEntry, 'detail'>>;

/** Records an act of the office: who did what, now, and to which pledge. */
export async function recordAuditEntry(transaction: Transaction<Tables>, entry: NewAuditEntry): Promise<void> {
  await transaction
    .insertInto('acts')
    .values({ detail: null, ...entry, at: new Date().toISOString() })
    .execute();
}

/** Records an act that changes nothing: contact data was read, or exported. */
export const recordAct = (database: Database, entry: NewAuditEntry): Promise<void> =>
  database.transaction().execute((transaction) => recordAuditEntry(transaction, entry));

/** Time within which whoever reads the same contact again is still at the same look, in milliseconds. */
const LOOK_DURATION = 10 * 60_000;

/**
 * Records that somebody saw the contact of a pledge, unless an entry of the last ten minutes says so already: a page that
 * loads its pledge again, after a decision on it, say, is no new look.
 */
export const recordLook = (database: Database, { who, initiative, number }: Look): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    // One at a time, so that two at once are one look as well. The embedded database has one writer anyway.
    if (isPostgres(transaction)) await lockPledge(transaction, initiative, number);
    const now = Date.now();
    const look = { who, act: 'read', initiative, number };
    const recent = await transaction
      .selectFrom('acts')
      .select('at')
      .where((where) => where.and(look))
      .where('at', '>', new Date(now - LOOK_DURATION).toISOString())
      // One that a wrong clock put into the future would hide all until then.
      .where('at', '<=', new Date(now).toISOString())
      .limit(1)
      .executeTakeFirst();
    if (!recent) await recordAuditEntry(transaction, look);
  });

interface Look {
  readonly who: string;
  readonly initiative: string;
  readonly number: number;
}

const lockPledge = (transaction: Transaction<Tables>, initiative: string, number: number) =>
  transaction
    .selectFrom('pledges')
    .select('number')
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .forUpdate()
    .execute();

/** Lists the latest entries, newest first. */
export const listAuditEntries = (database: Database, limit: number): Promise<AuditEntry[]> =>
  selectEntries(database).limit(limit).execute();

/**
 * Lists a page of entries, newest first. It ends where a time ends: decisions on many pledges have the same one, and
 * the next page begins before it. So it may have more entries than `limit`.
 *
 * @param before lists only entries of an earlier time, RFC 3339 in UTC; `null` begins with the newest
 */
export async function listAuditPage(database: Database, before: string | null, limit: number): Promise<AuditEntry[]> {
  const page = selectEntries(database).$if(before !== null, (query) => query.where('at', '<', before ?? ''));
  const entries = await page.limit(limit).execute();
  const last = entries.at(-1);
  return last && entries.length === limit ? page.where('at', '>=', last.at).execute() : entries;
}

/** Lists the entries on one pledge, newest first. */
export const listPledgeAudit = (database: Database, initiative: string, number: number): Promise<AuditEntry[]> =>
  selectEntries(database).where('initiative', '=', initiative).where('number', '=', number).execute();

/** Finds the latest export of an initiative's pledges; `null` if there was none. */
export async function findLastExport(database: Database, initiative: string): Promise<AuditEntry | null> {
  const entry = await selectEntries(database)
    .where('initiative', '=', initiative)
    .where('number', 'is', null)
    .where('act', 'like', 'export %')
    .limit(1)
    .executeTakeFirst();
  return entry ?? null;
}

/** Selects entries, newest first. */
const selectEntries = (database: Database) =>
  database
    .selectFrom('acts')
    .select(['at', 'who', 'act', 'initiative', 'number', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('number', 'desc');
