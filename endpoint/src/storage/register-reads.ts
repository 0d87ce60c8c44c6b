import { sql } from 'kysely';

import { DEFAULT_TIME_ZONE, localDay } from '../../../src/domain/dates.js';
import type { Database } from './database/database.js';
import type { OfficePledge } from './office-reads.js';
import { countStates, toOfficeState, toRegisterState, type RegisterState, type StateCounts } from './pledge-state.js';

/** Pledge as the office's register lists it: without contact data, so that reading it is no act to record. */
export interface RegisterEntry extends Pick<
  OfficePledge,
  'number' | 'checkCode' | 'organization' | 'roles' | 'message' | 'publish' | 'received' | 'corrected'
> {
  readonly state: RegisterState;
  readonly hasContact: boolean;
}

/** Creates the entry of a pledge. */
export const toRegisterEntry = (pledge: OfficePledge): RegisterEntry => ({
  number: pledge.number,
  checkCode: pledge.checkCode,
  state: toRegisterState(pledge.state, pledge.publish),
  organization: pledge.organization,
  roles: pledge.roles,
  message: pledge.message,
  publish: pledge.publish,
  received: pledge.received,
  corrected: pledge.corrected,
  hasContact: pledge.contact !== null,
});

/** Counts the pledges of every initiative that has or had any, by their state in the register. */
export async function countRegisterStates(database: Database): Promise<ReadonlyMap<string, StateCounts>> {
  const rows = await database
    .selectFrom('pledges')
    .select(({ fn }) => [
      'initiative',
      'state',
      'publish',
      'first_state',
      fn.min('hidden').as('hidden'),
      fn.min('approved').as('approved'),
      fn.countAll<number | string>().as('count'),
    ])
    .groupBy(['initiative', 'state', 'publish', 'first_state', sql`hidden is null`, sql`approved is null`])
    .execute();
  const groups = rows.map((row) => ({
    initiative: row.initiative,
    state: toRegisterState(toOfficeState(row), row.publish === 1),
    count: Number(row.count),
  }));
  return new Map(
    groups.map(({ initiative }) => [
      initiative,
      countStates(groups.filter((group) => group.initiative === initiative)),
    ]),
  );
}

/** Number of pledges received on a day of the street's calendar. */
export interface DayCount {
  /** `2026-11-27`. */
  readonly date: string;
  readonly count: number;
}

/** Counts the standing pledges of an initiative by the day on which they came, in order; days without any are left out. */
export async function countPledgesByDay(database: Database, initiative: string): Promise<DayCount[]> {
  // By the hour, of which there are few: the street's time differs from UTC by whole hours.
  const hours = await database
    .selectFrom('pledges')
    .select(({ fn }) => [sql<string>`substr(received, 1, 13)`.as('hour'), fn.countAll<number | string>().as('count')])
    .where('initiative', '=', initiative)
    .where('state', '<>', 'withdrawn')
    .groupBy(sql`substr(received, 1, 13)`)
    .orderBy('hour')
    .execute();
  const days = new Map<string, number>();
  for (const { hour, count } of hours) {
    const day = localDay(new Date(`${hour}:00:00Z`), DEFAULT_TIME_ZONE);
    days.set(day, (days.get(day) ?? 0) + Number(count));
  }
  return Array.from(days, ([date, count]) => ({ date, count }));
}

/** Counts the pledges of an initiative of which there is contact data. */
export async function countContacts(database: Database, initiative: string): Promise<number> {
  const { count } = await database
    .selectFrom('contacts')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('initiative', '=', initiative)
    .executeTakeFirstOrThrow();
  return Number(count);
}
