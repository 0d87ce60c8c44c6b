import { readProblem } from '../contract/read.js';
import type { Fault, Problem } from '../contract/index.js';
import { PROBLEM } from '../contract/problem-types.js';
import { parseRetryAfter } from './retry.js';

/** What kept a caller from an answer, as a problem of RFC 9457. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | null;
  override readonly name = 'ProblemError';

  /** @param retryAfter how long the endpoint asked to wait (`Retry-After`), in milliseconds; `null` where it did not */
  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? problem.type);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** @param what the URL that was asked, or what else did not come */
export function networkProblem(what: string, cause: unknown): ProblemError {
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  return new ProblemError({ type: PROBLEM.network, title: 'Not reached', detail: `${what} was not reached${reason}` });
}

export function timeoutProblem(url: string, milliseconds: number): ProblemError {
  const detail = `${url} gave no whole answer within ${milliseconds / 1000} s`;
  return new ProblemError({ type: PROBLEM.timeout, title: 'No answer in time', detail });
}

export function invalidResponseProblem(url: string, detail: string, errors: readonly Fault[] = []): ProblemError {
  const problem = { type: PROBLEM.invalidAnswer, title: 'Not what the contract says', detail: `${url}: ${detail}` };
  return new ProblemError({ ...problem, errors: [...errors] });
}

/** The problem that a failed response carries, or one that says no more than its status. */
export async function problemFromResponse(response: Response): Promise<ProblemError> {
  const wait = parseRetryAfter(response.headers.get('Retry-After'), Date.now());
  const bare: Problem = {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
  };
  if (!response.headers.get('Content-Type')?.includes('problem+json')) return new ProblemError(bare, wait);
  try {
    // A problem that does not say its type is `about:blank`.
    const body = { type: bare.type, ...((await response.json()) as object) };
    const reading = await readProblem(body);
    if (reading.ok) return new ProblemError({ ...bare, ...reading.value, status: response.status }, wait);
  } catch {
    // No JSON, or what reads an odd one did not come: the status says enough.
  }
  return new ProblemError(bare, wait);
}

const TRANSIENT_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether the same request may well succeed a little later. */
export function isPassing({ type, status }: Problem): boolean {
  return type === PROBLEM.network || type === PROBLEM.timeout || (status != null && TRANSIENT_STATUSES.has(status));
}

/** Whether the endpoint is failing, rather than saying no: then an earlier copy is still the best there is. */
export function isOutage(problem: Problem): boolean {
  return isPassing(problem) || problem.type === PROBLEM.invalidAnswer || (problem.status ?? 0) >= 500;
}
