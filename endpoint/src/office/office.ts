import type { FastifyInstance } from 'fastify';

import type { RateLimits } from '../http/rate-limits.js';
import { openOffice } from './sign-in/office-access.js';
import { registerOfficeRoutes, type OfficeRoutesOptions } from './office-routes.js';
import { registerSessionRoutes } from './sign-in/session-routes.js';

interface OfficeOptions extends OfficeRoutesOptions {
  /** Token of the office; `undefined` if there is none. */
  readonly token: string | undefined;
  readonly limits: RateLimits;
}

/** Registers the street office's own paths, for whoever has an account or the office's token. */
export async function registerOffice(app: FastifyInstance, options: OfficeOptions): Promise<void> {
  const { database, token, limits } = options;
  const access = openOffice(app, { database, token, limits });
  await app.register(async (sessions) => registerSessionRoutes(sessions, { database, access, limits }));
  await app.register(async (office) => {
    office.addHook('onRequest', access.authenticate);
    registerOfficeRoutes(office, options);
  });
}
