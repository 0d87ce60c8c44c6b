import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { GoodDocument } from '../content/document-store.js';
import { readDocument } from '../content/read-document.js';
import { readPageWidgets } from '../embed/page-widgets.js';
import { readBuiltPage } from '../http/built-page.js';
import { composeBuilderFiles } from './builder-page.js';
import { composePageFiles } from './embed-pages.js';
import { forEachConcurrently } from './for-each-concurrently.js';
import { readImageFiles } from './image-files.js';
import type { PledgeService } from './pledge-links.js';
import { createPublication, type PublishReport } from './publication.js';
import { listDocumentFiles, readPublishedDocuments, type PublishedDocuments } from './published-documents.js';
import type { PublishedFile } from './published-file.js';
import { findVersions } from './published-versions.js';
import { createStaging, openTarget, readPublished, type TargetFolder } from './target-folder.js';
import { readWidgetFiles } from './widget-version-files.js';

/** Number of files that are worked on at a time: compression has four threads. */
const CONCURRENCY = 8;

export interface PublishOptions {
  /** Path of the content folder. */
  readonly folder: string;
  /** Path of the folder to publish to. */
  readonly out: string;
  /** Service that takes the pledges; `null` for none. */
  readonly service: PledgeService | null;
  /** Instant as of which pages say what is past, current or to come. */
  readonly now: Date;
  /** Path of a folder of further versions of the widgets. */
  readonly widgets?: string | undefined;
  readonly warn: (message: string) => void;
  /** Is told how many files have been looked at. */
  readonly onProgress: (count: number) => void;
}

/** Result of publishing: what was done, and which documents could not be published as they are. */
export interface PublishResult extends PublishReport, Pick<PublishedDocuments, 'broken'> {}

/**
 * Publishes a folder as files for a web server that runs nothing: documents and pictures, pages for frames, the widgets'
 * files, the builder page. The same input makes the same bytes.
 *
 * @throws if the target is not fit to be published to, or a file cannot be read or written: then it is as it was
 */
export async function publishFolder(options: PublishOptions): Promise<PublishResult> {
  const folder = resolve(options.folder);
  const out = resolve(options.out);
  const staging = await createStaging(await openTarget(out, folder));
  try {
    // Read again: another publish may have ended just before this one began.
    const target = await openTarget(out, folder);
    const { broken, files } = await listFiles(folder, target, options);
    const publication = createPublication(target, staging);
    let count = 0;
    await forEachConcurrently(files, CONCURRENCY, async (file) => {
      await publication.add(file);
      options.onProgress((count += 1));
    });
    return { ...(await publication.commit()), broken };
  } catch (error) {
    if (isOutOfRoom(error)) {
      error.message = `there is no room left to write to ${out}: each file there is whole, and publishing again puts all of them right`;
    }
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Codes of a full disk, an exhausted quota, and a file beyond the size that is allowed. */
const OUT_OF_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const isOutOfRoom = (error: unknown): error is Error =>
  error instanceof Error && OUT_OF_ROOM.includes((error as NodeJS.ErrnoException).code ?? '');

/** Lists all files, each after those that it names: who loads a page while files are moved finds what it asks for. */
async function listFiles(folder: string, target: TargetFolder, { service, now, warn, widgets }: PublishOptions) {
  const readLastGood = (file: string) => readLastGoodDocument(target, file);
  const { broken, ...published } = await readPublishedDocuments({ folder, readLastGood, service, now });
  const kept = widgets === undefined ? null : resolve(widgets);
  const versions = await findVersions({ kept, target, warn });
  const [newest] = versions;
  const pageWidgets = newest ? await readPageWidgets(newest).catch(() => null) : null;
  if (!pageWidgets) warn('no files of the widgets were found: pages are text alone, and there is no builder page');
  const builder = readBuiltPage('builder');
  if (!builder) warn('the builder page is not built, and so not published');
  const serviceUrl = service?.url ?? null;

  async function* list(): AsyncGenerator<PublishedFile> {
    yield* readWidgetFiles(versions);
    yield* readImageFiles(folder);
    yield* listDocumentFiles(published.documents);
    yield* composePageFiles({ ...published, serviceUrl, widgets: pageWidgets, now });
    if (!builder || !pageWidgets) return;
    yield* composeBuilderFiles(builder, { ...published, serviceUrl, version: pageWidgets.version });
  }
  return { broken, files: list() };
}

async function readLastGoodDocument(target: TargetFolder, file: string): Promise<GoodDocument | null> {
  const bytes = await readPublished(target, file);
  const result = bytes && readDocument(file, bytes);
  return bytes && result?.fault === null ? { bytes, document: result.document } : null;
}
