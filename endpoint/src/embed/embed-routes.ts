import type { FastifyInstance, FastifyReply } from 'fastify';

import { createMemoizer } from '../caching/memoize.js';
import type { DocumentStore } from '../content/document-store.js';
import type { AllowedOrigins } from '../http/cors.js';
import { EMBED_PREFIX } from '../http/route-paths.js';
import type { InitiativeReader } from '../reads/initiative-routes.js';
import { isDatabaseUnavailable } from '../storage/database/database-errors.js';
import type { WidgetVersions } from '../widgets/version-folders.js';
import { MissingDocument, readEmbedDocuments, type ReadDocument } from './embed-documents.js';
import { registerOembedRoutes } from './oembed-routes.js';
import { findDescriptions } from './page-address.js';
import { readPageWidgets } from './page-widgets.js';
import { findWidget, parseEmbedOptions, parseLanguage, type EmbedQuery } from './page/embed-options.js';
import { composeEmbedPage, type EmbedPage, type PageSettings, type PageWidgets } from './page/embed-page.js';
import { composeNoticePage, OBSTACLE_STATUS, type EmbedObstacle } from './page/notice-page.js';

interface EmbedRoutesOptions {
  readonly documents: DocumentStore;
  readonly initiatives: InitiativeReader;
  readonly versions: WidgetVersions;
  /** Origins of pages that may have the pages in a frame. */
  readonly origins: AllowedOrigins;
}

/** Registers the pages that show one widget each, for a frame or to be opened by themselves, and their descriptions. */
export function registerEmbedRoutes(app: FastifyInstance, options: EmbedRoutesOptions): void {
  const { documents, initiatives, versions, origins } = options;
  const readWidgets = createWidgetsReader(versions);
  const readDocument = createDocumentReader(documents, initiatives);
  registerOembedRoutes(app, { readDocument, readWidgets });

  app.get<{ Params: { readonly widget: string }; Querystring: EmbedQuery }>(
    `${EMBED_PREFIX}/:widget`,
    async (request, reply) => {
      const { query, params } = request;
      const settings: PageSettings = { widgets: await readWidgets(), ancestors: origins, now: new Date() };
      const sendNotice = (obstacle: EmbedObstacle) => {
        if (obstacle.reason === 'broken') reply.header('retry-after', '30');
        reply.code(OBSTACLE_STATUS[obstacle.reason]).header('cache-control', 'no-store');
        return sendPage(reply, composeNoticePage(obstacle, parseLanguage(query), settings));
      };
      const widget = findWidget(params.widget);
      if (widget === null) return sendNotice({ reason: 'widget' });
      const reading = parseEmbedOptions(widget, query);
      if (!reading.ok) return sendNotice({ reason: 'parameter', parameter: reading.parameter });
      try {
        const found = await readEmbedDocuments(reading.options, readDocument);
        const descriptions = findDescriptions(request, reading.options);
        return await sendPage(reply, composeEmbedPage(found, reading.options, { ...settings, descriptions }));
      } catch (error) {
        if (error instanceof MissingDocument) return sendNotice({ reason: error.reason });
        if (isDatabaseUnavailable(error)) return sendNotice({ reason: 'broken' });
        throw error;
      }
    },
  );
}

const sendPage = (reply: FastifyReply, { html, policy }: EmbedPage): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(html);

/** Creates a reader of the documents as readers of the endpoint see them: initiatives with their counts. */
const createDocumentReader =
  ({ find }: DocumentStore, { readInitiative }: InitiativeReader): ReadDocument =>
  async (file) => {
    const initiative = /^initiatives\/([^/]+)\.json$/.exec(file)?.[1];
    const json = initiative === undefined ? null : await readInitiative(initiative);
    if (json !== null) return { state: 'ready', document: JSON.parse(json) as unknown };
    const found = await find(file);
    if (found.state === 'missing') return { state: 'missing' };
    const good = found.state === 'ready' ? found : found.lastGood;
    return good ? { state: 'ready', document: good.document } : { state: 'broken' };
  };

/** Creates a reader of the newest version's manifest; the pages load that version, or none where it cannot be read. */
function createWidgetsReader({ list }: WidgetVersions): () => Promise<PageWidgets | null> {
  const memoize = createMemoizer<PageWidgets>();
  return async () => {
    const [newest] = await list();
    if (!newest) return null;
    return memoize(newest.version, [newest.root], () => readPageWidgets(newest)).catch(() => null);
  };
}
