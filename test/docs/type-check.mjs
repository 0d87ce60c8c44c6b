/** Type-checks a fragment of a project that has the package, without writing it anywhere. */
import { join } from 'node:path';

import ts from 'typescript';

import { ROOT } from '../harness.mjs';

/** What the fragments leave out: the project's own names, and packages of frameworks that are installed with their examples alone. */
const PRELUDE = `
declare const station: { id: string; name: string };
declare const setChosen: (chosen: object | null) => void;
declare const onLoad: (event: Event) => void;
declare const listen: (provider: HTMLElement | null) => void;
declare const vue: (options: { template: { compilerOptions: { isCustomElement: (tag: string) => boolean } } }) => void;
declare const defineNuxtConfig: (config: { vue: { compilerOptions: { isCustomElement: (tag: string) => boolean } } }) => object;
declare const defineNuxtPlugin: (plugin: () => void) => object;
declare module '@angular/core' {
  export const CUSTOM_ELEMENTS_SCHEMA: object;
  export const Component: (options: { schemas: object[]; template: string }) => (target: object) => void;
}
`;

/** Files that fragments import, as they were parsed first, by their paths. */
const parsed = new Map();

/**
 * Returns what the compiler says of a fragment.
 *
 * @param {string} code
 * @param {'.ts' | '.tsx'} ending
 */
export function typeErrors(code, ending) {
  const options = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowJs: true, experimentalDecorators: true },
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['react'],
  };
  const name = join(ROOT, `test/docs/fragment${ending}`);
  const prelude = join(ROOT, 'test/docs/prelude.d.ts');
  const types = join(ROOT, 'test/docs/types.d.ts');
  const sources = new Map([
    // Once in a project, as the documents say.
    [types, "import type {} from 'fumin-widgets/types/react';"],
    [name, code],
    [prelude, PRELUDE],
  ]);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    if (sources.has(file)) return ts.createSourceFile(file, sources.get(file), version);
    if (!parsed.has(file)) parsed.set(file, getSourceFile.call(host, file, version, ...rest));
    return parsed.get(file);
  };
  const program = ts.createProgram([name, prelude, types], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
