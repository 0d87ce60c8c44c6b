import { readObject, type Shelf } from './safe-storage.js';

/** Where a reader's words are kept on this device. */
export interface Shelves {
  /** Outlives the tab, and is shared with other tabs: never for contact data. */
  readonly lasting: Shelf;
  /** Lasts as long as the tab, reloads and crashes of its page included. */
  readonly passing: Shelf;
}

/** One initiative at one endpoint: what a draft, a key and a receipt belong to. */
export interface Place {
  readonly endpoint: string;
  readonly initiative: string;
}

export type Words = Readonly<Record<string, unknown>>;

/** A draft as it is kept, with the key that it is sent by. */
export interface Kept {
  readonly key: string;
  readonly words: Words;
}

/** The number goes up when what is kept changes its shape; what another version has kept is left alone. */
export type Kind = 'draft' | 'sending' | 'lease' | 'receipts';
export const nameOf = (kind: Kind, { endpoint, initiative }: Place): string =>
  `fumin-${kind}@1 ${initiative} ${endpoint}`;

/** How many drafts are kept on a device; the oldest go. */
const MOST = 20;

const KEY = /^[0-9a-f]{32}$/;

interface Entry {
  readonly key: string;
  readonly at: number;
  /** `null` once the draft was received or discarded: the key says to other tabs which one it was. */
  readonly words: Words | null;
}

/**
 * Keeps a draft as it is typed: all of it for as long as the tab lasts, and what is not contact data for longer. The key
 * is made with the draft's first letter and kept beside it, so that every tab that shows the draft has the same one.
 *
 * @returns whether it will outlive this page
 */
export function keepDraft(
  { lasting, passing }: Shelves,
  place: Place,
  { key, words }: Kept,
  contact: readonly string[],
): boolean {
  const name = nameOf('draft', place);
  const at = Date.now();
  const open = Object.fromEntries(Object.entries(words).filter(([field]) => !contact.includes(field)));
  if (lasting.get(name) === null) makeRoom(lasting);
  const lasts = lasting.set(name, JSON.stringify({ key, at, words: open }));
  return passing.set(name, JSON.stringify({ key, at, words })) || lasts;
}

/** The draft that was kept; `null` where there is none, or it was received or discarded since, in whatever tab. */
export function keptDraft({ lasting, passing }: Shelves, place: Place): Kept | null {
  const name = nameOf('draft', place);
  const shared = readEntry(lasting.get(name));
  const own = readEntry(passing.get(name));
  if (own && shared?.words === null && shared.key === own.key) {
    passing.remove(name);
    return null;
  }
  if (!own?.words) return shared?.words ? { key: shared.key, words: shared.words } : null;
  if (!shared?.words) return { key: own.key, words: own.words };
  // What another tab has typed since is in the shared one alone; contact data are in this tab's alone.
  const words = shared.at > own.at ? { ...own.words, ...shared.words } : { ...shared.words, ...own.words };
  return { key: shared.key, words };
}

/** Lets go of a draft that was received or discarded. Its key stays, for other tabs to know that it is settled. */
export function settleDraft({ lasting, passing }: Shelves, place: Place, key: string): void {
  const name = nameOf('draft', place);
  passing.remove(name);
  lasting.set(name, JSON.stringify({ key, at: Date.now(), words: null }));
}

/** Gives the draft another key, after the one before was refused: for every tab that shows it. */
export function rekeyDraft({ lasting, passing }: Shelves, place: Place, key: string): void {
  const name = nameOf('draft', place);
  for (const shelf of [lasting, passing]) {
    const entry = readEntry(shelf.get(name));
    if (entry?.words) shelf.set(name, JSON.stringify({ ...entry, key }));
  }
}

/** Whether the draft with this key was received or discarded. */
export function isSettled({ lasting }: Shelves, place: Place, key: string): boolean {
  const shared = readEntry(lasting.get(nameOf('draft', place)));
  return shared?.key === key && shared.words === null;
}

function readEntry(text: string | null): Entry | null {
  const { key, at, words = null } = readObject(text) ?? {};
  if (typeof key !== 'string' || !KEY.test(key)) return null;
  const isObject = typeof words === 'object' && !Array.isArray(words);
  return { key, at: typeof at === 'number' ? at : 0, words: isObject ? (words as Words | null) : {} };
}

function makeRoom(lasting: Shelf): void {
  const names = lasting.names('fumin-draft@');
  if (names.length < MOST) return;
  const age = (name: string): number => readEntry(lasting.get(name))?.at ?? 0;
  for (const name of names.sort((a, b) => age(b) - age(a)).slice(MOST - 1)) lasting.remove(name);
}

/** 128 random bits in hexadecimal. `crypto.randomUUID` needs a secure context, which an intranet on plain http is not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
