import type { Problem } from '../../contract/index.js';
import { PLEDGE_PROBLEM } from '../../contract/pledge-problems.js';
import { isPassing } from '../outage.js';
import { ProblemError } from '../problem.js';

/** Converts anything that was thrown to a problem. */
export const toProblem = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { type: 'about:blank', detail: String(error) };

/**
 * Whether a conflict lacks its reason, as where the response was cut off: the reason may have been that the key is known, and
 * so that the pledge was received.
 */
export const isTruncatedConflict = ({ type, status, detail, errors }: Problem): boolean =>
  (status === 409 || status === 422) && type === 'about:blank' && detail == null && errors == null;

/**
 * Whether the endpoint refused this attempt. Otherwise it is not known, or not yet decided, whether the pledge was received,
 * and the same must be sent with the same key.
 */
export function isRefusal(problem: Problem): boolean {
  const { type, status } = problem;
  if (type === PLEDGE_PROBLEM.keyInFlight || isTruncatedConflict(problem)) return false;
  return status != null && status >= 400 && status < 500 && !isPassing(problem);
}

const FINAL_PROBLEMS = new Set<string>([
  PLEDGE_PROBLEM.alreadyPledged,
  PLEDGE_PROBLEM.invalidPledge,
  PLEDGE_PROBLEM.initiativeClosed,
]);

/**
 * Whether nothing was received under the key, by earlier attempts neither: an endpoint looks for the key before it looks at
 * the pledge. An intermediary that refuses, such as a firewall, does not know of earlier attempts.
 */
export const isFinalRefusal = ({ type }: Problem): boolean => FINAL_PROBLEMS.has(type);
