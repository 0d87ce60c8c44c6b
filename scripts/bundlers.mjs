/**
 * `npm run bundlers`: weighs each widget's entry as a project gets it, from the packed package through the bundlers that
 * projects use, each as it builds for production by default. Fails where they differ by more than `SPREAD` allows: some of
 * them then ship what others leave out. Takes names of entries to weigh these alone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rspack } from '@rspack/core';
import { build as buildByEsbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as buildByVite } from 'vite';
import webpack from 'webpack';

import { closureOf, weighFiles } from './closures.mjs';
import { isProgram } from './command-line.mjs';
import { WIDGETS } from './entries.mjs';
import { createPackedProject } from './packed-package.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';

/**
 * Heaviest first closure of an entry as a multiple of the lightest: `aim` is the goal, `most` what is allowed today. The
 * heaviest is esbuild's, which splits what a lazy module shares with its widget into up to 16 files, each compressed by
 * itself, and whose minifier gives 4% more than terser. A station card shares with its lazy list of stations what it draws
 * of one: 1.178.
 */
export const SPREAD = { aim: 1.12, most: 1.18 };

/**
 * Bundlers by name. Each builds a module of a project into a folder, and returns the names of the files that load with
 * it: its own and those that they import, without what loads on demand.
 *
 * @type {Record<string, (project: string, module: string, outDir: string) => Promise<string[]>>}
 */
export const BUNDLERS = {
  async vite(project, module, outDir) {
    const { output } = await buildByVite({
      root: project,
      configFile: false,
      logLevel: 'error',
      build: { outDir, emptyOutDir: false, rollupOptions: { input: join(project, module) } },
    });
    return closureOf(output.find(({ isEntry }) => isEntry).fileName, (name) => importsOf(output, name));
  },

  webpack: (project, module, outDir) => buildByWebpack(webpack, project, module, outDir),
  rspack: (project, module, outDir) => buildByWebpack(rspack, project, module, outDir),

  async rollup(project, module, outDir) {
    const bundle = await rollup({
      input: join(project, module),
      // Where NODE_ENV is not "production", the plugin takes Lit's development build by itself.
      plugins: [resolve({ browser: true, exportConditions: ['production'] }), terser({ module: true })],
    });
    const { output } = await bundle.write({ dir: join(project, outDir), format: 'es' });
    await bundle.close();
    return closureOf(output[0].fileName, (name) => importsOf(output, name));
  },

  async esbuild(project, module, outDir) {
    const { metafile } = await buildByEsbuild({
      absWorkingDir: project,
      entryPoints: [module],
      outdir: outDir,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      metafile: true,
      logLevel: 'error',
    });
    const outputs = metafile.outputs;
    const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === module);
    const staticImports = (path) =>
      outputs[path].imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path);
    return closureOf(entry, staticImports).map((path) => path.slice(path.indexOf(outDir) + outDir.length + 1));
  },
};

/** Builds by webpack or by Rspack, which takes the same configuration; `output` adds to what webpack calls so. */
export async function buildByWebpack(bundler, project, module, outDir, output = {}) {
  const stats = await new Promise((done, fail) => {
    const options = {
      mode: 'production',
      context: project,
      entry: `./${module}`,
      output: { path: join(project, outDir), publicPath: 'auto', ...output },
      performance: false,
    };
    bundler(options, (error, result) =>
      error ? fail(error) : done(result.toJson({ all: false, entrypoints: true, errors: true })),
    );
  });
  if (stats.errors.length > 0) throw new Error(stats.errors.map(({ message }) => message).join('\n'));
  return stats.entrypoints.main.assets.map(({ name }) => name);
}

const importsOf = (output, name) => output.find(({ fileName }) => fileName === name).imports;

/** Builds a module of a project by one bundler, and returns the weight of its first closure in kB of 1,000 bytes, brotli. */
export async function weighModule(bundler, project, source) {
  const name = `${bundler}-${(serial += 1)}`;
  const module = `${name}.js`;
  await writeFile(join(project, module), source);
  const outDir = `out-${name}`;
  const files = await BUNDLERS[bundler](project, module, outDir);
  const contents = await Promise.all(files.map((file) => readFile(join(project, outDir, file))));
  return weighFiles(contents);
}

let serial = 0;

/** Weighs entries of the package in a project that has it: `{entry: {bundler: kB}}`. */
export async function weighEntries(project, entries) {
  const weights = {};
  for (const entry of entries) {
    weights[entry] = {};
    for (const bundler of Object.keys(BUNDLERS)) {
      weights[entry][bundler] = await weighModule(bundler, project, `import '${entry}';`);
    }
  }
  return weights;
}

/** Heaviest weight of an entry as a multiple of the lightest. */
export const spreadOf = (weights) => Math.max(...Object.values(weights)) / Math.min(...Object.values(weights));

export const ENTRIES_BY_BUNDLER = [...WIDGETS.map((name) => `fumin-widgets/${name}`), 'fumin-widgets'];

if (isProgram(import.meta.url)) {
  const chosen = process.argv.slice(2);
  await withTemporaryFolder('fumin-bundlers-', async (folder) => {
    const { project } = await createPackedProject(folder);
    const weights = await weighEntries(project, chosen.length > 0 ? chosen : ENTRIES_BY_BUNDLER);
    const names = Object.keys(BUNDLERS);
    console.log(`${'kB, brotli'.padEnd(34)}${names.map((name) => name.padStart(9)).join('')}   spread`);
    for (const [entry, row] of Object.entries(weights)) {
      const spread = spreadOf(row);
      console.log(
        `${entry.padEnd(34)}${names.map((name) => row[name].toFixed(2).padStart(9)).join('')}   ${spread.toFixed(3)}${spread > SPREAD.aim ? `, over the aim of ${SPREAD.aim}` : ''}`,
      );
      if (spread > SPREAD.most) {
        process.exitCode = 1;
        console.error(`${entry} differs by more than ${SPREAD.most} between bundlers.`);
      }
    }
  });
}
