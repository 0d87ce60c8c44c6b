import { computeCheckCode } from './check-code.js';
import type { Database } from './database/database.js';
import type { ActRow, ContactRow, PledgeRow } from './database/schema.js';

/** What the office sees of a pledge: all that is kept of it, but no hash. */
export interface OfficePledge {
  readonly initiative: string;
  readonly number: number;
  /** By this a printed receipt is told from one that somebody made up. */
  readonly checkCode: string;
  /** `published` where the wall shows it, as far as the initiative still says the same of moderation. */
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

/** One pledge; `null` where there is none. */
export async function findOfficePledge(
  database: Database,
  initiative: string,
  number: number,
): Promise<OfficePledge | null> {
  return (
    (await listOfficePledges(database, initiative, { before: number + 1, most: 1 })).find(
      (pledge) => pledge.number === number,
    ) ?? null
  );
}

/** Pledges of an initiative, newest first, withdrawn ones too; only those with a number smaller than `before`. */
export async function listOfficePledges(
  database: Database,
  initiative: string,
  { before, most }: { readonly before: number | null; readonly most: number },
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
    .limit(most)
    .execute();
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (!newest || !oldest) return [];
  const roles = await database
    .selectFrom('pledge_roles')
    .select(['number', 'role'])
    .where('initiative', '=', initiative)
    .where('number', '>=', oldest.number)
    .where('number', '<=', newest.number)
    .orderBy('place')
    .execute();
  const rolesOf = new Map<number, string[]>();
  for (const { number, role } of roles) rolesOf.set(number, [...(rolesOf.get(number) ?? []), role]);
  return rows.map((row) => toOfficePledge(row, rolesOf.get(row.number) ?? []));
}

/** Every pledge of an initiative, oldest first. */
export async function listAllOfficePledges(database: Database, initiative: string): Promise<OfficePledge[]> {
  const all: OfficePledge[] = [];
  let page: OfficePledge[];
  do {
    page = await listOfficePledges(database, initiative, { before: all.at(-1)?.number ?? null, most: 500 });
    all.push(...page);
  } while (page.length > 0);
  return all.reverse();
}

/** The initiatives that had a pledge. */
export async function listPledgedInitiatives(database: Database): Promise<string[]> {
  const rows = await database.selectFrom('counters').select('initiative').orderBy('initiative').execute();
  return rows.map(({ initiative }) => initiative);
}

/** The latest acts of the office, newest first. */
export const readAuditLog = (database: Database, most: number): Promise<ActRow[]> =>
  database.selectFrom('acts').selectAll().orderBy('at', 'desc').limit(most).execute();

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

function toOfficeState({ state, hidden, publish, approved, first_state: first }: PledgeRow): OfficePledge['state'] {
  if (state === 'withdrawn') return 'withdrawn';
  if (hidden !== null) return 'hidden';
  return publish === 1 && (approved !== null || first === 'published') ? 'published' : 'received';
}
