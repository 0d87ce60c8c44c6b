import { checkCodeOf } from './check-code.js';
import type { Database } from './database/database.js';
import type { ContactRow, PledgeRoleRow, PledgeRow } from './database/schema.js';
import { toOfficeState, type OfficeState } from './pledge-state.js';

/** Pledge as the street office sees it: all that is stored of it except hashes. */
export interface OfficePledge {
  readonly initiative: string;
  readonly number: number;
  /** Check code that a genuine receipt of this pledge shows. */
  readonly checkCode: string;
  readonly state: OfficeState;
  readonly organization: { readonly name: string; readonly creditCode: string | null };
  /** `null` once it is deleted. */
  readonly contact: { readonly name: string; readonly telephone: string | null; readonly email: string | null } | null;
  readonly roles: readonly string[];
  readonly message: string | null;
  /** Whether the organization asked to be listed. */
  readonly publish: boolean;
  readonly received: string;
  readonly approved: string | null;
  readonly hidden: string | null;
  readonly withdrawn: string | null;
  readonly initiativeVersion: string | null;
  readonly consentVersion: string | null;
  /** Time at which the office last corrected it. */
  readonly corrected: string | null;
}

interface OfficePageQuery {
  /** Lists only pledges with a smaller number; `null` begins with the newest. */
  readonly before: number | null;
  /** Maximum number of pledges. */
  readonly limit: number;
}

/** Number of pledges read at a time where all of them are read. */
const READ_BATCH_SIZE = 500;

/** Finds a pledge by its number; `null` if there is none. */
export async function findOfficePledge(
  database: Database,
  initiative: string,
  number: number,
): Promise<OfficePledge | null> {
  const pledges = await listOfficePledges(database, initiative, { before: number + 1, limit: 1 });
  return pledges.find((pledge) => pledge.number === number) ?? null;
}

/** Lists pledges of an initiative, newest first, including withdrawn ones. */
export async function listOfficePledges(
  database: Database,
  initiative: string,
  { before, limit }: OfficePageQuery,
): Promise<OfficePledge[]> {
  const rows = await selectWithContacts(database, initiative)
    .$if(before !== null, (query) => query.where('pledges.number', '<', before ?? 0))
    .orderBy('pledges.number', 'desc')
    .limit(limit)
    .execute();
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (!newest || !oldest) return [];
  const roleRows = await selectRoles(database, initiative)
    .where('number', '>=', oldest.number)
    .where('number', '<=', newest.number)
    .execute();
  return toOfficePledges(rows, roleRows);
}

/** Lists pledges of an initiative by their numbers, in the order of these; a number of no pledge is left out. */
export async function listOfficePledgesByNumber(
  database: Database,
  initiative: string,
  numbers: readonly number[],
): Promise<OfficePledge[]> {
  if (numbers.length === 0) return [];
  const rows = await selectWithContacts(database, initiative).where('pledges.number', 'in', numbers).execute();
  const roleRows = await selectRoles(database, initiative).where('number', 'in', numbers).execute();
  const byNumber = new Map(toOfficePledges(rows, roleRows).map((pledge) => [pledge.number, pledge]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

const selectWithContacts = (database: Database, initiative: string) =>
  database
    .selectFrom('pledges')
    .leftJoin('contacts', (join) =>
      join.onRef('contacts.initiative', '=', 'pledges.initiative').onRef('contacts.number', '=', 'pledges.number'),
    )
    .selectAll('pledges')
    .select(['contacts.name', 'contacts.telephone', 'contacts.email'])
    .where('pledges.initiative', '=', initiative);

const selectRoles = (database: Database, initiative: string) =>
  database.selectFrom('pledge_roles').select(['number', 'role']).where('initiative', '=', initiative).orderBy('place');

function toOfficePledges(
  rows: readonly PledgeWithContactRow[],
  roleRows: readonly Pick<PledgeRoleRow, 'number' | 'role'>[],
): OfficePledge[] {
  const roles = groupRoles(roleRows);
  return rows.map((row) => toOfficePledge(row, roles.get(row.number) ?? []));
}

/** Groups roles by the number of their pledge. */
export function groupRoles(
  rows: readonly Pick<PledgeRoleRow, 'number' | 'role'>[],
): ReadonlyMap<number, readonly string[]> {
  const byNumber = new Map<number, string[]>();
  for (const { number, role } of rows) {
    const roles = byNumber.get(number);
    if (roles) roles.push(role);
    else byNumber.set(number, [role]);
  }
  return byNumber;
}

/** Lists every pledge of an initiative, oldest first. */
export async function listAllOfficePledges(database: Database, initiative: string): Promise<OfficePledge[]> {
  const pledges: OfficePledge[] = [];
  let page: OfficePledge[];
  do {
    const before = pledges.at(-1)?.number ?? null;
    page = await listOfficePledges(database, initiative, { before, limit: READ_BATCH_SIZE });
    pledges.push(...page);
    // The embedded database answers without letting others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  } while (page.length > 0);
  return pledges.reverse();
}

/** Lists the ids of initiatives that have or had a pledge. */
export async function listPledgedInitiatives(database: Database): Promise<string[]> {
  const rows = await database.selectFrom('counters').select('initiative').orderBy('initiative').execute();
  return rows.map(({ initiative }) => initiative);
}

/** Counts the pledges of every initiative, those that stand and those that were withdrawn. */
export async function countPledgesByState(
  database: Database,
): Promise<readonly { readonly initiative: string; readonly state: string; readonly count: number }[]> {
  const rows = await database
    .selectFrom('pledges')
    .select(['initiative', 'state', ({ fn }) => fn.countAll<number | string>().as('count')])
    .groupBy(['initiative', 'state'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

type PledgeWithContactRow = PledgeRow & { readonly [K in 'name' | 'telephone' | 'email']: ContactRow[K] | null };

const toOfficePledge = (row: PledgeWithContactRow, roles: readonly string[]): OfficePledge => ({
  initiative: row.initiative,
  number: row.number,
  checkCode: checkCodeOf(row, roles),
  state: toOfficeState(row),
  organization: { name: row.organization_name, creditCode: row.credit_code },
  contact: row.name === null ? null : { name: row.name, telephone: row.telephone, email: row.email },
  roles,
  message: row.message,
  publish: row.publish === 1,
  received: row.received,
  approved: row.approved,
  hidden: row.hidden,
  withdrawn: row.withdrawn,
  initiativeVersion: row.initiative_version,
  consentVersion: row.consent_version,
  corrected: row.corrected,
});
