import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

import fumin from './scripts/eslint/plugin.mjs';
import { PURE_ROOMS, ROOMS, SHARED_WITH_ENDPOINT } from './scripts/eslint/rooms.mjs';

const DOM_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'customElements',
  'getComputedStyle',
  'matchMedia',
  'requestAnimationFrame',
  'ResizeObserver',
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
];

/** Modules and packages that no file of `src` may import. */
const BANNED_IMPORTS = {
  paths: [
    {
      name: 'lit/directives/style-map.js',
      message: 'Its first render is a style attribute, which a strict CSP blocks.',
    },
  ],
  patterns: [{ group: ['lit/directives/unsafe-*'], message: 'Text is never HTML.' }],
};

/** Constants whose name says neither what they limit nor in which unit. */
const BARE_CONSTANTS = [
  {
    selector: 'VariableDeclarator[id.name=/^(MOST|MANY|FEW|LEAST|NEAR|FAR|PART|STEP|SIZE|PAGE)$/]',
    message: 'Name what it limits, and its unit: MAX_CLUSTER_LIST_LENGTH, PAGE_SIZE, ZOOM_STEP.',
  },
];

/** Rules on rooms and names, for the widgets and for the endpoint. */
const HOUSE_RULES = {
  'fumin/docblock-opening': 'error',
  'fumin/room-order': ['error', ROOMS],
  'fumin/unique-type-names': ['error', ['src', 'endpoint/src', 'endpoint/pages']],
  'import-x/no-cycle': 'error',
};
const IMPORT_SETTINGS = { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] };

export default tseslint.config(
  // The examples of frameworks have syntaxes and dependencies of their own: they are type-checked as they are built, by
  // test/frameworks.
  { ignores: ['**/dist/', 'storybook-static/', 'schemas/', 'coverage/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // An empty string counts as none here: a blank attribute, a missing header.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'endpoint/pages/**/*.ts'],
    plugins: { fumin, 'import-x': importX, lit, wc, 'lit-a11y': litA11y },
    settings: IMPORT_SETTINGS,
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      ...HOUSE_RULES,
      'fumin/lazy-modules': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-imports': ['error', BANNED_IMPORTS],
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"]',
          message: 'TypeScript for types alone.',
        },
        ...BARE_CONSTANTS,
      ],
      'wc/guard-super-call': 'off',
    },
  },
  {
    // The schemas weigh more than a small widget: they are loaded only for data that do not fit as they are.
    files: ['src/**/*.ts'],
    ignores: ['src/contract/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/contract/index.js', 'valibot'],
              allowTypeImports: true,
              message: 'A widget reads by contract/readers, which load the schemas where they are needed.',
            },
          ],
        },
      ],
    },
  },
  {
    files: PURE_ROOMS.map((room) => `${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...DOM_GLOBALS.map((name) => ({ name, message: 'Plain functions know no page.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          ...BANNED_IMPORTS,
          patterns: [
            ...BANNED_IMPORTS.patterns,
            { regex: '^(lit|lit-html|lit-element|@lit/.*)(/|$)', message: 'Plain functions know no page.' },
          ],
        },
      ],
    },
  },
  {
    files: ['endpoint/src/**/*.ts'],
    plugins: { fumin, 'import-x': importX },
    settings: IMPORT_SETTINGS,
    rules: {
      ...HOUSE_RULES,
      'no-restricted-syntax': ['error', ...BARE_CONSTANTS],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+src/(?!(${SHARED_WITH_ENDPOINT.join('|')})\\.js$)`,
              message: 'The endpoint takes what scripts/eslint/rooms.mjs lists of the widgets’ source.',
            },
          ],
        },
      ],
    },
  },
  {
    // Functions that a framework awaits are async, whether they have anything to wait for or not.
    files: ['endpoint/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['test/**/*.ts', 'endpoint/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(only|skip)$/]',
          message: 'No test is skipped or run alone.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    plugins: { 'import-x': importX },
    settings: {
      ...IMPORT_SETTINGS,
      // Benches import the sources, whose types nobody checks there.
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mts'] },
    },
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'Response', 'AbortSignal'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'import-x/named': 'error' },
  },
  {
    // Parts of these run in a page.
    files: ['test/**/*.mjs', 'bench/**/*.mjs', 'scripts/proofs/pages/*.js', 'scripts/proofs/accessibility/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
);
