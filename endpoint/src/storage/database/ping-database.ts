import { sql } from 'kysely';

import type { Database } from './database.js';

/**
 * Tells whether the database answers in time.
 *
 * @param timeout in milliseconds
 */
export async function pingDatabase(database: Database, timeout: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, timeout, false);
  });
  const answered = sql`select 1`.execute(database).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
