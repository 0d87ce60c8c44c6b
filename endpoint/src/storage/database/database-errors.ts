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

/** Codes of SQLite: locked by another process, or a file that cannot be written at present. */
const SQLITE_CODES = /^SQLITE_(?:BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN)/;

/**
 * Whether an error means that the database is busy, away or cannot be written, rather than a fault of ours, so that a retry
 * may help.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return SQLITE_CODES.test(code) || NETWORK_CODES.has(code) || POSTGRES_CODES.test(code);
  return typeof message === 'string' && CONNECTION_LOST_MESSAGE.test(message);
}

/** Reasons that whoever runs the service can do something about, by the start of a code. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'another process locks the database',
  SQLITE_LOCKED: 'another process locks the database',
  SQLITE_FULL: 'the disk of the database is full',
  SQLITE_READONLY: 'the database is read-only',
  SQLITE_IOERR: 'the disk of the database fails, or is full',
  SQLITE_CANTOPEN: 'the file of the database cannot be opened',
  '25006': 'the database is read-only',
  '53100': 'the disk of the database is full',
  '53300': 'the database takes no more connections',
  '55P03': 'another transaction locks the database',
  '57P': 'the database is starting or stopping',
};

/** Says for a log why a database cannot be used. It repeats no message of the database, which may contain contact data. */
export function describeUnavailability(error: unknown): string {
  const { code: given } = error as { code?: unknown };
  const code = typeof given === 'string' ? given : '';
  const reason =
    Object.entries(REASONS).find(([start]) => code.startsWith(start))?.[1] ?? 'the database does not answer';
  return code === '' ? reason : `${reason} (${code})`;
}
