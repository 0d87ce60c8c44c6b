/** Rollup plugins that turn the source into shipped code: the same for the build, the weights and the measurements. */
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';

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
    include: 'src/**',
    failOnError: true,
    options: { minifyOptions: { conservativeCollapse: true, keepClosingSlash: true } },
  });
