import { isIPv6 } from 'node:net';

import { HttpProblem } from './http-problem.js';

/** Failed attempts at one subject that a network address may make within a window. A person mistypes a code a few times. */
const MAX_PER_SUBJECT = 10;

/** Failed attempts at all subjects that a network address may make within a window: an office shares one address. */
const MAX_PER_ADDRESS = 100;

/** Length, in milliseconds, of a window. It begins with the first failure, and attempts that it refuses do not prolong it. */
const WINDOW = 10 * 60 * 1000;

/** Maximum number of counters; the oldest are dropped, so that nobody fills the memory. */
const MAX_COUNTERS = 10_000;

/**
 * Runs an attempt to use a secret, and counts it if it fails. Failures are counted by network address, never for the
 * subject as a whole: whoever guesses at somebody's secret only shuts out the address it is guessed from, and that for one
 * window. The owner gets in from any other address at once.
 *
 * @param subject what the secret guards
 * @param attempt resolves with `null` if it failed; an error, such as of the database, is no failure
 * @throws an `HttpProblem` with status 429 if there were too many, without running the attempt
 */
export type FailureLimit = <T>(address: string, subject: string, attempt: () => Promise<T | null>) => Promise<T | null>;

interface Counter {
  count: number;
  readonly ends: number;
}

export function createFailureLimit(): FailureLimit {
  const counters = new Map<string, Counter>();

  const findCounter = (name: string, now: number): Counter => {
    const existing = counters.get(name);
    if (existing && existing.ends > now) return existing;
    counters.delete(name);
    const counter = { count: 0, ends: now + WINDOW };
    counters.set(name, counter);
    const [oldest] = counters.keys();
    if (counters.size > MAX_COUNTERS && oldest !== undefined) counters.delete(oldest);
    return counter;
  };

  return async (address, subject, attempt) => {
    // A clock that only goes forward: one that is set back would shut people out.
    const now = performance.now();
    const network = toNetwork(address);
    const limited = [
      [findCounter(network, now), MAX_PER_ADDRESS],
      [findCounter(`${network} ${subject}`, now), MAX_PER_SUBJECT],
    ] as const;
    for (const [{ count, ends }, max] of limited) if (count >= max) throw tooManyFailures(ends - now);
    // Counted before it is decided, or many at once would slip through.
    for (const [counter] of limited) counter.count += 1;
    let isFailure = false;
    try {
      const result = await attempt();
      isFailure = result === null;
      return result;
    } finally {
      if (!isFailure) for (const [counter] of limited) counter.count -= 1;
    }
  };
}

const tooManyFailures = (wait: number): HttpProblem =>
  new HttpProblem(429, {
    detail: 'There were too many failed attempts from this network address. Try again after the time in Retry-After.',
    headers: { 'retry-after': String(Math.ceil(wait / 1000)) },
  });

/** Network that an address belongs to: of IPv6 the first 64 bits, since a household has all of the others to itself. */
function toNetwork(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(8 - groups.length - rest.length).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
