import assert from 'node:assert/strict';
import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkFolder } from '../../src/content/check/check-folder.js';
import type { Finding } from '../../src/content/findings/finding.js';
import { formatFinding } from '../../src/content/messages/describe-finding.js';
import {
  createDistrictFolder,
  createPledge,
  createTemporaryFolder,
  postPledge,
  sendRequest,
  startEndpoint,
  writeContent,
} from '../helpers.js';

const listFaults = async (folder: string, path: string): Promise<Finding[]> =>
  (await checkFolder(folder)).filter(({ file, severity }) => file === path && severity === 'fault');

const PATHS = ['/stations/hall.json', '/councils/district.json', '/stations-2.json', '/initiatives/open-call.json'];

test('a file that becomes broken is served as it last was, is named at the health check, and shows once it is mended', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  for (const broken of ['', '{"id": "hall", ', '[]', '{"id": "x"}']) {
    for (const path of PATHS) await writeContent(folder, path.slice(1), broken);
    for (const path of PATHS) {
      const { status, json } = await sendRequest<object>(base, path);
      assert.equal(status, 200, path);
      assert.ok(Object.keys(json).length > 1, path);
    }
  }
  const ready = await sendRequest<{ status: string; broken: { file: string }[] }>(base, '/health/ready');
  assert.equal(ready.status, 200);
  assert.deepEqual(ready.json.broken.map(({ file }) => `/${file}`).sort(), [...PATHS].sort());
  await writeContent(folder, 'stations/hall.json', { id: 'hall', name: 'Mended' });
  assert.match((await sendRequest(base, '/stations/hall.json')).text, /Mended/);
  const { json } = await sendRequest<{ broken: { file: string }[] }>(base, '/health/ready');
  assert.ok(!json.broken.some(({ file }) => file === 'stations/hall.json'));
});

test('a file that is deleted is gone, and one that was never good gets a 503 problem', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await rename(join(folder, 'councils/district.json'), join(folder, 'councils/away.txt'));
  assert.equal((await sendRequest(base, '/councils/district.json')).status, 404);
  await writeContent(folder, 'stations/new.json', '{');
  const { status, headers } = await sendRequest(base, '/stations/new.json');
  assert.equal(status, 503);
  assert.match(String(headers['content-type']), /problem\+json/);
});

/** `{"id":"hall","name":"示例驿站"}` as editors save it that do not write UTF-8. */
const ENCODED: readonly (readonly [encoding: RegExp, name: Buffer])[] = [
  [/GB18030/, Buffer.from('cabec0fde6e4d5be', 'hex')],
  [/Big5/, Buffer.from('a5dca8d2b6e6afb8a4a4', 'hex')],
];

test('a file that is not in UTF-8 is named with its encoding, and not served', async (t) => {
  for (const [encoding, name] of ENCODED) {
    const { base, folder } = await startEndpoint(t);
    const bytes = Buffer.concat([Buffer.from('{"id":"hall","name":"'), name, Buffer.from('"}')]);
    await writeFile(join(folder, 'stations/hall.json'), bytes);
    const [finding, ...others] = (await checkFolder(folder)).filter(({ file }) => file === 'stations/hall.json');
    assert.match(finding ? formatFinding(finding) : '', encoding);
    assert.deepEqual(others, []);
    assert.match((await sendRequest(base, '/stations/hall.json')).text, /"Hall"/);
    await writeFile(join(folder, 'stations/second.json'), bytes);
    assert.equal((await sendRequest(base, '/stations/second.json')).status, 503);
  }
});

test('UTF-16 is named, and a byte order mark of UTF-8 is no fault', async (t) => {
  const folder = await createDistrictFolder(t);
  const json = '{"id":"hall","name":"示例驿站"}';
  const bytes = { le: Buffer.from(`\ufeff${json}`, 'utf16le'), be: Buffer.from(`\ufeff${json}`, 'utf16le').swap16() };
  for (const content of [bytes.le, bytes.be, Buffer.from(json, 'utf16le')]) {
    await writeFile(join(folder, 'stations/hall.json'), content);
    const findings = await checkFolder(folder);
    assert.ok(findings.some(({ file, detail }) => file === 'stations/hall.json' && detail.includes('UTF-16')));
  }
  await writeFile(join(folder, 'stations/hall.json'), `\ufeff${json}`);
  assert.deepEqual(await listFaults(folder, 'stations/hall.json'), []);
});

test('a link that leads out of the folder is not served, and one that stays in it is', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const outside = await createTemporaryFolder(t);
  await writeContent(outside, 'secret.json', { id: 'secret', name: 'secret' });
  await writeContent(outside, 'secret.svg', '<svg>secret</svg>');
  await symlink(join(outside, 'secret.json'), join(folder, 'stations/secret.json'));
  await symlink(join(outside, 'secret.svg'), join(folder, 'images/secret.svg'));
  await symlink(outside, join(folder, 'images/elsewhere'));
  await symlink(outside, join(folder, 'linked'));
  await symlink('hall.json', join(folder, 'stations/copy.json'));
  for (const path of [
    '/stations/secret.json',
    '/images/secret.svg',
    '/images/elsewhere/secret.svg',
    '/linked/secret.svg',
  ]) {
    const { status, text } = await sendRequest(base, path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(text, /secret/);
  }
  assert.equal((await sendRequest(base, '/stations/copy.json')).status, 200);
  const findings = (await checkFolder(folder)).filter(({ file }) => file === 'stations/secret.json');
  assert.match(findings[0]?.detail ?? '', /leads out of the folder/);
});

test('a folder that is a link itself is served', async (t) => {
  const link = join(await createTemporaryFolder(t), 'current');
  await symlink(await createDistrictFolder(t), link);
  const { base } = await startEndpoint(t, { folder: link });
  for (const path of ['/district.json', `/images/${encodeURIComponent('front door 前门.svg')}`]) {
    assert.equal((await sendRequest(base, path)).status, 200, path);
  }
});
