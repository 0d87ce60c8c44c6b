/**
 * `npm run mutants`: runs the mutation tester room by room, or only in the rooms that are named (`npm run mutants --
 * domain`), each with its own tests, and writes the figures into `docs/mutants.md`. Fails where a room is below its
 * threshold. Options go to the tester (`--ignoreStatic`). What an earlier run found, and neither the code nor its tests
 * have changed since, is kept: see `coverage/mutants-<room>.json`.
 */
import { spawnSync } from 'node:child_process';

import { filesOf, ROOMS, reportOf, writeFigures } from './figures.mjs';

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith('--'));
const named = given.filter((argument) => !argument.startsWith('--'));
const rooms = named.length > 0 ? named : ROOMS;
const unknown = rooms.filter((room) => !ROOMS.includes(room));
if (unknown.length > 0) throw new Error(`No such room: ${unknown.join(', ')}. There are ${ROOMS.join(', ')}.`);

for (const room of rooms) {
  const settings = ['--mutate', filesOf(room).join(), '--incrementalFile', reportOf(room), ...options];
  const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutants/stryker.config.mjs', ...settings], {
    env: { ...process.env, ROOM: room },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
await writeFigures();
