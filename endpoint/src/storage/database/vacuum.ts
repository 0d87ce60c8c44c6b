import { sql } from 'kysely';

import type { Database } from './database.js';
import { isPostgres } from './dialect.js';
import { isDatabaseUnavailable } from './database-errors.js';

/**
 * Removes deleted data from the database's files. A deletion hides rows from every query at once, but their bytes stay in
 * the write-ahead log, and in pages, until something is written over them.
 */

/** Tables that held personal data: contacts, and the messages of pledges. */
const VACUUMED_TABLES = ['contacts', 'pledges'] as const;

/** Number of tries to truncate the log, and the time between two, in milliseconds: another process reads for a moment. */
const MAX_TRUNCATE_TRIES = 20;
const TRUNCATE_INTERVAL = 100;

/** Error of a vacuum that other processes blocked. The rows stay deleted. */
export class VacuumIncompleteError extends Error {}

/**
 * Rewrites the database without what was deleted, so that none of its files holds it any more. Other queries wait
 * meanwhile: a moment for some thousand pledges.
 *
 * PostgreSQL's write-ahead log, and any archive, replica or backup made of it, belongs to the server. It holds deleted
 * data until the segments of that time are overwritten or removed.
 */
export async function vacuumDatabase(database: Database): Promise<void> {
  try {
    if (isPostgres(database)) {
      for (const table of VACUUMED_TABLES) await sql`vacuum (full) ${sql.table(table)}`.execute(database);
      await tryCheckpoint(database);
    } else {
      await sql`vacuum`.execute(database);
      await truncateWriteAheadLog(database);
    }
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    throw new VacuumIncompleteError(
      'deleted, but the files could not be cleaned while others were at it: purge once more',
    );
  }
}

/**
 * Truncates the embedded database's write-ahead log after a single deletion; otherwise it would hold the deleted data
 * until it is overwritten. If a reader blocks it, the next truncation or the shutdown does it.
 */
export async function tryTruncateWriteAheadLog(database: Database): Promise<void> {
  if (isPostgres(database)) return;
  await truncateWriteAheadLog(database).catch((error: unknown) => {
    if (!isDatabaseUnavailable(error) && !(error instanceof VacuumIncompleteError)) throw error;
  });
}

/** Truncates the log. The pragma does not fail if it is blocked: it reports so. */
async function truncateWriteAheadLog(database: Database): Promise<void> {
  for (let tries = 0; tries < MAX_TRUNCATE_TRIES; tries++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
    if (!rows[0]?.busy) return;
    await new Promise((resolve) => setTimeout(resolve, TRUNCATE_INTERVAL));
  }
  throw new VacuumIncompleteError('deleted, but another process reads the log of the database: purge once more');
}

/** Removes the tables' old files now rather than in some minutes, if the user has the privilege. */
async function tryCheckpoint(database: Database): Promise<void> {
  await sql`checkpoint`.execute(database).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== '42501') throw error;
  });
}
