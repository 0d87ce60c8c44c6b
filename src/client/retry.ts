/**
 * Policy for retries of a failed request: a few attempts, further and further apart, and never in step with other
 * pages.
 */
export interface RetryPolicy {
  /** Maximum number of attempts, the first one included. */
  readonly attempts: number;
  /** Longest wait before the second attempt, in milliseconds; it doubles with each further one. */
  readonly base: number;
  /** Upper limit of that wait, in milliseconds. */
  readonly cap: number;
  /** Longest `Retry-After` that is waited for, in milliseconds: past it the reader decides. */
  readonly patience: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = { attempts: 3, base: 500, cap: 8_000, patience: 30_000 };

/** Returns a wait in milliseconds, by exponential backoff with full jitter. `attempt` counts from 0. */
export function backoff(attempt: number, { base, cap }: RetryPolicy, random = Math.random): number {
  return random() * Math.min(cap, base * 2 ** attempt);
}

/**
 * Parses `Retry-After`, which is in seconds or an HTTP date, to milliseconds from `now`; `null` where it is missing or
 * cannot be parsed.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = new Date(header).getTime();
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
