import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const TITLES: Readonly<Record<number, string>> = { 404: 'Not Found', 503: 'Service Unavailable' };

/** Answers every request with a problem (RFC 9457). */
export const respondWithProblem =
  (status: 404 | 503): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ type: 'about:blank', title: TITLES[status], status }));
  };

/** Passes reads on, and answers every write with 503 and a `Retry-After` that nobody waits for. */
export const busyFor =
  (seconds: number, reads: Handler): Handler =>
  (request, response) => {
    if (request.method === 'GET') {
      reads(request, response);
      return;
    }
    response.setHeader('retry-after', String(seconds));
    respondWithProblem(503)(request, response);
  };

/** Passes requests on after a delay. */
export const delayBy =
  (milliseconds: number, handler: Handler): Handler =>
  (request, response) => {
    const timer = setTimeout(() => handler(request, response), milliseconds);
    response.once('close', () => clearTimeout(timer));
  };

/**
 * Passes the first read of each address on and fails from then on; writes fail from the first. Addresses begin with a
 * segment of the page's own choice, so that one page's first read is not another page's second.
 */
export function failAfterFirst(first: Handler, failure: Handler): Handler {
  const answered = new Set<string>();
  return (request, response) => {
    const { method, url = '/' } = request;
    if (method !== 'GET' || answered.has(url)) {
      failure(request, response);
      return;
    }
    answered.add(url);
    request.url = url.replace(/^\/[^/]*/, '');
    first(request, response);
  };
}
