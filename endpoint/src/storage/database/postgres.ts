import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';

/** Maximum number of connections of an instance. Pledges of one initiative are serialized anyway. */
const MAX_CONNECTIONS = 8;

/** Time, in milliseconds, to wait for a connection, and for another instance that is writing. */
const WAIT_TIMEOUT = 5_000;

/**
 * Settings of every transaction. A commit is on the server's disk before it is confirmed, whatever the server, the database
 * or the user is set to; a stricter setting (`remote_apply`) is left alone. They are made by transaction: a pooler between
 * gives each transaction another session of the server, which knows nothing of what was set in an earlier one. Every query
 * is planned anew: a plan made while a table was empty, and cached for its foreign keys, would scan the whole table ever
 * after.
 */
const settings = (isLocal: boolean): string => `select
  case when current_setting('synchronous_commit') in ('on', 'remote_apply') then current_setting('synchronous_commit')
    else set_config('synchronous_commit', 'on', ${isLocal}) end as durability,
  set_config('plan_cache_mode', 'force_custom_plan', ${isLocal}),
  set_config('lock_timeout', '${WAIT_TIMEOUT}', ${isLocal}),
  set_config('idle_in_transaction_session_timeout', '${4 * WAIT_TIMEOUT}', ${isLocal})`;

const TRANSACTION_SETTINGS = settings(true);

/** Settings of a session, for what runs without a transaction: a VACUUM. */
const SESSION_SETTINGS = settings(false);

/** Dialect whose transactions are durable, each by itself. */
class DurablePostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new DurablePostgresDriver(this.#config);
  }
}

class DurablePostgresDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, options: TransactionSettings): Promise<void> {
    await super.beginTransaction(connection, options);
    try {
      const { rows } = await connection.executeQuery<{ durability: string }>(CompiledQuery.raw(TRANSACTION_SETTINGS));
      if (!['on', 'remote_apply'].includes(rows[0]?.durability ?? '')) {
        throw new Error('the server does not let a commit wait for its disk');
      }
    } catch (error) {
      // A transaction that did not begin is not rolled back by anyone else.
      await super.rollbackTransaction(connection);
      throw error;
    }
  }
}

/**
 * Creates the dialect of a PostgreSQL database, once it is reached and known to keep what it confirms.
 *
 * @param applicationName name by which its connections are listed at the server
 * @throws if it cannot be reached, or its server runs with `fsync = off`. No message repeats the URL, which may contain a
 *   password.
 */
export async function createPostgresDialect(url: string, applicationName: string): Promise<PostgresDialect> {
  const pool = new pg.Pool({
    ...parseUrl(url),
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: WAIT_TIMEOUT,
    keepAlive: true,
    // One stays connected, so that others can see that the service runs.
    min: 1,
    application_name: applicationName,
  });
  // A broken connection is replaced, and its query fails. The pool listens for errors of idle connections only: without a
  // listener of its own, a connection that breaks between two statements would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const obstacle = await findObstacle(pool);
  if (obstacle !== null) {
    await pool.end();
    const hint = hasBareAt(url) ? `; perhaps ${BARE_AT}` : '';
    throw new Error(`DATABASE_URL (or --database): the PostgreSQL database cannot be used: ${obstacle}${hint}`);
  }
  return new DurablePostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(SESSION_SETTINGS));
    },
  });
}

/** Parses the URL. With an `@` or `/` in the password that is not percent-encoded, `pg` would show parts of it. */
function parseUrl(url: string): pg.PoolConfig {
  if (!URL.canParse(url) || new URL(url).pathname.length < 2 || new URL(url).pathname.includes('@')) {
    const hint = hasBareAt(url) ? `; ${BARE_AT}` : '';
    throw new Error(
      `DATABASE_URL (or --database): expected postgres://<user>:<password>@<host>:<port>/<database>, each percent-encoded${hint}`,
    );
  }
  return { connectionString: url };
}

const BARE_AT =
  'its user or password has an @ that is not percent-encoded: write it %40, and / : ? # as %2F %3A %3F %23';

/** Whether a URL has more than the one `@` that ends user and password. */
const hasBareAt = (url: string): boolean => url.split('@').length > 2;

/** Reasons by the error codes of Node and PostgreSQL, whose own messages may reveal more. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke off',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up at present',
  ENOENT: 'there is no such socket',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'user or password are not right',
  '28000': 'this user may not log in',
  '3D000': 'there is no such database on that server',
  '42501': 'this user may not do that there',
  '53300': 'it takes no more connections',
  '57P03': 'it is starting or stopping',
};

/** Finds why a database cannot be used; `null` if it can. */
async function findObstacle(pool: pg.Pool): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
    return rows[0]?.fsync === 'on' ? null : 'its server has fsync = off and loses with the power what it confirmed';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === undefined ? message : (ERROR_REASONS[code] ?? `it answered with ${code}`);
  }
}
