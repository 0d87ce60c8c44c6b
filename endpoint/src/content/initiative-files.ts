import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Initiative, read } from '../../../src/contract/index.js';
import { createMemoizer } from '../caching/memoize.js';
import { parseDocument } from './content-folder.js';
import { createFileVersionReader } from './file-version.js';

/** Initiative as read from its file, and the document itself, with members that are not in the contract too. */
export interface InitiativeFile {
  readonly initiative: Initiative;
  readonly document: Readonly<Record<string, unknown>>;
}

/** Result of a lookup: `missing` if there is no such file, `broken` if the initiative cannot be read at all. */
export type InitiativeLookup =
  { readonly state: 'missing' } | { readonly state: 'broken' } | ({ readonly state: 'ready' } & InitiativeFile);

/** Finds an initiative by its id. As long as its file does not change, the result is the same object. */
export type FindInitiative = (id: string) => Promise<InitiativeLookup>;

/**
 * Creates a finder for the initiatives of a content folder. It reads a file anew only after it has changed, so that an
 * edit shows at once.
 */
export function createInitiativeFinder(folder: string): FindInitiative {
  const readFileVersion = createFileVersionReader();
  const memoize = createMemoizer<InitiativeLookup>();
  return async (id) => {
    const path = join(folder, 'initiatives', `${id}.json`);
    const version = await readFileVersion(path);
    if (version === null) return { state: 'missing' };
    return memoize(id, [version.tag], async () => parseInitiative(await readFile(path, 'utf8')));
  };
}

/**
 * Whether pledges of an initiative are sent to this endpoint: its `pledges.url` is relative and leads to
 * `initiatives/{id}/pledges`.
 */
export function takesPledgesHere(id: string, { pledges }: Initiative): boolean {
  const base = 'http://endpoint.invalid/initiatives/';
  try {
    return Boolean(pledges?.url) && new URL(pledges?.url ?? '', `${base}${id}.json`).href === `${base}${id}/pledges`;
  } catch {
    return false;
  }
}

function parseInitiative(text: string): InitiativeLookup {
  try {
    const document = parseDocument(text) as Record<string, unknown>;
    const reading = read(Initiative, document);
    return reading.ok ? { state: 'ready', initiative: reading.value, document } : { state: 'broken' };
  } catch {
    return { state: 'broken' };
  }
}
