import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

import type { Language } from '../../../../src/base/language.js';
import { spreadsheetMessages } from '../messages/spreadsheet-messages.js';
import { GUIDE_SHEET, TABLES } from '../tables/tables.js';
import { explainColumn } from './explain-column.js';

/** Writes the sheet that explains the workbook: how to fill it in, and each column of each sheet. */
export function writeGuideSheet(language: Language, styles: { heading: CellStyle; text: CellStyle }): WriteSheet {
  const { guide } = spreadsheetMessages(language);
  const rows: CellValue[][] = [];
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  const addHeading = (...texts: readonly string[]): void => {
    for (const [index, value] of texts.entries())
      cells.set(`${rows.length},${index}`, { value, style: styles.heading });
    rows.push([...texts]);
  };
  addHeading(GUIDE_SHEET[language], '', '');
  for (const [index, rule] of guide.rules.entries()) rows.push([`${index + 1}`, rule]);
  rows.push([null]);
  addHeading(guide.columns.sheet, guide.columns.column, guide.columns.content);
  for (const table of TABLES) {
    rows.push([table.sheet[language], null, table.about[language]]);
    for (const column of table.columns) {
      const heading = `${column.heading[language]}${column.isRequired ? ' *' : ''}`;
      rows.push([null, heading, explainColumn(column, language)]);
    }
  }
  return {
    name: GUIDE_SHEET[language],
    columns: [20, 26, 100].map((width) => ({ width, style: styles.text })),
    rows,
    cells,
    merges: guide.rules.map((_, index) => ({ startRow: index + 1, startCol: 1, endRow: index + 1, endCol: 2 })),
  };
}
