import { readdirSync, readFileSync } from 'node:fs';

import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { sanitize } from 'storybook/internal/csf';
import type { Plugin } from 'vite';

import { remarkDocuments } from './remark-documents.js';

/** What stands below a heading of a document, up to the next one. */
export interface DocumentSection {
  readonly language: 'en' | 'zh';
  /** Title of the document, without the group that it is in. */
  readonly document: string;
  /** Link to the document, in Storybook. */
  readonly href: string;
  /** The heading; that of the document for what stands above all others. */
  readonly heading: string;
  readonly text: string;
}

const DOCUMENTS = new URL('../../docs/', import.meta.url);
const MODULE = 'virtual:document-sections';

/** Gives Storybook the text of its documents to search, in the module `virtual:document-sections`. */
export const documentSections = (): Plugin => ({
  name: 'fumin-document-sections',
  resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
  load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(listSections())}` : undefined),
});

const listSections = (): DocumentSection[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    readdirSync(new URL(`${language}/`, DOCUMENTS))
      .filter((name) => name.endsWith('.mdx'))
      .flatMap((name) => splitDocument(language, readFileSync(new URL(`${language}/${name}`, DOCUMENTS), 'utf8'))),
  );

function splitDocument(language: 'en' | 'zh', source: string): DocumentSection[] {
  const processor = remark().use(remarkMdx).use(remarkGfm).use(remarkDocuments);
  const tree = processor.runSync(processor.parse(source)) as Root;
  const title = /<Meta title="([^"]+)"/.exec(source)?.[1] ?? '';
  const document = title.slice(title.indexOf('/') + 1);
  const href = `?path=/docs/${sanitize(title)}--docs`;
  const sections: { heading: string; parts: string[] }[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading') sections.push({ heading: toString(node), parts: [] });
    // What a document imports, and its title for Storybook, is no text of it.
    else if (!node.type.startsWith('mdx')) sections.at(-1)?.parts.push(textOf(node));
  }
  return sections.map(({ heading, parts }) => ({ language, document, href, heading, text: parts.join(' ') }));
}

/** Reads the text of a node, with a space between cells, lines and items: they are words of their own. */
const textOf = (node: Root['children'][number]): string =>
  'children' in node && node.type !== 'paragraph'
    ? (node.children as Root['children']).map(textOf).join(' ')
    : toString(node);
