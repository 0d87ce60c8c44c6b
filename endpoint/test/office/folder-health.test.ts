import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';

import { createDistrictFolder, runConcurrently, sendRequest, writeContent } from '../helpers.js';
import { startOffice } from './office.js';

interface Health {
  readonly faults: number;
  readonly advice: number;
  readonly documents: number;
  readonly findings: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
    readonly severity: string;
    readonly message: string;
    readonly broken: boolean;
  }[];
  readonly served: readonly { readonly file: string; readonly servedSince: string | null }[];
}

test('the health of the folder says in the language asked for what is wrong where, and what is served instead', async (t) => {
  const folder = await createDistrictFolder(t, { 'stations/yard.json': '{"id": "yard",\n "name": ' });
  const { base, office } = await startOffice(t, {}, { folder });
  // Broken since the service started, and not looked up by anybody yet.
  await writeContent(folder, 'district.json', '{"id": "small"\n "name": "Small"}');
  const answer = await office<Health>('GET', 'health?language=en');
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const { faults, findings, served, documents } = answer.json;
  assert.equal(faults, findings.filter(({ severity }) => severity === 'fault').length);
  assert.ok(documents > 10);
  const fault = findings.find(({ message }) => message.includes('comma'));
  assert.deepEqual([fault?.file, fault?.severity, fault?.broken], ['district.json', 'fault', true]);
  assert.ok(fault?.line && fault.column);
  assert.deepEqual(served.map(({ file, servedSince }) => [file, servedSince !== null]).sort(), [
    ['district.json', true],
    ['stations/yard.json', false],
  ]);
  // The same check, in other words.
  const chinese = (await office<Health>('GET', 'health')).json;
  assert.deepEqual(
    chinese.findings.map(({ file, line, column }) => [file, line, column]),
    findings.map(({ file, line, column }) => [file, line, column]),
  );
  assert.match(chinese.findings[findings.indexOf(fault)]?.message ?? '', /逗号/);
  assert.equal((await office('GET', 'health?language=fr')).status, 400);
  assert.equal((await sendRequest(base, '/admin/health')).status, 401);
});

test('what is mended is served again at once, and the folder is checked once for all who ask', async (t) => {
  const { folder, office } = await startOffice(t);
  const before = await runConcurrently(5, () => office<Health>('GET', 'health'));
  for (const { json } of before) assert.deepEqual([json.faults, json.served], [before[0]?.json.faults, []]);
  await writeContent(folder, 'stations/hall.json', 'no JSON');
  const { findings } = (await office<Health>('GET', 'health')).json;
  assert.deepEqual(findings, before[0]?.json.findings, 'of the same check');
});

test('a folder of many files is checked while others are answered', async (t) => {
  const folder = await createDistrictFolder(t);
  await Promise.all(
    Array.from({ length: 400 }, (_, index) =>
      writeContent(folder, `stations/s${index}.json`, { id: `s${index}`, name: 5, circle: 'nowhere' }),
    ),
  );
  const { base, office } = await startOffice(t, {}, { folder });
  let isChecked = false;
  let answered = 0;
  const health = office<Health>('GET', 'health').finally(() => (isChecked = true));
  while (!isChecked) {
    if ((await sendRequest(base, '/health/live')).status === 200) answered += 1;
  }
  const { json } = await health;
  assert.equal(json.findings.length, 200);
  assert.ok(json.faults > 400);
  assert.ok(answered > 10, String(answered));
});

test('a folder that is gone is an error of this request alone', async (t) => {
  const { folder, base, office } = await startOffice(t);
  await rm(folder, { recursive: true });
  assert.equal((await office('GET', 'health')).status, 500);
  assert.equal((await sendRequest(base, '/health/live')).status, 200);
});
