/** Opening hours and their next change at every half-hour of three years, regardless of the reader's time zone. */
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

/** Number of half-hours, 52,608, in seven zones of stations. */
const COMPARISONS = 52_608 * 7;

const script = fileURLToPath(new URL('compare-half-hours.ts', import.meta.url));
const run = promisify(execFile);

describe('every half-hour of 2024 to 2026', { concurrency: 2 }, () => {
  for (const [rotation, zone] of READER_ZONES.entries())
    it(`is right for a reader in ${zone}`, () => isRight(zone, rotation));
});

async function isRight(zone, rotation) {
  const { stdout } = await run(process.execPath, ['--import=tsx', script, String(rotation)], {
    env: { ...process.env, TZ: zone },
  });
  const result = JSON.parse(stdout);
  assert.equal(result.zone, zone);
  assert.deepEqual({ wrong: result.wrong, examples: result.examples }, { wrong: 0, examples: [] });
  assert.equal(result.compared, COMPARISONS);
}
