import { Kysely, Migrator } from 'kysely';

import { migrations } from './migrations.js';
import { createPostgresDialect } from './postgres.js';
import type { Tables } from './schema.js';
import { createSqliteDialect } from './sqlite.js';

export type Database = Kysely<Tables>;

interface OpenOptions {
  /** Whether to create a database file if there is none. True by default. */
  readonly create?: boolean;
}

/**
 * Opens a database, and creates or migrates its tables.
 *
 * @param url `file:<path>`, relative to the working folder, `file:///<absolute path>`, or `postgres://…`
 * @throws if the URL is of another kind, the database cannot be opened, does not keep what it confirms or was written by
 *   a newer version
 */
export async function openDatabase(url: string, { create = true }: OpenOptions = {}): Promise<Database> {
  const dialect = /^postgres(?:ql)?:/.test(url) ? await createPostgresDialect(url) : createSqliteDialect(url, create);
  const database = new Kysely<Tables>({ dialect });
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error instanceof Error ? error : new Error('The database could not be brought up to date');
  }
  return database;
}
