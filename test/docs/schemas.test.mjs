/** Descriptions of the published schemas, in English and in Chinese, as an editor and the documents show them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { schemaTables } from '../../.storybook/documents/schema-table.ts';
import { ROOT } from '../harness.mjs';

const schemaFiles = (folder) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.schema.json'));
const readSchema = (folder, file) => JSON.parse(readFileSync(join(ROOT, folder, file), 'utf8'));

const FILES = schemaFiles('schemas');

/** Lists the descriptions of a schema, by their JSON Pointers. A member may be called `description` too: that is an object. */
function descriptionsIn(value, pointer = '') {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'description' && typeof member === 'string'
      ? [[pointer, member]]
      : descriptionsIn(member, `${pointer}/${key}`),
  );
}

/** Copies a schema without its descriptions. */
function withoutDescriptions(value) {
  return JSON.parse(
    JSON.stringify(value, (key, member) => (key === 'description' && typeof member === 'string' ? undefined : member)),
  );
}

const DESCRIPTIONS = FILES.flatMap((file) => {
  const chinese = new Map(descriptionsIn(readSchema('schemas/zh-Hans', file)));
  return descriptionsIn(readSchema('schemas', file)).map(([pointer, en]) => ({
    where: `${file}#${pointer}`,
    en,
    zh: chinese.get(pointer) ?? '',
  }));
});

/** Fails with each description that is found. */
function assertNone(isFound) {
  assert.deepEqual(DESCRIPTIONS.filter(isFound), []);
}

const codesIn = (text) => [...text.matchAll(/`[^`]+`/g)].map(([code]) => code);
const withoutCode = (text) => text.replace(/`[^`]+`/g, '');

describe('the schemas in Chinese', () => {
  it('are as many as those in English, and differ from them in their descriptions alone', () => {
    assert.ok(FILES.length >= 10);
    assert.deepEqual(schemaFiles('schemas/zh-Hans'), FILES);
    for (const file of FILES) {
      const [english, chinese] = ['schemas', 'schemas/zh-Hans'].map((folder) => readSchema(folder, file));
      assert.deepEqual(withoutDescriptions(chinese), withoutDescriptions(english), file);
      const pointers = (schema) => descriptionsIn(schema).map(([pointer]) => pointer);
      assert.deepEqual(pointers(chinese), pointers(english), file);
    }
  });

  it('describe in Chinese sentences', () => {
    assert.ok(DESCRIPTIONS.length > 300);
    assertNone(({ zh }) => !/\p{Script=Han}.*。$/u.test(zh));
    assertNone(({ zh }) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(withoutCode(zh)));
    assertNone(({ zh }) => /\p{Script=Han}[,.:;!?()"']|[,.:;!?()"']\p{Script=Han}/u.test(withoutCode(zh)));
  });

  it('say the same: each value and path in code, each number, and when to write null', () => {
    assertNone(({ en, zh }) => codesIn(en).some((code) => !zh.includes(code)));
    assertNone(({ en, zh }) => /\bnull\b/i.test(en) !== /\bnull\b/.test(zh));
    assertNone(({ en, zh }) => (withoutCode(en).match(/\d{2,}/g) ?? []).some((number) => !zh.includes(number)));
  });

  it('keep to the words of the glossary', () => {
    assertNone(({ zh }) => /加入|承诺书|签署|区块|团体|电子邮件/.test(zh));
    assertNone(({ en, zh }) => /\binitiatives?\b/i.test(withoutCode(en)) && !/倡议/.test(zh));
    assertNone(({ en, zh }) => /\bbusiness circles?\b/i.test(en) && !/商圈/.test(zh));
    assertNone(({ en, zh }) => /\balliances?\b/i.test(withoutCode(en)) && !/联盟/.test(zh));
    assertNone(({ en, zh }) => /\bpledges?\b/i.test(withoutCode(en)) && !/认领|响应/.test(zh));
    assertNone(({ en, zh }) => /\bstations?\b/i.test(withoutCode(en).replace('metro station', '')) && !/站/.test(zh));
  });
});

describe('the tables of the documents', () => {
  it('have the descriptions in the language of the document', () => {
    const rowOf = (language) =>
      schemaTables('station', language)
        .split('\n')
        .find((line) => line.startsWith('| `brand` |'));
    assert.match(rowOf('en'), /\| Name of its brand, such as 白领驿家\. [\w ]+\. \|$/);
    assert.match(rowOf('zh'), /\| 服务站的品牌，例如“白领驿家”。没有时写 null。 \|$/);
  });

  it('have a row for each member, whichever the language', () => {
    for (const file of FILES) {
      const [english, chinese] = ['en', 'zh'].map((language) =>
        schemaTables(file.replace('.schema.json', ''), language).split('\n'),
      );
      assert.equal(chinese.length, english.length, file);
    }
  });
});
