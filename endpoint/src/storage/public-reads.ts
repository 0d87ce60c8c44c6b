import type { PublicPledge } from '../../../src/contract/index.js';
import type { Database } from './database/database.js';

/** Reads of the public. Nothing here touches the table of contacts. */

/** Number of an initiative's standing pledges, in all and by role. A pledge stands unless it is withdrawn. */
export interface PledgeCounts {
  readonly count: number;
  readonly byRole: ReadonlyMap<string, number>;
}

/** Counts pledges, in a single statement so that the numbers are consistent. */
export async function countPledges(database: Database, initiative: string): Promise<PledgeCounts> {
  const standing = database
    .selectFrom('pledges')
    .where('pledges.initiative', '=', initiative)
    .where('state', '<>', 'withdrawn');
  const rows = await standing
    .select(({ val, fn }) => [val<string | null>(null).as('role'), fn.countAll<number | string>().as('count')])
    .unionAll(
      standing
        .innerJoin('pledge_roles', (join) =>
          join
            .onRef('pledge_roles.initiative', '=', 'pledges.initiative')
            .onRef('pledge_roles.number', '=', 'pledges.number'),
        )
        .select(['role', ({ fn }) => fn.countAll<number | string>().as('count')])
        .groupBy('role'),
    )
    .execute();
  const byRole = new Map(rows.map(({ role, count }) => [role, Number(count)]));
  return { count: byRole.get(null) ?? 0, byRole: byRole as ReadonlyMap<string, number> };
}

interface PublicPageQuery {
  /** Lists only pledges with a smaller number, so that a page stays the same while new ones arrive; `null` for the newest. */
  readonly before: number | null;
  /** Maximum number of pledges. */
  readonly limit: number;
}

/**
 * Lists the pledges that the wall shows, newest first: they stand, asked to be listed, are not hidden, and were published when
 * they came or approved since. By the same members the office's list calls them published, whatever the initiative's
 * moderation has become.
 */
export async function listPublicPledges(
  database: Database,
  initiative: string,
  { before, limit }: PublicPageQuery,
): Promise<PublicPledge[]> {
  const rows = await database
    .selectFrom('pledges')
    .select(['number', 'organization_name', 'message', 'received'])
    .where('initiative', '=', initiative)
    .where('state', '<>', 'withdrawn')
    .where('publish', '=', 1)
    .where('hidden', 'is', null)
    .$if(before !== null, (query) => query.where('number', '<', before ?? 0))
    .where((where) => where.or([where('approved', 'is not', null), where('first_state', '=', 'published')]))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const roleRows = await database
    .selectFrom('pledge_roles')
    .select(['number', 'role'])
    .where('initiative', '=', initiative)
    .where(
      'number',
      'in',
      rows.map(({ number }) => number),
    )
    .orderBy('place')
    .execute();
  return rows.map(({ number, organization_name: name, message, received }) => ({
    number,
    organization: { name },
    roles: roleRows.filter((row) => row.number === number).map(({ role }) => role),
    message,
    received,
  }));
}
