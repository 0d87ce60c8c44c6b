/** A map that forgets what was longest not used, so that a page left open for a month does not grow. */
export class LruMap<K, V> {
  readonly maxSize: number;
  readonly #entries = new Map<K, V>();

  /** @param most how many entries there are at the most */
  constructor(most: number) {
    this.maxSize = most;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.maxSize) break;
      this.#entries.delete(oldest);
    }
  }

  delete(key: K): void {
    this.#entries.delete(key);
  }
}
