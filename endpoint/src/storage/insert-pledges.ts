import { sql, type Transaction } from 'kysely';

import type { PledgeState, Receipt } from '../../../src/contract/index.js';
import type { Database } from './database/database.js';
import { sha256 } from './hashes.js';
import { toReceipt } from './receipts.js';
import type { PledgeRow, Tables } from './database/schema.js';

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
  /** The solution that it comes with, where one is asked for. */
  readonly solution: { readonly challengeHash: string; readonly expires: string } | null;
}

/**
 * What the database says to a pledge. A `conflict` is with the key, the name or the credit code of another; a solution
 * that is `used` came with another pledge.
 */
export type PledgeOutcome =
  | { readonly outcome: 'taken'; readonly receipt: Receipt }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'used' }
  | { readonly outcome: 'full'; readonly roles: readonly string[] };

/** Thrown to undo a transaction in which nothing was taken, so that it leaves no trace. */
class NothingInserted extends Error {
  readonly outcomes: readonly PledgeOutcome[];

  constructor(takings: readonly PledgeOutcome[]) {
    super('nothing taken');
    this.outcomes = takings;
  }
}

/** Thrown where the database's constraints say otherwise than what was just read. */
class ConstraintConflict extends Error {}

/** Keys that are longer are known by their hash: PostgreSQL's indexes have no room for them. */
const MAX_INDEXED_KEY_LENGTH = 500;

/**
 * Takes pledges of one initiative in one transaction, each or no trace of it. When this returns `taken`, the pledge is
 * on disk.
 *
 * Writing the counter first makes whoever takes pledges of an initiative take turns, at every instance: what is read
 * afterwards, who has pledged and how many took a role, holds until the commit. The database's own constraints are
 * there all the same, and have the last word: where they refuse a row, each pledge is taken by itself.
 */
export async function insertPledges(
  database: Database,
  pledges: readonly NewPledge[],
): Promise<readonly PledgeOutcome[]> {
  try {
    return await database.transaction().execute((transaction) => insertTogether(transaction, pledges));
  } catch (error) {
    if (error instanceof NothingInserted) return error.outcomes;
    if (!(error instanceof ConstraintConflict)) throw error;
    if (pledges.length === 1) return [{ outcome: 'conflict' }];
    const takings: PledgeOutcome[] = [];
    for (const pledge of pledges) takings.push(...(await insertPledges(database, [pledge])));
    return takings;
  }
}

async function insertTogether(
  transaction: Transaction<Tables>,
  pledges: readonly NewPledge[],
): Promise<readonly PledgeOutcome[]> {
  const [{ initiative }] = pledges as [NewPledge];
  const last = await advanceCounter(transaction, initiative, pledges.length);
  const decide = await createAdmission(transaction, initiative, pledges);
  const takings: PledgeOutcome[] = [];
  const taken: { readonly pledge: NewPledge; readonly row: PledgeRow }[] = [];
  for (const pledge of pledges) {
    const refused = decide(pledge);
    const row = toPledgeRow(pledge, last - pledges.length + taken.length + 1);
    if (refused === null) taken.push({ pledge, row });
    takings.push(refused ?? { outcome: 'taken', receipt: toReceipt(row, pledge.roles) });
  }
  if (taken.length === 0) throw new NothingInserted(takings);
  if (taken.length < pledges.length) await advanceCounter(transaction, initiative, taken.length - pledges.length);
  await insertRows(transaction, taken);
  return takings;
}

