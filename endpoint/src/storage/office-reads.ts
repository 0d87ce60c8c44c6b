import { computeCheckCode } from './check-code.js';
import type { Database } from './database/database.js';
import type { ContactRow, PledgeRow } from './database/schema.js';

/** Pledge as the street office sees it: all that is stored of it except hashes. */
export interface OfficePledge {
  readonly initiative: string;
  readonly number: number;
  /** Check code that a genuine receipt of this pledge shows. */
  readonly checkCode: string;
  /** `published` if the wall shows it. */
  readonly state: 'received' | 'published' | 'hidden' | 'withdrawn';
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
  const rows = await database
    .selectFrom('pledges')
    .leftJoin('contacts', (join) =>
      join.onRef('contacts.initiative', '=', 'pledges.initiative').onRef('contacts.number', '=', 'pledges.number'),
    )
    .selectAll('pledges')
    .select(['contacts.name', 'contacts.telephone', 'contacts.email'])
    .where('pledges.initiative', '=', initiative)
    .$if(before !== null, (query) => query.where('pledges.number', '<', before ?? 0))
    .orderBy('pledges.number', 'desc')
    .limit(limit)
    .execute();
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (!newest || !oldest) return [];
  const roleRows = await database
    .selectFrom('pledge_roles')
    .select(['number', 'role'])
    .where('initiative', '=', initiative)
    .where('number', '>=', oldest.number)
    .where('number', '<=', newest.number)
    .orderBy('place')
    .execute();
  const rolesByNumber = new Map<number, string[]>();
  for (const { number, role } of roleRows) rolesByNumber.set(number, [...(rolesByNumber.get(number) ?? []), role]);
  return rows.map((row) => toOfficePledge(row, rolesByNumber.get(row.number) ?? []));
}

/** Lists every pledge of an initiative, oldest first. */
export async function listAllOfficePledges(database: Database, initiative: string): Promise<OfficePledge[]> {
  const pledges: OfficePledge[] = [];
  let page: OfficePledge[];
  do {
    const before = pledges.at(-1)?.number ?? null;
    page = await listOfficePledges(database, initiative, { before, limit: READ_BATCH_SIZE });
    pledges.push(...page);
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
  checkCode: computeCheckCode(row, roles),
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
});

function toOfficeState({
  state,
  hidden,
  publish,
  approved,
  first_state: firstState,
}: PledgeRow): OfficePledge['state'] {
  if (state === 'withdrawn') return 'withdrawn';
  if (hidden !== null) return 'hidden';
  return publish === 1 && (approved !== null || firstState === 'published') ? 'published' : 'received';
}
