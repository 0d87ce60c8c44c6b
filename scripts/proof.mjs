/**
 * `npm run proof`: runs every proof, prints its figures, and fails where one does not hold. `--short` runs small forms;
 * `--write` puts the table into `docs/proof.md`; names run those alone: `npm run proof -- leaks payloads`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { runAbuse } from '../endpoint/proofs/abuse.ts';
import { runKeys, runSpellings } from '../endpoint/proofs/idempotency.ts';
import { runKills } from '../endpoint/proofs/kills.ts';
import { runTraces } from '../endpoint/proofs/traces.ts';
import { launchEngine } from './engines/launch-engine.mjs';
import { renderTable, writeBetweenMarkers } from './markdown.mjs';
import { isAccessible, proveAccessibility } from './proofs/accessibility.mjs';
import { areShown, proveDocuments } from './proofs/documents.mjs';
import { arePatient, proveFaultScripts } from './proofs/fault-scripts.mjs';
import { isProved, provePledges } from './proofs/faults.mjs';
import { areUntouched, proveGuestStyles } from './proofs/guest-styles.mjs';
import { areReleased, proveLeaks } from './proofs/leaks.mjs';
import { areHarmless, provePayloads } from './proofs/payloads.mjs';
import { ROOT } from './root.mjs';

const number = new Intl.NumberFormat('en');

/**
 * Every proof: `run` returns what it found, `holds` says whether that keeps the promise, `figure` puts it into words. `long`
 * and `short` are the options of its two forms.
 */
