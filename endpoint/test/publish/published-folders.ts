import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { createTemporaryFolder, runCommand } from '../helpers.js';

/** Day as of which tests publish. */
export const DAY = '2026-11-27';

export const exampleFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url));

/** Result of the command. */
export interface CommandResult {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Publishes a folder by the built command. */
export async function publish(
  t: TestContext,
  folder: string,
  out: string,
  ...options: readonly string[]
): Promise<CommandResult> {
  const command = runCommand(t, ['publish', folder, '--out', out, '--date', DAY, ...options]);
  return { code: await command.ended, stdout: command.stdout(), stderr: command.stderr() };
}

/** Creates the path of a folder that does not exist, to publish to. */
export const createOut = async (t: TestContext): Promise<string> => join(await createTemporaryFolder(t), 'site');

/** Reads all files of a folder, by their paths. */
export function readTree(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]),
  );
}

/** Lists the paths at which two trees differ. */
export const listDifferences = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => !one.get(path) || !other.get(path)?.equals(one.get(path) ?? Buffer.alloc(0)))
    .sort();
