/** Tables of Markdown, and the parts of a document that are generated. */
import { readFileSync, writeFileSync } from 'node:fs';

import * as prettier from 'prettier';

/** Renders a table; every cell is Markdown already. */
export const renderTable = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Reads the rows of the table between `<!-- name:start -->` and `<!-- name:end -->`, a list of cells each, without its head. */
export function readTable(path, name) {
  const [, between = ''] =
    new RegExp(`<!-- ${name}:start -->([^]*)<!-- ${name}:end -->`).exec(readFileSync(path, 'utf8')) ?? [];
  const lines = between.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/**
 * Replaces what a document has between `<!-- name:start -->` and `<!-- name:end -->`, and formats it.
 *
 * @param {string} path
 * @param {Record<string, string>} contents by the name of their markers
 */
export async function writeBetweenMarkers(path, contents) {
  let text = readFileSync(path, 'utf8');
  for (const [name, content] of Object.entries(contents)) {
    const between = new RegExp(`(<!-- ${name}:start -->)[^]*(<!-- ${name}:end -->)`);
    text = text.replace(between, (_all, start, end) => `${start}\n\n${content}\n\n${end}`);
  }
  writeFileSync(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
}
