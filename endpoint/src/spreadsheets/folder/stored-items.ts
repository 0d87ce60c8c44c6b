import { InitiativeEntry, StationEntry } from '../../../../src/contract/index.js';
import { isJsonObject } from '../../content/schema/schema-walk.js';
import type { TableName } from '../tables/table.js';
import { addDocument, listPages, type DistrictFolder, type MutableObject } from './district-folder.js';

/** Part of an item: an object of a document, and the members that it has; all where that is `null`. */
export interface ItemPart {
  readonly file: string;
  readonly object: MutableObject;
  readonly members: ReadonlySet<string> | null;
}

/** Item of a table, as the documents have it: a station is both in the list and in a file of its own. */
export interface StoredItem {
  /** Id of what the item belongs to; `null` if it belongs to the district. */
  readonly parent: string | null;
  readonly parts: readonly ItemPart[];
}

/** Items that a document of their own describes, and the list that names them. */
const FILE_FOLDERS: Partial<Record<TableName, string>> = {
  stations: 'stations',
  councils: 'councils',
  initiatives: 'initiatives',
};

/** Documents that have the lists of things that belong to another. */
const PARENT_FOLDERS: Partial<Record<TableName, string>> = {
  terms: 'councils',
  members: 'councils',
  events: 'councils',
  roles: 'initiatives',
};

const namesOf = (schema: { readonly entries: object }): ReadonlySet<string> => new Set(Object.keys(schema.entries));

/** Members that the list of stations, and the list of initiatives, has of an item. */
const LISTED_MEMBERS: Partial<Record<TableName, ReadonlySet<string>>> = {
  stations: namesOf(StationEntry),
  initiatives: namesOf(InitiativeEntry),
};

const itemFile = (table: TableName, id: unknown): string => `${FILE_FOLDERS[table] ?? ''}/${String(id)}.json`;

/** Lists the first files of a table's lists, each with the id of what its items belong to. */
function listFiles({ documents }: DistrictFolder, table: TableName): { parent: string | null; file: string }[] {
  const folder = PARENT_FOLDERS[table];
  if (!folder) return [{ parent: null, file: table === 'stations' ? 'stations.json' : 'district.json' }];
  return [...documents.keys()]
    .map((file) => ({ file, id: new RegExp(`^${folder}/([^/]+)\\.json$`).exec(file)?.[1] }))
    .flatMap(({ file, id }) => (id !== undefined && documents.get(file)?.id === id ? [{ parent: id, file }] : []));
}

function listObjects(document: MutableObject | undefined, member: string): MutableObject[] {
  const list = document?.[member];
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** Lists the items of a table, in the order of the documents. */
export function listItems(folder: DistrictFolder, table: TableName): StoredItem[] {
  const { documents } = folder;
  const listed = table === 'councils' ? [] : listListed(folder, table);
  const files = FILE_FOLDERS[table];
  if (!files) return listed;
  const known = new Set(listed.map(({ parts }) => parts[0]?.object.id));
  const unlisted = [...documents]
    .filter(([file, { id }]) => !known.has(id) && file === itemFile(table, id))
    .map(([file, object]): StoredItem => ({ parent: null, parts: [{ file, object, members: null }] }));
  // An entry of an initiative without its document is no more than a link.
  return [...listed.filter(({ parts }) => table === 'stations' || parts.length > 1), ...unlisted];
}

function listListed(folder: DistrictFolder, table: TableName): StoredItem[] {
  return listFiles(folder, table).flatMap(({ parent, file: first }) =>
    listPages(folder, first).flatMap((file) =>
      listObjects(folder.documents.get(file), table).map((object): StoredItem => {
        const own = FILE_FOLDERS[table] ? itemFile(table, object.id) : '';
        const document = folder.documents.get(own);
        const entry: ItemPart = { file, object, members: LISTED_MEMBERS[table] ?? null };
        return { parent, parts: document ? [entry, { file: own, object: document, members: null }] : [entry] };
      }),
    ),
  );
}

/** Members without which a document cannot be shown. */
const REQUIRED_LISTS: Partial<Record<TableName, MutableObject>> = {
  councils: { events: [] },
  initiatives: { roles: [] },
};

/**
 * Adds an item, which has its id alone.
 *
 * @param id `null` for an item that has none
 */
export function addItem(
  folder: DistrictFolder,
  table: TableName,
  parent: string | null,
  id: string | null,
): StoredItem {
  const parts: ItemPart[] = [];
  const content = { ...(id !== null && { id }) };
  if (table !== 'councils') {
    const first = listFiles(folder, table).find((one) => one.parent === parent)?.file ?? 'stations.json';
    if (!folder.documents.has(first)) addDocument(folder, first, { [table]: [] });
    const file = listPages(folder, first).at(-1) ?? first;
    const document = folder.documents.get(file) ?? {};
    const object: MutableObject = { ...content };
    if (Array.isArray(document[table])) document[table].push(object);
    else document[table] = [object];
    parts.push({ file, object, members: LISTED_MEMBERS[table] ?? null });
  }
  if (FILE_FOLDERS[table]) {
    const file = itemFile(table, id);
    const object = addDocument(folder, file, { ...content, ...REQUIRED_LISTS[table] });
    parts.push({ file, object, members: null });
  }
  return { parent, parts };
}

/** Whether an item can be deleted by a table: a document with lists of its own, as a council is, is not. */
export const isRemovable = (table: TableName): boolean => REQUIRED_LISTS[table] === undefined;

/** Removes an item from its list, and its document. */
export function removeItem({ documents }: DistrictFolder, table: TableName, { parts }: StoredItem): void {
  for (const { file, object } of parts) {
    const document = documents.get(file);
    if (document === object) documents.delete(file);
    else if (document) document[table] = (document[table] as unknown[]).filter((one) => one !== object);
  }
}

/**
 * Puts the items of a table into an order; those that it does not have stay behind the one that they followed. A list that
 * goes on in further files stays as it is.
 *
 * @returns the files whose order has changed
 */
export function orderItems(folder: DistrictFolder, table: TableName, order: readonly StoredItem[]): string[] {
  if (table === 'councils') return [];
  return listFiles(folder, table).flatMap(({ file }) => {
    const document = folder.documents.get(file);
    const list = document?.[table];
    if (!document || !Array.isArray(list) || listPages(folder, file).length > 1) return [];
    const present = new Set<unknown>(list);
    const sorted: unknown[] = order
      .flatMap(({ parts }) => parts.map(({ object }) => object))
      .filter((object) => present.has(object));
    const isSorted = new Set(sorted);
    for (const [index, item] of list.entries()) {
      if (!isSorted.has(item)) sorted.splice(index === 0 ? 0 : sorted.indexOf(list[index - 1]) + 1, 0, item);
    }
    if (sorted.every((item, index) => item === list[index])) return [];
    document[table] = sorted;
    return [file];
  });
}
