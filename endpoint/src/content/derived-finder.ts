import { coalesce } from '../caching/coalesce.js';
import { createMemoizer } from '../caching/memoize.js';
import { findNextUrl, listDocuments, resolvePage } from './content-folder.js';
import { deriveStation, deriveStationList, STATION_PATH } from './derived-stations.js';
import type { DocumentLookup, GoodDocument } from './document-store.js';
import type { ReadFileVersion } from './file-version.js';

/** Finds a document. */
type FindDocument = (file: string) => Promise<DocumentLookup>;

/** Maximum number of pages of a list that are looked through for a station. */
const MAX_PAGES = 1_000;

/**
 * Creates a finder of the documents that are made of others: a station without a file of its own from the list, and the list
 * from the stations' files, where there is no list.
 *
 * @param findFile finds a document that is a file
 */
export function createDerivedFinder(
  folder: string,
  findFile: FindDocument,
  readFileVersion: ReadFileVersion,
): FindDocument {
  const memoize = createMemoizer<DocumentLookup>();

  const findStation = async (file: string, id: string): Promise<DocumentLookup> => {
    for (let page = 'stations.json', count = 0; count < MAX_PAGES; count += 1) {
      const found = await findFile(page);
      const good = toGood(found);
      if (!good) break;
      const station = deriveStation(id, good.document);
      if (station) return memoize(file, [good], () => Promise.resolve(toLookup(station)));
      const next = findNextUrl(good.document);
      page = next === null ? '' : (resolvePage(page, next) ?? '');
      if (page === '') break;
    }
    return { state: 'missing' };
  };

  /** Files of stations by their paths, all of them: the store itself keeps a few hundred documents. */
  const stations = new Map<string, { readonly tag: string; readonly good: GoodDocument | null }>();

  const findStationFile = async (file: string): Promise<GoodDocument | null> => {
    const tag = (await readFileVersion(file))?.tag ?? '';
    const known = stations.get(file);
    if (known?.tag === tag) return known.good;
    const good = toGood(await findFile(file));
    stations.set(file, { tag, good });
    return good;
  };

  const findList = coalesce(async (): Promise<DocumentLookup> => {
    const files = (await listDocuments(folder)).filter((file) => STATION_PATH.test(file));
    if (files.length === 0) return { state: 'missing' };
    const present = new Set(files);
    for (const file of stations.keys()) if (!present.has(file)) stations.delete(file);
    const found = (await Promise.all(files.map(findStationFile))).flatMap((good) => good ?? []);
    // A station that is added behind all the others changes none of them.
    return memoize('stations.json', [found.length, ...found], () =>
      Promise.resolve(toLookup(deriveStationList(found.map(({ document }) => document)))),
    );
  });

  return async (file) => {
    if (file === 'stations.json') return findList(file);
    const id = STATION_PATH.exec(file)?.[1];
    return id === undefined ? { state: 'missing' } : findStation(file, id);
  };
}

/** Returns a document as it is, or as it last was: always the same object while its file does not change. */
function toGood(found: DocumentLookup): GoodDocument | null {
  if (found.state === 'ready') return found;
  return found.state === 'broken' ? found.lastGood : null;
}

/** Makes what is found of a document that has no file. */
const toLookup = (document: object): DocumentLookup => ({
  state: 'ready',
  bytes: Buffer.from(JSON.stringify(document)),
  document,
});
