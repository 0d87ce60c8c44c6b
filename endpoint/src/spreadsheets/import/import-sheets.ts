import type { DistrictFolder } from '../folder/district-folder.js';
import { isRemovable, orderItems, removeItem, type StoredItem } from '../folder/stored-items.js';
import { createItemIndex, itemName, type ItemIndex } from '../folder/item-index.js';
import { GUIDE_SHEET, IMPORT_ORDER } from '../tables/tables.js';
import type { ImportChange, ImportNote, ImportResult, LocatedProblem } from './import-result.js';
import { importRow } from './import-row.js';
import type { RawSheet } from './read-spreadsheet.js';
import { findTables, type TableRows } from './table-rows.js';

export interface ImportOptions {
  /** Whether what the sheets no longer have is deleted. */
  readonly isDeleting: boolean;
}

/** Merges sheets into the documents of a folder, in memory. */
export function importSheets(
  folder: DistrictFolder,
  sheets: readonly RawSheet[],
  { isDeleting }: ImportOptions,
): ImportResult {
  const found = findTables(sheets);
  const tables = found.flatMap((rows) => rows ?? []);
  const index = createItemIndex(folder);
  const problems: LocatedProblem[] = [];
  const changes: ImportChange[] = [];
  for (const table of IMPORT_ORDER) {
    const filled = tables.filter((rows) => rows.table === table && rows.missing.length === 0 && rows.rows.length > 0);
    const [first] = filled;
    if (!first) continue;
    // Of a list in two sheets, what is in neither is left.
    const matched = new Map<StoredItem, number>();
    for (const rows of filled) importRows(folder, rows, { index, problems, changes, matched });
    changes.push(...handleUnmatched(folder, first, index, { matched, isDeleting }));
    for (const file of orderItems(folder, table.name, [...matched.keys()])) {
      const isNew = changes.some((change) => change.kind === 'added' && change.file === file);
      if (!isNew) changes.push({ kind: 'reordered', file, sheet: first.sheet });
    }
  }
  const missingColumns = tables.flatMap(({ sheet, missing, language }) =>
    missing.map(({ heading }) => ({ sheet, heading: heading[language] })),
  );
  const notes = sheets.flatMap((sheet, place) => listNotes(sheet, found[place] ?? null));
  return { problems, missingColumns, changes, notes };
}

interface ImportState {
  readonly index: ItemIndex;
  readonly problems: LocatedProblem[];
  readonly changes: ImportChange[];
  /** Items that the rows are of, each with the number of its row. */
  readonly matched: Map<StoredItem, number>;
}

/** Imports the rows of a sheet. */
function importRows(folder: DistrictFolder, rows: TableRows, state: ImportState): void {
  const { matched } = state;
  const context = { folder, rows, index: state.index, cells: state.index.contextIn(rows.language), matched };
  for (const row of rows.rows) {
    const { item, problems, changes } = importRow(context, row);
    state.problems.push(...problems);
    state.changes.push(...changes);
    if (item) matched.set(item, row.number);
  }
}

/** Deletes the items that no row has, or tells that they are left. */
function handleUnmatched(
  folder: DistrictFolder,
  { table, sheet, language }: TableRows,
  index: ItemIndex,
  { matched, isDeleting }: { matched: ReadonlyMap<StoredItem, number>; isDeleting: boolean },
): ImportChange[] {
  const unmatched = index.of(table.name).items.filter((item) => !matched.has(item));
  const isDeleted = isDeleting && isRemovable(table.name);
  const kind = isDeleted ? 'deleted' : 'left';
  return unmatched.flatMap((item) => {
    if (isDeleted) removeItem(folder, table.name, item);
    const name = itemName(item, language);
    const files = isDeleted ? item.parts.map(({ file }) => file) : [item.parts[0]?.file ?? ''];
    return files.map((file): ImportChange => ({ kind, file, sheet, item: name }));
  });
}

function listNotes(sheet: RawSheet, rows: TableRows | null): ImportNote[] {
  if (rows) return rows.unknownHeadings.map((heading) => ({ kind: 'heading-unknown', sheet: sheet.name, heading }));
  const isEmpty = sheet.rows.every((cells) => cells.every((cell) => cell === null || cell === ''));
  return isEmpty || Object.values(GUIDE_SHEET).includes(sheet.name)
    ? []
    : [{ kind: 'sheet-unknown', sheet: sheet.name }];
}
