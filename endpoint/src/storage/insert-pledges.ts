import { sql, type Transaction } from 'kysely';

import { createAdmission } from './admission.js';
import type { Database } from './database/database.js';
import { enqueueReceivedPledges, NO_TARGETS, type NotificationTargets } from './notifications/notification-queue.js';
import type { PledgeRow, Tables } from './database/schema.js';
import { useCodes } from './invitation-codes.js';
import type { NewPledge, PledgeOutcome } from './new-pledge.js';
import { toReceipt } from './receipts.js';
import { limitKeyLength } from './standing-pledges.js';

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
  const { admit, listFilled, nameOrganization } = await createAdmission(transaction, initiative, pledges);
  const outcomes: PledgeOutcome[] = [];
  const admitted: AdmittedPledge[] = [];
  for (const pledge of pledges) {
    const refusal = admit(pledge);
    const number = last - pledges.length + admitted.length + 1;
    const row = toPledgeRow(pledge, number, nameOrganization(pledge));
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
  const uses = admitted.flatMap(({ pledge: { code }, row: { number, received } }) =>
    code === null ? [] : [{ code, number, at: received }],
  );
  await useCodes(transaction, admitted[0]?.row.initiative ?? '', uses);
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

function toPledgeRow(pledge: NewPledge, number: number, organizationName: string): PledgeRow {
  return {
    initiative: pledge.initiative,
    number,
    key_hash: pledge.keyHash,
    body_hash: pledge.bodyHash,
    token_hash: pledge.tokenHash,
    organization_name: organizationName,
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
