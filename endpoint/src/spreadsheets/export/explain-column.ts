import type { Language } from '../../../../src/base/language.js';
import { spreadsheetMessages } from '../messages/spreadsheet-messages.js';
import { exampleIn, type Column } from '../tables/table.js';
import { tableOf } from '../tables/tables.js';

/** Explains what the cells of a column say, with an example. */
export function explainColumn(column: Column, language: Language): string {
  const { kinds, references, example, join } = spreadsheetMessages(language).guide;
  const { cell } = column;
  const kind = 'table' in cell ? references[cell.kind](tableOf(cell.table).sheet[language]) : kinds[cell.kind];
  const shown = exampleIn(column, language);
  return join([kind, column.note?.[language] ?? '', shown && example(shown)].filter(Boolean));
}
