/** How the source becomes what is shipped: one way, for the build and for the scales. */
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';

/**
 * What Chromium 90, Firefox 90 and Safari 15 have, though esbuild would write it out: it goes by the last bug of each, of
 * which none is in this code.
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

export const typescript = (target) => esbuild({ target, tsconfig: 'tsconfig.json', supported: SUPPORTED });

/**
 * Takes the indentation out of templates and styles, which a minifier of JavaScript leaves alone. White space between
 * words stays, and so do the slashes that close an element of SVG.
 */
export const templates = () =>
  htmlLiterals({
    include: 'src/**',
    failOnError: true,
    options: { minifyOptions: { conservativeCollapse: true, keepClosingSlash: true } },
  });
