import type { Receipt } from '../../../src/contract/index.js';
import { recordAuditEntry } from './audit-log.js';
import { checkCodeOf } from './check-code.js';
import type { Database } from './database/database.js';
import { requireStanding } from './office-actions.js';
import { advancePublicRevision } from './public-revision.js';
import { findPledgeRow, listRoles, toReceipt } from './receipts.js';

/**
 * Gives a pledge another withdrawal token, and records that. The old one withdraws no longer; the check code stays the one of
 * the receipts given so far.
 *
 * @param tokenHash hash of the new token
 * @param user who asked for it, for the audit log
 * @returns the receipt, without the token; `null` if there is no such pledge
 * @throws an `OfficeActionError` if the pledge was withdrawn
 */
export const renewReceipt = (
  database: Database,
  initiative: string,
  number: number,
  tokenHash: string,
  user: string,
): Promise<Receipt | null> =>
  database.transaction().execute(async (transaction) => {
    // For its lock alone: a correction at the same time would read the code from the old token.
    await advancePublicRevision(transaction, initiative);
    const row = await findPledgeRow(transaction, initiative, number);
    if (!row) return null;
    requireStanding(row.state);
    const roles = await listRoles(transaction, initiative, number);
    const checkCode = checkCodeOf(row, roles);
    await transaction
      .updateTable('pledges')
      .set({ token_hash: tokenHash, check_code: checkCode })
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .execute();
    await recordAuditEntry(transaction, { who: user, act: 'receipt', initiative, number });
    return toReceipt({ ...row, check_code: checkCode }, roles);
  });
