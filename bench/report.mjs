/** What the measurements have in common: medians, and tables in bench/README.md, each between markers of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as prettier from 'prettier';

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export const tableOf = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A row: what is measured, ours, the other, and how the ratio (or a figure of its own) stands to its limit. */
export const row = (what, ours, other, limit, is) => [
  what,
  ours,
  other,
  `≤ ${limit}`,
  `${is.toFixed(2)}${is <= limit ? '' : ' (missed)'}`,
];

/** Puts a table between `<!-- name:start -->` and `<!-- name:end -->`. */
export async function writeTable(name, table) {
  const path = fileURLToPath(new URL('README.md', import.meta.url));
  const between = new RegExp(`(<!-- ${name}:start -->)[^]*(<!-- ${name}:end -->)`);
  const text = readFileSync(path, 'utf8').replace(between, `$1\n\n${table}\n\n$2`);
  writeFileSync(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
}
