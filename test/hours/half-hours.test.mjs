/**
 * Opening hours and the next change at every half-hour of three years, whatever the time zone of the reader:
 *
 *     node --test test/hours/half-hours.test.mjs
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const READER_ZONES = [
  'Asia/Shanghai',
  'UTC',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];

/** All of them, unless `SHORT_FORM` is set: that gives each reader one, so that two readers have each. */
const YEARS = [2024, 2025, 2026];

const isShort = process.env.SHORT_FORM !== undefined;

/** Half-hours of some years, in seven zones of stations. */
const comparisonsOf = (first, last) => ((Date.UTC(last + 1, 0) - Date.UTC(first, 0)) / (30 * 60_000)) * 7;

const script = fileURLToPath(new URL('compare-half-hours.ts', import.meta.url));
const run = promisify(execFile);

describe('every half-hour', { concurrency: 2 }, () => {
  for (const [rotation, zone] of READER_ZONES.entries()) {
    const years = isShort ? [YEARS[rotation % YEARS.length]] : YEARS;
    it(`of ${years.join(', ')} is right for a reader in ${zone}`, () =>
      expectNoDifference(zone, rotation, years[0], years.at(-1)));
  }
});

async function expectNoDifference(zone, rotation, first, last) {
  const args = [rotation, first, last].map(String);
  const { stdout } = await run(process.execPath, ['--import=tsx', script, ...args], {
    env: { ...process.env, TZ: zone },
  });
  const result = JSON.parse(stdout);
  assert.equal(result.zone, zone);
  assert.deepEqual({ wrong: result.wrong, examples: result.examples }, { wrong: 0, examples: [] });
  assert.equal(result.compared, comparisonsOf(first, last));
}
