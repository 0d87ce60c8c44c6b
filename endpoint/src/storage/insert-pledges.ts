import { sql, type Transaction } from 'kysely';

import type { PledgeState, Receipt } from '../../../src/contract/index.js';
import type { Database } from './database/database.js';
import { enqueueReceivedPledges, NO_TARGETS, type NotificationTargets } from './notifications/notification-queue.js';
import type { PledgeRow, Tables } from './database/schema.js';
import { toReceipt } from './receipts.js';
import { countRoles, IS_STANDING, limitKeyLength } from './standing-pledges.js';

/** Verified solution of a challenge, stored so that it cannot be used again. */
export interface ChallengeSolution {
  readonly challengeHash: string;
  /** RFC 3339. */
  readonly expires: string;
}

/** Pledge that has passed every check that does not need the database. */
export interface NewPledge {
  readonly initiative: string;
  readonly initiativeVersion: string | null;
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly tokenHash: string;
  readonly organization: { readonly name: string; readonly key: string; readonly creditCode: string | null };
  readonly contact: { readonly name: string; readonly telephone: string | null; readonly email: string | null };
  readonly roles: readonly string[];
  /** Maximum number of organizations in a role, for those of `roles` that have a limit. */
  readonly limits: ReadonlyMap<string, number>;
  readonly message: string | null;
  readonly publish: boolean;
  readonly consentVersion: string | null;
  /** RFC 3339. */
  readonly received: string;
  readonly state: PledgeState;
  /** `null` if pledges need no challenge. */
  readonly solution: ChallengeSolution | null;
}

/**
 * Outcome of inserting a pledge. A `conflict` is with the key, the organization's name or the credit code of another
 * pledge; `solution-used` means that the solution came with another one.
 */
export type PledgeOutcome =
  | { readonly outcome: 'inserted'; readonly receipt: Receipt }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'solution-used' }
  | { readonly outcome: 'role-full'; readonly roles: readonly string[] };

/** Thrown to roll back a transaction that inserted nothing, so that it leaves no trace. */
class NothingInserted extends Error {
  readonly outcomes: readonly PledgeOutcome[];

  constructor(outcomes: readonly PledgeOutcome[]) {
    super('nothing inserted');
    this.outcomes = outcomes;
  }
}

/** Thrown if the database's constraints contradict what was just read. */
class ConstraintConflict extends Error {}

/**
 * Inserts pledges of one initiative in one transaction, each as a whole or without a trace. Once this returns
 * `inserted`, the pledge is on disk.
 *
 * The transaction writes the counter first, which serializes all inserts of an initiative, on every instance: what is
 * read afterwards, who has pledged and how often a role was taken, holds until the commit. The database's own
 * constraints have the last word all the same: if they refuse a row, each pledge is inserted by itself.
 *
 * @param targets who is told of them; what there is to tell is on disk with the pledges
 */
export async function insertPledges(
  database: Database,
  pledges: readonly NewPledge[],
  targets: NotificationTargets = NO_TARGETS,
): Promise<readonly PledgeOutcome[]> {
  try {
    return await database.transaction().execute((transaction) => insertTogether(transaction, pledges, targets));
  } catch (error) {
    if (error instanceof NothingInserted) return error.outcomes;
    if (!(error instanceof ConstraintConflict)) throw error;
    if (pledges.length === 1) return [{ outcome: 'conflict' }];
    const outcomes: PledgeOutcome[] = [];
    for (const pledge of pledges) outcomes.push(...(await insertPledges(database, [pledge], targets)));
    return outcomes;
  }
}

async function insertTogether(
  transaction: Transaction<Tables>,
  pledges: readonly NewPledge[],
  targets: NotificationTargets,
): Promise<readonly PledgeOutcome[]> {
  const [{ initiative }] = pledges as [NewPledge];
  const last = await advanceCounter(transaction, initiative, pledges.length);
  const { admit, listFilled } = await createAdmission(transaction, initiative, pledges);
  const outcomes: PledgeOutcome[] = [];
  const admitted: AdmittedPledge[] = [];
  for (const pledge of pledges) {
    const refusal = admit(pledge);
    const row = toPledgeRow(pledge, last - pledges.length + admitted.length + 1);
    if (refusal === null) admitted.push({ pledge, row });
    outcomes.push(refusal ?? { outcome: 'inserted', receipt: toReceipt(row, pledge.roles) });
  }
  if (admitted.length === 0) throw new NothingInserted(outcomes);
  if (admitted.length < pledges.length) {
    await advanceCounter(transaction, initiative, admitted.length - pledges.length);
  }
  await insertRows(transaction, admitted);
  const received = admitted.map(({ pledge, row: { number } }) => ({
    initiative,
    number,
    filledRoles: listFilled(pledge),
    hasEmail: pledge.contact.email !== null,
  }));
  await enqueueReceivedPledges(transaction, targets, received);
  return outcomes;
}

interface AdmittedPledge {
  readonly pledge: NewPledge;
  readonly row: PledgeRow;
}

