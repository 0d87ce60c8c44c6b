import type { FastifyRequest } from 'fastify';

import { readUserName } from './user-name.js';

/** Reads the name by which a user, among those who share the token, wants to stand in the audit log. */
export function readUser({ headers }: FastifyRequest): string {
  const name = readUserName(headers['x-office-user']);
  return name === null ? 'api' : `api: ${name}`;
}
