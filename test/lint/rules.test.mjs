/** Each rule of scripts/eslint/ fails on a bad example, and lets a good one pass. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';

import { ESLint, RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';

import { docblockOpening } from '../../scripts/eslint/docblock-opening.mjs';
import { lazyModules } from '../../scripts/eslint/lazy-modules.mjs';
import { roomOrder } from '../../scripts/eslint/room-order.mjs';
import { uniqueTypeNames } from '../../scripts/eslint/unique-type-names.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { createTemporaryFolder } from '../../scripts/temporary-folder.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const inFile = (file, code) => ({ code, filename: join(ROOT, file) });

tester.run('docblock-opening', docblockOpening, {
  valid: [
    '/** Renders the map. */ export function renderMap() {}',
    '/** Whether it is open. */ export const isOpen = true;',
    '/** However it is said. */ export const phrase = 1;',
    '/** What is private may be said anyhow. */ const hidden = 1;',
    '// What a line comment says is not published.\nexport const shown = 1;',
    'export class Map { /** What is private. */ private size = 1; /** What is private. */ #width = 1; }',
    'class Inner { /** What is not exported. */ size = 1; }',
    'interface Inner { /** What is not exported. */ readonly size: number }',
    '/** Text of the reader. What follows the first word is free. */ export type Query = string;',
  ],
  invalid: [
    ...['What', 'So', 'As', 'Whose', 'Who', 'Many', 'Much', 'How'].map((word) => ({
      code: `/** ${word} is begun like this. */ export const value = 1;`,
      errors: [{ messageId: 'headless' }],
    })),
    {
      code: '/**\n * What is drawn,\n * over two lines.\n */\nexport function draw() {}',
      errors: [{ messageId: 'headless' }],
    },
    { code: '/** What it is. */ export type Size = number;', errors: [{ messageId: 'headless' }] },
    { code: '/** What it is. */ export default class {}', errors: [{ messageId: 'headless' }] },
    { code: 'export class Map { /** How many. */ @property() size = 1; }', errors: [{ messageId: 'headless' }] },
    { code: 'export class Map { /** How wide. */ get width() { return 1; } }', errors: [{ messageId: 'headless' }] },
    {
      code: 'export interface Map { /** Whose it is. */ readonly owner: string }',
      errors: [{ messageId: 'headless' }],
    },
    { code: 'export interface Map { /** How it is drawn. */ draw(): void }', errors: [{ messageId: 'headless' }] },
    { code: 'export type Map = { /** So many. */ size: number } | null;', errors: [{ messageId: 'headless' }] },
  ],
});

