/** The check of folders fails on a cycle, a crowd and a folder without a room. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

import { checkFolders } from '../../scripts/check-rooms.mjs';
import { withTemporaryFolder } from '../../scripts/temporary-folder.mjs';

/** Checks a project of some files, by path; the last two options are those of {@link checkFolders}. */
const check = (files, { rooms, maxFiles } = {}) =>
  withTemporaryFolder('fumin-rooms-', async (root) => {
    for (const [file, code] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), code);
    }
    return checkFolders({ root, folders: ['src'], rooms, maxFiles });
  });

it('lets imports run in one direction, and in circles within a folder', async () => {
  const faults = await check({
    'src/index.ts': `import './map/map.js';`,
    'src/map/map.ts': `import './geo/project.js'; import './other.js'; import { html } from 'lit';`,
    'src/map/other.ts': `import type { Map } from './map.js';`,
    'src/map/geo/project.ts': `export const project = 1;`,
  });
  assert.deepEqual(faults, []);
});

it('names the imports that make a cycle of folders, those of types and on demand too', async () => {
  const faults = await check({
    'src/map/map.ts': `const load = () => import('./list/list.lazy.js');`,
    'src/map/list/list.lazy.ts': `export * from '../geo/project.js';`,
    'src/map/geo/project.ts': `import type { Map } from '../map.js';`,
  });
  assert.deepEqual(faults, [
    [
      'A cycle of folders: src/map → src/map/list → src/map/geo → src/map',
      '  src/map/map.ts → src/map/list/list.lazy.ts',
      '  src/map/list/list.lazy.ts → src/map/geo/project.ts',
      '  src/map/geo/project.ts → src/map/map.ts',
    ].join('\n'),
  ]);
});

it('fails on more files side by side than are allowed', async () => {
  const files = { 'src/a.ts': '', 'src/b.ts': '', 'src/c.ts': '', 'src/d/e.ts': '' };
  assert.deepEqual(await check(files, { maxFiles: 3 }), []);
  assert.deepEqual(await check(files, { maxFiles: 2 }), [
    'src has 3 files side by side, more than 2: give some a room of their own.',
  ]);
});

it('fails on a folder that has no place in the table of rooms', async () => {
  const files = { 'src/map/geo/a.ts': '', 'src/map/cellar/b.ts': '', 'src/map/c.ts': '' };
  assert.deepEqual(await check(files, { rooms: { 'src/map': ['geo', '.'] } }), [
    'src/map/cellar is no room of src/map: give it a place in scripts/eslint/rooms.mjs.',
  ]);
});
