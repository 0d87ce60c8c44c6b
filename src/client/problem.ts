import type { Problem } from '../contract/index.js';
import { ANSWER_PROBLEM } from '../contract/answer-problems.js';

/** Error that carries a problem (RFC 9457): the endpoint's own, or the reason why there is no answer. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | null;
  override readonly name = 'ProblemError';

  /** @param retryAfter time to wait by the endpoint's `Retry-After`, in milliseconds; `null` without that header */
  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? problem.type);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/**
 * Creates the error for a request that did not reach its endpoint.
 *
 * @param subject URL of the request, or another description of what did not arrive
 */
export function networkProblem(subject: string, cause: unknown): ProblemError {
  const reason = cause instanceof Error ? cause.message : cause;
  return new ProblemError({
    type: ANSWER_PROBLEM.network,
    title: 'Not reached',
    detail: `${subject} was not reached${typeof reason === 'string' ? `: ${reason}` : ''}`,
  });
}
