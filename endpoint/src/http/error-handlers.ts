import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { describeUnavailability, isDatabaseUnavailable } from '../storage/database/database-errors.js';
import { HttpProblem } from './http-problem.js';
import { findAllowedMethods } from './route-paths.js';

/** Answers every error of an app with a problem: those thrown by routes, Fastify's own, unknown paths and methods. */
export function registerErrorHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    const problem = toHttpProblem(error);
    if (problem.status === 500) request.log.error({ err: error }, 'request failed');
    if (isDatabaseUnavailable(error)) request.log.error(`not done: ${describeUnavailability(error)}`);
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const allow = findAllowedMethods(request.url.split('?')[0] ?? '');
    const isMissing = allow === null || allow.split(', ').includes(request.method);
    return sendProblem(reply, isMissing ? new HttpProblem(404) : new HttpProblem(405, { headers: { allow } }));
  });
}

/** Answers errors that occur before a route is found: a path that is too long or cannot be decoded. */
export function handleFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, toHttpProblem(error));
}

/** Answers bytes that are not HTTP, or that took too long to arrive. There is no reply yet, only a socket. */
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
