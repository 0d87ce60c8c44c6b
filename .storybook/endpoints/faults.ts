import { HttpProblem } from '../../endpoint/src/http/http-problem.js';
import type { Respond } from './page-endpoint.js';
import { problemResponse } from './page-router.js';

/** Answers every request with a problem (RFC 9457). */
export const respondWithProblem =
  (status: 404 | 503, headers: Readonly<Record<string, string>> = {}): Respond =>
  async () =>
    Promise.resolve(problemResponse(new HttpProblem(status, { headers })));

/** Passes reads on, and answers every write with 503 and a `Retry-After` that nobody waits for. */
export const busyFor = (seconds: number, reads: Respond): Respond => {
  const writes = respondWithProblem(503, { 'retry-after': String(seconds) });
  return (path, request) => (request.method === 'GET' ? reads : writes)(path, request);
};

/** Passes requests on after a delay, in milliseconds. */
export const delayBy =
  (delay: number, respond: Respond): Respond =>
  async (path, request) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    return respond(path, request);
  };

/** Passes the first read of each path on, and fails from then on; writes fail from the first. */
export function failAfterFirst(first: Respond, failure: Respond): Respond {
  const answered = new Set<string>();
  return (path, request) => {
    if (request.method !== 'GET' || answered.has(path)) return failure(path, request);
    answered.add(path);
    return first(path, request);
  };
}
