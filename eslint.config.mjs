import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** The house's layers, lowest first: a room imports what stands before it, and its own files. */
const LAYERS = ['contract', 'domain', 'client', 'base'];
const WIDGETS = ['provider', 'station-card', 'district-map', 'council-timeline', 'pledge-form'];

/** A zone a room: from there, everything of ours that is neither lower nor its own is out of bounds. */
const zones = [...LAYERS, ...WIDGETS].map((room) => {
  const lower = LAYERS.slice(0, LAYERS.includes(room) ? LAYERS.indexOf(room) : LAYERS.length);
  return {
    target: `./src/${room}`,
    from: './src',
    except: [...lower, room].map((one) => `./${one}`),
    message: `An import runs down the layers (${LAYERS.join(' < ')} < a widget) or stays in its room.`,
  };
});

const NO_DOM = ['window', 'document', 'navigator', 'customElements', 'HTMLElement', 'Element', 'Node', 'location'].map(
  (name) => ({ name, message: 'The contract, the domain and the client know no page.' }),
);

export default tseslint.config(
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
      // An empty string is as good as none here: a blank attribute, a missing header.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX, lit, wc, 'lit-a11y': litA11y },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit/directives/style-map.js',
              message: 'Its first render is a style attribute, which a strict CSP blocks.',
            },
          ],
          patterns: [{ group: ['lit/directives/unsafe-*'], message: 'Text is never HTML.' }],
        },
      ],
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"]',
          message: 'TypeScript for types alone.',
        },
      ],
      'wc/guard-super-call': 'off',
    },
  },
  {
    // The schemas weigh more than a small widget does: they come when data do not fit as they are.
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
              message: 'A widget reads by contract/read.js, which loads the schemas where they are needed.',
            },
          ],
        },
      ],
    },
  },
  {
    files: LAYERS.filter((layer) => layer !== 'base').map((layer) => `src/${layer}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', ...NO_DOM] },
  },
  {
    // What a framework awaits is async, whether it has anything to wait for or not.
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
        { selector: 'CallExpression[callee.property.name=/^(only|skip)$/]', message: 'No test is left out or alone.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'Response', 'AbortSignal'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  {
    // Parts of these run in a page.
    files: ['test/**/*.mjs', 'bench/**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
);
