/** Types for frameworks, as a project that has the packed package compiles against them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createPackedProject } from '../../scripts/packed-package.mjs';
import { createTemporaryFolder, ROOT } from '../harness.mjs';

/** What is true of the elements in every framework's JSX: `// wrong` marks the lines that must not compile. */
const jsx = (framework, source, eventName) => `/** @jsxImportSource ${source} */
  import type {} from 'fumin-widgets/types/${framework}';
  import type { Station } from 'fumin-widgets/contract';
  declare const station: Station;
  export const right = <fumin-provider endpoint="/api/" class="wide" lang="en"
    ${eventName('pledge')}={(event) => { const number: number = event.detail.receipt.number; void number; }}>
    <fumin-station-card station="tower" variant="compact" id="card"
      ${eventName('load')}={(event) => { const url: string = event.detail.url; void url; }} />
    <fumin-district-map basemap-system="GCJ-02"
      ${eventName('select')}={(event) => { const id: string | undefined = event.detail?.id; void id; }} />
    <fumin-station-card ${framework === 'solid' ? 'prop:data' : 'data'}={station} />
  </fumin-provider>;
  export const variant = <fumin-station-card variant="tiny" />; // wrong
  export const order = <fumin-council-timeline order="backwards" />; // wrong
  export const data = <fumin-station-card ${framework === 'solid' ? 'prop:data' : 'data'}={{ id: 7 }} />; // wrong
  export const detail = <fumin-station-card ${eventName('load')}={(event) => { event.detail.nothing; }} />; // wrong
`;

const SOURCES = {
  'react.tsx': jsx('react', 'react', (name) => `onfumin-${name}`),
  'preact.tsx': jsx('preact', 'preact', (name) => `onfumin-${name}`),
  'solid.tsx': jsx('solid', 'solid-js', (name) => `on:fumin-${name}`),
  'wrappers.tsx': `/** @jsxImportSource react */
    import { FuminProvider, FuminStationCard } from 'fumin-widgets/react';
    import { useRef } from 'react';
    import type { FuminStationCard as Card } from 'fumin-widgets/station-card/class.js';
    export function Page() {
      const card = useRef<Card>(null);
      return <FuminStationCard ref={card} station="tower" onFuminLoad={(event) => { const url: string = event.detail.url; void url; }} />;
    }
    export const provider = <FuminProvider onFuminSelect={(event) => { const id: string | undefined = event.detail?.id; void id; }} />;
    export const variant = <FuminStationCard variant="tiny" />; // wrong
    export const detail = <FuminStationCard onFuminLoad={(event) => { event.detail.nothing; }} />; // wrong`,
  'svelte.ts': `import type {} from 'fumin-widgets/types/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';
    export const right: SvelteHTMLElements['fumin-station-card'] = {
      variant: 'compact', class: 'wide', 'onfumin-load': (event) => { const url: string = event.detail.url; void url; },
    };
    export const variant: SvelteHTMLElements['fumin-station-card'] = { variant: 'tiny' }; // wrong
    export const detail: SvelteHTMLElements['fumin-station-card'] = { 'on:fumin-load': (event) => { event.detail.nothing; } }; // wrong`,
  'vue.ts': `import type {} from 'fumin-widgets/types/vue';
    import type { GlobalComponents } from 'vue';
    type Props = InstanceType<GlobalComponents['fumin-station-card']>['$props'];
    export const right: Props = {
      variant: 'compact', class: 'wide', 'onFumin-load': (event) => { const url: string = event.detail.url; void url; },
      // As the compiler of templates calls the handler of @fumin-load.
      onFuminLoad: (event) => { const url: string = event.detail.url; void url; },
    };
    export const variant: Props = { variant: 'tiny' }; // wrong
    export const detail: Props = { 'onFumin-load': (event) => { event.detail.nothing; } }; // wrong
    export const camelCase: Props = { onFuminLoad: (event) => { event.detail.nothing; } }; // wrong`,
};

describe('types for frameworks', () => {
  let folder, output;

  /** Compiles all sources strictly, in one project that has the package and the frameworks. */
  before(async () => {
    folder = await createTemporaryFolder('fumin-types-');
    const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const packages = ['typescript', 'react', '@types/react', '@lit/react', 'preact', 'solid-js', 'svelte', 'vue'];
    const { project } = await createPackedProject(folder.path, {
      others: packages.map((name) => `${name}@${devDependencies[name]}`),
    });
    for (const [name, source] of Object.entries(SOURCES)) await writeFile(join(project, name), source);
    await writeFile(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          target: 'es2022',
          module: 'esnext',
          moduleResolution: 'bundler',
          types: [],
          jsx: 'react-jsx',
        },
        files: Object.keys(SOURCES),
      }),
    );
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    ({ stdout: output } = spawnSync(process.execPath, [tsc, '--pretty', 'false'], { cwd: project, encoding: 'utf8' }));
  });

  after(() => folder?.remove());

  /** Lists the numbers of the lines of a file in which the compiler found errors. */
  const linesWithErrors = (name) => {
    const lines = [...output.matchAll(/^(.+?)\((\d+),\d+\): error TS/gm)].filter(([, file]) => file === name);
    return [...new Set(lines.map(([, , line]) => Number(line)))].sort((a, b) => a - b);
  };

  for (const [name, source] of Object.entries(SOURCES)) {
    it(`know attributes, data and events: ${name}`, () => {
      const wrong = source.split('\n').flatMap((line, index) => (line.endsWith('// wrong') ? [index + 1] : []));
      assert.deepEqual(linesWithErrors(name), wrong, output);
    });
  }
});
