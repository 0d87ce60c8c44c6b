import type { CellStyle, CellValue } from 'hucre/xlsx';

import type { Language } from '../../../../src/base/language.js';
import type { OfficePledge } from '../../storage/office-reads.js';
import { toRegisterState } from '../../storage/pledge-state.js';
import { NUMBER_CELL, TEXT_CELL, TIME_CELL, toLocalTime, writeWorkbook } from './workbook.js';
import { WORKBOOK_WORDS, type WorkbookColumn, type WorkbookWords } from './export-headings.js';

export interface WorkbookOptions {
  /** Language of the headings and of the states. */
  readonly language: Language;
  /** Returns the name of a role by its id: the id itself by default. */
  readonly nameRole?: (id: string) => string;
}

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
  readValue,
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
  const words = WORKBOOK_WORDS[language];
  return writeWorkbook({
    sheet: words.sheet,
    columns: COLUMNS.map(({ name, width, style }) => ({ heading: words.columns[name], width, style })),
    rows: pledges.map((pledge) => COLUMNS.map(({ readValue }) => readValue(pledge, words, nameRole))),
  });
}
