import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type Libsql from 'libsql';

import { isDatabaseUnavailable } from './database-errors.js';
import { createMutex } from './mutex.js';

/**
 * Driver of the embedded database. SQLite runs in this thread, and would hold up every request while it waits for a lock of
 * another process. So it never waits by itself: what finds the file locked is tried again later. Reads have a connection of
 * their own, which sees the last commit while a write waits.
 */

/** Time, in milliseconds, that a write waits for other writes, of this process and of others. */
const WRITE_TIMEOUT = 5_000;

/** Time, in milliseconds, that a read waits: only for a process that locks out readers too. */
const READ_TIMEOUT = 1_000;

/** Time, in milliseconds, between two tries. */
const RETRY_INTERVAL = 20;

/** Statements that read; they run on the connection of their own, unless they are part of a transaction. */
const READS = /^\s*(?:select|with)\b/i;

/** Statements that cannot run in a transaction. */
const UNTRANSACTED = /^\s*(?:vacuum|pragma)\b/i;

/** Open connections to one file. */
export interface SqliteFile {
  readonly writer: Libsql.Database;
  readonly reader: Libsql.Database;
  readonly close: () => void;
}

interface SqliteConnection extends DatabaseConnection {
  readonly begin: () => Promise<void>;
  readonly release: () => void;
}

/**
 * Adapter by which all migrations of a file are one transaction, which SQLite allows: an interrupted one leaves nothing behind
 * that the next would stumble over, and the disk is waited for once.
 */
class EmbeddedAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export const createSqliteFileDialect = (file: SqliteFile): Dialect => ({
  createAdapter: () => new EmbeddedAdapter(),
  createDriver: () => createDriver(file),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

function createDriver({ writer, reader, close }: SqliteFile): Driver {
  const lockWriter = createMutex();

  /** Locks the file for writing. It locks as it begins: halfway, while another process has the lock, it would fail. */
  const begin = async (deadline: number): Promise<void> => {
    await retryWhileBusy(() => writer.exec('BEGIN IMMEDIATE'), deadline);
  };

  const writeAlone = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const deadline = performance.now() + WRITE_TIMEOUT;
    const release = await lockWriter(WRITE_TIMEOUT);
    try {
      if (UNTRANSACTED.test(query.sql)) return await retryWhileBusy(() => run<R>(writer, query), deadline);
      await begin(deadline);
      const result = run<R>(writer, query);
      writer.exec('COMMIT');
      return result;
    } finally {
      rollBack(writer);
      release();
    }
  };

  const createConnection = (): SqliteConnection => {
    /** Unlocks the writer, while a transaction has it. */
    let unlock: (() => void) | null = null;
    return {
      begin: async () => {
        const deadline = performance.now() + WRITE_TIMEOUT;
        unlock = await lockWriter(WRITE_TIMEOUT);
        await begin(deadline);
      },
      release: () => {
        unlock?.();
        unlock = null;
      },
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        if (unlock) return run(writer, query);
        if (READS.test(query.sql)) return retryWhileBusy(() => run(reader, query), performance.now() + READ_TIMEOUT);
        return writeAlone(query);
      },
      streamQuery: () => {
        throw new Error('The embedded database does not stream');
      },
    };
  };

  return {
    init: async () => undefined,
    acquireConnection: async () => createConnection(),
    beginTransaction: (connection) => (connection as SqliteConnection).begin(),
    commitTransaction: async () => void writer.exec('COMMIT'),
    rollbackTransaction: async () => rollBack(writer),
    releaseConnection: async (connection) => (connection as SqliteConnection).release(),
    destroy: async () => close(),
  };
}

/** Rolls back, unless SQLite has done so itself, as it does when a disk fails. */
function rollBack(file: Libsql.Database): void {
  if (file.inTransaction) file.exec('ROLLBACK');
}

function run<R>(file: Libsql.Database, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = file.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) as R[] };
  const { changes } = statement.run(parameters);
  return { numAffectedRows: BigInt(changes), rows: [] };
}

/**
 * @param deadline time of `performance.now()`, which no change of the clock moves
 * @throws the error of the last try
 */
async function retryWhileBusy<T>(attempt: () => T, deadline: number): Promise<T> {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const isBusy =
        isDatabaseUnavailable(error) && String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() >= deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL));
  }
}
