/** The engines that the widgets' suite runs in, and how each is started. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

import { BROWSER_ARGS, findBrowser } from '../browser.mjs';
import { FIREFOX_OPTIONS, WEBKIT_CAPABILITIES } from './options.mjs';

/** One window for each test file: a tab behind another one gets no animation frames, and its tests would hang. */
const createPage = ({ context }) => context.newPage({ type: 'window' });

/**
 * Each engine: how many test files run at a time, how long a test may take in milliseconds, and its launcher. In Firefox
 * two windows take each other's focus; WebKitGTK's driver has one session.
 */
export const ENGINES = {
  chromium: {
    concurrency: 2,
    testTimeout: 20_000,
    launcher: async () =>
      chromeLauncher({
        // Leak tests collect garbage to see that a removed widget is released.
        launchOptions: { executablePath: await findBrowser(), args: [...BROWSER_ARGS, '--js-flags=--expose-gc'] },
        createPage,
      }),
  },
  firefox: {
    concurrency: 1,
    testTimeout: 40_000,
    launcher: () => chromeLauncher({ puppeteer, launchOptions: FIREFOX_OPTIONS, createPage }),
  },
  webkit: {
    concurrency: 1,
    testTimeout: 40_000,
    // Loaded here alone: it brings WebdriverIO, which takes a second to load.
    launcher: async () => {
      const { webdriverLauncher } = await import('@web/test-runner-webdriver');
      return webdriverLauncher({
        hostname: '127.0.0.1',
        port: Number(process.env.WEBDRIVER_PORT),
        path: '/',
        capabilities: WEBKIT_CAPABILITIES,
      });
    },
  },
};
