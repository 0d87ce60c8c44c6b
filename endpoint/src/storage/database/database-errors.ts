/** Error codes of the network below a connection. */
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
 * SQLSTATE codes of PostgreSQL: connections (08), resources (53), shutdown and startup (57P), lock timeouts (55P03) and
 * conflicting transactions (40). Read-only (25006) is a standby, or a server about to become one.
 */
const POSTGRES_CODES = /^(?:08...|53...|57P..|57014|55P03|40...|25006|25P03)$/;

/** Messages of `pg`, which have no code, when it loses its connection. */
const CONNECTION_LOST_MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether an error means that the database is busy or away, rather than a fault of ours, so that a retry may help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string')
    return code.startsWith('SQLITE_BUSY') || NETWORK_CODES.has(code) || POSTGRES_CODES.test(code);
  return typeof message === 'string' && CONNECTION_LOST_MESSAGE.test(message);
}
