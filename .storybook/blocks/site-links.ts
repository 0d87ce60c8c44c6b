/** Directory of the documents, from the root of the repository. */
const DOCUMENTS = 'docs/';

/** Path that a document has in Storybook, by the title that its folder gives it. */
const titleOf = (language: string, name: string): string => `${language === 'zh' ? '文档' : 'docs'}-${name}`;

/**
 * Translates a link of a document, as the repository has it, to one of Storybook: another document is a page of it, any other
 * file lies at the site's root (`staticDirs`).
 *
 * @param href `./theming.mdx#parts`, `../browsers.md`, or an absolute URL
 * @param from path of the document in the repository
 */
export function siteLink(href: string, from: string): string {
  if (/^(?:[a-z]+:|#|\?)/i.test(href)) return href;
  const { pathname, hash } = new URL(href, `file:///${from}`);
  const path = decodeURIComponent(pathname.slice(1));
  const [, language = '', name = ''] = /^docs\/(en|zh)\/([\w-]+)\.mdx$/.exec(path) ?? [];
  if (name) return `?path=/docs/${titleOf(language, name)}--docs`;
  const page = RENDERED.get(path);
  if (page) return `?path=/docs/${titleOf('en', page)}--docs`;
  return `./${path}${hash}`;
}

/** Files that a document renders, by that document's name. */
const RENDERED: ReadonlyMap<string, string> = new Map([
  [`${DOCUMENTS}accessibility.md`, 'accessibility'],
  [`${DOCUMENTS}browsers.md`, 'browsers'],
  [`${DOCUMENTS}publishing.md`, 'publishing'],
  [`${DOCUMENTS}elements.md`, 'elements'],
]);
