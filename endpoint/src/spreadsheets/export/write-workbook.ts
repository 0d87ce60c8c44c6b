import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';

import type { Language } from '../../../../src/base/language.js';
import { columnLetter } from '../cells/column-letter.js';
import { EXAMPLE_PREFIX } from '../import/table-rows.js';
import { exampleIn, type TableName } from '../tables/table.js';
import { tableOf } from '../tables/tables.js';
import { PLEDGING } from '../cells/pledging.js';
import { DISTRICT_SCOPE } from '../cells/scope-and-position.js';
import type { ExportColumn, ExportedTable } from './export-tables.js';
import { explainColumn } from './explain-column.js';
import { writeGuideSheet } from './guide-sheet.js';

/** Number of rows below the last in which a list is chosen from, and what is typed stays a text. */
const FREE_ROWS = 200;

/** Cells are texts, so that a spreadsheet makes no number of a telephone number, and no date of a month. */
const TEXT_CELL: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };

const HEADING_CELL: CellStyle = {
  numFmt: '@',
  font: { name: 'Microsoft YaHei', bold: true, color: { rgb: 'FF8A1C12' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBEDEA' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: 'FFC9584C' } } },
};

const EXAMPLE_CELL: CellStyle = {
  numFmt: '@',
  font: { name: 'Microsoft YaHei', italic: true, color: { rgb: 'FF6B6B6B' } },
  alignment: { vertical: 'top', wrapText: true },
};

/**
 * Writes a workbook: a sheet that explains, and a sheet a table, with lists to choose from and an example in each.
 *
 * @returns the bytes of the .xlsx file
 */
export async function writeWorkbook(tables: readonly ExportedTable[], language: Language): Promise<Uint8Array> {
  // A large module, which the other commands do without.
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = tables.map((table) => writeTableSheet(table, tables, language));
  return writeXlsx({
    sheets: [writeGuideSheet(language, { heading: HEADING_CELL, text: TEXT_CELL }), ...sheets],
    defaultFont: { name: 'Microsoft YaHei', size: 11 },
    activeSheet: 1,
  });
}

function writeTableSheet(
  { table, columns, rows }: ExportedTable,
  tables: readonly ExportedTable[],
  language: Language,
): WriteSheet {
  const example = columns.map(({ column, tag }, index) => {
    const text = tag === null ? exampleIn(column, language) : '';
    return index === 0 ? EXAMPLE_PREFIX[language] + text : text;
  });
  const headings = columns.map(({ column, heading }) => (column.isRequired ? `${heading} *` : heading));
  const free = Array.from({ length: FREE_ROWS }, () => columns.map((): CellValue => null));
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  for (const [index, value] of headings.entries()) cells.set(`0,${index}`, { value, style: HEADING_CELL });
  for (const [index, value] of example.entries()) cells.set(`1,${index}`, { value, style: EXAMPLE_CELL });
  const lastRow = rows.length + FREE_ROWS + 2;
  return {
    name: table.sheet[language],
    columns: columns.map(({ column }) => ({ width: column.width ?? 20, style: TEXT_CELL })),
    rows: [headings, example, ...rows.map((row) => row.map((text) => text || null)), ...free],
    cells,
    freezePane: { rows: 1, columns: 1 },
    rowDefs: new Map([[0, { height: 26 }]]),
    dataValidations: columns.flatMap((one, index) =>
      validateColumn(one, `${columnLetter(index)}3:${columnLetter(index)}${lastRow}`, { tables, language }),
    ),
  };
}

/** Explains a column where its cells are chosen, and lists what they may be, where that is one of several. */
function validateColumn(
  { column, tag }: ExportColumn,
  range: string,
  { tables, language }: { tables: readonly ExportedTable[]; language: Language },
): DataValidation[] {
  if (tag !== null) return [];
  const prompt = explainColumn(column, language);
  const explained = {
    inputTitle: column.heading[language],
    inputMessage: prompt.slice(0, 250),
    showInputMessage: true,
  };
  const { cell } = column;
  if (cell.kind === 'choice' || cell.kind === 'pledging') {
    const choices = cell.kind === 'choice' ? cell.choices : PLEDGING;
    const values = choices.map(({ label }) => label[language]);
    return [{ type: 'list', values, range, allowBlank: true, ...explained }];
  }
  if (cell.kind === 'reference') {
    // An id, and a name that is still to be added, can be typed too.
    const formula1 = namesFormula(cell.table, tables, language);
    return [{ type: 'list', formula1, range, allowBlank: true, showErrorMessage: false, ...explained }];
  }
  if (cell.kind === 'scope') {
    const values = [DISTRICT_SCOPE[language]];
    return [{ type: 'list', values, range, allowBlank: true, showErrorMessage: false, ...explained }];
  }
  return [{ type: 'custom', formula1: 'TRUE', range, allowBlank: true, showErrorMessage: false, ...explained }];
}

/** Returns the cells with the names of a table, which its first column has. */
function namesFormula(name: TableName, tables: readonly ExportedTable[], language: Language): string {
  const rows = tables.find(({ table }) => table.name === name)?.rows.length ?? 0;
  return `'${tableOf(name).sheet[language]}'!$A$3:$A$${rows + FREE_ROWS + 2}`;
}
