import { randomUUID } from 'node:crypto';

import type { Database } from './database.js';
import { describeUnavailability } from './database-errors.js';

/**
 * Finds out whether a database can take a pledge, by writing to it what a pledge would be written to: a full disk, a
 * read-only file and a standby answer every read. The row is deleted before the commit, which writes all the same.
 *
 * @param timeout in milliseconds
 * @returns why it cannot be written; `null` if it can
 */
export async function probeDatabase(database: Database, timeout: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, timeout, 'the database does not answer in time');
  });
  try {
    return await Promise.race([write(database).then(() => null, describeUnavailability), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function write(database: Database): Promise<void> {
  const row = { initiative: '', challenge_hash: `probe ${randomUUID()}`, expires: '' };
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('solutions').values(row).execute();
    await transaction.deleteFrom('solutions').where('challenge_hash', '=', row.challenge_hash).execute();
  });
}
