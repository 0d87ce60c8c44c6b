import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Council, District, Initiative, read, Station, Stations } from '../../../src/contract/index.js';
import { checkFolder } from '../../src/index.js';
import { sendRequest, startEndpoint } from '../helpers.js';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

for (const name of ['nanjing-west-road', 'invented-district']) {
  const folder = join(examples, name);

  test(`examples/${name} has no faults`, async () => {
    assert.deepEqual(await checkFolder(folder), []);
  });

  test(`examples/${name} is served completely, and as the contract says`, async (t) => {
    const { base } = await startEndpoint(t, { folder });
    const assertReads = async (path: string, schema: Parameters<typeof read>[0]) => {
      const { status, json } = await sendRequest(base, path);
      assert.equal(status, 200, path);
      assert.deepEqual(read(schema, json).faults, [], path);
    };
    await assertReads('/district.json', District);
    await assertReads('/stations.json', Stations);
    const { circles, initiatives } = (await sendRequest<District>(base, '/district.json')).json;
    for (const { council } of circles) if (council) await assertReads(`/councils/${council}.json`, Council);
    for (const { id } of initiatives ?? []) await assertReads(`/initiatives/${id}.json`, Initiative);
    for (const file of await readdir(join(folder, 'stations'))) await assertReads(`/stations/${file}`, Station);
    assert.equal((await sendRequest(base, '/README.md')).status, 404);
  });
}
