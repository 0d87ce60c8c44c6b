import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';

import { parseCsv } from 'hucre/csv';
import type { CellValue } from 'hucre/xlsx';

import { decodeDocument } from '../../content/json/document-encoding.js';
import { SpreadsheetError } from '../problems/spreadsheet-error.js';

/** Sheet of a file, as its cells are. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Maximum size of a file: far more than the stations of a city take. */
const MAX_MEGABYTES = 20;

/** Maximum number of rows of a sheet. */
const MAX_ROWS = 50_000;

/**
 * Reads the sheets of an .xlsx file, or a .csv file, in UTF-8, GB 18030, Big5 or UTF-16, as one sheet.
 *
 * @throws {SpreadsheetError} if it cannot be read
 */
export async function readSpreadsheet(path: string): Promise<readonly RawSheet[]> {
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  const stats = await stat(path).catch(() => null);
  if (!stats?.isFile()) throw new SpreadsheetError('file-missing', { file: path });
  if (extension === '.xls' || extension === '.et') throw new SpreadsheetError('file-old-format', { file });
  if (extension !== '.xlsx' && extension !== '.csv') throw new SpreadsheetError('file-extension', { file });
  if (stats.size === 0) throw new SpreadsheetError('file-empty', { file });
  if (stats.size > MAX_MEGABYTES * 1024 * 1024) {
    throw new SpreadsheetError('file-too-large', { file, megabytes: MAX_MEGABYTES });
  }
  const bytes = await readFile(path);
  const sheets = extension === '.csv' ? [readCsvSheet(file, bytes)] : await readXlsxSheets(file, bytes);
  for (const { name, rows } of sheets) {
    if (rows.length > MAX_ROWS) throw new SpreadsheetError('too-many-rows', { sheet: name, rows: MAX_ROWS });
  }
  return sheets;
}

function readCsvSheet(file: string, bytes: Uint8Array): RawSheet {
  const decoded = decodeDocument(bytes);
  const text = decoded.ok ? decoded.text : decodeAs(bytes, decoded.encoding);
  if (text === null || text.includes('\0')) throw new SpreadsheetError('file-encoding', { file });
  return { name: file.replace(/\.csv$/i, ''), rows: parseCsv(text.replace(/^\ufeff/, '')) };
}

function decodeAs(bytes: Uint8Array, encoding: string | null): string | null {
  if (encoding === null) return null;
  const label = encoding !== 'UTF-16' ? encoding : bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  return new TextDecoder(label).decode(bytes);
}

async function readXlsxSheets(file: string, bytes: Uint8Array): Promise<readonly RawSheet[]> {
  // A large module, which the other commands do without.
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: MAX_ROWS + 1 });
    return sheets.map(({ name, rows }) => ({ name, rows }));
  } catch (error) {
    // The class of the error is no export of this module.
    if ((error as Error).name === 'EncryptedFileError') throw new SpreadsheetError('file-encrypted', { file });
    throw new SpreadsheetError('file-broken', { file });
  }
}
