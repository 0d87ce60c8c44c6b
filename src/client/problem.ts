import { readProblem } from '../contract/read.js';
import type { Fault, Problem } from '../contract/index.js';
import { PROBLEM } from '../contract/problem-types.js';
import { parseRetryAfter } from './retry.js';

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
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  return new ProblemError({
    type: PROBLEM.network,
    title: 'Not reached',
    detail: `${subject} was not reached${reason}`,
  });
}

/** Creates the error for a request that took longer than its timeout. */
export function timeoutProblem(url: string, milliseconds: number): ProblemError {
  const detail = `${url} gave no whole answer within ${milliseconds / 1000} s`;
  return new ProblemError({ type: PROBLEM.timeout, title: 'No answer in time', detail });
}

/** Creates the error for an answer that does not fit the contract; `errors` lists where. */
export function invalidResponseProblem(url: string, detail: string, errors: readonly Fault[] = []): ProblemError {
  const problem = { type: PROBLEM.invalidAnswer, title: 'Not what the contract says', detail: `${url}: ${detail}` };
  return new ProblemError({ ...problem, errors: [...errors] });
}

/** Reads the problem that a failed response carries, or creates one from its status alone. */
export async function problemFromResponse(response: Response): Promise<ProblemError> {
  const wait = parseRetryAfter(response.headers.get('Retry-After'), Date.now());
  const bare: Problem = {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
  };
  if (!response.headers.get('Content-Type')?.includes('problem+json')) return new ProblemError(bare, wait);
  try {
    // A problem without a type is `about:blank`.
    const body = { type: bare.type, ...((await response.json()) as object) };
    const reading = await readProblem(body);
    if (reading.ok) return new ProblemError({ ...bare, ...reading.value, status: response.status }, wait);
  } catch {
    // The body is not JSON, or the lenient reader did not load: the status says enough.
  }
  return new ProblemError(bare, wait);
}

const TRANSIENT_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether the same request may succeed a little later. */
export function isPassing({ type, status }: Problem): boolean {
  return type === PROBLEM.network || type === PROBLEM.timeout || (status != null && TRANSIENT_STATUSES.has(status));
}

/** Whether the endpoint is failing rather than refusing: then an earlier copy is still the best answer there is. */
export function isOutage(problem: Problem): boolean {
  return isPassing(problem) || problem.type === PROBLEM.invalidAnswer || (problem.status ?? 0) >= 500;
}
