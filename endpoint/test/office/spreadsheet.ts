/** Reads a CSV file as a spreadsheet does when somebody opens it: rows, then a value for each cell. */

/** Value of a cell; anything but a text is what the spreadsheet made of it. */
export type CellValue = string | number | boolean | { readonly formula: string } | { readonly date: string };

export function openInSpreadsheet(csv: string): CellValue[][] {
  return parseRows(csv.replace(/^\uFEFF/, '')).map((row) => row.map(readCell));
}

/** Splits rows at any line break outside of quotes, as spreadsheets do, not at the one of RFC 4180 alone. */
function parseRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/g)) {
    if (quoted === undefined && bare === '' && end === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|march|september)';

/** Excel's reading of a cell, in words of its own rather than those of the code under test. */
function readCell(cell: string): CellValue {
  const text = cell.normalize('NFKC').trim();
  if (/^[=+@-]/.test(text) && text.length > 1) return { formula: text };
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  if (/^[¥$€]?\d[\d,]*(?:\.\d*)?(?:e[+-]?\d+)?%?$/i.test(text) || /^\.\d+$/.test(text) || /^\(\d+\)$/.test(text)) {
    // Fifteen digits are kept.
    return Number(Number(text.replace(/[¥$€,%()]/g, '')).toPrecision(15));
  }
  const isDate =
    /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/.test(text) ||
    new RegExp(`^${MONTH}[ -]?\\d{1,4}$|^\\d{1,2}[ -]?${MONTH}$`, 'i').test(text) ||
    /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/.test(text) ||
    /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i.test(text) ||
    /^\d{1,2} [ap]m$/i.test(text);
  return isDate ? { date: text } : cell;
}
