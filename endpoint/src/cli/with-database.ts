import { openDatabase, type Database } from '../storage/database/database.js';

/** Opens a database for one command. By default it does not create one: a missing database is probably a typo. */
export async function withDatabase(
  url: string,
  work: (database: Database) => Promise<void>,
  { create } = { create: false },
): Promise<void> {
  const database = await openDatabase(url, { create });
  try {
    await work(database);
  } finally {
    await database.destroy();
  }
}
