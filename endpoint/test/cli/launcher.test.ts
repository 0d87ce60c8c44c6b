import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { createTemporaryFolder } from '../helpers.js';

test('the launcher says what to do if nothing is built', async (t) => {
  const folder = await createTemporaryFolder(t);
  await cp(fileURLToPath(new URL('../../bin', import.meta.url)), join(folder, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/fumin-endpoint.js')], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /run npm run build first/);
});
