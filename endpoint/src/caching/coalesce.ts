/**
 * Work that a crowd asks for at once, done once for all of them. Whoever comes while it is being done waits for the next
 * time, so that nobody gets what was true before he asked.
 */
export function coalesce<T>(work: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const next = new Map<string, Promise<T>>();
  const running = new Map<string, Promise<unknown>>();

  return (key) => {
    const waiting = next.get(key);
    if (waiting) return waiting;
    const turn = (async () => {
      await running.get(key);
      // Those whose requests came in together are read one after the other: let them come along.
      await new Promise((resolve) => setImmediate(resolve));
      next.delete(key);
      const result = work(key);
      const ended = result.then(
        () => undefined,
        () => undefined,
      );
      running.set(key, ended);
      void ended.then(() => running.get(key) === ended && running.delete(key));
      return result;
    })();
    next.set(key, turn);
    return turn;
  };
}

/** How many answers are remembered at most; then the oldest goes. */
const MAX_RESULTS = 500;

/** Remembers what was made of some things until one of them is another. */
export function createMemoizer<T>(): (key: string, of: readonly unknown[], make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly of: readonly unknown[]; readonly made: T }>();
  return async (key, of, make) => {
    const last = known.get(key);
    if (last?.of.every((part, index) => part === of[index])) return last.made;
    const made = await make();
    known.delete(key);
    known.set(key, { of, made });
    if (known.size > MAX_RESULTS) known.delete(known.keys().next().value ?? key);
    return made;
  };
}
