import { DEFAULT_MIGRATION_TABLE, Kysely, Migrator, sql } from 'kysely';

import { isPostgresUrl, SERVICE_NAME } from './dialect.js';
import { migrations } from './migrations.js';
import { createPostgresDialect } from './postgres.js';
import type { Tables } from './schema.js';
import { createSqliteDialect } from './sqlite.js';

export type Database = Kysely<Tables>;

interface OpenOptions {
  /** Whether to create a database file if there is none. True by default. */
  readonly create?: boolean;
  /** Whether a service opens it, which commands can see that need to be alone. False by default. */
  readonly isService?: boolean;
}

/**
 * Opens a database, and creates or migrates its tables.
 *
 * @param url `file:<path>`, relative to the working folder, `file:///<absolute path>`, or `postgres://…`
 * @throws if the URL is of another kind, the database cannot be opened, does not keep what it confirms or was written by
 *   a newer version
 */
export async function openDatabase(
  url: string,
  { create = true, isService = false }: OpenOptions = {},
): Promise<Database> {
  const dialect = isPostgresUrl(url)
    ? await createPostgresDialect(url, isService ? SERVICE_NAME : `${SERVICE_NAME} command`)
    : createSqliteDialect(url, create, isService);
  const database = new Kysely<Tables>({ dialect });
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error) {
    const newer = await listUnknownMigrations(database);
    await database.destroy();
    if (newer.length > 0) {
      throw new Error(
        `the database was written by a newer version of fumin-endpoint (${newer.join(', ')}): run that version, or one after it`,
      );
    }
    throw error instanceof Error ? error : new Error('The database could not be brought up to date');
  }
  return database;
}

/** Lists the migrations that another version has made, and this one does not know. */
async function listUnknownMigrations(database: Database): Promise<string[]> {
  const known = Object.keys(await migrations.getMigrations());
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(
      database,
    );
    return rows.map(({ name }) => name).filter((name) => !known.includes(name));
  } catch {
    return [];
  }
}
