/** The entry points of the packages, in one place for the build, the weights and the tests of the package. */

/** The oldest browser engines that the bundle for a script tag runs in; intranets keep browsers for long. */
export const TARGET = ['chrome90', 'firefox90', 'safari15'];

export const WIDGETS = ['station-card', 'district-map', 'council-timeline', 'pledge-form'];

/** Folders of `src` with an element each. */
export const ELEMENTS = ['provider', ...WIDGETS];

/** Languages whose messages load on demand. */
export const LANGUAGES = ['en', 'zh-Hant'];

/** Modules of `src` that a project imports by name; rollup adds those that they need. */
export const ENTRIES = [
  'src/index.ts',
  'src/contract/index.ts',
  'src/client/index.ts',
  ...LANGUAGES.map((language) => `src/messages/${language}.ts`),
  'src/base/events.ts',
  'src/base/version.ts',
  ...ELEMENTS.flatMap((name) => [`src/${name}/index.ts`, `src/${name}/fumin-${name}.ts`]),
  // Of the command, not of projects.
  'src/snippets/index.ts',
];

/**
 * Whether a module of `src` or `dist` has a side effect: it defines elements, or puts in a language. `package.json` lists
 * these, and no others.
 */
export const hasSideEffects = (id) => SIDE_EFFECTS.test(id);

const SIDE_EFFECTS = new RegExp(`/(src|dist)/(messages/[\\w-]+|((${ELEMENTS.join('|')})/)?index)\\.[jt]s$`);

/** The entries of the reference endpoint, by the name of what is built from them. */
export const ENDPOINT_ENTRIES = {
  cli: 'endpoint/src/cli/cli.ts',
  index: 'endpoint/src/index.ts',
  'check-process-main': 'endpoint/src/content/check/check-process-main.ts',
  'export-process-main': 'endpoint/src/office/export/export-process-main.ts',
};

/**
 * Limits of what a page downloads, in kilobytes of 1,000 bytes, compressed with brotli: `aim` is the goal, `most` what is
 * allowed today, by a script tag (`cdn`, the loader included) and through a bundler, so that a change that makes one
 * heavier is seen. They go down, not up.
 */
export const WEIGHTS = {
  loader: { aim: 2, most: { cdn: 1.4 } },
  'station-card': { aim: 18, most: { cdn: 30, bundle: 25.8 } },
  'council-timeline': { aim: 23, most: { cdn: 38.7, bundle: 34.2 } },
  'pledge-form': { aim: 22, most: { cdn: 33.8, bundle: 28.2 } },
  'district-map': { aim: 29, most: { cdn: 41.7, bundle: 37.4 } },
  all: { aim: 50, most: { cdn: 80.8, bundle: 69 } },
};
