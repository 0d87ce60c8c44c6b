import { PROBLEM } from '../../contract/problem-types.js';
import { isPassing, ProblemError } from '../problem.js';
import { backoff, type RetryPolicy } from '../retry.js';
import { isTruncatedConflict, toProblem } from './problem-kind.js';

/** How often a pledge is tried unasked after a press: then the reader decides. */
export const PLEDGE_RETRY_POLICY: RetryPolicy = { attempts: 5, base: 2_000, cap: 60_000, patience: 3_600_000 };

/** One attempt alone: the tries of a pledge are counted here, over reloads. */
export const SINGLE_ATTEMPT: RetryPolicy = { ...PLEDGE_RETRY_POLICY, attempts: 1 };

/**
 * When to try again after a failure, in milliseconds since the epoch: backing off with full jitter, and never before the
 * endpoint's `Retry-After`. `null` where the reader decides.
 *
 * @param tries how often it was tried, this time included
 */
export function nextAttemptAt(error: unknown, tries: number, now: number): number | null {
  const asked = error instanceof ProblemError ? (error.retryAfter ?? 0) : 0;
  const problem = toProblem(error);
  const passes = isPassing(problem) || isTruncatedConflict(problem) || problem.type === PROBLEM.keyInFlight;
  if (!passes || tries >= PLEDGE_RETRY_POLICY.attempts || asked > PLEDGE_RETRY_POLICY.patience) return null;
  return now + Math.max(asked, backoff(tries - 1, PLEDGE_RETRY_POLICY));
}
