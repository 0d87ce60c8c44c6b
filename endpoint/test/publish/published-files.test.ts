import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import {
  createDistrictFolder,
  createInitiative,
  createTemporaryFolder,
  sendRequest,
  startEndpoint,
  type PublicInitiative,
} from '../helpers.js';
import { OWN_VERSION, writeVersion } from '../widgets/versions.js';
import { createOut, exampleFolder, listDifferences, publish, readTree } from './published-folders.js';

const parse = (bytes: Buffer | undefined): unknown => JSON.parse(String(bytes));

const readPledges = (bytes: Buffer | undefined) => (parse(bytes) as PublicInitiative).pledges;

for (const name of ['nanjing-west-road', 'invented-district']) {
  test(`the same folder makes the same bytes, with copies that hold them: ${name}`, async (t) => {
    const [one, other] = [await createOut(t), await createOut(t)];
    for (const out of [one, other]) {
      const { code, stderr } = await publish(t, exampleFolder(name), out);
      assert.deepEqual([code, stderr], [0, '']);
    }
    const tree = readTree(one);
    assert.deepEqual(listDifferences(tree, readTree(other)), []);
    let compressed = 0;
    for (const [path, bytes] of tree) {
      if (!/\.(?:json|html|js|css|txt)$/.test(path) || path.startsWith('.')) continue;
      const [br, gz] = [tree.get(`${path}.br`), tree.get(`${path}.gz`)];
      assert.ok(br && gz, path);
      assert.ok(brotliDecompressSync(br).equals(bytes) && gunzipSync(gz).equals(bytes), path);
      compressed += 1;
    }
    assert.ok(compressed > 100);
    assert.ok(![...tree.keys()].some((path) => /\.(?:svg|png|jpg|map)\.(?:br|gz)$/.test(path)));
  });

  test(`documents and pictures are the bytes that the endpoint serves: ${name}`, async (t) => {
    const out = await createOut(t);
    await publish(t, exampleFolder(name), out);
    const tree = readTree(out);
    const { base } = await startEndpoint(t, { folder: exampleFolder(name) });
    const paths = [...tree.keys()].filter(
      (path) => /^[^.].*\.(?:json|svg|jpg|png|webp)$/.test(path) && !/^(?:fumin|initiatives)\//.test(path),
    );
    assert.ok(paths.includes('district.json') && paths.some((path) => path.startsWith('stations/')));
    for (const path of paths) {
      const { status, bytes } = await sendRequest(base, `/${encodeURI(path)}`);
      assert.equal(status, 200, path);
      assert.ok(tree.get(path)?.equals(bytes), path);
    }
  });

  test(`every address in a page is relative, and leads to a published file: ${name}`, async (t) => {
    const out = await createOut(t);
    await publish(t, exampleFolder(name), out);
    const tree = readTree(out);
    let followed = 0;
    for (const [path, bytes] of tree) {
      if (!path.endsWith('.html')) continue;
      const text = String(bytes);
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
      assert.match(policy, /default-src (?:'|&#39;)none/, path);
      assert.doesNotMatch(policy, /frame-ancestors/, path);
      for (const [, url = ''] of text.matchAll(/\s(?:src|href)="([^"]+)"/g)) {
        if (/^(?:data:|tel:|mailto:|https?:)/.test(url)) continue;
        assert.doesNotMatch(url, /^\/|\?/, `${path}: ${url}`);
        const target = decodeURI(new URL(url, `http://site/${path}`).pathname.slice(1));
        assert.ok(tree.has(target), `${path}: ${url}`);
        followed += 1;
      }
    }
    assert.ok(followed > 100);
  });
}

test('the builder page is there, with what it names, and knows the folder that it is in', async (t) => {
  const pledges = ['--pledges', 'https://street.example/fumin'];
  for (const [options, service] of [
    [[], null],
    [pledges, 'https://street.example/fumin/'],
  ] as const) {
    const out = await createOut(t);
    await publish(t, exampleFolder('nanjing-west-road'), out, ...options);
    const tree = readTree(out);
    const page = String(tree.get('index.html'));
    const attributes = /<builder-page ([^>]+)>/.exec(page)?.[1] ?? '';
    assert.ok(attributes.startsWith(`origins="*" published keeps-versions version="${OWN_VERSION}"`), attributes);
    assert.equal(
      attributes.includes(`service="${service}" service-initiatives="economic-community"`),
      service !== null,
    );
    assert.equal(page.includes("connect-src 'self' https://street.example;"), service !== null);
    assert.ok(tree.has('index.html.br') && tree.has('builder/THIRD-PARTY-NOTICES.txt'));
  }
});

test('what a folder holds beside documents and pictures is not published, nor a link that leads out of it', async (t) => {
  const folder = await createDistrictFolder(t);
  const elsewhere = await createTemporaryFolder(t);
  writeFileSync(join(elsewhere, 'secret.json'), '{"id": "secret", "name": "Secret"}');
  writeFileSync(join(elsewhere, 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  symlinkSync(join(elsewhere, 'secret.json'), join(folder, 'stations/secret.json'));
  symlinkSync(join(elsewhere, 'secret.svg'), join(folder, 'images/secret.svg'));
  symlinkSync(elsewhere, join(folder, 'elsewhere'));
  symlinkSync(folder, join(folder, 'images/round'));
  const out = await createOut(t);
  const { code, stderr } = await publish(t, folder, out);
  assert.equal(code, 1);
  assert.match(stderr, /^stations\/secret\.json: Is a link that leads out/m);
  const paths = [...readTree(out).keys()];
  assert.deepEqual(
    paths.filter((path) => /secret|hidden|README|package|round/.test(path)),
    [],
  );
  assert.ok(paths.includes('images/front door 前门.svg'));
});

test('pages say what is past and what is to come as of a day, and are the same for the same day', async (t) => {
  const folder = await createDistrictFolder(t, {
    'stations/hall.json': {
      id: 'hall',
      name: 'Hall',
      activities: [
        { id: 'reading', name: 'Reading', start: '2026-12-01T10:00:00+08:00', end: '2026-12-01T12:00:00+08:00' },
      ],
    },
  });
  const out = await createOut(t);
  const page = () => String(readTree(out).get('embed/station-card/hall.html'));
  await publish(t, folder, out);
  assert.match(page(), /Reading/);
  const { stdout } = await publish(t, folder, out, '--date', '2026-12-02');
  assert.doesNotMatch(page(), /Reading/);
  assert.match(stdout, /: 3 files written/);
  for (const date of ['2026-02-30', 'tomorrow', '']) {
    const { code, stderr } = await publish(t, folder, out, '--date', date);
    assert.equal(code, 1);
    assert.match(stderr, /Expected a day such as/);
  }
});

test('without a service initiatives are read only, and claim no numbers and no wall', async (t) => {
  const out = await createOut(t);
  await publish(t, await createDistrictFolder(t), out);
  const tree = readTree(out);
  const { pledges, partnerOwn } = parse(tree.get('initiatives/open-call.json')) as PublicInitiative;
  assert.deepEqual(pledges, { count: null, byRole: null, url: null, wall: null, challenge: null });
  assert.deepEqual(partnerOwn, { kept: true });
  const page = String(tree.get('embed/pledge-form/open-call.en.html'));
  assert.doesNotMatch(page, /needs JavaScript/);
  assert.match(page, /connect-src &#39;self&#39;;/);
  // Closed, with its wall beside it; and one whose pledges are taken elsewhere.
  assert.equal(readPledges(tree.get('initiatives/old-call.json')).count, 5);
  assert.ok(tree.has('initiatives/old-call/pledges.json'));
  assert.deepEqual(readPledges(tree.get('initiatives/elsewhere-call.json')), {
    count: 7,
    url: 'https://elsewhere.example/pledges',
  });
});

test('with a service pledges lead to it by absolute URLs, which the policy of the page allows', async (t) => {
  const folder = await createDistrictFolder(t, {
    'initiatives/walled.json': createInitiative('walled', { pledges: { url: 'walled/pledges', moderation: true } }),
    'initiatives/walled/pledges.json': { count: 9, pledges: [] },
  });
  const out = await createOut(t);
  const { code } = await publish(t, folder, out, '--pledges', 'https://pledges.example/street', '--challenge');
  assert.equal(code, 0);
  const tree = readTree(out);
  assert.deepEqual(readPledges(tree.get('initiatives/walled.json')), {
    url: 'https://pledges.example/street/initiatives/walled/pledges',
    wall: 'https://pledges.example/street/initiatives/walled/pledges.json',
    challenge: 'https://pledges.example/street/initiatives/walled/challenge.json',
    moderation: true,
    count: null,
    byRole: null,
  });
  assert.ok(!tree.has('initiatives/walled/pledges.json'));
  const page = String(tree.get('embed/pledge-form/walled.en.html'));
  assert.match(page, /connect-src &#39;self&#39; https:\/\/pledges\.example;/);
  assert.match(page, /needs JavaScript/);
  assert.match(page, /<fumin-provider endpoint="https:\/\/pledges\.example\/street\/"/);
  assert.match(String(tree.get('embed/station-card/hall.html')), /<fumin-provider endpoint="\.\.\/\.\.\/"/);
  for (const url of [
    'pledges.example',
    'ftp://pledges.example/',
    'https://a:b@pledges.example/',
    'https://a.example/?b',
  ]) {
    const refused = await publish(t, folder, out, '--pledges', url);
    assert.equal(refused.code, 1, url);
    assert.match(refused.stderr, /Expected the URL of an endpoint/, url);
  }
});

test('versions of the widgets stay published, as do the files of a major version that only older ones have', async (t) => {
  const [folder, versions, out] = [await createDistrictFolder(t), await createTemporaryFolder(t), await createOut(t)];
  await writeVersion(versions, '0.0.1', { 'chunk-old.js': 'old' });
  await publish(t, folder, out, '--widgets', versions);
  const before = readTree(out);
  const { stdout } = await publish(t, folder, out);
  assert.match(stdout, /: 0 files written .* 0 removed/);
  assert.deepEqual(listDifferences(before, readTree(out)), []);
  assert.equal(String(before.get('fumin/0.0.1/fumin.js')), '/* 0.0.1 */');
  assert.equal(String(before.get('fumin/0/chunk-old.js')), 'old');
  assert.ok(before.get('fumin/0/fumin.js')?.equals(before.get(`fumin/${OWN_VERSION}/fumin.js`) ?? Buffer.alloc(0)));
  assert.deepEqual(parse(before.get('fumin/index.json')), {
    versions: [OWN_VERSION, '0.0.1'].map((version) => ({ version, manifest: `${version}/manifest.json` })),
  });
});

test('a version that differs from the one published under its number stays as it was, and is named', async (t) => {
  const [folder, versions, out] = [await createDistrictFolder(t), await createTemporaryFolder(t), await createOut(t)];
  await writeVersion(versions, OWN_VERSION, { 'manifest.json': '{"elements": {}}' });
  await publish(t, folder, out, '--widgets', versions);
  const before = readTree(out);
  const { code, stderr } = await publish(t, folder, out);
  assert.equal(code, 0);
  assert.match(stderr, new RegExp(`version ${OWN_VERSION.replaceAll('.', '\\.')} of the widgets stays as it was`));
  assert.deepEqual(listDifferences(before, readTree(out)), []);
});