const PROOFS = [
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    name: engine === 'chromium' ? 'payloads' : `payloads-${engine}`,
    promise: 'No text, URL or attribute runs a script or makes an element',
    runsIn: engine,
    long: { every: engine === 'chromium' ? 1 : 10 },
    short: { every: 100 },
    run: (options) => provePayloads(options, { launch: () => launchEngine(engine) }),
    holds: areHarmless,
    figure: ({ cases, executions, foreign, links }) =>
      `${number.format(cases)} payloads in every place of 4 widgets: ${executions} executions, ${foreign.length} foreign nodes or attributes, ${links.length} links that run`,
  })),
  {
    name: 'documents',
    promise: 'A broken document is caught, and its reader sees what is left of it, or what is wrong',
    runsIn: 'chromium',
    long: { mutants: 5_000 },
    short: { mutants: 20 },
    run: proveDocuments,
    holds: areShown,
    figure: ({ cases, uncaught, uncaughtInPage, blank, longest }) =>
      `${number.format(cases)} documents: ${uncaught.length + uncaughtInPage.length} uncaught, ${blank.length} blank, longest task ${longest} ms`,
  },
  {
    name: 'guest-styles',
    promise: 'The style sheet of a page changes neither text nor controls',
    runsIn: 'chromium',
    long: { every: 1 },
    short: { every: 6 },
    run: proveGuestStyles,
    holds: areUntouched,
    figure: ({ sheets, elements, changed }) =>
      `${sheets} sheets, of frameworks and hostile ones: ${number.format(elements)} elements as on a plain page under all but ${Object.keys(changed).length}`,
  },
  {
    name: 'axe',
    promise: 'Every view of every widget is accessible, as far as axe can tell, in every setting',
    runsIn: 'chromium',
    long: { every: 1 },
    short: { every: 30 },
    run: proveAccessibility,
    holds: isAccessible,
    figure: ({ checks, views, violations }) =>
      `${views} views, ${number.format(checks)} times at 320 px, 1280 px or 400 %, large, right to left, dark or in forced colours: ${violations.length} violations`,
  },
  {
    name: 'leaks',
    promise: 'A widget that goes leaves nothing behind',
    runsIn: 'chromium',
    long: { connects: 1_000, flips: 1_000 },
    short: { connects: 30, flips: 30 },
    run: proveLeaks,
    holds: areReleased,
    figure: ({ connects, flips, listeners, timers, observers, requests, heapGrowth }) =>
      `${number.format(connects)} times connected, ${number.format(flips)} attributes changed: ${listeners} listeners, ${timers} timers, ${observers} observers, ${requests} requests left; heap ${Math.round(heapGrowth / 1_000)} kB`,
  },
  {
    name: 'fault-scripts',
    promise:
      'Where an endpoint fails, the last good copy is there a second after the time-out, and the endpoint is left in peace',
    runsIn: 'chromium',
    long: { scripts: 1_000 },
    short: { scripts: 40 },
    run: proveFaultScripts,
    holds: arePatient,
    figure: ({ scripts, late, endless, most, together }) =>
      `${number.format(scripts)} scripts of faults: ${late.length} late, ${endless.length} that wait for ever, at most ${most} requests of a URL in ten minutes, ${together} for 20 widgets`,
  },
  {
    name: 'faults',
    promise: 'Every pledge ends as one pledge, or as an error that keeps every character',
    runsIn: 'Node',
    long: { count: 2_000, rate: 0.3, presses: 3 },
    short: { count: 150, rate: 0.3, presses: 3 },
    run: provePledges,
    holds: isProved,
    figure: ({ submits, bad }) =>
      `${number.format(submits)} pledges, 30 of 100 requests spoilt: ${Object.values(bad).reduce((sum, count) => sum + count, 0)} lost, doubled or untrue`,
  },
  ...['file', 'postgres'].map((kind) => ({
    name: kind === 'file' ? 'kills' : 'kills-postgres',
    promise: `A pledge that was acknowledged is there after a crash (${kind === 'file' ? 'embedded database' : 'PostgreSQL'})`,
    runsIn: 'service',
    long: { kind, kills: 20, clients: 16 },
    short: { kind, kills: 2, clients: 8 },
    run: runKills,
    holds: ({ acknowledged, lost, doubled, changed }) => acknowledged > 0 && lost + doubled + changed === 0,
    figure: ({ acknowledged, lost, doubled, changed }) =>
      `${number.format(acknowledged)} acknowledged: ${lost} lost, ${doubled} doubled, ${changed} changed`,
  })),
  {
    name: 'keys',
    promise: 'A pledge sent often counts once',
    runsIn: 'service',
    long: { kind: 'file', instances: 2, keys: 500, posts: 20 },
    short: { kind: 'file', instances: 2, keys: 30, posts: 10 },
    run: async (options) => ({ ...options, ...(await runKeys(options)) }),
    holds: ({ keys, pledges, other, changed }) => pledges === keys && other + changed === 0,
    figure: ({ keys, posts, pledges }) => `${number.format(keys)} keys, each sent ${posts} times: ${pledges} pledges`,
  },
  {
    name: 'spellings',
    promise: 'An organization pledges once, however it is spelled',
    runsIn: 'service',
    long: { kind: 'file', instances: 2, count: 2_000 },
    short: { kind: 'file', instances: 2, count: 100 },
    run: async (options) => ({ ...options, ...(await runSpellings(options)) }),
    holds: ({ count, pledges, refused }) => pledges === 1 && refused === count - 1,
    figure: ({ count, pledges }) => `${number.format(count)} spellings: ${pledges} pledge`,
  },
  {
    name: 'traces',
    promise: 'Contact data are in no answer and no log, and after withdrawal and purge in no file',
    runsIn: 'service',
    long: { kind: 'file', marks: 400 },
    short: { kind: 'file', marks: 40 },
    run: ({ kind, marks }) => runTraces(kind, marks),
    holds: ({ told, after, logLater }) => told + after + logLater === 0,
    figure: ({ told, before, after }) => `${before} contacts: ${told} told, ${after} left after the purge`,
  },
  {
    name: 'abuse',
    promise: 'Malformed requests and slow senders do not keep others from being served',
    runsIn: 'service',
    long: { requests: 20_000, sockets: 200 },
    short: { requests: 1_000, sockets: 20 },
    run: runAbuse,
    holds: ({ crashes, faults, ordinaryFailed }) => crashes + faults + ordinaryFailed === 0,
    figure: ({ requests, crashes, faults, ordinary, ordinaryFailed }) =>
      `${number.format(requests)} bad requests: ${crashes} crashes, ${faults} faults; ${ordinaryFailed} of ${number.format(ordinary)} ordinary ones failed`,
  },
];

/** Reads the rows that a table has already, for proofs that do not run this time. */
function readRows(document) {
  const lines = document.matchAll(/^\| (.*\| `npm run proof -- ([\w-]+)` .*) \|$/gm);
  return new Map([...lines].map(([, cells, name]) => [name, cells.split('|').map((cell) => cell.trim())]));
}

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
    `\`npm run proof -- ${proof.name}\``,
    holds ? figure : `**falls short**: ${figure}`,
    date,
    (engines[proof.runsIn] ??= await nameOf(proof.runsIn)),
  ]);
}
console.log(`${rows.size - failed} of ${rows.size} hold`);
if (values.write) {
  const path = `${ROOT}docs/proof.md`;
  const before = readRows(readFileSync(path, 'utf8'));
  const all = PROOFS.flatMap(({ name }) => [rows.get(name) ?? before.get(name) ?? []]).filter(
    ({ length }) => length > 0,
  );
  const table = renderTable(['promise', 'command', 'figure', 'date', 'engine'], all);
  await writeBetweenMarkers(path, { proofs: table });
}
process.exitCode = failed > 0 ? 1 : 0;
