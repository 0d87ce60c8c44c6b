import type { Transaction } from 'kysely';

import type { Receipt } from '../../../src/contract/index.js';
import { checkCodeOf } from './check-code.js';
import type { Database } from './database/database.js';
import type { PledgeRow, Tables } from './database/schema.js';

/**
 * Finds the pledge that was sent with a key: its first receipt, as corrected since, or that it was withdrawn; the hashes of
 * its body and its token.
 */
export async function findReceiptByKey(
  database: Database,
  initiative: string,
  keyHash: string,
): Promise<{ readonly receipt: Receipt; readonly bodyHash: string; readonly tokenHash: string } | null> {
  const row = await database
    .selectFrom('pledges')
    .selectAll()
    .where('initiative', '=', initiative)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  if (!row) return null;
  const receipt = toReceipt(row, await listRoles(database, initiative, row.number));
  return {
    receipt: row.state === 'withdrawn' ? { ...receipt, state: row.state } : receipt,
    bodyHash: row.body_hash,
    tokenHash: row.token_hash,
  };
}

/** Finds the row of a pledge by its number. */
export const findPledgeRow = (
  transaction: Transaction<Tables>,
  initiative: string,
  number: number,
): Promise<PledgeRow | undefined> =>
  transaction
    .selectFrom('pledges')
    .selectAll()
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .executeTakeFirst();

/** Lists the roles of a pledge, in the order in which they were chosen. */
export async function listRoles(
  database: Database | Transaction<Tables>,
  initiative: string,
  number: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom('pledge_roles')
    .select('role')
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .orderBy('place')
    .execute();
  return rows.map(({ role }) => role);
}

/** Creates the receipt of a pledge, without its token, in the state in which it was received. */
export function toReceipt(row: PledgeRow, roles: readonly string[]): Receipt {
  return {
    number: row.number,
    initiative: row.initiative,
    organization: { name: row.organization_name },
    roles: [...roles],
    initiativeVersion: row.initiative_version,
    received: row.received,
    state: row.first_state,
    checkCode: checkCodeOf(row, roles),
    ...(row.corrected !== null && { corrected: row.corrected }),
  };
}
