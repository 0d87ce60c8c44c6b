import { toJson } from '../../domain/to-json.js';
import { type BrowserStorage, parseRecord, type PledgeScope, storageKey } from './draft-storage.js';

/** Gives the draft another key, in every tab that shows it, after the one before was refused. */
export function rekeyDraft({ local, session }: BrowserStorage, scope: PledgeScope, key: string): void {
  const name = storageKey('draft', scope);
  for (const storage of [local, session]) {
    const record = parseRecord(storage.get(name));
    if (record?.words) storage.set(name, toJson({ ...record, key }));
  }
}
