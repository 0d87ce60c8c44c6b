import { parseObject, type SafeStorage } from './safe-storage.js';
import { toJson } from '../../domain/to-json.js';

/** This browser's storage of what a reader typed. */
export interface BrowserStorage {
  /** Outlives the tab, and is shared with other tabs: never for contact data. */
  readonly local: SafeStorage;
  /** Lasts as long as the tab, through reloads and crashes of its page. */
  readonly session: SafeStorage;
}

/** One initiative at one endpoint: a draft, a key and a receipt belong to it. */
export interface PledgeScope {
  readonly endpoint: string;
  readonly initiative: string;
}

export type DraftFields = Readonly<Record<string, unknown>>;

/** A draft as it is stored, with its idempotency key. */
export interface StoredDraft {
  readonly key: string;
  readonly fields: DraftFields;
}

/** Kinds of stored records. */
export type RecordKind = 'draft' | 'sending' | 'lease' | 'receipts';

/** Name under which a record is stored. Its number goes up when the record changes its shape; other versions are left alone. */
export const storageKey = (kind: RecordKind, { endpoint, initiative }: PledgeScope): string =>
  `fumin-${kind}@1 ${initiative} ${endpoint}`;

/** Maximum number of drafts stored on a device; the oldest are deleted. */
const MAX_DRAFTS = 20;

const IDEMPOTENCY_KEY = /^[0-9a-f]{32}$/;

/** Whether a value out of storage is an idempotency key. */
export const isIdempotencyKey = (value: unknown): value is string =>
  typeof value === 'string' && IDEMPOTENCY_KEY.test(value);

/** A draft in storage. Its members are named as in the first release, whose drafts are still read. */
interface DraftRecord {
  readonly key: string;
  /** Time of the last change, in milliseconds since the epoch. */
  readonly at: number;
  /** Fields of the draft; `null` once it was received or discarded: the key tells other tabs which draft it was. */
  readonly words: DraftFields | null;
}

/**
 * Stores a draft: all of its fields for as long as the tab lasts, and all but contact data for longer. The key is stored beside
 * the fields, so that every tab that shows the draft sends it with the same one.
 *
 * @returns whether the draft will outlive this page
 */
export function saveDraft(
  { local, session }: BrowserStorage,
  scope: PledgeScope,
  { key, fields }: StoredDraft,
  contactFields: readonly string[],
): boolean {
  const name = storageKey('draft', scope);
  const at = Date.now();
  const shared = Object.fromEntries(Object.entries(fields).filter(([field]) => !contactFields.includes(field)));
  if (local.get(name) === null) evictOldestDrafts(local);
  const isStored = local.set(name, toJson({ key, at, words: shared }));
  return session.set(name, toJson({ key, at, words: fields })) || isStored;
}

/** Loads the stored draft; `null` where there is none, or it was received or discarded since, in whatever tab. */
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
  // Only the shared record has what another tab typed since; only this tab's own has contact data.
  const fields = shared.at > own.at ? { ...own.words, ...shared.words } : { ...shared.words, ...own.words };
  return { key: shared.key, fields };
}

/** Deletes a draft that was received or discarded. Its key stays, so that other tabs know that it is settled. */
export function settleDraft({ local, session }: BrowserStorage, scope: PledgeScope, key: string): void {
  const name = storageKey('draft', scope);
  session.remove(name);
  local.set(name, toJson({ key, at: Date.now(), words: null }));
}

/** Whether the draft with this key was received or discarded. */
export function isSettled({ local }: BrowserStorage, scope: PledgeScope, key: string): boolean {
  const shared = parseRecord(local.get(storageKey('draft', scope)));
  return shared?.key === key && shared.words === null;
}

/** Reads a draft out of storage; `null` where it is none. */
export function parseRecord(text: string | null): DraftRecord | null {
  const { key, at, words = null } = parseObject(text) ?? {};
  if (!isIdempotencyKey(key)) return null;
  const isObject = typeof words === 'object' && !Array.isArray(words);
  return { key, at: typeof at === 'number' ? at : 0, words: isObject ? (words as DraftFields | null) : {} };
}

function evictOldestDrafts(local: SafeStorage): void {
  const names = local.names('fumin-draft@');
  if (names.length < MAX_DRAFTS) return;
  const savedAt = (name: string): number => parseRecord(local.get(name))?.at ?? 0;
  for (const name of names.sort((a, b) => savedAt(b) - savedAt(a)).slice(MAX_DRAFTS - 1)) local.remove(name);
}

/** Makes a key: 128 random bits in hexadecimal. `crypto.randomUUID` needs a secure context, which plain http is not. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
