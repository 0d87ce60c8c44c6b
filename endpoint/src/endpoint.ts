import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';

import compress from '@fastify/compress';
import etag from '@fastify/etag';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';

import { registerBuilderRoutes } from './builder/builder-routes.js';
import { openDocuments } from './content/document-store.js';
import { createInitiativeFinder } from './content/initiative-files.js';
import { isInsideSync } from './content/inside-folder.js';
import { isImage, isSvg } from './content/served-files.js';
import { registerEmbedRoutes } from './embed/embed-routes.js';
import { registerCors, requireAllowedOrigin, type AllowedOrigins } from './http/cors.js';
import { handleClientError, handleFrameworkError, registerErrorHandlers } from './http/error-handlers.js';
import { enableGracefulShutdown, REQUEST_TIMEOUT, trackShutdown } from './http/graceful-shutdown.js';
import { registerHealthRoutes } from './http/health-routes.js';
import { registerJsonBody } from './http/json-body.js';
import { createLoggerOptions, type LogLevel } from './http/log.js';
import { registerMetrics } from './http/metrics.js';
import { DEFAULT_RATE_LIMIT, registerRateLimits } from './http/rate-limits.js';
import { OFFICE_PREFIX } from './http/route-paths.js';
import { createSenders, type NotificationOptions } from './notifications/notification-options.js';
import { createNotifier } from './notifications/notifier.js';
import { registerOfficePage } from './office/office-page-routes.js';
import { registerOffice } from './office/office.js';
import { isOfficeOpen } from './office/sign-in/office-access.js';
import { registerChallengeRoutes } from './pledges/challenge-routes.js';
import { createChallenges } from './pledges/challenges.js';
import { registerPledgeRoutes } from './pledges/pledge-routes.js';
import { createPledgeService } from './pledges/pledge-service.js';
import { createDocumentSender, registerDocumentRoutes } from './reads/document-routes.js';
import { createInitiativeReader, registerInitiativeRoutes } from './reads/initiative-routes.js';
import { createBatchQueue } from './storage/batch-queue.js';
import { openDatabase } from './storage/database/database.js';
import { keepVersion } from './widgets/keep-version.js';
import { findBuiltVersions, openWidgetVersions, type WidgetVersions } from './widgets/version-folders.js';
import { registerWidgetRoutes } from './widgets/widget-routes.js';

/** Maximum size, in bytes, of a request's body. */
const BODY_LIMIT = 16 * 1024;

export interface EndpointOptions {
  /** Path of the content folder, whose JSON is served. */
  readonly folder: string;
  /** `file:<path>`, created if there is none; or `postgres://…`. */
  readonly database: string;
  /** Origins of pages on other hosts that may read and pledge, or `*`. None by default. */
  readonly origins?: AllowedOrigins;
  /** Writes of each kind per network address and minute, or `off`. {@link DEFAULT_RATE_LIMIT} by default. */
  readonly rateLimit?: number | 'off';
  /** Key that signs challenges, of at least 32 characters. With it, every pledge has to solve one. None by default. */
  readonly challengeKey?: string | undefined;
  /**
   * Token for the street office's paths under `/admin/`, of at least 32 characters. None by default: these are for who has
   * an account, and answer 404 as long as nobody has one.
   */
  readonly adminToken?: string | undefined;
  /** Addresses and ranges of proxies whose `X-Forwarded-*` headers are trusted, besides those on this machine. */
  readonly trustProxy?: readonly string[];
  /**
   * Path of a folder of versions of the widgets, each a folder of its own, which stay served after an upgrade. This
   * package's version is added to it. None by default: only that version is served.
   */
  readonly widgets?: string | undefined;
  /** Settings by which the office is told of pledges, and senders get receipts by mail. Nobody is told by default. */
  readonly notifications?: NotificationOptions | undefined;
  /** Whether to answer `/metrics` in Prometheus' form, to whoever asks. False by default. */
  readonly metrics?: boolean;
  /** Lowest level to log, as JSON. No log by default. */
  readonly logger?: LogLevel | false;
  /** Writes a line of the log, or throws: standard error by default. */
  readonly writeLog?: ((line: string) => void) | undefined;
}

export interface Endpoint {
  /** Fastify app, to run as a server of its own: `await app.listen({ host, port })`. */
  readonly app: FastifyInstance;
  /**
   * Request handler, to mount in another server. `request.url` is relative to the endpoint, so that server removes a
   * prefix first, as `use('/endpoint', handler)` of Connect, Express and Vite does.
   */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** Finishes accepted requests, then closes the server and the database. */
  readonly close: () => Promise<void>;
}

/**
 * Creates the reference endpoint: it serves a folder of JSON, as it is at each request, and keeps pledges in a database.
 *
 * @throws if the folder or the database cannot be opened
 */
