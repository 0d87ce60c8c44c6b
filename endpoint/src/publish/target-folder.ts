import { lstat, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

import { readManifest, type PublishedEntries } from './publish-manifest.js';

/** Folder that is published to, with what was published to it before. */
export interface TargetFolder {
  readonly path: string;
  readonly published: PublishedEntries;
}

/** Prefix of the folder in which a publish keeps its files until all are there. */
const STAGING_PREFIX = '.fumin-publish-';

/**
 * Opens the folder to publish to, and changes nothing in it.
 *
 * @param source folder that is published
 * @throws if the folder has anything that was not published to it, or is within the source, or has it within itself
 */
export async function openTarget(path: string, source: string): Promise<TargetFolder> {
  const [target, origin] = [await resolveRealPath(path), await resolveRealPath(source)].map((real) => real + sep);
  if (target?.startsWith(origin ?? '') || origin?.startsWith(target ?? '')) {
    throw new Error(`${path} and ${source} are one in the other: publish to a folder of its own`);
  }
  const names = await listNames(path);
  const published = await readManifest(path);
  if (published) return { path, published };
  if (names.some((name) => !name.startsWith(STAGING_PREFIX))) {
    throw new Error(`${path} has files that were not published to it: publish to a new folder, or an empty one`);
  }
  return { path, published: new Map() };
}

async function listNames(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw code === 'ENOTDIR' ? new Error(`${path} is a file, not a folder`) : error;
  }
}

/** Resolves the links of a path, the end of which need not exist. */
async function resolveRealPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return join(await resolveRealPath(dirname(path)), basename(path));
  }
}

/**
 * Creates a folder for files that are not published yet, within the target, so that each can be moved to its place at once;
 * removes what an interrupted publish has left.
 *
 * @throws if another publish to the target is running
 */
export async function createStaging({ path }: TargetFolder): Promise<string> {
  await mkdir(path, { recursive: true });
  const own = `${STAGING_PREFIX}${process.pid}`;
  const staging = join(path, own);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  for (const name of await readdir(path)) {
    if (!name.startsWith(STAGING_PREFIX) || name === own) continue;
    if (isRunning(Number(name.slice(STAGING_PREFIX.length)))) {
      await rm(staging, { recursive: true });
      throw new Error(`another publish is writing to ${path}: if it is not, delete ${join(path, name)}`);
    }
    await rm(join(path, name), { recursive: true, force: true });
  }
  return staging;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Size of a file in bytes; `null` where there is none. */
export const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    (stats) => (stats.isFile() ? stats.size : null),
    () => null,
  );

/** Whether there is anything at a path. */
export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Reads a file that was published; `null` if it was not, or is no longer there. */
export const readPublished = ({ path, published }: TargetFolder, file: string): Promise<Buffer | null> =>
  published.has(file) ? readFile(join(path, file)).catch(() => null) : Promise.resolve(null);
