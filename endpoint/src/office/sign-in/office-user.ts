import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Session } from '../../storage/accounts/sessions.js';

/** Sender of a request to the office's paths: somebody who signed in, or a program with the office's token. */
export type OfficeUser =
  | { readonly kind: 'session'; readonly session: Session }
  /** `name` is that of `X-Office-User`, or `null`. */
  | { readonly kind: 'bearer'; readonly name: string | null };

/** Name by which Fastify keeps the user of a request. */
const DECORATOR = 'officeUser';

/** Prepares requests for {@link setUser}. */
export const decorateWithUser = (app: FastifyInstance): void => void app.decorateRequest(DECORATOR, null);

export const setUser = (request: FastifyRequest, user: OfficeUser): void => request.setDecorator(DECORATOR, user);

/** Reads the session that a request belongs to; `null` if it has none. */
export function readSession(request: FastifyRequest): Session | null {
  const user = request.getDecorator<OfficeUser | null>(DECORATOR);
  return user?.kind === 'session' ? user.session : null;
}

/**
 * Reads the name of who sends a request, for the audit log: that of an account; `token: <name>` for somebody who signed in
 * with the office's token; `api` or `api: <name>` for a program that sent the token itself.
 */
export function readUser(request: FastifyRequest): string {
  const user = request.getDecorator<OfficeUser | null>(DECORATOR);
  if (user === null) throw new Error('who sends this request is not known: it was not authenticated');
  if (user.kind === 'session') return formatOwner(user.session);
  return user.name === null ? 'api' : `api: ${user.name}`;
}

/** Formats the name of who signed in, for the audit log. No account has a colon in its name. */
export const formatOwner = ({ account, name }: Pick<Session, 'account' | 'name'>): string =>
  account ?? `token: ${name}`;
