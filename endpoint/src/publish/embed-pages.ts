import { LANGUAGES } from '../../../src/base/language.js';
import { pageFile } from '../../../src/snippets/page-file.js';
import { WIDGETS, type WidgetName } from '../../../src/snippets/widget-options.js';
import { MissingDocument, readEmbedDocuments, type ReadDocument } from '../embed/embed-documents.js';
import type { EmbedDocuments } from '../embed/page/embed-content.js';
import type { EmbedOptions } from '../embed/page/embed-options.js';
import { composeEmbedPage, type PageWidgets } from '../embed/page/embed-page.js';
import { textFile } from './compress.js';
import { fileAddresses } from './page-files.js';
import type { PublishedDocuments } from './published-documents.js';
import type { PublishedFile } from './published-file.js';

interface PagesOptions extends Pick<PublishedDocuments, 'documents' | 'pledgedAtService'> {
  /** URL of the service that takes pledges; `null` for none. */
  readonly serviceUrl: URL | null;
  readonly widgets: PageWidgets | null;
  readonly now: Date;
}

/** Folder of the documents that a widget shows one of. */
const FOLDERS: Readonly<Record<WidgetName, string | null>> = {
  'station-card': 'stations',
  'district-map': null,
  'council-timeline': 'councils',
  'pledge-form': 'initiatives',
};

/** Composes the pages for frames: of each thing that a widget can show, and of what it shows by itself. */
export async function* composePageFiles(options: PagesOptions): AsyncGenerator<PublishedFile> {
  const { documents, pledgedAtService, serviceUrl, widgets, now } = options;
  const readDocument: ReadDocument = (file) => {
    const good = documents.get(file);
    return Promise.resolve(good ? { state: 'ready', document: good.document } : { state: 'missing' });
  };
  for (const widget of WIDGETS) {
    for (const id of listIds(widget, documents)) {
      const found = await findDocuments({ widget, id }, readDocument);
      if (!found) continue;
      // A form sends pledges to the endpoint that it has its initiative from, and to no other.
      const isForm = found.widget === 'pledge-form' && pledgedAtService.has(found.initiative.id);
      const dataEndpoint = (isForm && serviceUrl) || undefined;
      for (const language of LANGUAGES) {
        for (const isCompact of widget === 'station-card' ? [false, true] : [false]) {
          const shown = { ...DEFAULT_OPTIONS, widget, id, isCompact, language, lang: language };
          const settings = { widgets, ancestors: null, now, dataEndpoint, addresses: fileAddresses(shown) };
          yield textFile(pageFile(shown), composeEmbedPage(found, shown, settings).html);
        }
      }
    }
  }
}

const DEFAULT_OPTIONS = { scheme: null, accent: null, hasLargeText: false } as const;

/** Lists what a widget can show, by ids; `null` stands for what it shows by itself. */
function listIds(widget: WidgetName, documents: PublishedDocuments['documents']): readonly (string | null)[] {
  const folder = FOLDERS[widget];
  const ids = [...documents.keys()].flatMap((file) => {
    const [parent, name, nested] = file.split('/');
    return parent === folder && name !== undefined && nested === undefined ? name.replace(/\.json$/, '') : [];
  });
  return [...ids, null];
}

/** Reads the documents of a page; `null` where one is missing, as for a further page of a council. */
async function findDocuments(
  shown: Pick<EmbedOptions, 'widget' | 'id'>,
  readDocument: ReadDocument,
): Promise<EmbedDocuments | null> {
  try {
    return await readEmbedDocuments(shown, readDocument);
  } catch (error) {
    if (error instanceof MissingDocument) return null;
    throw error;
  }
}
