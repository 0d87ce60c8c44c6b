import type { CellValue } from 'hucre/xlsx';

import { LANGUAGES, type Language } from '../../../../src/base/language.js';
import { fold, PARENT, type Column, type Table } from '../tables/table.js';
import { TABLES } from '../tables/tables.js';
import type { RawSheet } from './read-spreadsheet.js';

/** Column of a sheet that is known: where it stands, and the language of its texts if its heading names one. */
export interface SheetColumn {
  readonly column: Column;
  readonly index: number;
  readonly tag: string | null;
}

/** Row with anything in it; its number is that of the spreadsheet, from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly CellValue[];
}

/** Sheet whose table is known. */
export interface TableRows {
  readonly table: Table;
  readonly sheet: string;
  /** Language of the headings, in which the texts are. */
  readonly language: Language;
  readonly columns: readonly SheetColumn[];
  /** Headings that no column of the table has. */
  readonly unknownHeadings: readonly string[];
  /** Columns without which nothing of the sheet can be read. */
  readonly missing: readonly Column[];
  readonly rows: readonly SheetRow[];
}

/** Number of rows from the top among which the headings are: a title may stand above them. */
const MAX_HEADING_ROW = 10;

/** Matches a heading that names the language of its texts: `名称 [en]`. */
const TAGGED = /^(.*?)\s*[[(（［【]([a-z]{2,3}(?:-[a-z0-9]{2,8})*)[\])）］】]\s*\*?$/i;

const listTablesNamed = (name: string): readonly Table[] =>
  TABLES.filter(({ sheet }) => Object.values(sheet).some((one) => fold(one) === fold(name)));

/**
 * Finds the tables that sheets are of: by their names, or, where none has a name that is known, by their headings.
 *
 * @returns a table for each sheet, `null` where it is none of them
 */
export function findTables(sheets: readonly RawSheet[]): readonly (TableRows | null)[] {
  const areNamed = sheets.some(({ name }) => listTablesNamed(name).length > 0);
  return sheets.map((sheet) => (areNamed && listTablesNamed(sheet.name).length === 0 ? null : findTableRows(sheet)));
}

function findTableRows({ name, rows }: RawSheet): TableRows | null {
  const byName = listTablesNamed(name);
  const candidates = (byName.length > 0 ? byName : TABLES).flatMap((table) =>
    rows.slice(0, MAX_HEADING_ROW).map((cells, index) => ({ table, index, ...readHeadings(table, cells) })),
  );
  const enough = candidates.filter(
    ({ columns, missing }) => columns.length > 1 || (columns.length > 0 && !missing.length),
  );
  const best = enough.sort((one, other) => rank(other) - rank(one))[0];
  if (!best) return null;
  const { table, index, columns, language, unknownHeadings, missing } = best;
  const data = rows
    .map((cells, row): SheetRow => ({ number: row + 1, cells }))
    .slice(index + 1)
    .filter(({ cells }) => columns.some((column) => isFilled(cells[column.index])) && !isExample(cells));
  return { table, sheet: name, language, columns, unknownHeadings, missing, rows: data };
}

/** A sheet that lacks a column it cannot do without is probably another. */
const rank = ({ columns, missing }: { columns: readonly unknown[]; missing: readonly unknown[] }): number =>
  columns.length - 3 * missing.length;

const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');

/** Text before the first cell of a row that is an example, which is not imported. */
export const EXAMPLE_PREFIX: Readonly<Record<Language, string>> = {
  'zh-Hans': '例：',
  'zh-Hant': '例：',
  en: 'Example: ',
};

const isExample = (cells: readonly CellValue[]): boolean =>
  /^\s*(?:例\s*[:：]|example\s*:)/i.test(String(cells.find(isFilled) ?? ''));

function readHeadings(table: Table, cells: readonly CellValue[]) {
  const columns: SheetColumn[] = [];
  const unknownHeadings: string[] = [];
  const languages: Language[] = [];
  for (const [index, cell] of cells.entries()) {
    const heading = typeof cell === 'string' ? cell.trim() : '';
    if (heading === '') continue;
    const [, text = heading, tag = null] = TAGGED.exec(heading) ?? [];
    const column = findColumn(table, text);
    const isRepeated = columns.some((one) => one.column === column && one.tag === tag);
    if (!column || isRepeated || (tag !== null && column.cell.kind !== 'text')) {
      unknownHeadings.push(heading);
      continue;
    }
    columns.push({ column, index, tag });
    languages.push(...LANGUAGES.filter((language) => fold(column.heading[language]) === fold(text)));
  }
  const has = (member: string): boolean => columns.some(({ column }) => column.member === member);
  const missing = table.columns.filter(
    ({ member, isRequired }) => isRequired && !has(member) && (member === PARENT || !has('id')),
  );
  return { columns, unknownHeadings, missing, language: mostFrequent(languages) };
}

function findColumn(table: Table, text: string): Column | undefined {
  const folded = fold(text);
  const isHeading = ({ heading }: Column): boolean => Object.values(heading).some((one) => fold(one) === folded);
  return (
    table.columns.find(isHeading) ?? table.columns.find(({ aliases }) => aliases?.some((one) => fold(one) === folded))
  );
}

/** Returns the language that occurs most often, in the order of the languages. */
function mostFrequent(languages: readonly Language[]): Language {
  const count = (language: Language): number => languages.filter((one) => one === language).length;
  return [...LANGUAGES].sort((one, other) => count(other) - count(one))[0] ?? 'zh-Hans';
}
