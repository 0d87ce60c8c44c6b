import type { DocumentLookup, DocumentStore } from '../../endpoint/src/content/document-store.js';
import { createInitiativeFinder } from '../../endpoint/src/content/initiative-files.js';
import { registerPledgeRoutes } from '../../endpoint/src/pledges/pledge-routes.js';
import { createPledgeService } from '../../endpoint/src/pledges/pledge-service.js';
import { createDocumentSender, registerDocumentRoutes } from '../../endpoint/src/reads/document-routes.js';
import { createInitiativeReader, registerInitiativeRoutes } from '../../endpoint/src/reads/initiative-routes.js';
import { createBatchQueue } from '../../endpoint/src/storage/batch-queue.js';
import { openPageDatabase } from './database.js';
import type { District } from './districts.js';
import { setNodeGlobals } from './node/globals.js';
import { PageRouter } from './page-router.js';

/** Answers a request for a path below the endpoint's URL. */
export type Respond = (path: string, request: Request) => Promise<Response>;

/**
 * Opens the reference endpoint in the page: its own routes, rules and tables, over documents and a database in memory,
 * which last as long as the page. Nothing of it listens, and nobody else is there: hence no CORS and no limits.
 */
export async function openPageEndpoint(district: District): Promise<Respond> {
  setNodeGlobals();
  const database = await openPageDatabase();
  const documents = storeDocuments(district);
  const findInitiative = createInitiativeFinder(documents);
  const router = new PageRouter();
  const sendDocument = createDocumentSender(documents);
  registerDocumentRoutes(router.app, sendDocument);
  const reader = createInitiativeReader({
    database,
    findInitiative,
    hasDocument: async (file) => (await documents.find(file)).state !== 'missing',
    hasChallenges: false,
  });
  registerInitiativeRoutes(router.app, reader, sendDocument);
  const submitPledge = createPledgeService({
    database,
    insertPledge: createBatchQueue(database),
    findInitiative,
    challenges: null,
  });
  registerPledgeRoutes(router.app, {
    database,
    submitPledge,
    limits: { writes: () => [], failures: (_address, _subject, attempt) => attempt() },
  });
  return (path, request) => router.respond(path, request);
}

function storeDocuments(district: District): DocumentStore {
  const lookups = new Map<string, DocumentLookup>(
    Array.from(district, ([file, document]) => [
      file,
      { state: 'ready', bytes: Buffer.from(JSON.stringify(document)), document },
    ]),
  );
  return { find: async (file) => Promise.resolve(lookups.get(file) ?? { state: 'missing' }), listBroken: () => [] };
}
