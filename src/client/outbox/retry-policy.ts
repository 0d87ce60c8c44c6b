import { PLEDGE_PROBLEM } from '../../contract/pledge-problems.js';
import { isPassing } from '../outage.js';
import { ProblemError } from '../problem.js';
import { backoff, type RetryPolicy } from '../retry.js';
import { isTruncatedConflict, toProblem } from './problem-kind.js';

/** Attempts to send a pledge unasked after a press; after the last one the reader decides. */
export const PLEDGE_RETRY_POLICY: RetryPolicy = { attempts: 5, base: 2_000, cap: 60_000, patience: 3_600_000 };

/** A single attempt by the client: the attempts of a pledge are counted here, across reloads. */
export const SINGLE_ATTEMPT: RetryPolicy = { ...PLEDGE_RETRY_POLICY, attempts: 1 };

/**
 * Time of the next attempt after a failure, in milliseconds since the epoch: exponential backoff with full jitter, and never
 * before the endpoint's `Retry-After`. `null` where the reader decides.
 *
 * @param attempts number of attempts so far, the failed one included
 */
export function nextAttemptAt(error: unknown, attempts: number, now: number): number | null {
  const retryAfter = error instanceof ProblemError ? (error.retryAfter ?? 0) : 0;
  const problem = toProblem(error);
  const isTransient = isPassing(problem) || isTruncatedConflict(problem) || problem.type === PLEDGE_PROBLEM.keyInFlight;
  if (!isTransient || attempts >= PLEDGE_RETRY_POLICY.attempts || retryAfter > PLEDGE_RETRY_POLICY.patience)
    return null;
  return now + Math.max(retryAfter, backoff(attempts - 1, PLEDGE_RETRY_POLICY));
}
