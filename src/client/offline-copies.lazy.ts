import { createStore, del, delMany, get, set, update, type UseStore } from 'idb-keyval';

/**
 * The last good copy of each resource, kept across visits in IndexedDB (`caches` needs a secure context, which an
 * intranet on plain http is not). A browser that refuses storage, as in a private window, keeps none: nothing fails by it.
 */
export interface OfflineCopy {
  /** The resource, parsed from JSON. */
  readonly body: unknown;
  /** When it came, in milliseconds since the epoch. */
  readonly received: number;
}

/** How many copies are kept; the oldest go. */
const MAX_COPIES = 64;
const INDEX_KEY = '#index';

let openedStore: UseStore | undefined;
const store = (): UseStore => (openedStore ??= createStore('fumin-widgets', 'last-good'));

export async function readOfflineCopy(url: string): Promise<OfflineCopy | null> {
  try {
    return (await get<OfflineCopy>(url, store())) ?? null;
  } catch {
    return null;
  }
}

export async function writeOfflineCopy(url: string, copy: OfflineCopy): Promise<void> {
  try {
    await set(url, copy, store());
    let spare: string[] = [];
    await update<Record<string, number>>(
      INDEX_KEY,
      (index = {}) => {
        const all = { ...index, [url]: copy.received };
        // The one just written stays, even where the clock says that all others are newer.
        const others = Object.keys(index).filter((key) => key !== url);
        const newest = [url, ...others.sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0))];
        spare = newest.slice(MAX_COPIES);
        return Object.fromEntries(newest.slice(0, MAX_COPIES).map((key) => [key, all[key] ?? 0]));
      },
      store(),
    );
    if (spare.length > 0) await delMany(spare, store());
  } catch {
    // Full, refused or not there: the page works without.
  }
}

export async function deleteOfflineCopy(url: string): Promise<void> {
  try {
    await del(url, store());
  } catch {
    // As above.
  }
}
