/**
 * Injection: some 6,000 payloads through every text, URL and attribute of all widgets, with presses on all that can be
 * pressed.
 *
 *     node scripts/proofs/payloads.mjs --every 1
 */
import { isProgram, readNumbers } from '../command-line.mjs';
import { runPageProof } from './page-proof.mjs';

/** @param {{every?: number, plant?: boolean}} options see `pages/payloads-page.js` */
export const provePayloads = ({ every = 1, plant = false } = {}, environment) =>
  runPageProof('payloads-page.js', { every, plant }, environment);

/** Whether nothing ran, nothing was made, and the payloads were there to be read. */
export const areHarmless = ({ executions, foreign, links, texts, cases }) =>
  executions === 0 && foreign.length === 0 && links.length === 0 && texts > cases;

if (isProgram(import.meta.url)) {
  const found = await provePayloads(readNumbers({ every: 1 }));
  console.log(found);
  process.exitCode = areHarmless(found) ? 0 : 1;
}
