import { createStore, del, delMany, get, set, update, type UseStore } from 'idb-keyval';

/**
 * Last good copy of a resource, kept across visits in IndexedDB: `caches` needs a secure context, which an intranet on
 * plain http is not. A browser that refuses storage, as in a private window, keeps no copies, and nothing else fails.
 */
export interface OfflineCopy {
  /** Body of the resource, parsed from JSON. */
  readonly body: unknown;
  /** Time of arrival, in milliseconds since the epoch. */
  readonly received: number;
}

/** Maximum number of copies; the oldest are deleted. */
const MAX_COPIES = 64;
const INDEX_KEY = '#index';

/** Time limit of an access, in milliseconds: a database that another tab holds may never answer. */
const TIMEOUT = 2_000;

/** Rejects where storage does not answer in time. */
async function inTime<T>(access: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Storage does not answer')), TIMEOUT);
  });
  return Promise.race([access, timeout]).finally(() => clearTimeout(timer));
}

let openedStore: UseStore | undefined;
const store = (): UseStore => (openedStore ??= createStore('fumin-widgets', 'last-good'));

/** Returns the copy of a resource; `null` where there is none. */
export async function readOfflineCopy(url: string): Promise<OfflineCopy | null> {
  try {
    return (await inTime(get<OfflineCopy>(url, store()))) ?? null;
  } catch {
    return null;
  }
}

/** Stores a copy of a resource, and deletes the oldest ones beyond the maximum. */
export async function writeOfflineCopy(url: string, copy: OfflineCopy): Promise<void> {
  try {
    await set(url, copy, store());
    let expired: string[] = [];
    await update<Record<string, number>>(
      INDEX_KEY,
      (index = {}) => {
        const received = { ...index, [url]: copy.received };
        // The copy just written stays, even where the clock makes all others newer.
        const others = Object.keys(index).filter((key) => key !== url);
        const newest = [url, ...others.sort((a, b) => (received[b] ?? 0) - (received[a] ?? 0))];
        expired = newest.slice(MAX_COPIES);
        return Object.fromEntries(newest.slice(0, MAX_COPIES).map((key) => [key, received[key] ?? 0]));
      },
      store(),
    );
    if (expired.length > 0) await delMany(expired, store());
  } catch {
    // Storage is full, refused or missing: the page works without a copy.
  }
}

/** Deletes the copy of a resource. */
export async function deleteOfflineCopy(url: string): Promise<void> {
  try {
    await del(url, store());
  } catch {
    // As in `writeOfflineCopy`.
  }
}
