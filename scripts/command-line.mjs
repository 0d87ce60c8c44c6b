/** Arguments of measurements and proofs. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Reads numeric options such as `--kills 20`.
 *
 * @template {Record<string, number>} T
 * @param {T} defaults the options by name, each with its value where the command line has none
 * @returns {T}
 */
export function readNumbers(defaults) {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' }]));
  const { values } = parseArgs({ options, strict: false });
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, values[name] === undefined ? value : Number(values[name])]),
  );
}

/** Whether the command line has a flag, such as `--write`. */
export const hasFlag = (name) => process.argv.includes(`--${name}`);

/** Whether a module is the program that Node was started with, rather than imported by another one. */
export const isProgram = (moduleUrl) => process.argv[1] === fileURLToPath(moduleUrl);
