/** Maximum number of results in a memoizer; beyond it, the oldest is dropped. */
const MAX_RESULTS = 500;

/** Returns the last result of a key as long as its inputs are the same, compared one by one with `===`; else computes it. */
export type Memoize<T> = (key: string, inputs: readonly unknown[], compute: () => Promise<T>) => Promise<T>;

/** Creates a memoizer that keeps the latest result of each key. A failed computation is not kept. */
export function createMemoizer<T>(): Memoize<T> {
  const entries = new Map<string, { readonly inputs: readonly unknown[]; readonly result: T }>();
  return async (key, inputs, compute) => {
    const latest = entries.get(key);
    if (latest?.inputs.every((input, index) => input === inputs[index])) return latest.result;
    const result = await compute();
    entries.delete(key);
    entries.set(key, { inputs, result });
    if (entries.size > MAX_RESULTS) entries.delete(entries.keys().next().value ?? key);
    return result;
  };
}
