import type { Command } from 'commander';

import type { Language } from '../../../src/base/language.js';
import { checkContent } from '../content/check/check-folder.js';
import { openDistrictFolder, saveDistrictFolder, listChangedFiles } from '../spreadsheets/folder/district-folder.js';
import type { ImportResult } from '../spreadsheets/import/import-result.js';
import { importSheets } from '../spreadsheets/import/import-sheets.js';
import { readSpreadsheet, type RawSheet } from '../spreadsheets/import/read-spreadsheet.js';
import { findTables } from '../spreadsheets/import/table-rows.js';
import { formatProblem, spreadsheetMessages } from '../spreadsheets/messages/spreadsheet-messages.js';
import { SpreadsheetError } from '../spreadsheets/problems/spreadsheet-error.js';
import { formatFinding } from '../content/messages/describe-finding.js';
import { createLanguageOption } from './options/common-options.js';
import { inLanguage } from './spreadsheet-language.js';
import { systemLanguage } from './system-language.js';

interface ImportCommandOptions {
  /** Language of the sentences; the system's by default. */
  readonly language?: Language;
  /** Whether to show what would change, and write nothing. */
  readonly dryRun?: true;
  /** Whether to delete what the sheets no longer have. */
  readonly delete?: true;
}

/** Maximum number of problems that are printed. */
const MAX_PROBLEMS = 200;

/** Defines the command that imports a spreadsheet into a folder. */
export function defineImportCommand(command: Command): void {
  command
    .argument('<folder>', 'the folder with district.json')
    .argument('<file>', 'an .xlsx file, as init and export write it, or a .csv file with one list')
    .option('--dry-run', 'print what would change, and write nothing')
    .option('--delete', 'delete what the sheets no longer have')
    .addOption(createLanguageOption())
    .action((folder: string, file: string, options: ImportCommandOptions) => importSpreadsheet(folder, file, options));
}

/**
 * Imports a spreadsheet into a folder, and prints what it changes. What cannot be read is told by sheet, row and column; then
 * nothing is changed, and the exit code is 1.
 *
 * @throws if the folder or the file cannot be read
 */
function importSpreadsheet(folder: string, file: string, options: ImportCommandOptions): Promise<void> {
  const { language = systemLanguage(), dryRun = false } = options;
  return inLanguage(language, async () => {
    const messages = spreadsheetMessages(language);
    const district = await openDistrictFolder(folder);
    const sheets = await readSpreadsheet(file);
    requireRows(sheets, file);
    const result = importSheets(district, sheets, { isDeleting: options.delete ?? false });
    for (const note of result.notes) console.log(messages.note(note));
    if (printProblems(result, language)) {
      process.exitCode = 1;
      return;
    }
    for (const change of result.changes) console.log(messages.change(change));
    const files = dryRun ? listChangedFiles(district) : await saveDistrictFolder(district);
    const numbers = { files: files.length, left: result.changes.filter(({ kind }) => kind === 'left').length };
    if (files.length === 0) console.log(messages.unchanged(numbers));
    else console.log(dryRun ? messages.wouldImport(numbers) : messages.imported(numbers));
    if (!dryRun && files.length > 0) await printFaultsOf(folder, files, language);
  });
}

function requireRows(sheets: readonly RawSheet[], file: string): void {
  const tables = findTables(sheets).flatMap((rows) => rows ?? []);
  if (tables.length === 0) throw new SpreadsheetError('no-table', { file });
  if (tables.every(({ rows, missing }) => rows.length === 0 && missing.length === 0)) {
    throw new SpreadsheetError('no-rows', { file });
  }
}

/** Prints the problems of an import. */
function printProblems({ problems, missingColumns }: ImportResult, language: Language): boolean {
  const messages = spreadsheetMessages(language);
  for (const column of missingColumns) console.log(messages.missingColumn(column));
  for (const problem of problems.slice(0, MAX_PROBLEMS)) console.log(formatProblem(problem, language));
  if (problems.length > MAX_PROBLEMS) console.log('…');
  const count = problems.length + missingColumns.length;
  if (count > 0) console.log(messages.refused(count));
  return count > 0;
}

/** Prints what of the files that were written a reader would miss, as `check` does. */
async function printFaultsOf(folder: string, files: readonly string[], language: Language): Promise<void> {
  const { findings } = await checkContent(folder);
  for (const finding of findings) {
    if (finding.severity === 'fault' && files.includes(finding.file)) console.log(formatFinding(finding, language));
  }
}
