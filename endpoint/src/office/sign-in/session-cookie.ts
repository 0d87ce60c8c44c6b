import { randomBytes } from 'node:crypto';

import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Cookies of sessions. Over https the name has the prefix `__Host-`, by which a browser takes the cookie from this host
 * alone: no page of a neighbouring host can put a session of its own in its place. The prefix asks for `Secure` and for the
 * path `/`, which also fits below whatever path a proxy serves the endpoint. It ends with the browser.
 */
const COOKIE_NAME = 'fumin-office';

/** Length of a session's token, in bytes. */
const TOKEN_LENGTH = 32;

const TOKEN = /^[\w-]{43}$/;

export const createSessionToken = (): string => randomBytes(TOKEN_LENGTH).toString('base64url');

/** Reads the token of the session's cookie; `null` if there is none. */
export function readSessionToken(request: FastifyRequest): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName(request)];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

/** Sends the cookie of a session, or removes it where `token` is `null`. */
export function sendSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const cookie = stringifySetCookie({
    name: cookieName(request),
    value: token ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isEncrypted(request),
    ...(token === null && { maxAge: 0 }),
  });
  reply.header('set-cookie', cookie);
}

const cookieName = (request: FastifyRequest): string => (isEncrypted(request) ? `__Host-${COOKIE_NAME}` : COOKIE_NAME);

/** Whether the browser sent a request over https, to the endpoint or to a proxy before it. */
const isEncrypted = ({ protocol }: FastifyRequest): boolean => protocol === 'https';
