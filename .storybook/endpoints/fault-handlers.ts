import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const TITLES: Readonly<Record<number, string>> = { 404: 'Not Found', 503: 'Service Unavailable' };

/** Answers everything with a problem (RFC 9457). */
export const problem =
  (status: 404 | 503): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ type: 'about:blank', title: TITLES[status], status }));
  };

/** Takes reads as another one does, and puts off every write for longer than anyone waits. */
export const busyFor =
  (seconds: number, reads: Handler): Handler =>
  (request, response) => {
    if (request.method === 'GET') {
      reads(request, response);
      return;
    }
    response.setHeader('retry-after', String(seconds));
    problem(503)(request, response);
  };

/** Answers as another one does, after a while. */
export const after =
  (milliseconds: number, handler: Handler): Handler =>
  (request, response) => {
    const timer = setTimeout(() => handler(request, response), milliseconds);
    response.once('close', () => clearTimeout(timer));
  };

/**
 * Answers each read once as another one does, and fails from then on; writes fail from the first. Addresses begin with
 * a part of the asker's own choice, so that one page's first read is not another page's second.
 */
export function onceThen(first: Handler, failure: Handler): Handler {
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
