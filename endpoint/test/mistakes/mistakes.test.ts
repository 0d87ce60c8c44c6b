import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkFolder, lacksDistrict } from '../../src/content/check/check-folder.js';
import { formatFinding } from '../../src/content/messages/describe-finding.js';
import { isDocument } from '../../src/content/served-files.js';
import { startEndpoint } from '../helpers.js';
import { createMistakenFolder, DISTRICT, type Mistake } from './district.js';
import { FILE_MISTAKES } from './file-mistakes.js';
import { JSON_MISTAKES } from './json-mistakes.js';
import { MEMBER_MISTAKES } from './member-mistakes.js';
import { PLACE_MISTAKES } from './place-mistakes.js';
import { RULE_MISTAKES } from './rule-mistakes.js';
import { TIME_MISTAKES } from './time-mistakes.js';

const MISTAKES: readonly Mistake[] = [
  ...JSON_MISTAKES,
  ...FILE_MISTAKES,
  ...MEMBER_MISTAKES,
  ...TIME_MISTAKES,
  ...PLACE_MISTAKES,
  ...RULE_MISTAKES,
];

/** Mistakes after which a folder has no district at all: it is taken for another folder, and not served. */
const NOT_SERVED = ['no district.json'];

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

test('a district without a mistake has no findings', async (t) => {
  assert.deepEqual(await checkFolder(await createMistakenFolder(t, [])), []);
});

test('there are as many mistakes as names for them', () => {
  assert.equal(new Set(MISTAKES.map(({ name }) => name)).size, MISTAKES.length);
});

for (const { name, changes, zh, en } of MISTAKES) {
  test(`mistake: ${name}`, async (t) => {
    const folder = await createMistakenFolder(t, changes);
    const findings = await checkFolder(folder);
    assert.deepEqual(
      findings.map((finding) => formatFinding(finding, 'zh-Hans')),
      zh,
    );
    assert.deepEqual(
      findings.map((finding) => formatFinding(finding, 'en')),
      en,
    );
    for (const finding of findings) assert.doesNotMatch(formatFinding(finding, 'zh-Hant'), /undefined|\[object|\\d/);
    assert.equal(lacksDistrict(findings), NOT_SERVED.includes(name));

    const { base } = await startEndpoint(t, { folder });
    for (const file of Object.keys(DISTRICT).filter(isDocument)) {
      const isBroken = findings.some((finding) => finding.file === file && finding.broken);
      const isThere = await exists(join(folder, file));
      const { status } = await fetch(`${base}/${file}`);
      if (isThere) assert.equal(status, isBroken ? 503 : 200, file);
    }
  });
}
