import { setImmediate } from 'node:timers/promises';

import { sql } from 'kysely';

import { checkCodeOf } from './check-code.js';
import type { Database } from './database/database.js';
import type { PledgeRow } from './database/schema.js';
import { groupRoles } from './office-reads.js';
import { toOfficeState, toRegisterState, type RegisterState } from './pledge-state.js';

/** Pledge, in what it is found by. */
export interface ScannedPledge {
  readonly number: number;
  readonly state: RegisterState;
  readonly organization: { readonly name: string; readonly key: string; readonly creditCode: string | null };
  /** Read only where asked for; `null` else, and once contact data is deleted. */
  readonly telephone: string | null;
  /** Computed only where asked for; `null` else. */
  readonly checkCode: string | null;
}

/** Pledges to scan, and what to read of each. */
export interface ScanOptions {
  /** Id of a role that the pledges have taken on; `null` scans all. */
  readonly role: string | null;
  readonly withTelephone: boolean;
  readonly withCheckCode: boolean;
}

/** Number of pledges read at a time. The embedded database answers in this thread, and others have their turn between. */
const BATCH_SIZE = 1000;

/** Scans all pledges of an initiative, newest first. */
export async function scanPledges(
  database: Database,
  initiative: string,
  options: ScanOptions,
): Promise<ScannedPledge[]> {
  const pledges: ScannedPledge[] = [];
  for (let before: number | null = null; ;) {
    const rows = await selectBatch(database, initiative, options, before);
    const roles = options.withCheckCode ? await listRolesOf(database, initiative, rows) : null;
    for (const row of rows) {
      pledges.push({
        number: row.number,
        state: toRegisterState(toOfficeState(row), row.publish === 1),
        organization: { name: row.organization_name, key: row.organization_key, creditCode: row.credit_code },
        telephone: row.telephone,
        checkCode: roles && checkCodeOf(row as PledgeRow, roles.get(row.number) ?? []),
      });
    }
    if (rows.length < BATCH_SIZE) return pledges;
    before = rows.at(-1)?.number ?? 0;
    await setImmediate();
  }
}

type ScannedColumns =
  | 'number'
  | 'state'
  | 'publish'
  | 'first_state'
  | 'approved'
  | 'hidden'
  | 'organization_name'
  | 'organization_key'
  | 'credit_code';
type ScannedRow = Pick<PledgeRow, ScannedColumns> & { readonly [K in keyof PledgeRow]?: PledgeRow[K] | undefined } & {
  readonly telephone: string | null;
};

const TELEPHONE = sql<string | null>`(select telephone from contacts
  where contacts.initiative = pledges.initiative and contacts.number = pledges.number)`;

const selectBatch = (
  database: Database,
  initiative: string,
  { role, withTelephone, withCheckCode }: ScanOptions,
  before: number | null,
): Promise<ScannedRow[]> =>
  database
    .selectFrom('pledges')
    .select(['number', 'state', 'publish', 'first_state', 'approved', 'hidden'])
    .select(['organization_name', 'organization_key', 'credit_code'])
    .$if(withCheckCode, (query) =>
      query.select(['initiative', 'initiative_version', 'received', 'token_hash', 'check_code']),
    )
    .select((withTelephone ? TELEPHONE : sql<string | null>`null`).as('telephone'))
    .where('initiative', '=', initiative)
    .$if(before !== null, (query) => query.where('number', '<', before ?? 0))
    .$if(role !== null, (query) =>
      query.where('number', 'in', ({ selectFrom }) =>
        selectFrom('pledge_roles')
          .select('number')
          .where('initiative', '=', initiative)
          .where('role', '=', role ?? ''),
      ),
    )
    .orderBy('number', 'desc')
    .limit(BATCH_SIZE)
    .execute();

/** Lists the roles of a batch, by the number of the pledge. */
async function listRolesOf(
  database: Database,
  initiative: string,
  rows: readonly ScannedRow[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const roles = await database
    .selectFrom('pledge_roles')
    .select(['number', 'role'])
    .where('initiative', '=', initiative)
    .where('number', '>=', rows.at(-1)?.number ?? 0)
    .where('number', '<=', rows[0]?.number ?? 0)
    .orderBy('place')
    .execute();
  return groupRoles(roles);
}
