import { parseObject, type SafeStorage } from './safe-storage.js';

/** Where a reader's words are kept on this device. */
export interface BrowserStorage {
  /** Outlives the tab, and is shared with other tabs: never for contact data. */
  readonly local: SafeStorage;
  /** Lasts as long as the tab, reloads and crashes of its page included. */
  readonly session: SafeStorage;
}

/** One initiative at one endpoint: what a draft, a key and a receipt belong to. */
export interface PledgeScope {
  readonly endpoint: string;
  readonly initiative: string;
}

export type DraftFields = Readonly<Record<string, unknown>>;

/** A draft as it is kept, with the key that it is sent by. */
export interface StoredDraft {
  readonly key: string;
  readonly fields: DraftFields;
}

/** The number goes up when what is kept changes its shape; what another version has kept is left alone. */
export type RecordKind = 'draft' | 'sending' | 'lease' | 'receipts';
export const storageKey = (kind: RecordKind, { endpoint, initiative }: PledgeScope): string =>
  `fumin-${kind}@1 ${initiative} ${endpoint}`;

/** How many drafts are kept on a device; the oldest go. */
const MAX_DRAFTS = 20;

const IDEMPOTENCY_KEY = /^[0-9a-f]{32}$/;

interface DraftRecord {
  readonly key: string;
  readonly at: number;
  /** Fields of the draft; `null` once it was received or discarded: the key tells other tabs which one it was. */
  readonly words: DraftFields | null;
}

/**
 * Keeps a draft as it is typed: all of it for as long as the tab lasts, and what is not contact data for longer. The key
 * is made with the draft's first letter and kept beside it, so that every tab that shows the draft has the same one.
 *
 * @returns whether it will outlive this page
 */
export function saveDraft(
  { local, session }: BrowserStorage,
  scope: PledgeScope,
  { key, fields }: StoredDraft,
  contact: readonly string[],
): boolean {
  const name = storageKey('draft', scope);
  const at = Date.now();
  const open = Object.fromEntries(Object.entries(fields).filter(([field]) => !contact.includes(field)));
  if (local.get(name) === null) evictOldestDrafts(local);
  const lasts = local.set(name, JSON.stringify({ key, at, words: open }));
  return session.set(name, JSON.stringify({ key, at, words: fields })) || lasts;
}

/** The draft that was kept; `null` where there is none, or it was received or discarded since, in whatever tab. */
export function loadDraft({ local, session }: BrowserStorage, scope: PledgeScope): StoredDraft | null {
  const name = storageKey('draft', scope);
  const shared = parseRecord(local.get(name));
  const own = parseRecord(session.get(name));
  if (own && shared?.words === null && shared.key === own.key) {
    session.remove(name);
    return null;
  }
  if (!own?.words) return shared?.words ? { key: shared.key, fields: shared.words } : null;
  if (!shared?.words) return { key: own.key, fields: own.words };
  // What another tab has typed since is in the shared one alone; contact data are in this tab's alone.
  const fields = shared.at > own.at ? { ...own.words, ...shared.words } : { ...shared.words, ...own.words };
  return { key: shared.key, fields };
}

/** Lets go of a draft that was received or discarded. Its key stays, for other tabs to know that it is settled. */
export function settleDraft({ local, session }: BrowserStorage, scope: PledgeScope, key: string): void {
  const name = storageKey('draft', scope);
  session.remove(name);
  local.set(name, JSON.stringify({ key, at: Date.now(), words: null }));
}

/** Gives the draft another key, after the one before was refused: for every tab that shows it. */
export function rekeyDraft({ local, session }: BrowserStorage, scope: PledgeScope, key: string): void {
  const name = storageKey('draft', scope);
  for (const storage of [local, session]) {
    const entry = parseRecord(storage.get(name));
    if (entry?.words) storage.set(name, JSON.stringify({ ...entry, key }));
  }
}

/** Whether the draft with this key was received or discarded. */
export function isSettled({ local }: BrowserStorage, scope: PledgeScope, key: string): boolean {
  const shared = parseRecord(local.get(storageKey('draft', scope)));
  return shared?.key === key && shared.words === null;
}

function parseRecord(text: string | null): DraftRecord | null {
  const { key, at, words = null } = parseObject(text) ?? {};
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) return null;
  const isObject = typeof words === 'object' && !Array.isArray(words);
  return { key, at: typeof at === 'number' ? at : 0, words: isObject ? (words as DraftFields | null) : {} };
}

function evictOldestDrafts(local: SafeStorage): void {
  const names = local.names('fumin-draft@');
  if (names.length < MAX_DRAFTS) return;
  const age = (name: string): number => parseRecord(local.get(name))?.at ?? 0;
  for (const name of names.sort((a, b) => age(b) - age(a)).slice(MAX_DRAFTS - 1)) local.remove(name);
}

/** 128 random bits in hexadecimal. `crypto.randomUUID` needs a secure context, which an intranet on plain http is not. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
