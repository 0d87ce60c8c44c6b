import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

const executablePath = await findBrowser();
/** Without the features to disable: Playwright names its own, and the browser follows the last argument of a name alone. */
const args = BROWSER_ARGS.filter((argument) => !argument.startsWith('--disable-features='));

/** Tests every story in a browser: it renders, its play function passes, axe finds nothing. */
const storyProject = async (name, initialGlobals) => ({
  plugins: [
    await storybookTest({ configDir: '.storybook', initialGlobals }),
    // Storybook's plugin gives all projects one cache folder, which two servers would fill at once.
    { name: 'separate-cache', config: () => ({ cacheDir: `node_modules/.cache/stories/${name}` }) },
  ],
  test: {
    name,
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: { executablePath, args } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

/** Two runs that cover both languages, both colour schemes, and a wide and a narrow screen between them. */
const projects = {
  storybook: { language: 'zh-Hans', scheme: 'light' },
  'storybook-narrow': { language: 'en', scheme: 'dark', viewport: { value: 'w320' } },
};

// Storybook's own test panel supports only one project.
const isPanel = process.env.VITEST_STORYBOOK === 'true';
const runs = Object.entries(projects).slice(0, isPanel ? 1 : undefined);

export default defineConfig({
  test: {
    // Widgets warn about faults of an endpoint, which half of the stories show.
    silent: 'passed-only',
    projects: await Promise.all(runs.map(([name, globals]) => storyProject(name, globals))),
  },
});
