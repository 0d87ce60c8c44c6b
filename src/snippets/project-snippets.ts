import type { PolicySources } from './content-security-policy.js';
import { composeAttributes, composeElement } from './markup.js';
import { composeStyleRule, widgetAttributes, type WidgetOptions } from './widget-options.js';

/** Kinds of projects that install the package from npm. */
export const FRAMEWORKS = ['plain', 'react-19', 'react-18', 'vue', 'angular'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface ProjectSnippetOptions extends WidgetOptions {
  readonly endpoint: URL;
  readonly framework: Framework;
  /** Version of the package, which is not published yet: a project installs its file. */
  readonly version: string;
}

/** Text that goes into a file of a project. */
export interface ProjectFile {
  /** Name of a file that is usual for it; `null` where it is a command to run. */
  readonly name: string | null;
  readonly text: string;
}

/** Composes what a project runs and writes to show a widget. */
export function composeProjectFiles(options: ProjectSnippetOptions): readonly ProjectFile[] {
  const rule = composeStyleRule(options);
  const packages = [
    `./fumin-widgets-${options.version}.tgz`,
    ...(options.framework === 'react-18' ? ['@lit/react'] : []),
  ];
  return [
    { name: null, text: `npm install ${packages.join(' ')}` },
    ...composeSources(options),
    ...(rule ? [{ name: 'style.css', text: rule }] : []),
  ];
}

function composeSources({ framework, endpoint, ...options }: ProjectSnippetOptions): readonly ProjectFile[] {
  const attributes = widgetAttributes(options, endpoint);
  const tag = `fumin-${options.widget}`;
  const element = composeElement(tag, attributes);
  const entry = `fumin-widgets/${options.widget}`;
  switch (framework) {
    case 'plain':
      return [
        { name: 'main.js', text: `import '${entry}';` },
        { name: 'index.html', text: element },
      ];
    case 'react-19':
      return [
        {
          name: 'Neighbourhood.tsx',
          text: `import '${entry}';
import type {} from 'fumin-widgets/types/react';

export const Neighbourhood = () => <${tag}${composeAttributes(attributes)} />;`,
        },
      ];
    case 'react-18': {
      const component = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [
        {
          name: 'Neighbourhood.tsx',
          text: `import { ${component} } from 'fumin-widgets/react';

export const Neighbourhood = () => <${component}${composeAttributes(attributes)} />;`,
        },
      ];
    }
    case 'vue':
      return [
        {
          name: 'vite.config.js',
          text: `import vue from '@vitejs/plugin-vue';

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('fumin-') } } })],
};`,
        },
        {
          name: 'Neighbourhood.vue',
          text: `<script setup>
import '${entry}';
</script>

<template>
  ${element}
</template>`,
        },
      ];
    case 'angular':
      return [
        {
          name: 'neighbourhood.component.ts',
          text: `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import '${entry}';

@Component({
  selector: 'app-neighbourhood',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${element}\`,
})
export class NeighbourhoodComponent {}`,
        },
      ];
  }
}

/** Sources that a page needs whose own code has the widgets in it. */
export const projectPolicy = (endpoint: URL): PolicySources => ({
  'connect-src': [endpoint.origin],
  'img-src': [endpoint.origin],
  'trusted-types': ['lit-html'],
});
