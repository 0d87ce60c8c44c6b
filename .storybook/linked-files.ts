import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const LINK = /\]\((?![a-z]+:|#)([^)#\s]+)/g;

/** Documents that lie at the root of a built Storybook, or whose text is in a page of it. */
const DOCUMENTS = ['llms.txt', 'README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'endpoint/README.md'];

/**
 * Lists `llms.txt` and the files that it and the documents link to, for the root of a built Storybook, so that their links
 * resolve there as they do in the repository.
 */
export function linkedFiles(): { from: string; to: string }[] {
  const pages = ['docs', 'docs/en', 'docs/zh'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT)).flatMap((name) => (/\.mdx?$/.test(name) ? [`${folder}/${name}`] : [])),
  );
  const paths = [...DOCUMENTS, ...pages].flatMap((document) => [document, ...linksOf(document)]);
  return [...new Set(paths)].filter(isFile).map((path) => ({ from: `../${path}`, to: `/${path}` }));
}

const linksOf = (document: string): string[] =>
  [...readFileSync(new URL(document, ROOT), 'utf8').matchAll(LINK)].map(([, href = '']) =>
    decodeURIComponent(new URL(href, `file:///${document}`).pathname.slice(1)),
  );

const isFile = (path: string): boolean => {
  const url = new URL(path, ROOT);
  return existsSync(url) && statSync(url).isFile();
};
