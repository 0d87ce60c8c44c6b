import type { Problem } from '../contract/index.js';
import { PROBLEM } from '../contract/problem-types.js';

const TRANSIENT_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Types of an answer that is not what was asked for. */
const UNREADABLE = new Set<string>([PROBLEM.invalidAnswer, PROBLEM.invalidEncoding]);

/** Whether the same request may succeed a little later. */
export function isPassing({ type, status }: Problem): boolean {
  return type === PROBLEM.network || type === PROBLEM.timeout || (status != null && TRANSIENT_STATUSES.has(status));
}

/** Whether the endpoint is failing rather than refusing: then an earlier copy is still the best answer there is. */
export function isOutage(problem: Problem): boolean {
  return isPassing(problem) || UNREADABLE.has(problem.type) || (problem.status ?? 0) >= 500;
}
