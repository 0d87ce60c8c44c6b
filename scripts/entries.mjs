/** The entry points of the packages, in one place for the build, the weights and the tests of the package. */

/** The oldest browser engines that the bundle for a script tag runs in; intranets keep browsers for long. */
export const TARGET = ['chrome90', 'firefox90', 'safari15'];

export const WIDGETS = ['station-card', 'district-map', 'council-timeline', 'pledge-form'];

/** Modules of `src` that a project imports by name; rollup adds those that they need. */
export const ENTRIES = [
  'src/index.ts',
  'src/contract/index.ts',
  'src/client/index.ts',
  'src/base/events.ts',
  'src/base/version.ts',
  ...['provider', ...WIDGETS].flatMap((name) => [`src/${name}/index.ts`, `src/${name}/fumin-${name}.ts`]),
];

/** Whether a module of `src` or `dist` defines elements: the side effects that `package.json` lists, and no others. */
export const definesElements = (id) => DEFINING_MODULE.test(id);

const DEFINING_MODULE = new RegExp(`/(src|dist)/((provider|${WIDGETS.join('|')})/)?index\\.[jt]s$`);

/** The entries of the reference endpoint, by the name of what is built from them. */
export const ENDPOINT_ENTRIES = { cli: 'endpoint/src/cli/cli.ts', index: 'endpoint/src/index.ts' };

/**
 * Size limits of each entry in kilobytes (of 1000 bytes), minified and gzipped with all that it needs: `aim` is the goal
 * of the design, `most` what is allowed today, so that a change that makes one heavier is seen. It goes down, not up.
 */
export const WEIGHTS = {
  'station-card': { aim: 14, most: 25.3 },
  'council-timeline': { aim: 14, most: 28.8 },
  'pledge-form': { aim: 17, most: 27.7 },
  'district-map': { aim: 24, most: 36.9 },
  all: { aim: 40, most: 64.8 },
};
