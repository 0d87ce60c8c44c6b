/** The compiler's settings let TypeScript be erased: no parameter properties, but the decorators that Lit needs. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import ts from 'typescript';

import { ROOT } from '../../scripts/root.mjs';

const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);

/** "This syntax is not allowed when 'erasableSyntaxOnly' is enabled." */
const NOT_ERASABLE = 1294;

/** Compiles one file with the project's settings, and returns what erasable syntax forbids in it. */
function erasableErrors(code) {
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    name === 'example.ts' ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2021) : readSource(name, ...rest);
  const program = ts.createProgram(['example.ts'], { ...options, noLib: true, types: [] }, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile('example.ts'));
  return diagnostics.filter((diagnostic) => diagnostic.code === NOT_ERASABLE);
}

it('fails on a parameter property, an enum and a namespace', () => {
  assert.equal(erasableErrors('export class Card { constructor(private readonly host: object) {} }').length, 1);
  assert.equal(erasableErrors('export enum Size { small }').length, 1);
  assert.equal(erasableErrors('export namespace Sizes { export const small = 1; }').length, 1);
});

it('allows legacy decorators', () => {
  const code = 'declare const property: () => any; export class Card { @property() size = 1; }';
  assert.deepEqual(erasableErrors(code), []);
});
