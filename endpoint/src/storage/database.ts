import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Kysely, Migrator, SqliteDialect, type SqliteDatabase } from 'kysely';
import Libsql from 'libsql';

import { migrations, type Tables } from './schema.js';

export type Database = Kysely<Tables>;

/** How long a statement waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the database, makes it if there is none, and brings its tables up to date.
 *
 * @param url `file:<path>`, relative to the working folder, or `file:///<absolute path>`
 * @throws where the URL is another kind, the file cannot be opened, or a newer version wrote it
 */
export async function openDatabase(url: string): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(pathOf(url)) }) });
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error instanceof Error ? error : new Error('The database could not be brought up to date');
  }
  return database;
}

/** Whether an error says that another process kept the database to itself for too long. */
export function isBusy(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}

function pathOf(url: string): string {
  if (/^postgres(?:ql)?:/.test(url)) throw new Error('PostgreSQL is not yet supported; use file:<path>');
  if (url.startsWith('file://')) return fileURLToPath(url);
  if (!/^file:./.test(url)) throw new Error('A database is given as file:<path>');
  return url.slice('file:'.length);
}

/**
 * A commit is on disk before it returns (`synchronous = FULL`, also in the write-ahead log), and what is deleted is
 * overwritten. The file holds contact data, so only its owner may read it; SQLite gives its log the same mode.
 */
function openFile(path: string): SqliteDatabase {
  closeSync(openSync(path, 'a', 0o600));
  const file = new Libsql(path, { timeout: BUSY_TIMEOUT });
  file.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;',
  );
  return {
    close() {
      try {
        // What stopped in good order is one file, that can be copied as it is.
        file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        file.close();
      }
    },
    prepare: (sql) => (TRANSACTION[sql] ? command(file, TRANSACTION[sql]) : file.prepare(sql)),
  };
}

/**
 * A transaction takes the right to write as it begins: one that asked for it half-way, while another process had it,
 * would fail at once instead of waiting.
 */
const TRANSACTION: Readonly<Record<string, string>> = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
};

/**
 * Runs without a prepared statement: libsql leaves one that failed with SQLITE_BUSY open until it is collected, and
 * every later commit on the connection fails meanwhile.
 */
function command(file: Libsql.Database, sql: string): ReturnType<SqliteDatabase['prepare']> {
  return {
    reader: false,
    run() {
      file.exec(sql);
      return { changes: 0, lastInsertRowid: 0 };
    },
    all: () => [],
    iterate: () => [].values(),
  };
}
