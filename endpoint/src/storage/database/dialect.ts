import { PostgresAdapter, type Kysely } from 'kysely';

import type { Tables } from './schema.js';

/** Whether a database is PostgreSQL, and not a file. Few things need to know. */
export const isPostgres = (database: Kysely<Tables>): boolean =>
  database.getExecutor().adapter instanceof PostgresAdapter;
