import { CompiledQuery, PostgresDialect } from 'kysely';
import pg from 'pg';

/** How many connections an instance holds at most: pledges of one initiative take turns anyway. */
const MAX_CONNECTIONS = 8;

/** How long to wait for a connection, and for another instance that is writing, in milliseconds. */
const WAIT_TIMEOUT = 5_000;

/**
 * What every session is told. A commit is on the server's disk before it is confirmed, whatever the server's, the
 * database's or the user's own setting; one that asks for more (`remote_apply`) is left alone. Plans are made for each
 * query anew: one that was made while a table was empty, and kept for its foreign keys, reads all of it ever after.
 */
const SESSION_SETTINGS = `select
  case when current_setting('synchronous_commit') in ('on', 'remote_apply') then null
    else set_config('synchronous_commit', 'on', false) end,
  set_config('plan_cache_mode', 'force_custom_plan', false),
  set_config('lock_timeout', '${WAIT_TIMEOUT}', false),
  set_config('idle_in_transaction_session_timeout', '${4 * WAIT_TIMEOUT}', false)`;

/**
 * A PostgreSQL database, reached and found to keep what it confirms.
 *
 * @throws where it cannot be reached, or its server runs with `fsync = off`. No message repeats the URL, in which there
 *   may be a password.
 */
export async function createPostgresDialect(url: string): Promise<PostgresDialect> {
  const pool = new pg.Pool({
    ...parseUrl(url),
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: WAIT_TIMEOUT,
    keepAlive: true,
    application_name: 'fumin-endpoint',
  });
  // A connection that breaks is replaced by the next one, and whoever asked by it hears of it. The pool listens to those
  // that nobody uses alone: without a listener of its own, one that breaks between two statements ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const reason = await findObstacle(pool);
  if (reason !== null) {
    await pool.end();
    throw new Error(`DATABASE_URL (or --database): the PostgreSQL database cannot be used: ${reason}`);
  }
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(SESSION_SETTINGS));
    },
  });
}

/** A password with an `@` or `/` in it that is not percent-encoded makes another URL, or none: `pg` would show it. */
function parseUrl(url: string): pg.PoolConfig {
  if (!URL.canParse(url) || new URL(url).pathname.length < 2) {
    throw new Error(
      'DATABASE_URL (or --database): expected postgres://<user>:<password>@<host>:<port>/<database>, each percent-encoded',
    );
  }
  return { connectionString: url };
}

/** Why a server was not reached, from the codes of Node and PostgreSQL; their messages may name more than that. */
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

/** Why a database cannot be used; `null` where it can. */
async function findObstacle(pool: pg.Pool): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
    return rows[0]?.fsync === 'on' ? null : 'its server has fsync = off and loses with the power what it confirmed';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === undefined ? message : (ERROR_REASONS[code] ?? `it answered with ${code}`);
  }
}
