import type { CellStyle, CellValue } from 'hucre/xlsx';

/** A text that stays one, so that a spreadsheet makes no number of a telephone number. */
export const TEXT_CELL: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
export const NUMBER_CELL: CellStyle = { numFmt: '0', alignment: { vertical: 'top' } };
export const TIME_CELL: CellStyle = { numFmt: 'yyyy-mm-dd hh:mm', alignment: { vertical: 'top', horizontal: 'left' } };
const HEADING_CELL: CellStyle = {
  numFmt: '@',
  font: { name: 'Microsoft YaHei', bold: true, color: { rgb: 'FF8A1C12' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBEDEA' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: 'FFC9584C' } } },
};

/** Difference of the street's time from UTC, in milliseconds, all year round: a cell has a time and no zone. */
const STREET_OFFSET = 8 * 60 * 60 * 1000;

/** Table for a person to read. */
export interface WorkbookTable {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Columns; a width is in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number; readonly style: CellStyle }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Writes a table as a workbook, whose first row stays: the bytes of the .xlsx file. */
export async function writeWorkbook({ sheet, columns, rows }: WorkbookTable): Promise<Uint8Array> {
  // A large module, which nothing else of the service needs.
  const { writeXlsx } = await import('hucre/xlsx');
  const headings = columns.map(({ heading }) => heading);
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: columns.map(({ width, style }) => ({ width, style })),
        rows: [headings, ...rows.map((cells) => cells.map(toTextValue))],
        cells: new Map(headings.map((value, index) => [`0,${index}`, { value, style: HEADING_CELL }])),
        freezePane: { rows: 1, columns: 0 },
        rowDefs: new Map([[0, { height: 32 }]]),
        autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` },
      },
    ],
    defaultFont: { name: 'Microsoft YaHei', size: 11 },
  });
}

/** Returns the letter of a column, of which there are fewer than the alphabet has. */
const columnLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** Returns a cell with a text as it is: a spreadsheet reads `_x0041_` as the character of that number. */
const toTextValue = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : value;

/** Returns a time as a cell has it: that of the street, since a cell has no zone. */
export const toLocalTime = (instant: string | null): Date | null =>
  instant === null ? null : new Date(Date.parse(instant) + STREET_OFFSET);
