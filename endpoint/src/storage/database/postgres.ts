import { CompiledQuery, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Maximum number of connections of an instance. Pledges of one initiative are serialized anyway. */
const MAX_CONNECTIONS = 8;

/** Time, in milliseconds, to wait for a connection, and for another instance that is writing. */
const WAIT_TIMEOUT = 5_000;

/**
 * Settings of every session. A commit is on the server's disk before it is confirmed, whatever the server, the database or
 * the user is set to; a stricter setting (`remote_apply`) is left alone. Every query is planned anew: a plan made while a
 * table was empty, and cached for its foreign keys, would scan the whole table ever after.
 */
const SESSION_SETTINGS = `select
  case when current_setting('synchronous_commit') in ('on', 'remote_apply') then null
    else set_config('synchronous_commit', 'on', false) end,
  set_config('plan_cache_mode', 'force_custom_plan', false),
  set_config('lock_timeout', '${WAIT_TIMEOUT}', false),
  set_config('idle_in_transaction_session_timeout', '${4 * WAIT_TIMEOUT}', false)`;

/**
 * Creates the dialect of a PostgreSQL database, once it is reached and known to keep what it confirms.
 *
 * @throws if it cannot be reached, or its server runs with `fsync = off`. No message repeats the URL, which may contain a
 *   password.
 */
export async function createPostgresDialect(url: string): Promise<PostgresDialect> {
  const pool = new pg.Pool({
    ...parseUrl(url),
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: WAIT_TIMEOUT,
    keepAlive: true,
    application_name: 'fumin-endpoint',
  });
  // A broken connection is replaced, and its query fails. The pool listens for errors of idle connections only: without a
  // listener of its own, a connection that breaks between two statements would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const obstacle = await findObstacle(pool);
  if (obstacle !== null) {
    await pool.end();
    throw new Error(`DATABASE_URL (or --database): the PostgreSQL database cannot be used: ${obstacle}`);
  }
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(SESSION_SETTINGS));
    },
  });
}

/** Parses the URL. With an `@` or `/` in the password that is not percent-encoded, `pg` would show parts of it. */
function parseUrl(url: string): pg.PoolConfig {
  if (!URL.canParse(url) || new URL(url).pathname.length < 2) {
    throw new Error(
      'DATABASE_URL (or --database): expected postgres://<user>:<password>@<host>:<port>/<database>, each percent-encoded',
    );
  }
  return { connectionString: url };
}

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
