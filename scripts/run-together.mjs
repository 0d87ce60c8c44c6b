/**
 * Runs test files in one process, one after the other, as `node --test` runs each in a process of its own: what they import is
 * compiled once. Their paths, relative to the working folder, are the arguments.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
