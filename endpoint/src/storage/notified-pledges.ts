import type { Database } from './database/database.js';
import { toOfficeState, toRegisterState } from './pledge-state.js';

/** Pledge as a notification or a receipt tells of it, without contact data. */
export interface NotifiedPledge {
  readonly number: number;
  readonly organization: string;
  readonly roles: readonly string[];
  readonly awaitsDecision: boolean;
  readonly isWithdrawn: boolean;
}

/** Number of pledges read in one query, whose parameters are limited. */
const READ_BATCH_SIZE = 500;

/** Finds pledges of an initiative by their numbers. */
export async function findNotifiedPledges(
  database: Database,
  initiative: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, NotifiedPledge>> {
  const found = new Map<number, NotifiedPledge>();
  for (let start = 0; start < numbers.length; start += READ_BATCH_SIZE) {
    const batch = numbers.slice(start, start + READ_BATCH_SIZE);
    const [rows, roleRows] = await Promise.all([
      database
        .selectFrom('pledges')
        .select(['number', 'organization_name', 'publish', 'state', 'first_state', 'approved', 'hidden'])
        .where('initiative', '=', initiative)
        .where('number', 'in', batch)
        .execute(),
      database
        .selectFrom('pledge_roles')
        .select(['number', 'role'])
        .where('initiative', '=', initiative)
        .where('number', 'in', batch)
        .orderBy('place')
        .execute(),
    ]);
    for (const row of rows) {
      const { number } = row;
      const state = toRegisterState(toOfficeState(row), row.publish === 1);
      found.set(number, {
        number,
        organization: row.organization_name,
        roles: roleRows.filter((one) => one.number === number).map(({ role }) => role),
        awaitsDecision: state === 'waiting',
        isWithdrawn: state === 'withdrawn',
      });
    }
  }
  return found;
}
