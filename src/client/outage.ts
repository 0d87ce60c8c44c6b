import type { Problem } from '../contract/index.js';
import { ANSWER_PROBLEM } from '../contract/answer-problems.js';

const TRANSIENT_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Types of an answer that is not what was asked for. */
const UNREADABLE = new Set<string>([ANSWER_PROBLEM.invalidAnswer, ANSWER_PROBLEM.invalidEncoding]);

/** Whether the same request may succeed a little later. */
export function isPassing({ type, status }: Problem): boolean {
  return (
    type === ANSWER_PROBLEM.network ||
    type === ANSWER_PROBLEM.timeout ||
    (status != null && TRANSIENT_STATUSES.has(status))
  );
}

/** Whether the endpoint is failing rather than refusing: then an earlier copy is still the best answer there is. */
export function isOutage(problem: Problem): boolean {
  return isPassing(problem) || UNREADABLE.has(problem.type) || (problem.status ?? 0) >= 500;
}
