import { createHash } from 'node:crypto';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { formatManifest, MANIFEST_FILE, type PublishedEntry } from './publish-manifest.js';
import { COPY_ENDINGS, type PublishedFile } from './published-file.js';
import { exists, sizeOf, type TargetFolder } from './target-folder.js';

/** Numbers of files, without their compressed copies, and of bytes, with them. */
export interface PublishReport {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly writtenBytes: number;
}

/** Files that are to be published, all or none. */
export interface Publication {
  /** Stages a file, unless it is published as it is. */
  readonly add: (file: PublishedFile) => Promise<void>;
  /** Moves staged files to their places, in the order in which they were added, and removes what was not added. */
  readonly commit: () => Promise<PublishReport>;
}

export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Creates a publication to a folder.
 *
 * @param staging folder on the same file system for what is not published yet
 */
export function createPublication(target: TargetFolder, staging: string): Publication {
  const { path: out, published } = target;
  const entries = new Map<string, PublishedEntry | null>();
  const staged = new Set<string>();
  const madeFolders = new Set<string>();
  let writtenBytes = 0;

  const makeFolderOf = async (file: string): Promise<void> => {
    const folder = dirname(file);
    if (madeFolders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    madeFolders.add(folder);
  };

  const stage = async (path: string, bytes: Uint8Array): Promise<number> => {
    const file = join(staging, 'files', path);
    await makeFolderOf(file);
    await writeFile(file, bytes);
    writtenBytes += bytes.length;
    return bytes.length;
  };

  const add = async ({ path, bytes, makeCopy }: PublishedFile): Promise<void> => {
    // Keeps the order, in which the files then are ready to be moved or not.
    entries.set(path, null);
    const sha256 = hashBytes(bytes);
    const old = published.get(path);
    if (old?.sha256 === sha256 && Boolean(old.copies) === Boolean(makeCopy) && (await isWhole(out, path, old))) {
      entries.set(path, old);
      return;
    }
    if (!old && (await exists(join(out, path)))) {
      throw new Error(`${join(out, path)} was not published to this folder, and is in the way: move it elsewhere`);
    }
    staged.add(path);
    const size = await stage(path, bytes);
    if (!makeCopy) {
      entries.set(path, { sha256, size });
      return;
    }
    const [br, gz] = [
      await stage(`${path}.br`, await makeCopy('.br')),
      await stage(`${path}.gz`, await makeCopy('.gz')),
    ];
    entries.set(path, { sha256, size, copies: { '.br': br, '.gz': gz } });
  };

  /** Moves a staged file to its place, its copies first: these are asked for more often. */
  const moveFile = async (path: string, hasCopies: boolean): Promise<void> => {
    await makeFolderOf(join(out, path));
    for (const ending of hasCopies ? [...COPY_ENDINGS, ''] : ['']) {
      await rename(join(staging, 'files', path + ending), join(out, path + ending));
    }
  };

  const commit = async (): Promise<PublishReport> => {
    const next = new Map([...entries].flatMap(([path, entry]) => (entry ? [[path, entry] as const] : [])));
    const removed = [...published.keys()].filter((path) => !next.has(path)).sort(comparePagesFirst);
    const report = {
      written: staged.size,
      unchanged: next.size - staged.size,
      removed: removed.length,
      writtenBytes,
    };
    if (staged.size + removed.length === 0) return report;
    const moving = [...next].map(
      ([path, entry]) => [path, staged.has(path) ? { ...entry, sha256: null } : entry] as const,
    );
    // Whatever interrupts what follows, the next publish knows each file that may be there.
    const replaceManifest = await stageManifests(target, staging, [new Map([...published, ...moving]), next]);
    await replaceManifest(0);
    for (const path of next.keys()) if (staged.has(path)) await moveFile(path, Boolean(next.get(path)?.copies));
    for (const path of removed) await removeFile(out, path);
    await replaceManifest(1);
    return report;
  };

  return { add, commit };
}

/** Whether a file and its copies are there, as far as their sizes tell. */
async function isWhole(out: string, path: string, { size, copies }: PublishedEntry): Promise<boolean> {
  if ((await sizeOf(join(out, path))) !== size) return false;
  for (const ending of copies ? COPY_ENDINGS : []) {
    if ((await sizeOf(join(out, path + ending))) !== copies?.[ending]) return false;
  }
  return true;
}

/** Orders files for removal: a page goes before what it loads. */
const comparePagesFirst = (one: string, other: string): number =>
  Number(other.endsWith('.html')) - Number(one.endsWith('.html'));

/** Writes lists of what is published, before anything is moved: a full disk changes nothing. */
async function stageManifests(
  { path: out }: TargetFolder,
  staging: string,
  lists: readonly Parameters<typeof formatManifest>[0][],
): Promise<(index: number) => Promise<void>> {
  const fileOf = (index: number): string => join(staging, `${index}.json`);
  for (const [index, list] of lists.entries()) await writeFile(fileOf(index), formatManifest(list));
  return (index) => rename(fileOf(index), join(out, MANIFEST_FILE));
}

/** Removes a file with its copies, and the folders that are empty then. */
async function removeFile(out: string, path: string): Promise<void> {
  for (const ending of ['', ...COPY_ENDINGS]) await rm(join(out, path + ending), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(out, folder));
    } catch {
      return;
    }
  }
}
