import { readFileSync } from 'node:fs';

/**
 * Lists `llms.txt` and the files that it links to, for the root of a built Storybook, so that its links resolve there as they
 * do in the repository and in the package.
 */
export function llmsFiles(): { from: string; to: string }[] {
  const text = readFileSync(new URL('../llms.txt', import.meta.url), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => path);
  return [...new Set(['llms.txt', ...links])].map((path) => ({ from: `../${path}`, to: `/${path}` }));
}
