import type { Transaction } from 'kysely';

import { organizationKey } from '../../../src/domain/organization-name.js';
import { recordAuditEntry } from './audit-log.js';
import { checkCodeOf } from './check-code.js';
import type { Database } from './database/database.js';
import type { PledgeRow, Tables } from './database/schema.js';
import { requireStanding } from './office-actions.js';
import { advancePublicRevision } from './public-revision.js';
import { findPledgeRow, listRoles } from './receipts.js';
import { countRoles, IS_STANDING, limitKeyLength } from './standing-pledges.js';

/** Correction of a pledge: what it says by mistake, as it should be. `null` leaves a part as it is. */
export interface PledgeCorrection {
  readonly name: string | null;
  readonly roles: readonly string[] | null;
  /** Maximum number of organizations in a role, for those of `roles` that have a limit. */
  readonly limits: ReadonlyMap<string, number>;
}

/**
 * Outcome of a correction. A `conflict` is with the standing pledge of that number, which has the name already; `role-full`
 * names the roles that are new to the pledge, and taken as often as they may be.
 */
export type CorrectionOutcome =
  | { readonly outcome: 'corrected' }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'conflict'; readonly number: number }
  | { readonly outcome: 'role-full'; readonly roles: readonly string[] };

/** Thrown to roll back a transaction that corrected nothing, so that it leaves no trace. */
class NothingCorrected extends Error {
  readonly outcome: CorrectionOutcome;

  constructor(outcome: CorrectionOutcome) {
    super('nothing corrected');
    this.outcome = outcome;
  }
}

/**
 * Corrects the organization's name or the roles of a pledge, and records what they were, in one transaction. Like an
 * insert, it locks the initiative's counter first, so that nobody takes the name or the last place in a role meanwhile. The
 * check code stays the one of the receipts given so far. A correction to what the pledge says already changes nothing.
 *
 * @param user who corrects it, for the audit log
 * @throws an `OfficeActionError` if the pledge was withdrawn
 */
export async function correctPledge(
  database: Database,
  initiative: string,
  number: number,
  correction: PledgeCorrection,
  user: string,
): Promise<CorrectionOutcome> {
  try {
    return await database.transaction().execute(async (transaction) => {
      await advancePublicRevision(transaction, initiative);
      const row = await findPledgeRow(transaction, initiative, number);
      if (!row) throw new NothingCorrected({ outcome: 'missing' });
      requireStanding(row.state);
      const before = { row, roles: await listRoles(transaction, initiative, number) };
      const changes = findChanges(before, correction);
      if (changes.name === null && changes.roles === null) throw new NothingCorrected({ outcome: 'corrected' });
      await requireRoom(transaction, before, changes);
      await writeChanges(transaction, before, changes);
      const detail = describeOldValues(before, changes);
      await recordAuditEntry(transaction, { who: user, act: 'correct', initiative, number, detail });
      return { outcome: 'corrected' };
    });
  } catch (error) {
    if (error instanceof NothingCorrected) return error.outcome;
    throw error;
  }
}

/** Pledge before it is corrected. */
interface StoredPledge {
  readonly row: PledgeRow;
  readonly roles: readonly string[];
}

/** Leaves out of a correction what the pledge says already. */
const findChanges = ({ row, roles }: StoredPledge, correction: PledgeCorrection): PledgeCorrection => ({
  ...correction,
  name: correction.name === row.organization_name ? null : correction.name,
  roles: correction.roles?.join() === roles.join() ? null : correction.roles,
});

/** @throws a {@link NothingCorrected} if another pledge has the name, or a role that is new to this one is full */
async function requireRoom(
  transaction: Transaction<Tables>,
  { row: { initiative, number }, roles: oldRoles }: StoredPledge,
  { name, roles, limits }: PledgeCorrection,
): Promise<void> {
  if (name !== null) {
    const other = await transaction
      .selectFrom('pledges')
      .select('number')
      .where('initiative', '=', initiative)
      .where('organization_key', '=', limitKeyLength(organizationKey(name)))
      .where('number', '<>', number)
      .where(IS_STANDING)
      .executeTakeFirst();
    if (other) throw new NothingCorrected({ outcome: 'conflict', number: other.number });
  }
  const limited = (roles ?? []).filter((role) => limits.has(role) && !oldRoles.includes(role));
  if (limited.length === 0) return;
  const counts = await countRoles(transaction, initiative, limited);
  const full = limited.filter((role) => (counts.get(role) ?? 0) >= (limits.get(role) ?? Infinity));
  if (full.length > 0) throw new NothingCorrected({ outcome: 'role-full', roles: full });
}

async function writeChanges(
  transaction: Transaction<Tables>,
  { row, roles: oldRoles }: StoredPledge,
  { name, roles }: PledgeCorrection,
): Promise<void> {
  const { initiative, number } = row;
  await transaction
    .updateTable('pledges')
    .set({
      corrected: new Date().toISOString(),
      check_code: checkCodeOf(row, oldRoles),
      ...(name !== null && { organization_name: name, organization_key: limitKeyLength(organizationKey(name)) }),
    })
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .execute();
  if (roles === null) return;
  await transaction
    .deleteFrom('pledge_roles')
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .execute();
  await transaction
    .insertInto('pledge_roles')
    .values(roles.map((role, place) => ({ initiative, number, role, place })))
    .execute();
}

/** Describes what was corrected, for the audit log: `name: …; roles: a, b`. */
const describeOldValues = ({ row, roles }: StoredPledge, changes: PledgeCorrection): string =>
  [
    ...(changes.name === null ? [] : [`name: ${row.organization_name}`]),
    ...(changes.roles === null ? [] : [`roles: ${roles.join(', ')}`]),
  ].join('; ');
