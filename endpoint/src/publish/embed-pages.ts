import { LANGUAGES } from '../../../src/base/language.js';
import { WIDGETS, type WidgetName } from '../../../src/snippets/widget-options.js';
import { MissingDocument, readEmbedDocuments, type ReadDocument } from '../embed/embed-documents.js';
import type { EmbedDocuments } from '../embed/page/embed-content.js';
import type { EmbedOptions } from '../embed/page/embed-options.js';
import { composeEmbedPage, type PageWidgets } from '../embed/page/embed-page.js';
import { textFile } from './compress.js';
import { fileAddresses, pageFile } from './page-files.js';
import type { PublishedDocuments } from './published-documents.js';
import type { PublishedFile } from './published-file.js';

interface PagesOptions {
  readonly documents: PublishedDocuments['documents'];
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
export async function* composePageFiles({ documents, widgets, now }: PagesOptions): AsyncGenerator<PublishedFile> {
  const readDocument: ReadDocument = (file) => {
    const good = documents.get(file);
    return Promise.resolve(good ? { state: 'ready', document: good.document } : { state: 'missing' });
  };
  for (const widget of WIDGETS) {
    for (const id of listIds(widget, documents)) {
      const found = await findDocuments({ widget, id }, readDocument);
      if (!found) continue;
      for (const language of LANGUAGES) {
        for (const isCompact of widget === 'station-card' ? [false, true] : [false]) {
          const options = { ...DEFAULT_OPTIONS, widget, id, isCompact, language, lang: language };
          const settings = { widgets, ancestors: null, now, addresses: fileAddresses(options) };
          yield textFile(pageFile(options), composeEmbedPage(found, options, settings).html);
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
  return widget === 'station-card' ? ids : [...ids, null];
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
