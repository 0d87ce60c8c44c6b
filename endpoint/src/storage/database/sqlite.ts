import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { SqliteDialect, type SqliteDatabase } from 'kysely';
import Libsql from 'libsql';

/** Time, in milliseconds, that a statement waits for another process that is writing. */
const BUSY_TIMEOUT = 5_000;

/**
 * Creates the dialect of the embedded database, a single file.
 *
 * @param create whether to create the file if there is none
 * @throws if there is none, or the URL is of another kind
 */
export function createSqliteDialect(url: string, create: boolean): SqliteDialect {
  const path = parsePath(url);
  if (!create && !existsSync(path)) throw new Error(`there is no database ${path}`);
  return new SqliteDialect({ database: openFile(path) });
}

function parsePath(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  if (!/^file:./.test(url)) {
    throw new Error('DATABASE_URL (or --database): expected file:<path> or postgres://<user>@<host>/<database>');
  }
  return url.slice('file:'.length);
}

/**
 * Opens the file so that a commit is on disk before it returns (`synchronous = FULL`, also in the write-ahead log), and
 * deleted data is overwritten. The file holds contact data, so only its owner may read it; SQLite gives its log the same
 * mode. Temporary tables of a VACUUM stay in memory, and in no file beside.
 */
function openFile(path: string): SqliteDatabase {
  closeSync(openSync(path, 'a', 0o600));
  const file = new Libsql(path, { timeout: BUSY_TIMEOUT });
  file.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;',
  );
  return {
    close() {
      try {
        // After an orderly shutdown the database is a single file, which can be copied as it is.
        file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        file.close();
      }
    },
    prepare: (sql) => (TRANSACTION_COMMANDS[sql] ? createCommand(file, TRANSACTION_COMMANDS[sql]) : file.prepare(sql)),
  };
}

/**
 * Commands that begin and end a transaction. It locks for writing as it begins: if it asked for the lock halfway, while
 * another process had it, it would fail at once instead of waiting.
 */
const TRANSACTION_COMMANDS: Readonly<Record<string, string>> = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
};

/**
 * Creates a command that runs without a prepared statement: libsql leaves one that failed with SQLITE_BUSY open until it
 * is garbage-collected, and every later commit on the connection fails meanwhile.
 */
function createCommand(file: Libsql.Database, sql: string): ReturnType<SqliteDatabase['prepare']> {
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
