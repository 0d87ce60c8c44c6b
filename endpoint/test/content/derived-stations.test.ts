import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { test } from 'node:test';

import { read, Station, Stations } from '../../../src/contract/index.js';
import { checkFolder } from '../../src/content/check/check-folder.js';
import { createDistrictFolder, runCommand, sendRequest, startEndpoint, writeContent } from '../helpers.js';

const HALL = {
  id: 'hall',
  name: 'Hall',
  circle: 'north',
  telephone: '021-62790000',
  location: { type: 'Point', coordinates: [121.45, 31.23] },
  images: [{ src: 'images/front door 前门.svg' }],
  url: 'https://www.example.com/hall',
};
const LIST = {
  coordinateSystem: 'GCJ-02',
  source: { title: 'Office' },
  stations: [HALL, { id: 'yard', name: 'Yard', circle: 'north' }],
};
const LIST_ALONE = {
  'stations.json': LIST,
  'stations-2.json': null,
  'stations/hall.json': null,
  'stations/yard.json': null,
};
const FILES_ALONE = {
  'stations.json': null,
  'stations-2.json': null,
  'stations/hall.json': { ...HALL, images: [] },
  'stations/yard.json': {
    id: 'yard',
    name: 'Yard',
    coordinateSystem: 'GCJ-02',
    location: { type: 'Point', coordinates: [121.46, 31.23] },
  },
};

const listFaults = async (folder: string): Promise<string[]> =>
  (await checkFolder(folder)).filter(({ severity }) => severity === 'fault').map(({ detail }) => detail);

test('a station that only the list has is served as a document of its own', async (t) => {
  const folder = await createDistrictFolder(t, LIST_ALONE);
  assert.deepEqual(await listFaults(folder), []);
  const { base } = await startEndpoint(t, { folder });
  const { status, json, headers } = await sendRequest<Station>(base, '/stations/hall.json');
  assert.equal(status, 200);
  assert.deepEqual(read(Station, json).faults, []);
  assert.equal(json.telephone, '021-62790000');
  assert.equal(json.coordinateSystem, 'GCJ-02');
  assert.deepEqual(json.source, { title: 'Office' });
  const picture = new URL(json.images?.[0]?.src ?? '', `${base}/stations/hall.json`).pathname;
  assert.equal((await sendRequest(base, picture)).status, 200);
  assert.equal(json.url, 'https://www.example.com/hall');
  const same = await sendRequest(base, '/stations/hall.json', { headers: { 'if-none-match': String(headers.etag) } });
  assert.equal(same.status, 304);
  assert.equal((await sendRequest(base, '/stations/hall.json', { method: 'HEAD' })).status, 200);
  assert.equal((await sendRequest(base, '/stations/nobody.json')).status, 404);
  assert.match((await sendRequest(base, '/embed/station-card?station=hall')).text, /021-62790000/);

  await writeContent(folder, 'stations.json', { ...LIST, stations: [{ ...HALL, telephone: '110' }] });
  assert.equal((await sendRequest<Station>(base, '/stations/hall.json')).json.telephone, '110');
  await writeContent(folder, 'stations/hall.json', { id: 'hall', name: 'Own file' });
  assert.equal((await sendRequest<Station>(base, '/stations/hall.json')).json.name, 'Own file');
});

test('the list of stations that have files of their own alone is made of these', async (t) => {
  const folder = await createDistrictFolder(t, FILES_ALONE);
  assert.deepEqual(await listFaults(folder), []);
  const { base } = await startEndpoint(t, { folder });
  const { status, json, headers } = await sendRequest<Stations>(base, '/stations.json');
  assert.equal(status, 200);
  assert.deepEqual(read(Stations, json).faults, []);
  assert.deepEqual(
    json.stations.map(({ id }) => id),
    ['hall', 'yard'],
  );
  // One file is in WGS-84, the other in GCJ-02: the list is in one of them.
  assert.equal(json.coordinateSystem, 'GCJ-02');
  assert.deepEqual(json.stations[1]?.location?.coordinates, [121.46, 31.23]);
  const [longitude = 0] = json.stations[0]?.location?.coordinates ?? [];
  assert.ok(Math.abs(longitude - 121.4546) < 0.0005, String(longitude));
  const same = await sendRequest(base, '/stations.json', { headers: { 'if-none-match': String(headers.etag) } });
  assert.equal(same.status, 304);
  assert.match((await sendRequest(base, '/embed/station-card')).text, /Yard/);

  await writeContent(folder, 'stations/zoo.json', { id: 'zoo', name: 'Zoo' });
  assert.equal((await sendRequest<Stations>(base, '/stations.json')).json.stations.length, 3);
});

test('publish writes the documents that have no file', async (t) => {
  for (const [changes, path] of [
    [LIST_ALONE, 'stations/hall.json'],
    [FILES_ALONE, 'stations.json'],
  ] as const) {
    const folder = await createDistrictFolder(t, changes);
    const out = `${folder}-site`;
    const command = runCommand(t, ['publish', folder, '--out', out]);
    assert.equal(await command.ended, 0, command.stderr());
    const { base } = await startEndpoint(t, { folder });
    t.after(() => rm(out, { recursive: true, force: true }));
    assert.equal(await readFile(`${out}/${path}`, 'utf8'), (await sendRequest(base, `/${path}`)).text);
  }
});
