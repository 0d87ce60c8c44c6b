import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { SqliteDialect, type SqliteDatabase } from 'kysely';
import Libsql from 'libsql';

/** How long a statement waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * The embedded database, in a file of its own.
 *
 * @param create whether to make it where there is none
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
 * A commit is on disk before it returns (`synchronous = FULL`, also in the write-ahead log), and what is deleted is
 * overwritten. The file holds contact data, so only its owner may read it; SQLite gives its log the same mode. What a
 * VACUUM sets aside stays in memory, and in no file beside.
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
        // What stopped in good order is one file, that can be copied as it is.
        file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        file.close();
      }
    },
    prepare: (sql) => (TRANSACTION_COMMANDS[sql] ? createCommand(file, TRANSACTION_COMMANDS[sql]) : file.prepare(sql)),
  };
}

/**
 * A transaction takes the right to write as it begins: one that asked for it half-way, while another process had it,
 * would fail at once instead of waiting.
 */
const TRANSACTION_COMMANDS: Readonly<Record<string, string>> = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
};

/**
 * Runs without a prepared statement: libsql leaves one that failed with SQLITE_BUSY open until it is collected, and
 * every later commit on the connection fails meanwhile.
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
