import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';

import { createTemporaryFolder, runCommand } from '../helpers.js';

/** Rows of a sheet, each by the headings of its columns. */
export type Rows = readonly Readonly<Record<string, CellValue>>[];

export interface CommandResult {
  readonly code: unknown;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** Runs the built command to its end. */
export async function run(
  t: TestContext,
  args: readonly string[],
  environment: Record<string, string> = { LC_ALL: 'zh_CN.UTF-8' },
): Promise<CommandResult> {
  const command = runCommand(t, args, environment);
  const code = await command.ended;
  return { code, lines: command.stdout().split('\n').filter(Boolean), errors: command.stderr() };
}

/** Makes a first district with `init`: its folder and the workbook beside it. */
export async function initDistrict(t: TestContext): Promise<{ folder: string; workbook: string; parent: string }> {
  const parent = await createTemporaryFolder(t);
  const folder = join(parent, 'street');
  const { code, errors } = await run(t, ['init', folder, '--name', '示例街道']);
  if (code !== 0) throw new Error(errors);
  return { folder, workbook: join(parent, 'street.xlsx'), parent };
}

/** Fills rows into the sheets of a workbook, below the rows that it has. */
export async function fillIn(workbook: string, filled: Readonly<Record<string, Rows>>): Promise<void> {
  const { sheets } = await readXlsx(await readFile(workbook));
  for (const name of Object.keys(filled)) if (!sheets.some((sheet) => sheet.name === name)) throw new Error(name);
  const written = sheets.map(({ name, rows }) => {
    const used = rows.filter((cells) => cells.some((cell) => cell !== null && cell !== ''));
    const headings = (used[0] ?? []).map((heading) => String(heading).replace(' *', ''));
    const added = (filled[name] ?? []).map((row) => {
      for (const heading of Object.keys(row)) if (!headings.includes(heading)) throw new Error(heading);
      return headings.map((heading) => row[heading] ?? null);
    });
    return { name, rows: [...used, ...added] };
  });
  await writeFile(workbook, await writeXlsx({ sheets: written }));
}

/** Writes a workbook with one sheet. */
export async function writeSheet(file: string, name: string, rows: readonly (readonly CellValue[])[]): Promise<void> {
  await writeFile(file, await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] }));
}

export const readDocument = async <T = Record<string, unknown>>(folder: string, file: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
