import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Initiative, read } from '../../../src/contract/index.js';
import { parseDocument } from './content-folder.js';
import { createFileVersionReader } from './file-version.js';

/** An initiative as its file has it: what was read of it, and the file's own members, those not in the contract too. */
export interface InitiativeFile {
  readonly initiative: Initiative;
  readonly document: Readonly<Record<string, unknown>>;
}

/** What came of looking for an initiative: there is none, its file is broken as a whole, or here it is. */
export type InitiativeLookup =
  { readonly state: 'missing' } | { readonly state: 'broken' } | ({ readonly state: 'ready' } & InitiativeFile);

/** Finds an initiative by its id. */
export type FindInitiative = (id: string) => Promise<InitiativeLookup>;

/**
 * Initiatives of a folder, read anew only when the file has changed, so that an edit shows at once.
 *
 * @param folder of the endpoint
 */
export function createInitiativeFinder(folder: string): FindInitiative {
  const known = new Map<string, { readonly stamp: string; readonly found: InitiativeLookup }>();
  const stampOf = createFileVersionReader();
  return async (id) => {
    const path = join(folder, 'initiatives', `${id}.json`);
    const stamp = (await stampOf(path))?.tag;
    if (stamp === undefined) {
      known.delete(id);
      return { state: 'missing' };
    }
    const last = known.get(id);
    if (last?.stamp === stamp) return last.found;
    const found = parseInitiative(await readFile(path, 'utf8'));
    known.set(id, { stamp, found });
    return found;
  };
}

/**
 * Whether an initiative says that its pledges are sent to this endpoint: `pledges.url` is relative, and leads to
 * `initiatives/{id}/pledges`.
 */
export function takesPledgesHere(id: string, { pledges }: Initiative): boolean {
  const here = 'http://endpoint.invalid/initiatives/';
  try {
    return Boolean(pledges?.url) && new URL(pledges?.url ?? '', `${here}${id}.json`).href === `${here}${id}/pledges`;
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
