import { suggestWord } from '../../content/suggestions/suggest-word.js';
import { translationsOf } from '../../../../src/domain/localize.js';
import type { Language } from '../../../../src/base/language.js';
import type { Text } from '../../../../src/contract/index.js';
import type { CellContext } from '../cells/cell-types.js';
import { showText } from '../cells/localized-text.js';
import { problem } from '../problems/problem.js';
import type { DistrictFolder, MutableObject } from './district-folder.js';
import { listItems, type ItemPart, type StoredItem } from './stored-items.js';
import { fold, type Table, type TableName } from '../tables/table.js';
import { tableOf } from '../tables/tables.js';

/** Returns the value of an item at a path: that of its entry in a list, else that of its document. */
export function valueOf({ parts }: StoredItem, path: string): unknown {
  for (const { object } of parts) {
    const found = valueAt(object, path);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

export const valueAt = (object: MutableObject, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (inner as MutableObject | null | undefined)?.[name], object);

/** Whether a part of an item has a member. */
export const hasMember = ({ members }: ItemPart, path: string): boolean =>
  members === null || members.has(path.split('.')[0] ?? '');

/** Items of a table, found by id, and by what a row without one is known by. */
export interface TableItems {
  readonly table: Table;
  readonly items: StoredItem[];
  readonly findById: (parent: string | null, id: string) => StoredItem | null;
  /** Finds the items of which one of the translations of each key is that of the row. */
  readonly findByKey: (parent: string | null, key: readonly string[]) => readonly StoredItem[];
  /** Finds the items with a name, in whatever language. */
  readonly findByName: (name: string) => readonly StoredItem[];
  readonly add: (item: StoredItem) => void;
  /** Lets an item be found by what it is called now, too. */
  readonly refresh: (item: StoredItem) => void;
}

const keyText = (parent: string | null, parts: readonly string[]): string =>
  JSON.stringify([parent, ...parts.map(fold)]);

function createTableItems(folder: DistrictFolder, name: TableName): TableItems {
  const table = tableOf(name);
  const items: StoredItem[] = [];
  const byId = new Map<string, StoredItem>();
  const byKey = new Map<string, StoredItem[]>();
  const byName = new Map<string, StoredItem[]>();
  const enter = (map: Map<string, StoredItem[]>, key: string, item: StoredItem): void => {
    const known = map.get(key);
    if (!known) map.set(key, [item]);
    else if (!known.includes(item)) known.push(item);
  };
  const refresh = (item: StoredItem): void => {
    const id = valueOf(item, 'id');
    if (typeof id === 'string') byId.set(JSON.stringify([item.parent, id]), item);
    for (const key of listKeys(table.key, item)) enter(byKey, keyText(item.parent, key), item);
    for (const [shown = ''] of listKeys([nameMember(name)], item)) if (shown) enter(byName, fold(shown), item);
  };
  const add = (item: StoredItem): void => {
    items.push(item);
    refresh(item);
  };
  for (const item of listItems(folder, name)) add(item);
  return {
    table,
    items,
    add,
    refresh,
    findById: (parent, id) => byId.get(JSON.stringify([parent, id])) ?? null,
    findByKey: (parent, key) => byKey.get(keyText(parent, key)) ?? [],
    findByName: (text) => byName.get(fold(text)) ?? [],
  };
}

/** Lists the keys of an item, one for each language of its texts. */
function listKeys(members: readonly string[], item: StoredItem): string[][] {
  return members.reduce<string[][]>(
    (keys, member) => {
      const current = valueOf(item, member);
      const texts = translationsOf(current as Text | null);
      return keys.flatMap((key) => (texts.length > 0 ? texts : ['']).map((text) => [...key, text]));
    },
    [[]],
  );
}

const nameMember = (table: TableName): string =>
  table === 'initiatives' || table === 'events' ? 'title' : table === 'members' ? 'organization' : 'name';

/** Returns what an item is called in a list of changes. */
export function itemName(item: StoredItem, language: string): string {
  for (const member of ['name', 'title', 'organization', 'chair.name', 'id']) {
    const shown = showText(valueOf(item, member), language);
    if (shown !== '') return shown;
  }
  return '';
}

/** Maximum number of names that are compared with one that is not known. */
const MAX_SUGGESTED = 2000;

/** Items of all tables, and what cells say of them. */
export interface ItemIndex {
  readonly of: (table: TableName) => TableItems;
  /** Creates the context in which the cells of a sheet are read and written. */
  readonly contextIn: (language: Language) => CellContext;
}

/** Indexes the items of a folder; each table when it is first asked for. */
export function createItemIndex(folder: DistrictFolder): ItemIndex {
  const tables = new Map<TableName, TableItems>();
  const of = (name: TableName): TableItems => {
    const known = tables.get(name) ?? createTableItems(folder, name);
    tables.set(name, known);
    return known;
  };
  const contextIn = (language: Language): CellContext => ({
    language,
    findId: (name, text) => {
      const { findById, findByName, table, items } = of(name);
      const sheet = table.sheet[language];
      const byId = findById(null, text);
      const found = byId ? [byId] : findByName(text);
      if (found.length > 1) return { problem: problem('ambiguous', { value: text, sheet }) };
      if (found[0]) return { id: String(valueOf(found[0], 'id')) };
      const names = items.map((item) => showText(valueOf(item, nameMember(name)), language));
      return {
        problem: problem('reference', {
          value: text,
          sheet,
          suggestion: suggestWord(text, names.slice(0, MAX_SUGGESTED)),
        }),
      };
    },
    nameOf: (name, id) => {
      const { findById, findByName } = of(name);
      const item = findById(null, id);
      const shown = item ? showText(valueOf(item, nameMember(name)), language) : '';
      // Of a name that several have, and of one that is another's id, only the id leads back.
      return shown !== '' && findByName(shown).length === 1 && !findById(null, shown) ? shown : id;
    },
  });
  return { of, contextIn };
}
