/**
 * `npm run lint:rooms`: folders of the source import each other in one direction only, each has a place in the table of
 * rooms, and none has more files side by side than a reader can take in. Imports of types and on demand count too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

import ts from 'typescript';

import { isProgram } from './command-line.mjs';
import { roomOf, ROOMS } from './eslint/rooms.mjs';
import { resolveSource } from './eslint/source-files.mjs';
import { ROOT } from './root.mjs';

const MAX_FILES = 20;

/** Lists the source files below a folder, as paths from the root. */
const listSources = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();

/**
 * Checks the folders of the source.
 *
 * @param {{root: string, folders: string[], rooms?: Record<string, (string | string[])[]>, maxFiles?: number}} options
 * @returns {string[]} the faults, each a message of one or more lines
 */
export function checkFolders({ root, folders, rooms = {}, maxFiles = MAX_FILES }) {
  const files = folders.flatMap((folder) => listSources(root, folder));
  return [
    ...findCrowdedFolders(files, maxFiles),
    ...findFoldersWithoutRoom(files, rooms),
    ...findCycles(folderGraph(root, files)),
  ];
}

function findCrowdedFolders(files, maxFiles) {
  const counts = new Map();
  for (const file of files) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > maxFiles)
    .map(
      ([folder, count]) =>
        `${folder} has ${count} files side by side, more than ${maxFiles}: give some a room of their own.`,
    );
}

function findFoldersWithoutRoom(files, rooms) {
  return Object.entries(rooms).flatMap(([parent, table]) => {
    const inside = files.filter((file) => file.startsWith(`${parent}/`));
    const strays = inside.filter((file) => !roomOf(posix.relative(parent, file), table));
    return [...new Set(strays.map((file) => posix.dirname(file)))].map(
      (folder) => `${folder} is no room of ${parent}: give it a place in scripts/eslint/rooms.mjs.`,
    );
  });
}

/** Maps each folder to the folders that it imports from, each with the imports, as `file → file`. */
function folderGraph(root, files) {
  const known = new Set(files);
  const graph = new Map(files.map((file) => [posix.dirname(file), new Map()]));
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
    for (const { fileName } of importedFiles) {
      const target = resolveSource(file, fileName);
      if (!target || !known.has(target)) continue;
      const [from, to] = [file, target].map((path) => posix.dirname(path));
      if (from === to) continue;
      const imports = graph.get(from);
      imports.set(to, [...(imports.get(to) ?? []), `${file} → ${target}`]);
    }
  }
  return graph;
}

/** Finds a shortest cycle through each folder that is on one; a cycle that is found from several folders is told once. */
function findCycles(graph) {
  const cycles = new Map();
  for (const start of [...graph.keys()].sort()) {
    const cycle = shortestCycle(graph, start);
    const key = cycle && [...cycle].sort().join();
    if (cycle && !cycles.has(key)) cycles.set(key, cycle);
  }
  return [...cycles.values()].map((cycle) => {
    const lines = cycle.flatMap((folder, index) => {
      const imports = graph.get(folder).get(cycle[(index + 1) % cycle.length]);
      const more = imports.length > 3 ? [`  … and ${imports.length - 3} more`] : [];
      return [...imports.slice(0, 3).map((each) => `  ${each}`), ...more];
    });
    return [`A cycle of folders: ${[...cycle, cycle[0]].join(' → ')}`, ...lines].join('\n');
  });
}

function shortestCycle(graph, start) {
  const previous = new Map();
  const queue = [start];
  for (const folder of queue) {
    for (const next of graph.get(folder).keys()) {
      if (next === start) {
        const path = [folder];
        while (path[0] !== start) path.unshift(previous.get(path[0]));
        return path;
      }
      if (previous.has(next)) continue;
      previous.set(next, folder);
      queue.push(next);
    }
  }
  return null;
}

if (isProgram(import.meta.url)) {
  const faults = checkFolders({ root: ROOT, folders: ['src', 'endpoint/src', 'endpoint/pages'], rooms: ROOMS });
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
