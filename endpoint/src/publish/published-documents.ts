import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Initiative, read } from '../../../src/contract/index.js';
import { listDocuments } from '../content/content-folder.js';
import type { BrokenDocument, GoodDocument } from '../content/document-store.js';
import type { InitiativeFile } from '../content/initiative-files.js';
import { deriveStation, deriveStationList, STATION_PATH } from '../content/derived-stations.js';
import { isInside } from '../content/inside-folder.js';
import { readDocument } from '../content/read-document.js';
import { isDocument } from '../content/served-files.js';
import { textFile } from './compress.js';
import { isPledgedAtService, linkPledges, type PledgeService } from './pledge-links.js';
import type { PublishedFile } from './published-file.js';

/** Documents as they are published. */
export interface PublishedDocuments {
  readonly documents: ReadonlyMap<string, GoodDocument>;
  /** Ids of initiatives whose pledges are the service's. */
  readonly pledgedAtService: ReadonlySet<string>;
  /** Documents of the folder that are published as they last were, or not at all. */
  readonly broken: readonly (BrokenDocument & { readonly isKept: boolean })[];
}

interface DocumentsOptions {
  readonly folder: string;
  /** Reads a document as it was last published; `null` if it was not. */
  readonly readLastGood: (file: string) => Promise<GoodDocument | null>;
  readonly service: PledgeService | null;
  readonly now: Date;
}

const INITIATIVE_PATH = /^initiatives\/([^/]+)\.json$/;
const WALL_PATH = /^initiatives\/([^/]+)\/pledges(?:-[^/]+)?\.json$/;

/** Reads the documents of a folder, and leads the pledges of its initiatives to the service that takes them. */
export async function readPublishedDocuments(options: DocumentsOptions): Promise<PublishedDocuments> {
  const { folder, readLastGood, service, now } = options;
  const documents = new Map<string, GoodDocument>();
  const broken: PublishedDocuments['broken'][number][] = [];
  const pledgedAtService = new Set<string>();
  const files = await listDocuments(folder);

  const publishInitiative = (id: string, path: string, good: GoodDocument): void => {
    const file = parseInitiative(good);
    const links = { id, service, hasWall: files.includes(`initiatives/${id}/pledges.json`), now };
    if (!file || !isPledgedAtService(file, links)) {
      documents.set(path, good);
      return;
    }
    pledgedAtService.add(id);
    const document = linkPledges(file, links);
    documents.set(path, { document, bytes: Buffer.from(JSON.stringify(document)) });
  };

  for (const file of files) {
    // A link that leads out of the folder is not served either.
    if (!(await isInside(folder, file))) continue;
    const bytes = await readFile(join(folder, file));
    const result = readDocument(file, bytes);
    const id = INITIATIVE_PATH.exec(file)?.[1];
    if (result.fault === null) {
      const good = { bytes, document: result.document };
      if (id === undefined) documents.set(file, good);
      else publishInitiative(id, file, good);
      continue;
    }
    const lastGood = await readLastGood(file);
    if (lastGood) documents.set(file, lastGood);
    broken.push({ file, detail: `${result.fault.pointer} ${result.fault.detail}`.trim(), isKept: lastGood !== null });
  }

  addDerivedStations(documents, files);
  for (const file of documents.keys()) {
    const id = WALL_PATH.exec(file)?.[1];
    if (id !== undefined && pledgedAtService.has(id)) documents.delete(file);
  }
  return { documents, pledgedAtService, broken };
}

/** Adds the stations that only the list has, or the list that only the stations' files make. */
function addDerivedStations(documents: Map<string, GoodDocument>, files: readonly string[]): void {
  const add = (path: string, document: object | null): void => {
    if (document) documents.set(path, { document, bytes: Buffer.from(JSON.stringify(document)) });
  };
  for (const [path, { document }] of [...documents]) {
    if (!/^stations(?:-[^/]*)?\.json$/.test(path)) continue;
    for (const { id } of (document as { readonly stations: readonly { readonly id?: unknown }[] }).stations) {
      const station = `stations/${String(id)}.json`;
      if (isDocument(station) && !files.includes(station) && !documents.has(station))
        add(station, deriveStation(String(id), document));
    }
  }
  const stations = [...documents].filter(([path]) => STATION_PATH.test(path));
  if (!files.includes('stations.json') && stations.length > 0) {
    add('stations.json', deriveStationList(stations.map(([, { document }]) => document)));
  }
}

function parseInitiative({ document }: GoodDocument): InitiativeFile | null {
  const reading = read(Initiative, document);
  return reading.ok ? { initiative: reading.value, document: document as Record<string, unknown> } : null;
}

/** Lists documents as files, those that name others after these. */
export function listDocumentFiles(documents: PublishedDocuments['documents']): readonly PublishedFile[] {
  const rank = (path: string): number => (path.includes('/') ? 0 : path === 'district.json' ? 2 : 1);
  return [...documents]
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([path, { bytes }]) => textFile(path, bytes));
}
