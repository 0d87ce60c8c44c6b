/**
 * Types of the elements for frameworks and editors, and wrappers for React, all from `custom-elements.json`. A step of
 * `npm run build`, after the declarations of the package.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import * as prettier from 'prettier';

import { ROOT } from './root.mjs';

const TYPES = `${ROOT}dist/types`;
const EDITORS = `${ROOT}dist/editors`;
const REACT = `${ROOT}dist/react`;

const readManifest = () => JSON.parse(readFileSync(`${ROOT}custom-elements.json`, 'utf8'));

const write = async (path, text) =>
  writeFileSync(path, await prettier.format(text, { filepath: path, printWidth: 120 }));

/** Module of a type, as a file of `dist/*` imports it. */
const importPath = (module) => module.replace(/^dist\//, '../');

const elements = readManifest()
  .modules.flatMap(({ path, declarations }) => declarations.map((declaration) => ({ path, ...declaration })))
  .filter(({ tagName }) => tagName);

/** Events of an element by the name of the handler that React's wrapper takes: `onFuminLoad`. */
const handlersOf = ({ events = [] }) =>
  events.map(({ name, type }) => ({
    name,
    type: type.text,
    handler: `on-${name}`.replace(/-(.)/g, (_all, letter) => letter.toUpperCase()),
  }));

const importsOfEvents = (list) => {
  const references = list.flatMap(({ events = [] }) => events.flatMap(({ type }) => type.references));
  const names = new Map(references.map(({ name, module }) => [name, importPath(module)]));
  return [...names].map(([name, path]) => `import type { ${name} } from '${path}';`).join('\n');
};

/** Props of every element, in `elements.d.ts`, which the files for each framework take. */
async function writeElementTypes() {
  const generated = generateJsxTypes(readManifest(), {
    outdir: TYPES,
    fileName: 'elements.d.ts',
    componentTypePath: (_name, _tag, module) => importPath(module),
    stronglyTypedEvents: true,
    excludeCssCustomProperties: true,
  });
  const text = generated ?? readFileSync(`${TYPES}/elements.d.ts`, 'utf8');
  // The generator adds the elements to every framework at once, whether a project has it or not.
  const end = text.search(/^declare (module|global)/m);
  if (end < 0) throw new Error('The generated types have changed: no "declare module" in them.');
  await write(`${TYPES}/elements.d.ts`, `${importsOfEvents(elements)}\n${text.slice(0, end)}`);
}

/** Declarations that add the elements to the types of a framework, by its name. */
const FRAMEWORKS = {
  react: (entry) => `
    import type { DetailedHTMLProps, HTMLAttributes } from 'react';
    type Props<E, P> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof P> & P & { class?: string | undefined };
    declare module 'react' { namespace JSX { interface IntrinsicElements { ${entry('Props')} } } }`,
  preact: (entry) => `
    import type { HTMLAttributes } from 'preact';
    type Props<E extends EventTarget, P> = Omit<HTMLAttributes<E>, keyof P> & P;
    declare module 'preact' { namespace JSX { interface IntrinsicElements { ${entry('Props')} } } }`,
  solid: (entry) => `
    import type { JSX } from 'solid-js';
    type EventName<K> = K extends \`on\${infer Name}\` ? \`on:\${Name}\` : never;
    type PropName<K> = K extends \`on\${string}\` ? never : \`prop:\${K & string}\`;
    type Props<E, P> = Omit<JSX.HTMLAttributes<E>, keyof P> & P &
      { [K in keyof P as EventName<K>]: P[K] } & { [K in keyof P as PropName<K>]: P[K] };
    declare module 'solid-js' { namespace JSX { interface IntrinsicElements { ${entry('Props')} } } }`,
  svelte: (entry) => `
    import type { HTMLAttributes } from 'svelte/elements';
    type EventName<K> = K extends \`on\${infer Name}\` ? \`on:\${Name}\` : never;
    type Props<E extends EventTarget, P> = Omit<HTMLAttributes<E>, keyof P> & P & { [K in keyof P as EventName<K>]: P[K] };
    declare module 'svelte/elements' { interface SvelteHTMLElements { ${entry('Props')} } }`,
  vue: (entry) => `
    import type { HTMLAttributes, PublicProps } from 'vue';
    type CamelCase<S extends string> = S extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${CamelCase<Capitalize<Tail>>}\` : S;
    type HandlerName<K> = K extends \`on\${infer Name}\` ? \`on\${Capitalize<Name> | CamelCase<Capitalize<Name>>}\` : never;
    type AttributeName<K> = K extends \`on\${string}\` ? never : K;
    type VueProps<P> = { [K in keyof P as AttributeName<K>]: P[K] } & { [K in keyof P as HandlerName<K>]: P[K] };
    type VueElement<E, P> = new () => E & { $props: Omit<HTMLAttributes, keyof P> & VueProps<P> & PublicProps };
    declare module 'vue' { interface GlobalComponents { ${entry('VueElement')} } }`,
};

async function writeFrameworkTypes() {
  const imports = elements
    .map(
      ({ name, path }) =>
        `import type { ${name} } from '${importPath(path)}'; import type { ${name}Props } from './elements.js';`,
    )
    .join('\n');
  const entry = (type) =>
    elements.map(({ name, tagName }) => `'${tagName}': ${type}<${name}, ${name}Props>;`).join(' ');
  for (const [framework, render] of Object.entries(FRAMEWORKS)) {
    await write(`${TYPES}/${framework}.d.ts`, `${imports}\n${render(entry)}`);
  }
}

/** Components for React 18 and older, which sets no properties of elements and hears none of their events. */
async function writeReactWrappers() {
  mkdirSync(REACT, { recursive: true });
  for (const element of elements) {
    const { name, tagName, path } = element;
    const handlers = handlersOf(element);
    const index = importPath(path.replace(/[^/]+$/, 'index.js'));
    await write(
      `${REACT}/${tagName}.js`,
      `'use client';
      import { createComponent } from '@lit/react';
      import * as React from 'react';
      import { ${name} as Element } from '${index}';
      export const ${name} = /*#__PURE__*/ createComponent({
        react: React, tagName: '${tagName}', elementClass: Element,
        events: { ${handlers.map(({ handler, name: event }) => `${handler}: '${event}'`).join(', ')} },
      });`,
    );
    await write(
      `${REACT}/${tagName}.d.ts`,
      `import type { ${handlers.length > 0 ? 'EventName, ' : ''}ReactWebComponent } from '@lit/react';
      ${importsOfEvents([element])}
      import type { ${name} as Element } from '${index}';
      /** \`<${tagName}>\` as a component of React. */
      export declare const ${name}: ReactWebComponent<Element, { ${handlers
        .map(({ handler, type }) => `${handler}: EventName<${type}>;`)
        .join(' ')} }>;`,
    );
  }
  const index = elements.map(({ name, tagName }) => `export { ${name} } from './${tagName}.js';`).join('\n');
  await write(`${REACT}/index.js`, `'use client';\n${index}`);
  await write(`${REACT}/index.d.ts`, index);
}

/** Data by which VS Code and JetBrains' editors complete tags, attributes and custom properties. */
function writeEditorData() {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  generateVsCodeCustomElementData(readManifest(), { outdir: EDITORS, hideLogs: true });
  generateJetBrainsWebTypes(readManifest(), { outdir: EDITORS, version, packageJson: false, hideLogs: true });
}

mkdirSync(TYPES, { recursive: true });
mkdirSync(EDITORS, { recursive: true });
await writeElementTypes();
await writeFrameworkTypes();
await writeReactWrappers();
writeEditorData();
