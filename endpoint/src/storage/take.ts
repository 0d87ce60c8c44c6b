import { sql, type Transaction } from 'kysely';

import type { PledgeState, Receipt } from '../../../src/contract/index.js';
import type { Database } from './database.js';
import type { PledgeRow, Tables } from './schema.js';

/** A pledge that has passed every check that does not need the database. */
export interface NewPledge {
  readonly initiative: string;
  readonly initiativeVersion: string | null;
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly tokenHash: string;
  readonly organization: { readonly name: string; readonly key: string; readonly creditCode: string | null };
  readonly contact: { readonly name: string; readonly telephone: string | null; readonly email: string | null };
  readonly roles: readonly string[];
  /** How many organizations may take a role, for those of `roles` that have a limit. */
  readonly limits: ReadonlyMap<string, number>;
  readonly message: string | null;
  readonly publish: boolean;
  readonly consentVersion: string | null;
  /** RFC 3339. */
  readonly received: string;
  readonly state: PledgeState;
}

/** What the database says to a pledge. A `conflict` is with the key, the name or the credit code of another. */
export type Taking =
  | { readonly outcome: 'taken'; readonly receipt: Receipt }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'full'; readonly roles: readonly string[] };

/** Thrown in a transaction to undo it, number and all. */
class Undone extends Error {
  readonly taking: Taking;

  constructor(taking: Taking) {
    super(taking.outcome);
    this.taking = taking;
  }
}

/**
 * Takes a pledge, or leaves no trace of it. One transaction decides: it does not look first, it writes, and the
 * database's own constraints say whether that may stand. When this returns `taken`, the pledge is on disk.
 */
export async function takePledge(database: Database, pledge: NewPledge): Promise<Taking> {
  try {
    return await database.transaction().execute(async (transaction) => {
      const number = await nextNumber(transaction, pledge.initiative);
      const row = rowOf(pledge, number);
      const { numInsertedOrUpdatedRows: written } = await transaction
        .insertInto('pledges')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (written !== 1n) throw new Undone({ outcome: 'conflict' });
      const { initiative, contact, roles } = pledge;
      await transaction
        .insertInto('contacts')
        .values({ initiative, number, ...contact })
        .execute();
      await transaction
        .insertInto('pledge_roles')
        .values(roles.map((role, place) => ({ initiative, number, role, place })))
        .execute();
      const full = await overfilled(transaction, pledge);
      if (full.length > 0) throw new Undone({ outcome: 'full', roles: full });
      return { outcome: 'taken', receipt: receiptOf(row, roles) };
    });
  } catch (error) {
    if (error instanceof Undone) return error.taking;
    throw error;
  }
}

/** The pledge that came with a key: its receipt as at first, and what its body hashed to. */
export async function findByKey(
  database: Database,
  initiative: string,
  keyHash: string,
): Promise<{ readonly receipt: Receipt; readonly bodyHash: string } | null> {
  const row = await database
    .selectFrom('pledges')
    .selectAll()
    .where('initiative', '=', initiative)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  if (!row) return null;
  return { receipt: receiptOf(row, await rolesOf(database, initiative, row.number)), bodyHash: row.body_hash };
}

/** The roles of a pledge, in the order in which they were chosen. */
export async function rolesOf(
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

/** A pledge's receipt, without its token, in the state in which it was received. */
export function receiptOf(row: PledgeRow, roles: readonly string[]): Receipt {
  return {
    number: row.number,
    initiative: row.initiative,
    organization: { name: row.organization_name },
    roles: [...roles],
    initiativeVersion: row.initiative_version,
    received: row.received,
    state: row.first_state,
  };
}

async function nextNumber(transaction: Transaction<Tables>, initiative: string): Promise<number> {
  const { last } = await transaction
    .insertInto('counters')
    .values({ initiative, last: 1 })
    .onConflict((conflict) => conflict.column('initiative').doUpdateSet({ last: sql`counters.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Those of a pledge's roles that, with it, more organizations have taken than may. */
async function overfilled(transaction: Transaction<Tables>, { initiative, limits }: NewPledge): Promise<string[]> {
  if (limits.size === 0) return [];
  const taken = await transaction
    .selectFrom('pledge_roles')
    .innerJoin('pledges', (join) =>
      join
        .onRef('pledges.initiative', '=', 'pledge_roles.initiative')
        .onRef('pledges.number', '=', 'pledge_roles.number'),
    )
    .select(['role', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('pledges.initiative', '=', initiative)
    .where('role', 'in', [...limits.keys()])
    .where('state', '<>', 'withdrawn')
    .groupBy('role')
    .execute();
  return taken.filter(({ role, count }) => Number(count) > (limits.get(role) ?? Infinity)).map(({ role }) => role);
}

function rowOf(pledge: NewPledge, number: number): PledgeRow {
  return {
    initiative: pledge.initiative,
    number,
    key_hash: pledge.keyHash,
    body_hash: pledge.bodyHash,
    token_hash: pledge.tokenHash,
    organization_name: pledge.organization.name,
    organization_key: pledge.organization.key,
    credit_code: pledge.organization.creditCode,
    message: pledge.message,
    publish: pledge.publish ? 1 : 0,
    consent_version: pledge.consentVersion,
    initiative_version: pledge.initiativeVersion,
    received: pledge.received,
    first_state: pledge.state,
    state: pledge.state,
    withdrawn: null,
  };
}