tester.run('lazy-modules', lazyModules, {
  valid: [
    `import type { Details } from './details.lazy.js';`,
    `import type * as details from './details.lazy.js';`,
    `export type { Details } from './details.lazy.js';`,
    `export type * from './details.lazy.js';`,
    `let module: typeof import('./details.lazy.js') | undefined;`,
    `import { render } from './details.js';`,
    `export { render } from './details.js';`,
    `const load = () => import('./details.lazy.js');`,
    `const load = () => import('pinyin-match');`,
  ],
  invalid: [
    { code: `import { render } from './details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    { code: `import render from '../details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    { code: `import * as details from './details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    { code: `import './details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    { code: `import { render, type Details } from './details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    { code: `export { render } from './details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    { code: `export * from './details.lazy.js';`, errors: [{ messageId: 'staticValue' }] },
    {
      code: `import { type Details, type Facts as F } from './details.lazy.js';`,
      output: `import type { Details, Facts as F } from './details.lazy.js';`,
      errors: [{ messageId: 'inlineTypes' }],
    },
    {
      code: `export { type Details } from './details.lazy.js';`,
      output: `export type { Details } from './details.lazy.js';`,
      errors: [{ messageId: 'inlineTypes' }],
    },
    { code: `const load = () => import('./details.js');`, errors: [{ messageId: 'notLazy' }] },
    { code: `const load = () => import('../map/details.js');`, errors: [{ messageId: 'notLazy' }] },
    { code: 'const load = (name) => import(`./${name}.js`);', errors: [{ messageId: 'notLazy' }] },
  ],
});

const ROOM_TABLES = {
  src: ['domain', 'base', ['map', 'form'], '.'],
  'src/map': ['geo', 'view/labels', 'view', 'list', '.'],
};
const withRooms = (file, code) => ({ ...inFile(file, code), options: [ROOM_TABLES] });
tester.run('room-order', roomOrder, {
  valid: [
    withRooms('src/map/list/list.ts', `import { project } from '../geo/project.js';`),
    withRooms('src/map/list/list.ts', `import { item } from './item.js';`),
    withRooms('src/map/list/list.ts', `import { day } from '../../domain/day.js';`),
    withRooms('src/map/view/view.ts', `import { label } from './labels/label.js';`),
    withRooms('src/map/view/marks/mark.ts', `import { label } from '../labels/label.js';`),
    withRooms('src/map/element.ts', `import type { List } from './list/list.js'; import './geo/project.js';`),
    withRooms('src/index.ts', `export * from './map/element.js'; export * from './form/element.js';`),
    withRooms('src/domain/day.ts', `import { match } from 'pinyin-match';`),
    withRooms('test/map/list.test.ts', `import { list } from '../../src/map/list/list.js';`),
  ],
  invalid: [
    { ...withRooms('src/domain/day.ts', `import { x } from '../base/x.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/base/x.ts', `import { x } from '../map/element.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/form/x.ts', `import { x } from '../map/element.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/geo/x.ts', `import { x } from '../list/x.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/geo/x.ts', `import type { X } from '../list/x.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/geo/x.ts', `export * from '../list/x.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/geo/x.ts', `export { x } from '../list/x.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/geo/x.ts', `import('../list/x.lazy.js');`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/geo/x.ts', `let x: import('../list/x.js').X;`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/list/x.ts', `import { x } from '../element.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/view/labels/x.ts', `import { x } from '../view.js';`), errors: [{ messageId: 'upward' }] },
    { ...withRooms('src/map/cellar/x.ts', `import { x } from '../geo/x.js';`), errors: [{ messageId: 'unknown' }] },
    { ...withRooms('src/map/element.ts', `import { x } from './cellar/x.js';`), errors: [{ messageId: 'unknown' }] },
  ],
});

const temporary = await createTemporaryFolder('fumin-lint-');
after(() => temporary.remove());
const SOURCES = {
  'src/view.ts': 'export interface View {}\nexport type Size = number;\nexport class Shape {}\n',
  'src/list/view.ts': 'export abstract class View {}\n',
  'src/index.ts': `export { View } from './view.js';\nexport * from './list/view.js';\n`,
  'src/station.ts': 'export const Station = {};\nexport type Station = string;\n',
  'server/src/size.ts': 'export enum Size { small }\n',
};
for (const [file, code] of Object.entries(SOURCES)) {
  mkdirSync(dirname(join(temporary.path, file)), { recursive: true });
  writeFileSync(join(temporary.path, file), code);
}
describe('unique-type-names', () => {
  it('fails where two files of one source folder export types of one name, and not on a re-export', async () => {
    const eslint = new ESLint({
      cwd: temporary.path,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { fumin: { rules: { 'unique-type-names': uniqueTypeNames } } },
        rules: { 'fumin/unique-type-names': ['error', ['src', 'server/src']] },
      },
    });
    const results = await eslint.lintFiles('**/*.ts');
    const messages = results.flatMap(({ messages: found }) => found.map(({ message }) => message)).sort();
    assert.deepEqual(messages, [
      'View is exported by src/list/view.ts as well: one name, one meaning.',
      'View is exported by src/view.ts as well: one name, one meaning.',
    ]);
  });
});
