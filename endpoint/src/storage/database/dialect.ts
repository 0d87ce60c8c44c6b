import { PostgresAdapter, type Kysely } from 'kysely';

import type { Tables } from './schema.js';

/** Whether a database is PostgreSQL rather than the embedded one. */
export const isPostgres = (database: Kysely<Tables>): boolean =>
  database.getExecutor().adapter instanceof PostgresAdapter;
