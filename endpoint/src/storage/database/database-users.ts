import { sql } from 'kysely';

import type { Database } from './database.js';
import { isPostgres, SERVICE_NAME } from './dialect.js';
import { isUsed } from './sqlite-presence.js';
import { parseFileUrl } from './sqlite.js';

/**
 * Whether a service uses a database: one that has marked its file, or is connected to its server.
 *
 * @param url where the database is
 */
export async function hasService(database: Database, url: string): Promise<boolean> {
  if (!isPostgres(database)) return isUsed(parseFileUrl(url));
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and application_name = ${SERVICE_NAME}`.execute(database);
  return rows.length > 0;
}
