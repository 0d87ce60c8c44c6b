/** Maximum number of results that are kept; beyond it, the oldest is dropped. */
const MAX_RESULTS = 500;

/** Computes a result for a key; the last one that there was, if that fails for the time being. */
export type KeepLastGood<T> = (key: string, compute: () => Promise<T>) => Promise<T>;

/**
 * Keeps the last good result of each key, to be had while computing a new one fails.
 *
 * @param isPassing whether an error is of a kind that passes; any other is thrown
 */
export function createLastGood<T>(isPassing: (error: unknown) => boolean): KeepLastGood<T> {
  const results = new Map<string, { readonly value: T }>();
  return async (key, compute) => {
    try {
      const value = await compute();
      results.delete(key);
      results.set(key, { value });
      if (results.size > MAX_RESULTS) results.delete(results.keys().next().value ?? key);
      return value;
    } catch (error) {
      const kept = isPassing(error) ? results.get(key) : undefined;
      if (kept) return kept.value;
      throw error;
    }
  };
}
