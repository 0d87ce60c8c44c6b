/** What a page downloads of a build before anything is loaded on demand, and its weight. */
import { brotliCompressSync } from 'node:zlib';

/**
 * Lists a file, what it imports, and what that imports.
 *
 * @param {string} name
 * @param {(name: string) => Iterable<string>} importsOf lists what a file imports statically
 * @returns {string[]}
 */
export function closureOf(name, importsOf, found = new Set()) {
  if (!found.has(name)) {
    found.add(name);
    for (const imported of importsOf(name)) closureOf(imported, importsOf, found);
  }
  return [...found];
}

/** Weighs files: kilobytes, of 1,000 bytes, each compressed with brotli at its default, the highest, quality. */
export const weighFiles = (contents) =>
  contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0) / 1000;
