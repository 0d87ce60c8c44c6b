import { sql } from 'kysely';

import type { Database } from './database.js';
import { isPostgres } from './dialect.js';
import { isDatabaseUnavailable } from './database-errors.js';

/**
 * What is deleted is gone for every query at once, and for whoever reads the files some time later: a log still has it,
 * and pages have corners that nothing was written to since. Here it goes from the files too.
 */

/** Where contact data was: the rows of one, the messages of the other. */
const VACUUMED_TABLES = ['contacts', 'pledges'] as const;

/** Thrown where other processes keep the files from being cleaned. What was deleted stays deleted. */
export class VacuumIncompleteError extends Error {}

/**
 * Writes the database anew without what was deleted, so that no file of it holds that any more. Others wait meanwhile:
 * a moment for some thousand pledges.
 *
 * PostgreSQL's write-ahead log, and whatever archive, replica or backup was made of it, is the server's: it is past
 * once the segments of that time are overwritten or removed.
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
 * After one deletion: the log of a file, which would else hold what was deleted until it is written over. Where a reader
 * holds it, the next time or the stop does it.
 */
export async function tryTruncateWriteAheadLog(database: Database): Promise<void> {
  if (isPostgres(database)) return;
  await truncateWriteAheadLog(database).catch((error: unknown) => {
    if (!isDatabaseUnavailable(error) && !(error instanceof VacuumIncompleteError)) throw error;
  });
}

/** The pragma reports that it did not get to the end; it does not fail. */
async function truncateWriteAheadLog(database: Database): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
  if (rows[0]?.busy)
    throw new VacuumIncompleteError('deleted, but another process reads the log of the database: purge once more');
}

/** Removes the old files of tables now rather than in some minutes. Not every user may ask for that. */
async function tryCheckpoint(database: Database): Promise<void> {
  await sql`checkpoint`.execute(database).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== '42501') throw error;
  });
}