/** Moves the number that an initiative's last pledge has, and holds it until the commit. */
async function advanceCounter(transaction: Transaction<Tables>, initiative: string, by: number): Promise<number> {
  const { last } = await transaction
    .insertInto('counters')
    .values({ initiative, last: by, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('initiative')
        .doUpdateSet({ last: sql`counters.last + ${by}`, version: sql`counters.version + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Says of one pledge after the other why it is not taken, or `null` where it is, which then counts for the next. */
async function createAdmission(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<(pledge: NewPledge) => PledgeOutcome | null> {
  const present = await findExistingIdentities(transaction, initiative, pledges);
  const solved = pledges.some(({ solution }) => solution)
    ? await findUsedSolutions(transaction, initiative, pledges)
    : null;
  const limited = new Set(pledges.flatMap(({ limits }) => [...limits.keys()]));
  const counts = limited.size > 0 ? await countRoles(transaction, initiative, [...limited]) : new Map<string, number>();

  return ({ keyHash, organization, roles, limits, solution }) => {
    const marks = listIdentities(keyHash, limitKeyLength(organization.key), organization.creditCode);
    if (marks.some((mark) => present.has(mark))) return { outcome: 'conflict' };
    if (solution && solved?.has(solution.challengeHash)) return { outcome: 'used' };
    const full = roles.filter((role) => (counts.get(role) ?? 0) >= (limits.get(role) ?? Infinity));
    if (full.length > 0) return { outcome: 'full', roles: full };
    for (const mark of marks) present.add(mark);
    if (solution) solved?.add(solution.challengeHash);
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
    return null;
  };
}

/** What makes a pledge the same as another: the key it came with, the organization's name, its credit code. */
const listIdentities = (keyHash: string, organizationKey: string, creditCode: string | null): string[] => [
  `key ${keyHash}`,
  `name ${organizationKey}`,
  ...(creditCode === null ? [] : [`code ${creditCode}`]),
];

/** Written out, for a database sees that a partial index answers only where it need not wait for a parameter. */
const IS_STANDING = sql<boolean>`state <> 'withdrawn'`;

/**
 * The marks of those pledges that stand, and of those whose key came before, as far as they meet these ones. One look
 * for each index: joined by `or`, they would have the databases go through all pledges of the initiative.
 */
async function findExistingIdentities(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Set<string>> {
  const keys = pledges.map(({ keyHash }) => keyHash);
  const names = pledges.map(({ organization }) => limitKeyLength(organization.key));
  const codes = pledges.flatMap(({ organization }) => organization.creditCode ?? []);
  const those = transaction
    .selectFrom('pledges')
    .select(['key_hash', 'organization_key', 'credit_code', 'state'])
    .where('initiative', '=', initiative);
  const met = those
    .where('key_hash', 'in', keys)
    .unionAll(those.where('organization_key', 'in', names).where(IS_STANDING))
    .$if(codes.length > 0, (query) => query.unionAll(those.where('credit_code', 'in', codes).where(IS_STANDING)));
  return new Set(
    (await met.execute()).flatMap((row) =>
      listIdentities(row.key_hash, row.organization_key, row.credit_code).slice(0, row.state === 'withdrawn' ? 1 : 3),
    ),
  );
}

async function findUsedSolutions(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('solutions')
    .select('challenge_hash')
    .where('initiative', '=', initiative)
    .where(
      'challenge_hash',
      'in',
      pledges.flatMap(({ solution }) => solution?.challengeHash ?? []),
    )
    .execute();
  return new Set(rows.map((row) => row.challenge_hash));
}

/** How many standing pledges took each of these roles. */
async function countRoles(
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

async function insertRows(
  transaction: Transaction<Tables>,
  taken: readonly { readonly pledge: NewPledge; readonly row: PledgeRow }[],
): Promise<void> {
  const { numInsertedOrUpdatedRows: written } = await transaction
    .insertInto('pledges')
    .values(taken.map(({ row }) => row))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (written !== BigInt(taken.length)) throw new ConstraintConflict();
  await transaction
    .insertInto('contacts')
    .values(taken.map(({ pledge: { contact }, row: { initiative, number } }) => ({ initiative, number, ...contact })))
    .execute();
  await transaction
    .insertInto('pledge_roles')
    .values(
      taken.flatMap(({ pledge, row: { initiative, number } }) =>
        pledge.roles.map((role, place) => ({ initiative, number, role, place })),
      ),
    )
    .execute();
  const solutions = taken.flatMap(({ pledge: { initiative, solution } }) =>
    solution ? [{ initiative, challenge_hash: solution.challengeHash, expires: solution.expires }] : [],
  );
  if (solutions.length > 0) await insertSolutions(transaction, solutions);
}

/** Keeps solutions as long as their challenges could come again, and no longer. */
async function insertSolutions(
  transaction: Transaction<Tables>,
  solutions: readonly Tables['solutions'][],
): Promise<void> {
  await transaction
    .deleteFrom('solutions')
    .where('initiative', '=', solutions[0]?.initiative ?? '')
    .where('expires', '<', new Date().toISOString())
    .execute();
  await transaction.insertInto('solutions').values(solutions).execute();
}

const limitKeyLength = (key: string): string => (key.length > MAX_INDEXED_KEY_LENGTH ? sha256(key) : key);

function toPledgeRow(pledge: NewPledge, number: number): PledgeRow {
  return {
    initiative: pledge.initiative,
    number,
    key_hash: pledge.keyHash,
    body_hash: pledge.bodyHash,
    token_hash: pledge.tokenHash,
    organization_name: pledge.organization.name,
    organization_key: limitKeyLength(pledge.organization.key),
    credit_code: pledge.organization.creditCode,
    message: pledge.message,
    publish: pledge.publish ? 1 : 0,
    consent_version: pledge.consentVersion,
    initiative_version: pledge.initiativeVersion,
    received: pledge.received,
    first_state: pledge.state,
    state: pledge.state,
    withdrawn: null,
    approved: null,
    hidden: null,
  };
}
