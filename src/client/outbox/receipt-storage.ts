import type { Receipt } from '../../contract/index.js';
import { storageKey, type PledgeScope, type BrowserStorage } from './draft-storage.js';
import { parseObject } from './safe-storage.js';
import { toJson } from '../../domain/to-json.js';

/** A receipt stored on this device, to be looked at again and to withdraw the pledge with. It has no contact data. */
export interface StoredReceipt {
  /** Idempotency key under which the pledge was received. */
  readonly key: string;
  readonly receipt: Receipt;
}

/** Maximum number of receipts stored for one initiative; the oldest are deleted. */
const MAX_RECEIPTS = 10;

/** Loads the receipts of one initiative, newest first. */
export function loadReceipts({ local }: BrowserStorage, scope: PledgeScope): StoredReceipt[] {
  const { receipts } = parseObject(local.get(storageKey('receipts', scope))) ?? {};
  if (!Array.isArray(receipts)) return [];
  return (receipts as unknown[]).flatMap((entry) => {
    const { key, receipt } = (entry ?? {}) as Partial<StoredReceipt>;
    return typeof key === 'string' && isReceipt(receipt) ? [{ key, receipt }] : [];
  });
}

/**
 * Stores a receipt, in place of an earlier state of it.
 *
 * @returns whether it will outlive this page
 */
export function saveReceipt(storage: BrowserStorage, scope: PledgeScope, entry: StoredReceipt): boolean {
  const others = loadReceipts(storage, scope).filter(({ receipt }) => receipt.number !== entry.receipt.number);
  return writeReceipts(storage, scope, [entry, ...others].slice(0, MAX_RECEIPTS));
}

/** Deletes a receipt from this device; the pledge stands. */
export function deleteReceipt(storage: BrowserStorage, scope: PledgeScope, number: number): void {
  const others = loadReceipts(storage, scope).filter(({ receipt }) => receipt.number !== number);
  if (others.length > 0) writeReceipts(storage, scope, others);
  else storage.local.remove(storageKey('receipts', scope));
}

const writeReceipts = ({ local }: BrowserStorage, scope: PledgeScope, receipts: readonly StoredReceipt[]): boolean =>
  local.set(storageKey('receipts', scope), toJson({ receipts }));

/** Guards the members that are rendered: storage is open to every script, though the receipt was validated when it came. */
function isReceipt(value: unknown): value is Receipt {
  const { number, received, roles, organization, state, withdrawalToken } = (value ?? {}) as Record<string, unknown>;
  return (
    Number.isSafeInteger(number) &&
    typeof received === 'string' &&
    !Number.isNaN(new Date(received).getTime()) &&
    typeof state === 'string' &&
    Array.isArray(roles) &&
    typeof (organization as { name?: unknown } | null | undefined)?.name === 'string' &&
    (withdrawalToken == null || typeof withdrawalToken === 'string')
  );
}
