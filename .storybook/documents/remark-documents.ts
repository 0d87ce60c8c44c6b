import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';

import type { Link, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { sanitize } from 'storybook/internal/csf';
import { visit } from 'unist-util-visit';

import { schemaTables } from './schema-table.js';

/** JSX in a document: `<Meta title="…" />`, `<Include … />`, `<SchemaTables … />`. */
interface JsxElement {
  readonly type: 'mdxJsxFlowElement';
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

const ROOT = new URL('../../', import.meta.url);
const DOCUMENT = /^docs\/(en|zh)\/[\w-]+\.mdx$/;

/** Pages that render a file of the repository, by its path. */
const RENDERED: ReadonlyMap<string, string> = new Map([
  ['docs/accessibility.md', 'docs/en/accessibility.mdx'],
  ['docs/browsers.md', 'docs/en/browsers.mdx'],
  ['docs/publishing.md', 'docs/en/operation.mdx'],
  ['docs/elements.md', 'docs/en/elements.mdx'],
]);

const parseMarkdown = (text: string): RootContent[] => remark().use(remarkGfm).parse(text).children;
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/**
 * Remark plugin for the documents: puts in what they quote, and leads their links, written as the repository has them, to the
 * pages and files of Storybook.
 */
export function remarkDocuments() {
  return (tree: Root): void => {
    const language = findLanguage(tree);
    if (!language) return;
    const page = `docs/${language}/page.mdx`;
    leadLinks(tree.children, page);
    tree.children = tree.children.flatMap((node) => {
      const element = node as unknown as JsxElement;
      return element.type === 'mdxJsxFlowElement' ? (quote(element, page, language) ?? [node]) : [node];
    });
  };
}

/** Finds the language of a document, by the first part of its title; `null` for pages of stories. */
function findLanguage(tree: Root): 'en' | 'zh' | null {
  const elements = tree.children as readonly unknown[] as readonly JsxElement[];
  const meta = elements.find(({ type, name }) => type === 'mdxJsxFlowElement' && name === 'Meta');
  const title = meta ? attributesOf(meta).title : undefined;
  return title?.startsWith('文档/') ? 'zh' : title?.startsWith('Docs/') ? 'en' : null;
}

const attributesOf = ({ attributes }: JsxElement): Partial<Record<string, string>> =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]));

/** Returns what an element of a document stands for; `null` for elements that are components. */
function quote(element: JsxElement, page: string, language: string): RootContent[] | null {
  const { file = '', section, schema = '' } = attributesOf(element);
  if (element.name === 'SchemaTables') return parseMarkdown(schemaTables(schema, language));
  if (element.name !== 'Include') return null;
  const path = resolve(file, page);
  const text = read(path);
  const ending = extname(path).slice(1);
  if (ending !== 'md') return [{ type: 'code', lang: ending, value: text.trim() }];
  // Comments of HTML mark what is generated. MDX takes none.
  const nodes = parseMarkdown(text).filter(({ type }) => type !== 'html');
  leadLinks(nodes, path);
  return section ? takeSection(nodes, section, path) : nodes.slice(1);
}

const resolve = (href: string, from: string): string =>
  decodeURIComponent(new URL(href, `file:///${from}`).pathname.slice(1));

/** Takes what stands below a heading, up to the next one that is as high. */
function takeSection(nodes: readonly RootContent[], heading: string, path: string): RootContent[] {
  const isHeading = (node: RootContent): boolean =>
    node.type === 'heading' && node.children.map((child) => ('value' in child ? child.value : '')).join('') === heading;
  const start = nodes.findIndex(isHeading);
  const first = nodes[start];
  if (first?.type !== 'heading') throw new Error(`${path} has no section “${heading}”`);
  const below = nodes.slice(start + 1);
  const end = below.findIndex((node) => node.type === 'heading' && node.depth <= first.depth);
  return below.slice(0, end === -1 ? undefined : end);
}

function leadLinks(nodes: readonly RootContent[], from: string): void {
  for (const node of nodes) {
    visit(node, 'link', (link: Link, index, parent) => {
      // A server of files shows no folder: its name stays, without a link.
      if (isFolder(link.url, from)) parent?.children.splice(index ?? 0, 1, ...link.children);
      else link.url = siteLink(link.url, from);
    });
  }
}

const isLocal = (href: string): boolean => !/^(?:[a-z]+:|#|\?)/i.test(href);

const isFolder = (href: string, from: string): boolean =>
  isLocal(href) && statSync(new URL(resolve(href, from), ROOT)).isDirectory();

/** Translates a link of a document: another document is a page of Storybook, any other file lies at the site's root. */
function siteLink(href: string, from: string): string {
  if (!isLocal(href)) return href;
  const path = resolve(href, from);
  const document = RENDERED.get(path) ?? path;
  if (!DOCUMENT.test(document)) return `./${path}${new URL(href, `file:///${from}`).hash}`;
  const title = /<Meta title="([^"]+)"/.exec(read(document))?.[1];
  if (!title) throw new Error(`${document} has no title`);
  return `?path=/docs/${sanitize(title)}--docs`;
}
