import type { FastifyInstance } from 'fastify';

import type { DocumentStore } from '../content/document-store.js';
import type { FindInitiative } from '../content/initiative-files.js';
import type { Database } from '../storage/database/database.js';
import { registerActRoutes } from './act-routes.js';
import { registerCodeRoutes } from './codes/code-routes.js';
import { registerExportRoutes } from './export/export-routes.js';
import { registerFolderHealthRoutes } from './folder-health-routes.js';
import { registerNotificationRoutes } from './notification-routes.js';
import { registerOfficeInitiativeRoutes } from './initiatives/office-initiative-routes.js';
import { registerOfficePledgeRoutes } from './office-pledge-routes.js';
import { registerRegisterRoutes } from './register/register-routes.js';

/** Options of what the office reads and does. */
export interface OfficeRoutesOptions {
  readonly database: Database;
  /** Path of the content folder. */
  readonly folder: string;
  readonly documents: DocumentStore;
  readonly findInitiative: FindInitiative;
}

/** Registers what the office reads and does, for requests that are authenticated. */
export function registerOfficeRoutes(
  app: FastifyInstance,
  { database, folder, documents, findInitiative }: OfficeRoutesOptions,
): void {
  // An action has no body; one that is sent is ignored.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));

  registerOfficeInitiativeRoutes(app, { database, findInitiative, folder });
  registerRegisterRoutes(app, database, findInitiative);
  registerOfficePledgeRoutes(app, database);
  registerExportRoutes(app, database, findInitiative);
  registerCodeRoutes(app, database);
  registerActRoutes(app, database);
  registerFolderHealthRoutes(app, folder, documents);
  registerNotificationRoutes(app, database);
}
