import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Dialect } from 'kysely';
import Libsql from 'libsql';

import { markAsUsed } from './sqlite-presence.js';
import { createSqliteFileDialect, type SqliteFile } from './sqlite-driver.js';

/** Time, in milliseconds, that opening waits for another process that is writing. */
const OPENING_TIMEOUT = 5_000;

/**
 * Creates the dialect of the embedded database, a single file.
 *
 * @param create whether to create the file if there is none
 * @param isService whether to mark the file as used by a service
 * @throws if there is none, or the URL is of another kind
 */
export function createSqliteDialect(url: string, create: boolean, isService: boolean): Dialect {
  const path = parseFileUrl(url);
  if (!create && !existsSync(path)) {
    throw new Error(`there is no database ${path}; "fumin-endpoint serve" makes it as it starts`);
  }
  return createSqliteFileDialect(openFile(path, isService));
}

/** Parses the path of `file:<path>`, or `file:///<absolute path>`. */
export function parseFileUrl(url: string): string {
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
function openFile(path: string, isService: boolean): SqliteFile {
  closeSync(openSync(path, 'a', 0o600));
  const writer = new Libsql(path, { timeout: OPENING_TIMEOUT });
  writer.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 0;',
  );
  const reader = new Libsql(path, { timeout: 0 });
  reader.exec('PRAGMA query_only = ON');
  const unmark = isService ? markAsUsed(path) : () => undefined;
  return {
    writer,
    reader,
    close() {
      reader.close();
      try {
        // After an orderly shutdown the database is a single file, which can be copied as it is.
        writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        writer.close();
        unmark();
      }
    },
  };
}
