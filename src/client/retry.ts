/** How a failed request is tried again: a few times, further and further apart, and never in step with other pages. */
export interface RetryPolicy {
  /** How often a request is sent at the most. */
  readonly attempts: number;
  /** The most there is to wait before the second attempt, in milliseconds; it doubles with each further one. */
  readonly base: number;
  /** The most there ever is to wait by backing off, in milliseconds. */
  readonly cap: number;
  /** The longest `Retry-After` that is waited for, in milliseconds: past it the reader decides. */
  readonly patience: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = { attempts: 3, base: 500, cap: 8_000, patience: 30_000 };

/** Full jitter: any wait from nothing to what exponential backoff allows, in milliseconds. `attempt` counts from 0. */
export function backoff(attempt: number, { base, cap }: RetryPolicy, random = Math.random): number {
  return random() * Math.min(cap, base * 2 ** attempt);
}

/** `Retry-After` in milliseconds from `now`: seconds or an HTTP date; `null` where there is none that can be read. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
