import { sql, type Transaction } from 'kysely';

import type { Tables } from './database/schema.js';
import { sha256 } from './encoding/hashes.js';

/** Pledges that stand, as a transaction that has locked the initiative's counter reads them. */

/** A literal and not a parameter, so that the database sees that its partial index answers. */
export const IS_STANDING = sql<boolean>`state <> 'withdrawn'`;

/** Maximum length, in characters, of an organization's key. A longer one is hashed, since PostgreSQL's indexes have no room for it. */
const MAX_INDEXED_KEY_LENGTH = 500;

/** Returns the key of an organization as it is stored. */
export const limitKeyLength = (key: string): string => (key.length > MAX_INDEXED_KEY_LENGTH ? sha256(key) : key);

/** Counts the standing pledges of each of these roles. */
export async function countRoles(
  transaction: Transaction<Tables>,
  initiative: string,
  roles: readonly string[],
): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom('pledge_roles')
    .innerJoin('pledges', (join) =>
      join
        .onRef('pledges.initiative', '=', 'pledge_roles.initiative')
        .onRef('pledges.number', '=', 'pledge_roles.number'),
    )
    .select(['role', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('pledges.initiative', '=', initiative)
    .where('role', 'in', roles)
    .where('state', '<>', 'withdrawn')
    .groupBy('role')
    .execute();
  return new Map(rows.map(({ role, count }) => [role, Number(count)]));
}
