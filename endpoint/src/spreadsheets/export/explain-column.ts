import type { Language } from '../../../../src/base/language.js';
import { spreadsheetMessages } from '../messages/spreadsheet-messages.js';
import { exampleIn, type Column } from '../tables/table.js';

/** Explains what the cells of a column say, with an example. */
export function explainColumn(column: Column, language: Language): string {
  const { kinds, example, join } = spreadsheetMessages(language).guide;
  const shown = exampleIn(column, language);
  return join([kinds[column.cell.kind], column.note?.[language] ?? '', shown && example(shown)].filter(Boolean));
}
