/**
 * `npm run proof`: runs every proof, prints its figures, and fails where one does not hold. `--short` runs small forms;
 * `--write` puts the table into `docs/proof.md`; names run those alone: `npm run proof -- leaks payloads`.
 */
import { parseArgs } from 'node:util';

import { launchEngine } from './engines/launch-engine.mjs';
import { readTable, renderTable, writeBetweenMarkers } from './markdown.mjs';
import { PROOFS } from './proofs/all-proofs.mjs';
import { ROOT } from './root.mjs';

/** What a row calls its proof by. */
const commandOf = (name) => `\`npm run proof -- ${name}\``;

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean' }, write: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !PROOFS.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(`There is no proof "${unknown[0]}". There are: ${PROOFS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

/** Names an engine with its version: `Chromium 156`. */
async function nameOf(engine) {
  if (engine === 'service' || engine === 'Node') return `Node ${process.versions.node}`;
  const browser = await launchEngine(engine);
  const version = await browser.version();
  await browser.close();
  const [name, number] = {
    chromium: ['Chromium', /\d+/],
    firefox: ['Firefox', /\d+/],
    webkit: ['WebKitGTK', /[\d.]+/],
  }[engine];
  return `${name} ${number.exec(version)}`;
}

const engines = {};
const date = new Date().toISOString().slice(0, 10);
const form = values.short ? 'short' : 'long';

/** Rows of the table, by the name of the proof. */
const rows = new Map();
let failed = 0;
for (const proof of PROOFS) {
  if (positionals.length > 0 && !positionals.includes(proof.name)) continue;
  let figure;
  let holds = false;
  try {
    const found = await proof.run(proof[form]);
    holds = proof.holds(found);
    figure = proof.figure(found);
    if (!holds) console.error(found);
  } catch (error) {
    console.error(error);
    figure = `could not be run: ${error.message}`;
  }
  failed += holds ? 0 : 1;
  console.log(`${holds ? '✔' : '✖'} ${proof.promise}\n  ${figure}`);
  rows.set(proof.name, [
    proof.promise,
    commandOf(proof.name),
    holds ? figure : `**falls short**: ${figure}`,
    date,
    (engines[proof.runsIn] ??= await nameOf(proof.runsIn)),
  ]);
}
console.log(`${rows.size - failed} of ${rows.size} hold`);
if (values.write) {
  const path = `${ROOT}docs/proof.md`;
  // A proof that does not run this time keeps its row.
  const before = new Map(readTable(path, 'proofs').map((row) => [row[1], row]));
  const all = PROOFS.flatMap(({ name }) => [rows.get(name) ?? before.get(commandOf(name)) ?? []]).filter(
    ({ length }) => length > 0,
  );
  const table = renderTable(['promise', 'command', 'figure', 'date', 'engine'], all);
  await writeBetweenMarkers(path, { proofs: table });
}
process.exitCode = failed > 0 ? 1 : 0;
