/** A place for small texts by name, kept across pages. It never throws, whatever the browser behind it refuses. */
export interface SafeStorage {
  get(name: string): string | null;
  /** Whether the text will outlive this page; until then it is here in any case. */
  set(name: string, text: string): boolean;
  remove(name: string): void;
  /** Every name that begins so. */
  names(prefix: string): string[];
}

/**
 * A shelf on a browser's storage. A private window may refuse storage at the very mention of it, a full one at the write:
 * what cannot be stored is kept in memory, so that one page goes on as if nothing were the matter.
 *
 * @param open gives the storage: a function, since to name `localStorage` is what may throw
 */
export function safeStorage(open: () => Storage | null | undefined): SafeStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      const storage = open();
      return storage ? use(storage) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    get: (name) => memory.get(name) ?? attempt((storage) => storage.getItem(name)) ?? null,
    set: (name, text) => {
      const stored = attempt((storage) => {
        storage.setItem(name, text);
        return true;
      });
      if (stored) memory.delete(name);
      else memory.set(name, text);
      return Boolean(stored);
    },
    remove: (name) => {
      memory.delete(name);
      attempt((storage) => storage.removeItem(name));
    },
    names: (prefix) => {
      const stored = attempt((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''));
      return [...new Set([...(stored ?? []), ...memory.keys()])].filter((name) => name.startsWith(prefix));
    },
  };
}

/** What was stored, as an object; `null` where it is none: storage is open to every script and every hand. */
export function parseObject(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
