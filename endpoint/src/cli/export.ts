import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { type Command, Option } from 'commander';
import { writeCsv } from 'hucre/csv';

import { toTextCell } from '../office/export/spreadsheet-cells.js';
import type { Language } from '../../../src/base/language.js';
import { exportTables, type ExportedTable } from '../spreadsheets/export/export-tables.js';
import { writeWorkbook } from '../spreadsheets/export/write-workbook.js';
import { openDistrictFolder } from '../spreadsheets/folder/district-folder.js';
import { spreadsheetMessages } from '../spreadsheets/messages/spreadsheet-messages.js';
import { SpreadsheetError } from '../spreadsheets/problems/spreadsheet-error.js';
import { fold } from '../spreadsheets/tables/table.js';
import { createLanguageOption } from './options/common-options.js';
import { inLanguage } from './spreadsheet-language.js';
import { systemLanguage } from './system-language.js';

interface ExportCommandOptions {
  /** Language of the headings and of the sentences; the system's by default. */
  readonly language?: Language;
  /** List to write to a .csv file, by the name of its sheet; the stations by default. */
  readonly list?: string;
}

/** Defines the command that exports a folder to a spreadsheet. */
export function defineExportCommand(command: Command): void {
  command
    .argument('<folder>', 'the folder with district.json')
    .argument('<file>', 'the .xlsx file to write, or the .csv file for one list')
    .addOption(new Option('--list <name>', 'list to write to a .csv file, by its sheet').default(undefined, 'stations'))
    .addOption(createLanguageOption('language of the headings, and of what is said'))
    .action((folder: string, file: string, options: ExportCommandOptions) => exportSpreadsheet(folder, file, options));
}

/**
 * Exports a folder to a workbook, or one of its lists to a .csv file, as `import` reads it.
 *
 * @throws if the folder cannot be read, or the file is there already
 */
function exportSpreadsheet(folder: string, file: string, options: ExportCommandOptions): Promise<void> {
  const { language = systemLanguage(), list } = options;
  return inLanguage(language, async () => {
    const isCsv = extname(file).toLowerCase() === '.csv';
    if (!isCsv && extname(file).toLowerCase() !== '.xlsx') throw new SpreadsheetError('file-extension', { file });
    const tables = exportTables(await openDistrictFolder(folder), language);
    const written = isCsv ? [findList(tables, list ?? 'stations', language)] : tables;
    const [first] = written;
    await writeNewFile(file, isCsv && first ? formatCsv(first) : await writeWorkbook(tables, language));
    const rows = written.reduce((sum, table) => sum + table.rows.length, 0);
    console.log(spreadsheetMessages(language).exported({ file, rows }));
  });
}

function findList(tables: readonly ExportedTable[], list: string, language: Language): ExportedTable {
  const found = tables.find(({ table: { name, sheet } }) =>
    [name, ...Object.values(sheet)].some((one) => fold(one) === fold(list)),
  );
  if (found) return found;
  throw new SpreadsheetError('list-unknown', { list, lists: tables.map(({ table }) => table.sheet[language]) });
}

/** Formats a list for every spreadsheet, which take UTF-8 for what it is by its mark alone. */
const formatCsv = ({ columns, rows }: ExportedTable): string =>
  writeCsv([columns.map(({ heading }) => heading), ...rows.map((row) => row.map(toTextCell))], {
    bom: true,
    lineSeparator: '\r\n',
  });

async function writeNewFile(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new SpreadsheetError('file-exists', { file }) : error;
  }
}
