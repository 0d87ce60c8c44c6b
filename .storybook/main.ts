import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { mergeConfig } from 'vite';

import { documentSections } from './documents/document-sections.js';
import { remarkDocuments } from './documents/remark-documents.js';
import { nodeBuiltIns } from './endpoints/node/vite-plugin.js';
import { linkedFiles } from './linked-files.js';

/** Lists the pictures of the invented district, which the browser asks for itself, for the endpoints that have them. */
const pictures = (): { from: string; to: string }[] =>
  ['invented-district', 'partly-broken', 'slow', 'failing-after-first', 'busy'].map((name) => ({
    from: '../examples/invented-district/images',
    to: `/endpoint/${name}/images`,
  }));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../docs/zh/*.mdx', '../docs/en/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm, remarkDocuments] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  staticDirs: [...linkedFiles(), ...pictures()],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [nodeBuiltIns(), documentSections()],
      // Storybook's own import of it, which Vite finds too late: it would bring a second Lit.
      optimizeDeps: { include: ['lit/directive-helpers.js', 'kysely', 'sql.js', 'buffer'] },
    }),
};

export default config;
