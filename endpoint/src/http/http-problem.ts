import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PROBLEM, type Fault } from '../../../src/contract/index.js';
import { findAllowedMethods } from './route-paths.js';
import { isDatabaseUnavailable } from '../storage/database/database-errors.js';

/**
 * Every answer that is not what was asked for is a problem of RFC 9457, and is written here: nothing that a request
 * said, and no message of a library, goes into one, for either may hold a person's telephone number.
 */

/** The titles of the problem types that are ours. */
const TITLES: Readonly<Record<string, string>> = {
  [PROBLEM.alreadyPledged]: 'This organization has already pledged',
  [PROBLEM.keyInFlight]: 'The pledge with this key is being taken',
  [PROBLEM.keyReused]: 'This key came with another body before',
  [PROBLEM.invalidPledge]: 'The pledge does not fit',
  [PROBLEM.initiativeClosed]: 'The initiative takes no pledges now',
  [PROBLEM.proofNeeded]: 'This looks as if a program had sent it',
};

/** What to say of a status that Fastify or a plugin decided on. */
const DETAILS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read. A body must be JSON.',
  404: 'There is nothing at this address.',
  405: 'This address does not take this method.',
  408: 'The request took too long to arrive.',
  413: 'The body is larger than 16 KiB.',
  414: 'The address is too long.',
  415: 'A body must be sent as application/json.',
  429: 'There were too many requests from this network address. Try again after the time in Retry-After.',
  431: 'The header is too large.',
  500: 'Something went wrong here. Sending the same again with the same key is safe.',
  503: 'The service is busy. Sending the same again with the same key is safe.',
};

interface HttpProblemOptions {
  readonly type?: string;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is a problem. Thrown from anywhere in a request, it becomes the reply. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;

  constructor(status: number, { type = 'about:blank', detail, errors, headers = {} }: HttpProblemOptions = {}) {
    const title = TITLES[type] ?? STATUS_CODES[status] ?? 'Problem';
    super(title);
    this.status = status;
    this.headers = headers;
    this.body = JSON.stringify({ type, title, status, detail: detail ?? DETAILS[status], errors });
  }
}

/** Makes every error of an app a problem: those thrown here, Fastify's own, unknown addresses and methods. */
export function registerProblemHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    const refusal = toHttpProblem(error);
    if (refusal.status === 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply, refusal);
  });
  app.setNotFoundHandler((request, reply) => {
    const allow = findAllowedMethods(request.url.split('?')[0] ?? '');
    const isMissing = allow === null || allow.split(', ').includes(request.method);
    return sendProblem(reply, isMissing ? new HttpProblem(404) : new HttpProblem(405, { headers: { allow } }));
  });
}

/** For errors before there is a route: an address that cannot be decoded, or is too long. */
export function handleFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, toHttpProblem(error));
}

/** For what is not HTTP, or took too long to become it: there is no reply yet, only a socket. */
export function handleClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code ?? ''] ?? 400;
  const { body } = new HttpProblem(status);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function toHttpProblem(error: FastifyError | HttpProblem): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isDatabaseUnavailable(error)) return new HttpProblem(503, { headers: { 'retry-after': '1' } });
  const status = error.statusCode ?? 500;
  return new HttpProblem(status >= 400 && status < 500 ? status : 500);
}

function sendProblem(reply: FastifyReply, { status, headers, body }: HttpProblem): FastifyReply {
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers })
    .type('application/problem+json')
    .send(body);
}