/** Advances the number of an initiative's last pledge, and locks it until the commit. */
async function advanceCounter(
  transaction: Transaction<Tables>,
  initiative: string,
  increment: number,
): Promise<number> {
  const { last } = await transaction
    .insertInto('counters')
    .values({ initiative, last: increment, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('initiative')
        .doUpdateSet({ last: sql`counters.last + ${increment}`, version: sql`counters.version + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

interface Admission {
  /** Returns why a pledge is refused, or `null` if it is admitted, which then counts for the next. */
  readonly admit: (pledge: NewPledge) => PledgeOutcome | null;
  /** Lists the roles whose last place a pledge took. */
  readonly listFilled: (pledge: NewPledge) => readonly string[];
}

/** Creates functions that decide on one pledge after the other. */
async function createAdmission(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Admission> {
  const identities = await findExistingIdentities(transaction, initiative, pledges);
  const usedSolutions = pledges.some(({ solution }) => solution)
    ? await findUsedSolutions(transaction, initiative, pledges)
    : null;
  const limitedRoles = new Set(pledges.flatMap(({ limits }) => [...limits.keys()]));
  const counts =
    limitedRoles.size > 0 ? await countRoles(transaction, initiative, [...limitedRoles]) : new Map<string, number>();

  const filled = new Map<NewPledge, readonly string[]>();

  const admit: Admission['admit'] = (pledge) => {
    const { keyHash, organization, roles, limits, solution } = pledge;
    const newIdentities = listIdentities(keyHash, limitKeyLength(organization.key), organization.creditCode);
    // A conflict comes last: any other refusal leaves no trace, and would tell at no cost who has pledged and who has not.
    if (solution && usedSolutions?.has(solution.challengeHash)) return { outcome: 'solution-used' };
    const fullRoles = roles.filter((role) => (counts.get(role) ?? 0) >= (limits.get(role) ?? Infinity));
    if (fullRoles.length > 0) return { outcome: 'role-full', roles: fullRoles };
    if (newIdentities.some((identity) => identities.has(identity))) return { outcome: 'conflict' };
    for (const identity of newIdentities) identities.add(identity);
    if (solution) usedSolutions?.add(solution.challengeHash);
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
    filled.set(
      pledge,
      roles.filter((role) => counts.get(role) === limits.get(role)),
    );
    return null;
  };
  return { admit, listFilled: (pledge) => filled.get(pledge) ?? [] };
}

/** Lists what makes a pledge the same as another: its key, the organization's name and its credit code. */
const listIdentities = (keyHash: string, organizationKey: string, creditCode: string | null): string[] => [
  `key ${keyHash}`,
  `name ${organizationKey}`,
  ...(creditCode === null ? [] : [`code ${creditCode}`]),
];

/**
 * Finds the identities that these pledges share with existing ones: with any by key, with standing ones by name or credit
 * code. It is one select per index: joined by `or`, they would scan all pledges of the initiative.
 */
async function findExistingIdentities(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Set<string>> {
  const keys = pledges.map(({ keyHash }) => keyHash);
  const names = pledges.map(({ organization }) => limitKeyLength(organization.key));
  const codes = pledges.flatMap(({ organization }) => organization.creditCode ?? []);
  const select = transaction
    .selectFrom('pledges')
    .select(['key_hash', 'organization_key', 'credit_code', 'state'])
    .where('initiative', '=', initiative);
  const matches = select
    .where('key_hash', 'in', keys)
    .unionAll(select.where('organization_key', 'in', names).where(IS_STANDING))
    .$if(codes.length > 0, (query) => query.unionAll(select.where('credit_code', 'in', codes).where(IS_STANDING)));
  return new Set(
    (await matches.execute()).flatMap((row) =>
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

async function insertRows(transaction: Transaction<Tables>, admitted: readonly AdmittedPledge[]): Promise<void> {
  const { numInsertedOrUpdatedRows: insertedCount } = await transaction
    .insertInto('pledges')
    .values(admitted.map(({ row }) => row))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (insertedCount !== BigInt(admitted.length)) throw new ConstraintConflict();
  await transaction
    .insertInto('contacts')
    .values(
      admitted.map(({ pledge: { contact }, row: { initiative, number } }) => ({ initiative, number, ...contact })),
    )
    .execute();
  await transaction
    .insertInto('pledge_roles')
    .values(
      admitted.flatMap(({ pledge, row: { initiative, number } }) =>
        pledge.roles.map((role, place) => ({ initiative, number, role, place })),
      ),
    )
    .execute();
  const solutions = admitted.flatMap(({ pledge: { initiative, solution } }) =>
    solution ? [{ initiative, challenge_hash: solution.challengeHash, expires: solution.expires }] : [],
  );
  if (solutions.length > 0) await insertSolutions(transaction, solutions);
}

/** Inserts solutions, and deletes those whose challenges have expired and cannot come again. */
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
    corrected: null,
    check_code: null,
  };
}
