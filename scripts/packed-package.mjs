/** The package as npm packs it: what its tests, its weights and the measurements are taken of. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { ROOT } from './root.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Packages that this process has packed, by their folders: compressing takes seconds. */
const packed = new Map();

function packAnew(packageFolder) {
  const destination = mkdtempSync(join(tmpdir(), 'fumin-tarball-'));
  process.once('exit', () => rmSync(destination, { recursive: true, force: true }));
  const [{ filename, files }] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', destination, packageFolder], ROOT),
  );
  return { tarball: join(destination, filename), files: files.map(({ path }) => path) };
}

/**
 * Packs a package of this repository as npm does, once a process.
 *
 * @param {string} packageFolder absolute, or relative to the root
 * @returns {{tarball: string, files: string[]}} the tarball, which is there until the process ends, and the paths in it
 */
export function pack(packageFolder) {
  const folder = resolve(ROOT, packageFolder);
  if (!packed.has(folder)) packed.set(folder, packAnew(folder));
  return packed.get(folder);
}

/**
 * Packs this package, and unpacks it in a folder, where it finds its dependencies in this repository's. Modules beside its
 * own import it by name. The build has to be there.
 *
 * @returns {Promise<string>} folder of the package
 */
export async function unpackPackage(folder) {
  execFileSync('tar', ['-xzf', pack(ROOT).tarball, '-C', folder]);
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return join(folder, 'package');
}

/** Runs `work` with the folder of the unpacked package. */
export const withPackedPackage = (work) =>
  withTemporaryFolder('fumin-packed-', async (folder) => work(await unpackPackage(folder)));

/**
 * Packs a package of this repository and installs it into an empty project.
 *
 * @param {string} folder for the project, in `project`
 * @param {{others?: string[], packageFolder?: string}} [options] `others` are packages beside it, as `npm install` takes them
 */
export async function createPackedProject(folder, { others = [], packageFolder = ROOT } = {}) {
  const { tarball, files } = pack(packageFolder);
  const project = join(folder, 'project');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  install(project, [tarball, ...others]);
  return { project, files };
}

/**
 * Copies a project that names this package, and installs its dependencies with the packed package in place of the published
 * one. Nothing of theirs is run: what an install script would fetch is no package of the registry.
 *
 * @param {string} folder for the copy, in `project`
 * @param {string} source folder of the project
 */
export async function createPackedCopy(folder, source) {
  const { tarball } = pack(ROOT);
  const project = join(folder, 'project');
  const isSource = (path) => !/[\\/](node_modules|dist|\.next|\.angular)$/.test(path);
  await cp(source, project, { recursive: true, filter: isSource });
  install(project, ['--ignore-scripts', '--no-package-lock', tarball]);
  return project;
}

const install = (project, args) => npm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...args], project);
