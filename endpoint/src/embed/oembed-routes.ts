import type { FastifyInstance } from 'fastify';
import { major } from 'semver';

import { District, read } from '../../../src/contract/index.js';
import { HttpProblem } from '../http/http-problem.js';
import { JSON_TYPE, OEMBED_PATH } from '../http/route-paths.js';
import { MissingDocument, readEmbedDocuments, type ReadDocument } from './embed-documents.js';
import { describeContent } from './page/embed-content.js';
import { parseEmbedOptions, type EmbedQuery } from './page/embed-options.js';
import type { PageWidgets } from './page/embed-page.js';
import { describePage, formatDescriptionAsXml, parsePageAddress, type PageAddress } from './page/oembed.js';
import { createPageContext } from './page/page-context.js';

interface OembedRoutesOptions {
  readonly readDocument: ReadDocument;
  readonly readWidgets: () => Promise<PageWidgets | null>;
}

/** Registers the descriptions of the pages for frames, by which other sites make a frame of a link (oEmbed 1.0). */
export function registerOembedRoutes(app: FastifyInstance, { readDocument, readWidgets }: OembedRoutesOptions): void {
  app.get<{ Querystring: EmbedQuery }>(OEMBED_PATH, async ({ query, host }, reply) => {
    const { url, format = 'json' } = query;
    if (typeof url !== 'string') throw new HttpProblem(400, { detail: 'The query has no url, or several.' });
    if (format !== 'json' && format !== 'xml') {
      throw new HttpProblem(501, { detail: 'There are descriptions as json and xml alone.' });
    }
    const maxSize = { width: parseLength(query.maxwidth), height: parseLength(query.maxheight) };
    const address = parsePageAddress(url, host);
    const found = address && (await describe(address));
    if (!found) throw new HttpProblem(404, { detail: 'The url is none of the pages of this service, /embed/….' });
    const widgets = await readWidgets();
    const description = describePage({
      ...found,
      maxSize,
      major: widgets && String(major(widgets.version)),
    });
    return format === 'xml'
      ? reply.type('text/xml; charset=utf-8').send(formatDescriptionAsXml(description))
      : reply.type(JSON_TYPE).send(JSON.stringify(description));
  });

  /** Finds the title of a page and the name of its district; `null` if there is no such page. */
  async function describe(address: PageAddress) {
    const reading = parseEmbedOptions(address.widget, Object.fromEntries(address.url.searchParams));
    if (!reading.ok) return null;
    const context = createPageContext(reading.options, new Date());
    try {
      const { title } = describeContent(await readEmbedDocuments(reading.options, readDocument), context);
      const district = await readDocument('district.json');
      const result = district.state === 'ready' ? read(District, district.document) : null;
      return { address, title, providerName: result?.ok ? context.localizeText(result.value.name) : title };
    } catch (error) {
      if (!(error instanceof MissingDocument)) throw error;
      if (error.reason === 'missing') return null;
      throw new HttpProblem(503, {
        detail: 'This page cannot be shown at present.',
        headers: { 'retry-after': '30' },
      });
    }
  }
}

/** Parses a maximum length in CSS pixels; `null` where none is given. */
function parseLength(text: unknown): number | null {
  if (text === undefined || text === '') return null;
  if (typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new HttpProblem(400, { detail: 'maxwidth and maxheight are numbers of pixels.' });
}
