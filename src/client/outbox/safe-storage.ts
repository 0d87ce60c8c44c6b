/** A store of small texts by name that outlives a page. It never throws, whatever the browser behind it refuses. */
export interface SafeStorage {
  get(name: string): string | null;
  /** Stores a text. Returns whether it will outlive this page; until the page is left it can be read in any case. */
  set(name: string, text: string): boolean;
  remove(name: string): void;
  /** Lists every name with a prefix. */
  names(prefix: string): string[];
}

/**
 * Makes a browser's storage safe to use. A private window may throw as soon as storage is accessed, a full one when it is
 * written: a text that cannot be stored is held in memory, so that the page goes on as usual.
 *
 * @param open returns the storage: a function, since accessing `localStorage` is what may throw
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
      const isStored = attempt((storage) => {
        storage.setItem(name, text);
        return true;
      });
      if (isStored) memory.delete(name);
      else memory.set(name, text);
      return Boolean(isStored);
    },
    remove: (name) => {
      memory.delete(name);
      attempt((storage) => storage.removeItem(name));
    },
    names: (prefix) => {
      const stored = attempt((storage) => [...Array(storage.length).keys()].map((index) => storage.key(index) ?? ''));
      return [...new Set([...(stored ?? []), ...memory.keys()])].filter((name) => name.startsWith(prefix));
    },
  };
}

/** Parses a stored text as an object; `null` where it is none, since every script and every user can write to storage. */
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
