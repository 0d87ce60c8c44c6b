import type { FastifyInstance } from 'fastify';

import type { RateLimits } from '../http/rate-limits.js';
import type { Database } from '../storage/database/database.js';
import { openOffice } from './office-access.js';
import { registerOfficeRoutes } from './office-routes.js';
import { registerSessionRoutes } from './session-routes.js';

interface OfficeOptions {
  readonly database: Database;
  /** Token of the office; `undefined` if there is none. */
  readonly token: string | undefined;
  readonly limits: RateLimits;
}

/** Registers the street office's own paths, for whoever has an account or the office's token. */
export async function registerOffice(app: FastifyInstance, { database, token, limits }: OfficeOptions): Promise<void> {
  const access = openOffice(app, { database, token, limits });
  await app.register(async (sessions) => registerSessionRoutes(sessions, { database, access, limits }));
  await app.register(async (office) => {
    office.addHook('onRequest', access.authenticate);
    registerOfficeRoutes(office, database);
  });
}
