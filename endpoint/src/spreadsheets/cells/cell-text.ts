import type { CellValue } from 'hucre/xlsx';

import { toTextCell } from '../../office/export/spreadsheet-cells.js';
import type { CellType } from '../tables/table.js';
import { problem, type Problem } from '../problems/problem.js';

/** Text of a cell, or what is wrong with it. */
export type CellText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** Number from which a spreadsheet, which keeps 15 digits, has lost some. */
const MAX_EXACT = 1e15;

/** Matches a number as a spreadsheet shows a long one, which has lost its last digits: `9.131E+26`. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+\d+$/i;

const CELL_ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** Reads the text of a cell: of a number its digits, of a date the day. */
export function readCellText(value: CellValue | undefined, { kind }: CellType): CellText {
  if (value === null || value === undefined) return { ok: true, text: '' };
  if (value instanceof Date) return { ok: true, text: Number.isNaN(value.getTime()) ? '' : formatDate(value) };
  if (typeof value === 'number' && Math.abs(value) >= MAX_EXACT && kind !== 'position') {
    return { ok: false, problem: problem('digits-lost', { value: String(value) }) };
  }
  const shown = String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
  // An export to .csv keeps a text from being read as a formula or a date by an apostrophe.
  const text = shown.startsWith("'") && toTextCell(shown.slice(1)) === shown ? shown.slice(1) : shown;
  if (CELL_ERROR.test(text)) return { ok: false, problem: problem('cell-error', { value: text }) };
  if (SCIENTIFIC.test(text) && kind !== 'position') {
    return { ok: false, problem: problem('digits-lost', { value: text }) };
  }
  return { ok: true, text };
}

/** Formats a date of a cell, which has no time zone, as it is shown there. */
function formatDate(date: Date): string {
  const iso = date.toISOString();
  if (date.getTime() < Date.UTC(1900, 0, 2)) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** Whether a cell says that nothing is to stand there any more. */
export const isClearing = (text: string): boolean => /^(?:[-－—–]+|无|無|none)$/i.test(text);
