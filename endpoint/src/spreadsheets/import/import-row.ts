import { isDeepStrictEqual } from 'node:util';

import { formatCell, readCell, type CellContext } from '../cells/cell-types.js';
import { columnLetter } from '../cells/column-letter.js';
import { isClearing, readCellText } from '../cells/cell-text.js';
import { exactText, withTaggedText } from '../cells/localized-text.js';
import { problem, type Problem } from '../problems/problem.js';
import type { DistrictFolder } from '../folder/district-folder.js';
import { addItem, type StoredItem } from '../folder/stored-items.js';
import { hasMember, itemName, valueAt, valueOf, type ItemIndex } from '../folder/item-index.js';
import { exampleIn, PARENT, type Column } from '../tables/table.js';
import type { CellPlace, ImportChange, LocatedProblem } from './import-result.js';
import { createItemId } from './item-id.js';
import { setMember } from './set-member.js';
import type { SheetColumn, SheetRow, TableRows } from './table-rows.js';

export interface RowContext {
  readonly folder: DistrictFolder;
  readonly rows: TableRows;
  readonly index: ItemIndex;
  readonly cells: CellContext;
  /** Items that rows above are of, with the numbers of these rows. */
  readonly matched: ReadonlyMap<StoredItem, number>;
}

export interface RowImport {
  /** Item that the row is of; `null` where it cannot be told. */
  readonly item: StoredItem | null;
  readonly problems: readonly LocatedProblem[];
  readonly changes: readonly ImportChange[];
}

/** Cell of a row: its text, without those that cannot be read. */
interface RowCell extends SheetColumn {
  readonly text: string;
}

/** Imports a row: finds its item, or adds one, and sets what its cells say. What cannot be read is told, and left. */
export function importRow(context: RowContext, row: SheetRow): RowImport {
  const { rows } = context;
  const problems: LocatedProblem[] = [];
  const tell = (what: Problem, column: SheetColumn | null): void => {
    const place = { sheet: rows.sheet, row: row.number, column: column && describeColumn(column, rows) };
    problems.push({ ...what, place, example: column ? exampleIn(column.column, rows.language) : '' });
  };
  const cells = rows.columns.flatMap((column): RowCell[] => {
    const read = readCellText(row.cells[column.index], column.column.cell);
    if (read.ok) return [{ ...column, text: read.text }];
    tell(read.problem, column);
    return [];
  });
  const found = findItem(context, cells, tell);
  if (!found) return { item: null, problems, changes: [] };
  const { item, isNew } = found;
  const changes = cells.flatMap((cell) => setCell(context, item, cell, tell));
  const name = itemName(item, rows.language);
  if (!isNew) {
    if (changes.length > 0) context.index.of(rows.table.name).refresh(item);
    return { item, problems, changes };
  }
  context.index.of(rows.table.name).add(item);
  const added = item.parts.map(({ file }): ImportChange => ({ kind: 'added', file, sheet: rows.sheet, item: name }));
  return { item, problems, changes: added };
}

function describeColumn({ index, column, tag }: SheetColumn, { language }: TableRows): CellPlace['column'] {
  const heading = `${column.heading[language]}${tag === null ? '' : ` [${tag}]`}`;
  return { letter: columnLetter(index), heading };
}

type Tell = (what: Problem, column: SheetColumn | null) => void;

function findItem(
  context: RowContext,
  cells: readonly RowCell[],
  tell: Tell,
): { item: StoredItem; isNew: boolean } | null {
  const { rows, index, folder, matched } = context;
  const { table } = rows;
  const cellOf = (member: string): RowCell | undefined =>
    cells.find(({ column, tag }) => column.member === member && tag === null);
  const parent = findParent(context, cellOf(PARENT), tell);
  if (parent === undefined) return null;
  const idCell = cellOf('id');
  const id = idCell && idCell.text !== '' ? readCell(idCell.column.cell, idCell.text, null, context.cells) : null;
  if (id && !id.ok) {
    tell(id.problem, idCell ?? null);
    return null;
  }
  const missing = rows.columns.find(
    ({ column, tag }) => column.isRequired && tag === null && !cellOf(column.member)?.text,
  );
  const known = id ? index.of(table.name).findById(parent, String(id.value)) : null;
  if (missing && !known) {
    tell(problem('text-required', {}), missing);
    return null;
  }
  const byKey = known || id ? [] : findByKey(context, parent, cellOf);
  if (byKey.length > 1) {
    tell(problem('row-ambiguous', {}), null);
    return null;
  }
  const item = known ?? byKey[0] ?? null;
  const earlier = item && matched.get(item);
  if (typeof earlier === 'number') {
    tell(problem('row-twice', { row: earlier }), null);
    return null;
  }
  if (item) return { item, isNew: false };
  const name = cellOf(table.key[0] ?? '')?.text ?? '';
  const newId =
    table.idPrefix === null ? null : id ? String(id.value) : createItemId(index.of(table.name), parent, name);
  return { item: addItem(folder, table.name, parent, newId), isNew: true };
}

