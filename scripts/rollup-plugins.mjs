/** Rollup plugins that turn the source into shipped code: the same for the build, the weights and the measurements. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import MagicString from 'magic-string';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';

import { ROOT } from './root.mjs';

/**
 * Features of Chromium 90, Firefox 90 and Safari 15 that esbuild would lower all the same: it goes by the last bug of each
 * feature, and none of the bugs concerns this code.
 */
const SUPPORTED = Object.fromEntries(
  [
    'class-field',
    'class-static-field',
    'class-private-field',
    'class-private-method',
    'class-private-accessor',
    'class-private-static-field',
    'class-private-static-method',
    'optional-chain',
  ].map((feature) => [feature, true]),
);

/** Compiles TypeScript for a target; `define` replaces global names by expressions. */
export const typescript = (target, define = {}) =>
  esbuild({ target, define, tsconfig: 'tsconfig.json', supported: SUPPORTED });

/**
 * Minifies templates and styles, which a minifier of JavaScript leaves alone. White space between words stays, and so do
 * the slashes that close an element of SVG.
 */
export const templates = () =>
  htmlLiterals({
    include: ['src/**', 'endpoint/pages/**'],
    failOnError: true,
    options: { minifyOptions: { conservativeCollapse: true, keepClosingSlash: true } },
  });

const PRIVATE_PROPERTY = /--_[\w-]+/g;

/**
 * Shortens the names of private custom properties, `--_accent` to `--_2`: the same name in every module of every build, and
 * still one that no page uses.
 */
export function privateProperties() {
  const source = readdirSync(join(ROOT, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  const used = source.flatMap((file) => readFileSync(join(ROOT, 'src', file), 'utf8').match(PRIVATE_PROPERTY) ?? []);
  const names = [...new Set(used)].sort();
  return {
    name: 'private-properties',
    transform(code) {
      const result = new MagicString(code);
      result.replace(PRIVATE_PROPERTY, (name) => `--_${names.indexOf(name).toString(36)}`);
      return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
    },
  };
}
