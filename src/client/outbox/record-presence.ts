import { storageKey, type BrowserStorage, type PledgeScope } from './draft-storage.js';

/*
 * Presence of the outbox's records: apart from what reads them, so that a page that only shows a form does not load that.
 */

/** Whether this tab has a submission that is not settled. */
export const hasPendingSubmission = ({ session }: BrowserStorage, scope: PledgeScope): boolean =>
  session.get(storageKey('sending', scope)) !== null;

/** Deletes the record of a submission that is settled, or that the reader discarded. */
export function deleteSubmission({ session }: BrowserStorage, scope: PledgeScope): void {
  session.remove(storageKey('sending', scope));
}

/** Whether there are receipts on this device. */
export const hasStoredReceipts = ({ local }: BrowserStorage, scope: PledgeScope): boolean =>
  local.get(storageKey('receipts', scope)) !== null;
