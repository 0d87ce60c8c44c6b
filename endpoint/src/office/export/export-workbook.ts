import type { CellStyle, CellValue } from 'hucre/xlsx';

import type { Language } from '../../../../src/base/language.js';
import type { OfficePledge } from '../../storage/office-reads.js';
import { toRegisterState } from '../../storage/pledge-state.js';
import { WORKBOOK_WORDS, type WorkbookColumn, type WorkbookWords } from './export-headings.js';

export interface WorkbookOptions {
  /** Language of the headings and of the states. */
  readonly language: Language;
  /** Returns the name of a role by its id: the id itself by default. */
  readonly nameRole?: (id: string) => string;
}

/** Difference of the street's time from UTC, in milliseconds, all year round: a cell has a time and no zone. */
const STREET_OFFSET = 8 * 60 * 60 * 1000;

/** A text that stays one, so that a spreadsheet makes no number of a telephone number. */
const TEXT_CELL: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const NUMBER_CELL: CellStyle = { numFmt: '0', alignment: { vertical: 'top' } };
const TIME_CELL: CellStyle = { numFmt: 'yyyy-mm-dd hh:mm', alignment: { vertical: 'top', horizontal: 'left' } };
const HEADING_CELL: CellStyle = {
  numFmt: '@',
  font: { name: 'Microsoft YaHei', bold: true, color: { rgb: 'FF8A1C12' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBEDEA' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: 'FFC9584C' } } },
};

interface Column {
  readonly name: WorkbookColumn;
  /** Width in characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly readValue: (pledge: OfficePledge, words: WorkbookWords, nameRole: (id: string) => string) => CellValue;
}

const text = (name: WorkbookColumn, width: number, readValue: Column['readValue']): Column => ({
  name,
  width,
  style: TEXT_CELL,
  readValue: (...args) => toTextValue(readValue(...args)),
});

const time = (
  name: WorkbookColumn & keyof OfficePledge,
  readTime: (pledge: OfficePledge) => string | null,
): Column => ({
  name,
  width: 18,
  style: TIME_CELL,
  readValue: (pledge) => toLocalTime(readTime(pledge)),
});

const COLUMNS: readonly Column[] = [
  { name: 'number', width: 8, style: NUMBER_CELL, readValue: ({ number }) => number },
  text('checkCode', 18, ({ checkCode }) => checkCode),
  text('state', 16, ({ state, publish }, { states }) => states[toRegisterState(state, publish)]),
  text('organization', 36, ({ organization }) => organization.name),
  text('creditCode', 24, ({ organization }) => organization.creditCode),
  text('roles', 28, ({ roles }, { separator }, nameRole) => roles.map(nameRole).join(separator)),
  text('contact', 16, ({ contact }) => contact?.name ?? null),
  text('telephone', 18, ({ contact }) => contact?.telephone ?? null),
  text('email', 28, ({ contact }) => contact?.email ?? null),
  text('message', 44, ({ message }) => message),
  text('publish', 10, ({ publish }, { yes, no }) => (publish ? yes : no)),
  time('received', ({ received }) => received),
  time('approved', ({ approved }) => approved),
  time('hidden', ({ hidden }) => hidden),
  time('withdrawn', ({ withdrawn }) => withdrawn),
  text('initiativeVersion', 12, ({ initiativeVersion }) => initiativeVersion),
  text('consentVersion', 12, ({ consentVersion }) => consentVersion),
  time('corrected', ({ corrected }) => corrected),
];

/**
 * Exports pledges as a workbook for a person: headings, states and roles in words, times as real ones of the street's time
 * zone, every other cell a text.
 *
 * @returns the bytes of the .xlsx file
 */
export async function exportWorkbook(
  pledges: readonly OfficePledge[],
  { language, nameRole = (id) => id }: WorkbookOptions,
): Promise<Uint8Array> {
  // A large module, which nothing else of the service needs.
  const { writeXlsx } = await import('hucre/xlsx');
  const words = WORKBOOK_WORDS[language];
  const headings = COLUMNS.map(({ name }) => words.columns[name]);
  const rows = pledges.map((pledge) => COLUMNS.map(({ readValue }) => readValue(pledge, words, nameRole)));
  return writeXlsx({
    sheets: [
      {
        name: words.sheet,
        columns: COLUMNS.map(({ width, style }) => ({ width, style })),
        rows: [headings, ...rows],
        cells: new Map(headings.map((value, index) => [`0,${index}`, { value, style: HEADING_CELL }])),
        freezePane: { rows: 1, columns: 0 },
        rowDefs: new Map([[0, { height: 32 }]]),
        autoFilter: { range: `A1:${columnLetter(COLUMNS.length - 1)}${rows.length + 1}` },
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

const toLocalTime = (instant: string | null): Date | null =>
  instant === null ? null : new Date(Date.parse(instant) + STREET_OFFSET);
