/** Whether two lists have the same things in them, in the same order. */
export const areShallowEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Keeps a value that is costly to make, for as long as what it is made of stays the same. */
export class MemoizeLatest<T> {
  #kept: { readonly of: readonly unknown[]; readonly value: T } | null = null;

  get(of: readonly unknown[], make: () => T): T {
    if (!this.#kept || !areShallowEqual(of, this.#kept.of)) this.#kept = { of, value: make() };
    return this.#kept.value;
  }
}
