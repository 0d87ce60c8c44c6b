import { PostgresAdapter, type Kysely } from 'kysely';

import type { Tables } from './schema.js';

/** Whether a database is PostgreSQL rather than the embedded one. */
export const isPostgres = (database: Kysely<Tables>): boolean =>
  database.getExecutor().adapter instanceof PostgresAdapter;

/** Whether a URL is that of a PostgreSQL database. */
export const isPostgresUrl = (url: string): boolean => /^postgres(?:ql)?:/.test(url);

/** Name by which the connections of a service are listed at a PostgreSQL server. */
export const SERVICE_NAME = 'fumin-endpoint';
