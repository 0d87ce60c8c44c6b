import { Initiative, read } from '../../../src/contract/index.js';
import { createMemoizer } from '../caching/memoize.js';
import type { DocumentStore, GoodDocument } from './document-store.js';

/** Initiative as read from its file, and the document itself, with members that are not in the contract too. */
export interface InitiativeFile {
  readonly initiative: Initiative;
  readonly document: Readonly<Record<string, unknown>>;
}

/**
 * Result of a lookup: `missing` if there is no such file, `broken` if the initiative cannot be read as it is; `lastGood` is
 * what it was before.
 */
export type InitiativeLookup =
  | { readonly state: 'missing' }
  | { readonly state: 'broken'; readonly lastGood: InitiativeFile | null }
  | ({ readonly state: 'ready' } & InitiativeFile);

/** Finds an initiative by its id. As long as its file does not change, the result is the same object. */
export type FindInitiative = (id: string) => Promise<InitiativeLookup>;

/** Creates a finder for initiatives among documents. */
export function createInitiativeFinder({ find }: DocumentStore): FindInitiative {
  const parsed = new WeakMap<object, InitiativeFile | null>();
  const parse = ({ document }: GoodDocument): InitiativeFile | null => {
    const key = document as object;
    if (!parsed.has(key)) {
      const reading = read(Initiative, document);
      parsed.set(key, reading.ok ? { initiative: reading.value, document: document as Record<string, unknown> } : null);
    }
    return parsed.get(key) ?? null;
  };
  const memoize = createMemoizer<InitiativeLookup>();
  return async (id) => {
    const found = await find(`initiatives/${id}.json`);
    return memoize(id, [found], async () => {
      if (found.state === 'missing') return { state: 'missing' };
      if (found.state === 'broken') return { state: 'broken', lastGood: found.lastGood && parse(found.lastGood) };
      const file = parse(found);
      return file ? { state: 'ready', ...file } : { state: 'broken', lastGood: null };
    });
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
