/**
 * `npm run scale`: what nginx before several instances of the endpoint does on this machine, and by arithmetic what a number
 * of readers need. `--short` runs small forms; `--write` puts the tables into `docs/scale.md`.
 */
import { cpus } from 'node:os';

import { runCachedReads } from '../endpoint/proofs/cached-reads.ts';
import { runInstances } from '../endpoint/proofs/instances.ts';
import { hasFlag } from './command-line.mjs';
import { renderTable, writeBetweenMarkers } from './markdown.mjs';
import { ROOT } from './root.mjs';

const isShort = hasFlag('short');
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Assumptions of the arithmetic, which nobody has measured. */
const ASSUMPTIONS = {
  readersPerDay: 1_000_000,
  pagesPerReader: 1.5,
  /** Share of pages whose widgets the browser has not loaded before. */
  firstShare: 0.5,
  /** Share of a day's pages in its busiest hour, and the busiest minute of that hour as a multiple of its mean. */
  peakHourShare: 0.15,
  peakMinuteFactor: 2,
  pledgesPerReader: 0.01,
  /** Documents that the pages of one origin show, and copies of each: by encoding, and by origin of the page. */
  documents: 20,
  encodings: 3,
  pageOrigins: 20,
  /** Time, in seconds, that an answer stands in nginx. */
  validity: 5,
};

const reads = await runCachedReads(isShort ? { pages: 200, clients: 8 } : { pages: 10_000, clients: 32 });
const runs = [];
for (const instances of [2, 4]) {
  const kills = isShort ? 1 : 2 * instances;
  runs.push(
    await runInstances({ kind: 'postgres', instances, kills, clients: isShort ? 8 : 32, pause: isShort ? 300 : 2_000 }),
  );
}

const measured = [
  ['pages with four widgets, every other one opened before', `${number.format(reads.pages)}`],
  ['their requests, and how many failed', `${number.format(reads.requests)}, ${reads.failed}`],
  ['requests that reached the endpoint', `${number.format(reads.asked)}`],
  ['answered by nginx alone', `${reads.hitRatio} %`],
  ['requests a second through nginx, from the cache', number.format(reads.requestsPerSecond)],
  ['requests a second of one instance without nginx', number.format(reads.bareRequestsPerSecond)],
  ['a page opened for the first time', `${reads.firstRequests} requests, ${kilobytes(reads.firstBytes)}`],
  ['a page opened before', `${reads.repeatRequests} requests, ${kilobytes(reads.repeatBytes)}`],
  ['a change in the folder, until a reader has it', `${number.format(reads.changeMs / 1000)} s`],
  ['the same after the files of the cache were deleted', `${number.format(reads.purgeMs / 1000)} s`],
  ...runs.flatMap((run) => {
    const name = `${run.instances} instances, ${run.kills} kills under ${isShort ? 8 : 32} clients`;
    return [
      [`${name}: acknowledged`, number.format(run.acknowledged)],
      [`${name}: lost, doubled, changed`, `${run.lost}, ${run.doubled}, ${run.changed}`],
      [`${name}: tries that failed and were repeated`, number.format(run.failedTries)],
      [`${name}: documents on which instances differ`, `${run.differing}`],
      [`pledges a second before the first kill, ${run.instances} instances`, number.format(run.rate)],
    ];
  }),
];

const needed = computeNeeds(reads);
for (const [name, figure] of [...measured, ...needed]) console.log(`${name.padEnd(72)} ${figure}`);

const holds =
  reads.failed === 0 &&
  reads.hitRatio > (isShort ? 90 : 99) &&
  runs.every(
    ({ acknowledged, lost, doubled, changed, differing }) =>
      acknowledged > 0 && lost + doubled + changed + differing === 0,
  );
console.log(holds ? 'holds' : 'DOES NOT HOLD');
if (!holds) process.exitCode = 1;

if (hasFlag('write')) {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${date}, ${cpus().length} processors (${cpus()[0].model}), Node ${process.versions.node}: clients, nginx, instances and PostgreSQL all on them, and other work beside`;
  await writeBetweenMarkers(`${ROOT}docs/scale.md`, {
    measured: `${machine}.\n\n${renderTable(['what', 'measured'], measured)}`,
    needed: renderTable(['what', 'by arithmetic'], needed),
  });
}

function kilobytes(bytes) {
  return `${number.format(bytes / 1000)} kB`;
}

/** Computes what the assumed readers need, from the sizes that were measured. */
function computeNeeds({ firstRequests, firstBytes, repeatRequests, repeatBytes }) {
  const assumed = ASSUMPTIONS;
  const mix = (first, repeat) => assumed.firstShare * first + (1 - assumed.firstShare) * repeat;
  const pagesPerDay = assumed.readersPerDay * assumed.pagesPerReader;
  const peak = (perDay) => (perDay * assumed.peakHourShare * assumed.peakMinuteFactor) / 3_600;
  const [requests, bytes] = [mix(firstRequests, repeatRequests), mix(firstBytes, repeatBytes)];
  const variants = assumed.documents * assumed.encodings * assumed.pageOrigins;
  // A repeated visit asks for the documents alone, as does each first one beside the files.
  const askedAtMost = Math.min(variants / assumed.validity, peak(pagesPerDay) * repeatRequests);
  return [
    ['pages a day', number.format(pagesPerDay)],
    ['pages a second, in the busiest minute', number.format(peak(pagesPerDay))],
    ['requests a page, on average', number.format(requests)],
    ['requests a second, in the busiest minute', number.format(peak(pagesPerDay) * requests)],
    ['a page, on average', kilobytes(bytes)],
    ['Mbit/s, in the busiest minute', number.format((peak(pagesPerDay) * bytes * 8) / 1e6)],
    ['GB a day', number.format((pagesPerDay * bytes) / 1e9)],
    ['copies in the cache, at most', number.format(variants)],
    ['requests a second that reach the endpoint, at most', number.format(askedAtMost)],
    ['pledges a second, in the busiest minute', number.format(peak(assumed.readersPerDay * assumed.pledgesPerReader))],
  ];
}
