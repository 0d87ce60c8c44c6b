/** Whether two lists hold the same values, in the same order. */
export const areShallowEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Returns the latest value as long as its dependencies are the same, else computes a new one. */
export type MemoizedLatest<T> = (dependencies: readonly unknown[], compute: () => T) => T;

/**
 * Creates a memoizer of one value. Dependencies are compared one by one, by identity; only the latest value is kept.
 */
export function memoizeLatest<T>(): MemoizedLatest<T> {
  let latest: { readonly dependencies: readonly unknown[]; readonly value: T } | null = null;
  return (dependencies, compute) => {
    if (!latest || !areShallowEqual(dependencies, latest.dependencies)) latest = { dependencies, value: compute() };
    return latest.value;
  };
}
