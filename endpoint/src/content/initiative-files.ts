import type { Language } from '../../../src/base/language.js';
import { Initiative, read } from '../../../src/contract/index.js';
import { localizeText } from '../../../src/domain/localize.js';
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

/** Finds an initiative as its file has it, or last had it; `null` if the folder has none. */
export async function findKnownInitiative(findInitiative: FindInitiative, id: string): Promise<InitiativeFile | null> {
  const lookup = await findInitiative(id);
  if (lookup.state === 'broken') return lookup.lastGood;
  return lookup.state === 'ready' ? lookup : null;
}

/** Creates a function that names a role of an initiative; one that it does not have, by its id. */
export function createRoleNamer(
  initiative: Pick<Initiative, 'roles'> | undefined,
  language: Language,
): (id: string) => string {
  const names = new Map(initiative?.roles.map(({ id, name }) => [id, localizeText(name, language)]));
  return (id) => names.get(id) || id;
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
