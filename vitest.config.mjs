import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

const executablePath = await findBrowser();

/** Every story in a browser: it renders, its play function passes, axe finds nothing. */
const stories = async (name, initialGlobals) => ({
  plugins: [
    await storybookTest({ configDir: '.storybook', initialGlobals }),
    // Storybook's plugin gives all projects one folder for what Vite prepares, which two servers would fill at once.
    { name: 'own-cache', config: () => ({ cacheDir: `node_modules/.cache/stories/${name}` }) },
  ],
  test: {
    name,
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: { executablePath, args: BROWSER_ARGS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

/** Two runs that between them have both languages, both colour schemes, and a wide and a narrow screen. */
const projects = {
  storybook: { language: 'zh-Hans', scheme: 'light' },
  'storybook-narrow': { language: 'en', scheme: 'dark', viewport: { value: 'w320' } },
};

// Storybook's own test panel takes one of them.
const isPanel = process.env.VITEST_STORYBOOK === 'true';
const run = Object.entries(projects).slice(0, isPanel ? 1 : undefined);

export default defineConfig({
  test: {
    // Widgets warn of what is wrong with an endpoint, which is what half of the stories are about.
    silent: 'passed-only',
    projects: await Promise.all(run.map(([name, globals]) => stories(name, globals))),
  },
});