export async function createEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { origins = [], rateLimit = DEFAULT_RATE_LIMIT } = options;
  const folder = resolve(options.folder);
  const warnings: string[] = [];
  const senders = createSenders(options.notifications ?? {}, (message) => warnings.push(message));
  const database = await openDatabase(options.database, { isService: true });
  const challenges = options.challengeKey ? createChallenges(options.challengeKey) : null;

  const app: FastifyInstance = fastify({
    bodyLimit: BODY_LIMIT,
    clientErrorHandler: handleClientError,
    frameworkErrors: handleFrameworkError,
    // Node applies the larger of the two timeouts to the whole request, and checks it at an interval.
    http: { headersTimeout: REQUEST_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, connectionsCheckingInterval: 2_000 },
    logger: options.logger ? createLoggerOptions(options.logger, options.writeLog) : false,
    requestTimeout: REQUEST_TIMEOUT,
    return503OnClosing: false,
    // Only a listed proxy, or one on this machine, may name the client's address and the host.
    trustProxy: ['loopback', ...(options.trustProxy ?? [])],
  });
  const documents = await openDocuments(folder, (message) => app.log.error(message)).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });
  for (const warning of warnings) app.log.warn(warning);
  const findInitiative = createInitiativeFinder(documents);
  const notifier = createNotifier({
    database,
    findInitiative,
    senders,
    options: options.notifications ?? {},
    log: app.log,
  });
  const versions = await openVersions(options.widgets, (message) => app.log.warn(message));
  registerErrorHandlers(app);
  enableGracefulShutdown(app);
  const isStopping = trackShutdown(app);
  // While requests are being finished: what they enter is sent after the next start.
  let stopped: Promise<void> | undefined;
  app.addHook('preClose', async () => {
    stopped = notifier.stop();
  });
  app.addHook('onClose', async () => {
    await stopped;
    await database.destroy();
  });
  app.addHook('onRequest', async ({ method }, reply) => {
    const isRead = method === 'GET' || method === 'HEAD';
    reply.header('cache-control', isRead ? 'no-cache' : 'no-store').header('x-content-type-options', 'nosniff');
    // Where nothing is compressed as well: a shared cache would send that to everybody.
    if (isRead) reply.header('vary', 'accept-encoding');
  });
  // Before compression: a 304 has no body, so it must have no Content-Encoding either.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (reply.statusCode !== 304) return payload;
    reply.removeHeader('content-type');
    return null;
  });

  const isTold = senders.channels.length > 0 || senders.sendReceipt !== null;
  await registerCors(app, origins);
  const limits = await registerRateLimits(app, rateLimit);
  const token = options.adminToken || undefined;
  const officeOptions = { database, token, limits, folder, documents, findInitiative };
  await app.register(async (office) => registerOffice(office, officeOptions), { prefix: OFFICE_PREFIX });
  if (options.metrics) {
    registerMetrics(app, {
      database,
      listBroken: documents.listBroken,
      ...(isTold && { countDeliveries: notifier.countDeliveries }),
    });
  }
  registerHealthRoutes(app, { database, isStopping, listBroken: documents.listBroken });
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  await app.register(staticFiles, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    // The ETag alone tells whether a file has changed: Last-Modified would miss two edits within a second.
    cacheControl: false,
    lastModified: false,
    acceptRanges: false,
    allowedPath: (path) => isImage(path.replace(/^\//, '')) && isInsideSync(folder, path),
    setHeaders: (reply, path) => {
      if (isSvg(path)) {
        reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      }
    },
  });
  await app.register(async (pages) => registerOfficePage(pages, () => isOfficeOpen(database, token)));
  await app.register(async (pages) =>
    registerBuilderRoutes(pages, { origins, keepsVersions: options.widgets !== undefined }),
  );
  await app.register(async (reads) => {
    await reads.register(etag, { algorithm: 'sha256', weak: true });
    // After the ETag has made it one: it describes no body.
    reads.addHook('onSend', async (_request, reply, payload) => {
      if (reply.statusCode === 304) reply.removeHeader('content-type');
      return payload;
    });
    registerWidgetRoutes(reads, versions);
    const sendDocument = createDocumentSender(documents);
    registerDocumentRoutes(reads, sendDocument);
    const initiatives = createInitiativeReader({
      database,
      findInitiative,
      hasDocument: async (file) => (await documents.find(file)).state !== 'missing',
      hasChallenges: challenges !== null,
    });
    registerInitiativeRoutes(reads, initiatives, sendDocument);
    registerEmbedRoutes(reads, { documents, initiatives, versions, origins });
  });
  await app.register(async (writes) => {
    writes.removeAllContentTypeParsers();
    registerJsonBody(writes);
    writes.addHook('onRequest', async (request) => requireAllowedOrigin(origins, request));
    const submitPledge = createPledgeService({
      database,
      insertPledge: createBatchQueue(database, notifier.targets),
      findInitiative,
      challenges,
    });
    registerPledgeRoutes(writes, { database, submitPledge, limits, targets: notifier.targets });
    if (challenges) registerChallengeRoutes(writes, findInitiative, challenges, limits);
  });
  await app.ready();
  if (isTold) notifier.start();

  return { app, handler: (request, response) => app.routing(request, response), close: () => app.close() };
}

/** Opens the versions of the widgets: those that are kept in a folder, and the one of this package. */
async function openVersions(folder: string | undefined, warn: (message: string) => void): Promise<WidgetVersions> {
  const built = findBuiltVersions();
  const kept = folder === undefined ? null : resolve(folder);
  const [own] = built === null ? [] : await openWidgetVersions([built]).list();
  if (kept !== null && own) await keepVersion(kept, own, warn);
  return openWidgetVersions([kept, built].filter((root) => root !== null));
}
