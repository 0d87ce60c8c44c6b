import type { FastifyInstance } from 'fastify';

import type { DocumentStore } from '../content/document-store.js';
import type { FindInitiative } from '../content/initiative-files.js';
import { requireAllowedOrigin } from '../http/cors.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import type { Database } from '../storage/database/database.js';
import { areHashesEqual, sha256 } from '../storage/hashes.js';
import { registerActRoutes } from './act-routes.js';
import { registerExportRoutes } from './export-routes.js';
import { registerFolderHealthRoutes } from './folder-health-routes.js';
import { registerOfficeInitiativeRoutes } from './office-initiative-routes.js';
import { registerOfficePledgeRoutes } from './office-pledge-routes.js';
import { registerRegisterRoutes } from './register-routes.js';

/** Options of the office's paths. */
export interface OfficeOptions {
  readonly database: Database;
  readonly token: string;
  readonly limits: RateLimits;
  /** Path of the content folder. */
  readonly folder: string;
  readonly documents: DocumentStore;
  readonly findInitiative: FindInitiative;
}

/**
 * Registers the street office's own paths, under `/admin/`, for whoever has the token. They answer no page of another
 * origin, and no cache may store their responses.
 */
export function registerOfficeRoutes(
  app: FastifyInstance,
  { database, token, limits, folder, documents, findInitiative }: OfficeOptions,
): void {
  const isToken = createTokenCheck(token);
  for (const hook of limits.office()) app.addHook('onRequest', hook);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    requireAllowedOrigin([], request);
    if (isToken(/^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')) return;
    throw new HttpProblem(401, {
      detail: 'Send the token of the office as Authorization: Bearer.',
      headers: { 'www-authenticate': 'Bearer realm="office"' },
    });
  });
  // An action has no body; one that is sent is ignored.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));

  registerOfficeInitiativeRoutes(app, { database, findInitiative, folder });
  registerRegisterRoutes(app, database, findInitiative);
  registerOfficePledgeRoutes(app, database);
  registerExportRoutes(app, database, findInitiative);
  registerActRoutes(app, database);
  registerFolderHealthRoutes(app, folder, documents);
}

/** Creates a comparison with the token, in a time that tells neither how much was right nor how long the token is. */
function createTokenCheck(token: string): (candidate: string) => boolean {
  const tokenHash = sha256(token);
  return (candidate) => areHashesEqual(sha256(candidate), tokenHash);
}
