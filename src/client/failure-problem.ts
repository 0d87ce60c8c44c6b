import type { Fault, Problem } from '../contract/index.js';
import { ANSWER_PROBLEM } from '../contract/answer-problems.js';
import { isObject } from '../contract/guards.js';
import { readProblem } from '../contract/readers/problem.generated.js';
import { hasLeftOrigin, isHtml } from './fetch-json.js';
import { networkProblem, ProblemError } from './problem.js';
import type { Failure } from './recovery.js';
import { parseRetryAfter } from './retry.js';

/** Beginning of the types of problems of the contract. */
const PROBLEM_TYPES = 'urn:fumin:problem:';

/** Creates the error for a failure: the endpoint's own problem, or the reason why there is no answer. */
export async function describeFailure(failure: Failure): Promise<ProblemError> {
  const { url, response, text, exceeded, reason, faults, origin } = failure;
  if (origin) return invalidAnswer(url, `it is not at the endpoint's origin, ${origin}`);
  if (faults) return invalidAnswer(url, 'it does not fit the contract', faults);
  if (response?.type === 'opaqueredirect') return invalidAnswer(url, 'what changes something is not to be redirected');
  // The status counts even where the body was cut off.
  if (response && !response.ok) return problemFromResponse(response, text);
  if (exceeded) {
    const detail = `${url} gave no whole answer within ${exceeded / 1000} s`;
    return new ProblemError({ type: ANSWER_PROBLEM.timeout, title: 'No answer in time', detail });
  }
  if (response && text === null) return encodingProblem(url);
  if (response && hasLeftOrigin(response, url)) return invalidAnswer(url, `redirected to ${response.url}`);
  if (response && isHtml(response, text ?? '')) return invalidAnswer(url, 'answered HTML instead of JSON');
  return reason instanceof SyntaxError ? invalidAnswer(url, 'the answer is not JSON') : networkProblem(url, reason);
}

/** Creates the error for an answer that is not what was asked for; `errors` lists where it does not fit the contract. */
function invalidAnswer(url: string, detail: string, faults: readonly Fault[] = []): ProblemError {
  const problem = {
    type: ANSWER_PROBLEM.invalidAnswer,
    title: 'Not what the contract says',
    detail: `${url}: ${detail}`,
  };
  return new ProblemError({ ...problem, errors: [...faults] });
}

function encodingProblem(url: string): ProblemError {
  const detail = 'The text is not UTF-8, nor of the charset that the content type says';
  return new ProblemError({
    type: ANSWER_PROBLEM.invalidEncoding,
    title: 'Text that cannot be read',
    detail: `${url}: ${detail}`,
    errors: [{ pointer: '', detail }],
  });
}

/** Reads the problem that a response carries, or creates one from its status alone. */
async function problemFromResponse(
  { status, statusText, headers }: Response,
  text: string | null = '',
): Promise<ProblemError> {
  const wait = parseRetryAfter(headers.get('Retry-After'), Date.now());
  const bare: Problem = { type: 'about:blank', title: statusText || `HTTP ${status}`, status };
  // A proxy may say that it is of another type.
  const isProblem = headers.get('Content-Type')?.includes('problem+json') || text?.includes(PROBLEM_TYPES);
  if (!text || !isProblem) return new ProblemError(bare, wait);
  try {
    // A problem without a type is `about:blank`.
    const own: unknown = JSON.parse(text);
    const reading = isObject(own) && !Array.isArray(own) && (await readProblem({ type: bare.type, ...own }));
    if (reading && reading.ok) return new ProblemError({ ...bare, ...reading.value, status }, wait);
  } catch {
    // The body is not JSON, or the lenient reader did not load: the status says enough.
  }
  return new ProblemError(bare, wait);
}
