import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

import { endpoints } from './endpoints/vite-plugin.js';
import { llmsFiles } from './llms-files.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/introduction.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: llmsFiles(),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [endpoints()],
      // Storybook's own import of it, which Vite finds too late: it would bring a second Lit.
      optimizeDeps: { include: ['lit/directive-helpers.js'] },
    }),
};

export default config;
