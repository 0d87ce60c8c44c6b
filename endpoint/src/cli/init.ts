import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { type Command, Option } from 'commander';

import type { Language } from '../../../src/base/language.js';
import { exportTables } from '../spreadsheets/export/export-tables.js';
import { writeWorkbook } from '../spreadsheets/export/write-workbook.js';
import { formatDocument, openDistrictFolder, type MutableObject } from '../spreadsheets/folder/district-folder.js';
import { copySchemas, schemaFolder, schemaReference } from '../spreadsheets/folder/schema-files.js';
import { createNameId } from '../spreadsheets/import/item-id.js';
import { spreadsheetMessages } from '../spreadsheets/messages/spreadsheet-messages.js';
import { SpreadsheetError } from '../spreadsheets/problems/spreadsheet-error.js';
import { createLanguageOption, parseId } from './options/common-options.js';
import { inLanguage } from './spreadsheet-language.js';
import { systemLanguage } from './system-language.js';

interface InitCommandOptions {
  /** Name of the subdistrict; asked for on a terminal. */
  readonly name?: string;
  /** Id of the subdistrict; that of its name, or `district`, by default. */
  readonly id?: string;
  /** Language of what is written and said; the system's by default. */
  readonly language?: Language;
  /** Whether to write a workbook beside the folder; asked on a terminal, else it is written. */
  readonly workbook?: boolean;
}

/** Defines the command that makes a folder with a first district. */
export function defineInitCommand(command: Command): void {
  command
    .argument('<folder>', 'a folder that is new, or empty')
    .option('--name <text>', 'name of the subdistrict; asked for on a terminal')
    .addOption(new Option('--id <id>', 'id of the subdistrict, of a-z, 0-9 and hyphens').argParser(parseId))
    .addOption(createLanguageOption('language of what is written and said'))
    .option('--workbook', 'write a workbook to fill in beside the folder; asked on a terminal, else done')
    .option('--no-workbook', 'write none')
    .action((folder: string, options: InitCommandOptions) => init(folder, options));
}

/**
 * Makes a folder with a first district that is in order and shows at once, and a workbook beside it to fill in.
 *
 * @throws if the folder is not empty, or the name is not known
 */
function init(folder: string, options: InitCommandOptions): Promise<void> {
  const { language = systemLanguage() } = options;
  return inLanguage(language, async () => {
    const messages = spreadsheetMessages(language);
    await requireEmpty(folder);
    const workbook = join(dirname(resolve(folder)), `${basename(resolve(folder))}.xlsx`);
    if (options.workbook !== false) await requireAbsent(workbook);
    const answers = await ask(options, { language, workbook });
    await writeDistrict(folder, { ...answers, id: options.id ?? createNameId(answers.name) ?? 'district', language });
    if (answers.hasWorkbook) {
      const tables = exportTables(await openDistrictFolder(folder), language);
      await writeFile(workbook, await writeWorkbook(tables, language), { flag: 'wx' });
    }
    const shown = join(dirname(folder), basename(workbook));
    console.log(messages.init.done({ folder, workbook: answers.hasWorkbook ? shown : '' }));
  });
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw code === 'ENOTDIR' ? new SpreadsheetError('folder-not-empty', { folder }) : error;
  });
  if (names.length > 0) throw new SpreadsheetError('folder-not-empty', { folder });
}

async function requireAbsent(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new SpreadsheetError('file-exists', { file });
}

interface Answers {
  readonly name: string;
  readonly hasWorkbook: boolean;
}

/** Asks for what no option says, where there is a terminal to ask on. */
async function ask(
  options: InitCommandOptions,
  { language, workbook }: { language: Language; workbook: string },
): Promise<Answers> {
  const messages = spreadsheetMessages(language);
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  const given = options.name?.trim() ?? '';
  if (!isAsking) {
    if (given === '') throw new SpreadsheetError('name-needed', {});
    return { name: given, hasWorkbook: options.workbook ?? true };
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const name = given || (await terminal.question(messages.init.askName)).trim();
    if (name === '') throw new SpreadsheetError('name-needed', {});
    const hasWorkbook =
      options.workbook ??
      !/^(?:n|no|否|不)/i.test((await terminal.question(messages.init.askWorkbook(basename(workbook)))).trim());
    return { name, hasWorkbook };
  } finally {
    terminal.close();
  }
}

interface FirstDistrict {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
}

/** Id of the example station. */
const EXAMPLE_ID = 'example';

async function writeDistrict(folder: string, { id, name, language }: FirstDistrict): Promise<void> {
  const { exampleStation, exampleNotice } = spreadsheetMessages(language).init;
  const station = { id: EXAMPLE_ID, name: exampleStation, notice: exampleNotice, status: 'planned' };
  // Positions in China are mostly read off maps that have them in this system.
  const coordinateSystem = 'GCJ-02';
  const documents: Readonly<Record<string, MutableObject>> = {
    'district.json': {
      contract: '1',
      id,
      name,
      coordinateSystem,
      circles: [],
      alliances: [],
      organizations: [],
      initiatives: [],
    },
    'stations.json': { coordinateSystem, stations: [station] },
    [`stations/${EXAMPLE_ID}.json`]: { ...station, coordinateSystem },
  };
  await mkdir(folder, { recursive: true });
  await copySchemas(folder);
  for (const [file, document] of Object.entries(documents)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, formatDocument({ $schema: schemaReference(file, schemaFolder(language)), ...document }));
  }
}
