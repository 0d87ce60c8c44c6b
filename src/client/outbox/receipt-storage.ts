import type { Receipt } from '../../contract/index.js';
import { nameOf, type Place, type Shelves } from './draft-storage.js';
import { readObject } from './safe-storage.js';

/** A receipt that is kept on this device, to be looked at again and to withdraw by. It has no contact data. */
export interface KeptReceipt {
  /** What the pledge was sent by. */
  readonly key: string;
  readonly receipt: Receipt;
}

/** How many are kept for one initiative; the oldest go. */
const MOST = 10;

/** The receipts of one initiative, newest first. */
export function keptReceipts({ lasting }: Shelves, place: Place): KeptReceipt[] {
  const { receipts } = readObject(lasting.get(nameOf('receipts', place))) ?? {};
  if (!Array.isArray(receipts)) return [];
  return (receipts as unknown[]).flatMap((entry) => {
    const { key, receipt } = (entry ?? {}) as Partial<KeptReceipt>;
    return typeof key === 'string' && isReceipt(receipt) ? [{ key, receipt }] : [];
  });
}

/** Keeps a receipt, in the place of an earlier state of it. Whether it will outlive this page. */
export function keepReceipt(shelves: Shelves, place: Place, one: KeptReceipt): boolean {
  const others = keptReceipts(shelves, place).filter(({ receipt }) => receipt.number !== one.receipt.number);
  return write(shelves, place, [one, ...others].slice(0, MOST));
}

/** Forgets one on this device; the pledge stands. */
export function forgetReceipt(shelves: Shelves, place: Place, number: number): void {
  const others = keptReceipts(shelves, place).filter(({ receipt }) => receipt.number !== number);
  if (others.length > 0) write(shelves, place, others);
  else shelves.lasting.remove(nameOf('receipts', place));
}

const write = ({ lasting }: Shelves, place: Place, receipts: readonly KeptReceipt[]): boolean =>
  lasting.set(nameOf('receipts', place), JSON.stringify({ receipts }));

/** What is drawn of a receipt must be what it says it is; it was checked when it came. */
function isReceipt(value: unknown): value is Receipt {
  const { number, received, roles, organization, state, withdrawalToken } = (value ?? {}) as Record<string, unknown>;
  return (
    Number.isSafeInteger(number) &&
    typeof received === 'string' &&
    !Number.isNaN(Date.parse(received)) &&
    typeof state === 'string' &&
    Array.isArray(roles) &&
    typeof (organization as { name?: unknown } | null | undefined)?.name === 'string' &&
    (withdrawalToken == null || typeof withdrawalToken === 'string')
  );
}
