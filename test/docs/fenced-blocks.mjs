/** Fenced blocks of the documents, and the files that they quote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../harness.mjs';

const DOCUMENTS = [
  'README.md',
  'endpoint/README.md',
  ...['en', 'zh'].flatMap((language) =>
    readdirSync(join(ROOT, 'docs', language)).map((name) => `docs/${language}/${name}`),
  ),
];

const FENCE = /^```(\S*)[ ]?(.*)\n([^]*?)^```$/gm;

/**
 * Lists the fenced blocks of a document.
 *
 * @returns {{where: string, language: string, meta: string, code: string}[]}
 */
function blocksOf(document) {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(FENCE)].map(({ index, 1: language, 2: meta, 3: code }) => ({
    where: `${document}:${text.slice(0, index).split('\n').length}`,
    language,
    meta,
    code,
  }));
}

/** Blocks of all documents, and the style sheets of the themes, which the documents quote as they are. */
export const BLOCKS = [
  ...DOCUMENTS.flatMap(blocksOf),
  ...readdirSync(join(ROOT, 'examples/themes')).map((name) => ({
    where: `examples/themes/${name}`,
    language: 'css',
    meta: '',
    code: readFileSync(join(ROOT, 'examples/themes', name), 'utf8'),
  })),
];

export const blocksIn = (...languages) => BLOCKS.filter(({ language }) => languages.includes(language));
