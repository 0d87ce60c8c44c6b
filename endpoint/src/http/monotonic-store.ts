import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** Maximum number of counters; the oldest are dropped, so that nobody fills the memory. */
const MAX_COUNTERS = 5_000;

interface Counter {
  current: number;
  /** Time of `performance.now()`. */
  readonly ends: number;
}

/**
 * Counts requests by a clock that only goes forward. By the clock of the machine, a client would be locked out for as long
 * as that is set back: for two days, say, after somebody has mended its date.
 */
export class MonotonicStore implements FastifyRateLimitStore {
  readonly #counters = new Map<string, Counter>();

  incr(
    key: string,
    done: (error: Error | null, result?: { current: number; ttl: number }) => void,
    window: number,
  ): void {
    const now = performance.now();
    let counter = this.#counters.get(key);
    if (!counter || counter.ends <= now) {
      this.#counters.delete(key);
      counter = { current: 0, ends: now + window };
      this.#counters.set(key, counter);
      const [oldest] = this.#counters.keys();
      if (this.#counters.size > MAX_COUNTERS && oldest !== undefined) this.#counters.delete(oldest);
    }
    counter.current += 1;
    done(null, { current: counter.current, ttl: counter.ends - now });
  }

  child(): MonotonicStore {
    return new MonotonicStore();
  }
}
