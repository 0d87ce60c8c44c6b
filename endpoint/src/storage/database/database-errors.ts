/**
 * What went wrong, by its code: a database that cannot be asked at this moment is another thing than a fault of ours.
 */

/** Codes of the system below a connection. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
]);

/**
 * PostgreSQL: connections (08), resources (53), being stopped or started (57P), a lock not had in time (55P03), and
 * transactions that ran into each other (40). Read-only (25006) is a standby, or a server about to become one.
 */
const POSTGRES_CODES = /^(?:08...|53...|57P..|57014|55P03|40...|25006|25P03)$/;

/** What `pg` says without a code when a connection ends under it. */
const CONNECTION_LOST_MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether an error says that the database is busy with another process, or away, so that asking again may help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string')
    return code.startsWith('SQLITE_BUSY') || NETWORK_CODES.has(code) || POSTGRES_CODES.test(code);
  return typeof message === 'string' && CONNECTION_LOST_MESSAGE.test(message);
}