/** Finds what the item of a row belongs to: `null` for the district, `undefined` if it cannot be told. */
function findParent({ rows, cells }: RowContext, cell: RowCell | undefined, tell: Tell): string | null | undefined {
  const { parent } = rows.table;
  if (!parent) return null;
  if (!cell) return undefined;
  const found = cell.text === '' ? { problem: problem('text-required', {}) } : cells.findId(parent, cell.text);
  if ('id' in found) return found.id;
  tell(found.problem, cell);
  return undefined;
}

function findByKey(
  { rows, index, cells }: RowContext,
  parent: string | null,
  cellOf: (member: string) => RowCell | undefined,
): readonly StoredItem[] {
  const key = rows.table.key.map((member) => {
    const cell = cellOf(member);
    if (!cell || cell.text === '' || cell.column.cell.kind !== 'date') return cell?.text ?? '';
    const date = readCell(cell.column.cell, cell.text, null, cells);
    return date.ok ? String(date.value) : cell.text;
  });
  return index.of(rows.table.name).findByKey(parent, key);
}

/** Sets what a cell says, in each part of an item that has the member. An empty cell leaves what is there. */
function setCell(context: RowContext, item: StoredItem, cell: RowCell, tell: Tell): ImportChange[] {
  const { column, text, tag } = cell;
  const { member } = column;
  if (text === '' || member === 'id' || member === PARENT) return [];
  const { language } = context.rows;
  const current = valueOf(item, member);
  const show = (value: unknown): string =>
    tag === null ? formatCell(column.cell, value, context.cells) : exactText(value, tag);
  const before = show(current);
  if (text === before) return [];
  if (isClearing(text)) {
    if (current === null) return [];
    if (column.isRequired) {
      tell(problem('text-required', {}), cell);
      return [];
    }
    return change(context, item, column, () => null, show);
  }
  if (tag !== null) return change(context, item, column, (value) => withTaggedText(value, text, tag, language), show);
  const reading = readCell(column.cell, text, current, context.cells);
  if (!reading.ok) {
    tell(reading.problem, cell);
    return [];
  }
  if (isDeepStrictEqual(reading.value, current)) return [];
  return change(
    context,
    item,
    column,
    (value) => (column.cell.kind === 'text' ? readValue(context, column, text, value) : reading.value),
    show,
  );
}

/** Reads a text anew for each part of an item, which may have other translations. */
function readValue(context: RowContext, column: Column, text: string, current: unknown): unknown {
  const reading = readCell(column.cell, text, current, context.cells);
  return reading.ok ? reading.value : current;
}

function change(
  { folder, rows }: RowContext,
  item: StoredItem,
  column: Column,
  update: (current: unknown) => unknown,
  show: (value: unknown) => string,
): ImportChange[] {
  const { member } = column;
  const current = valueOf(item, member);
  return item.parts
    .filter((part) => hasMember(part, member))
    .flatMap((part): ImportChange[] => {
      const before = valueAt(part.object, member) ?? null;
      // A list that leaves out what the file says has the same text in the end, in the same languages.
      const value = update(before ?? current);
      if (isDeepStrictEqual(value, before)) return [];
      setMember(folder, part, member, value);
      const shown = { heading: column.heading[rows.language], before: show(before), after: show(value) };
      return [{ kind: 'changed', file: part.file, sheet: rows.sheet, item: itemName(item, rows.language), ...shown }];
    });
}
