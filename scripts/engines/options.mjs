/** How Firefox and WebKitGTK are started. */

/** Where Debian keeps them. */
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const MINI_BROWSER = process.env.MINI_BROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Options of Puppeteer for a Firefox without requests of its own. */
export const FIREFOX_OPTIONS = {
  browser: 'firefox',
  executablePath: FIREFOX,
  headless: true,
  extraPrefsFirefox: {
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  },
};

/** Capabilities of a WebKitGTK session. */
export const WEBKIT_CAPABILITIES = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
};

const ALL = ['test/**/*.test.ts', '!test/package/**', '!test/e2e/**'];
const CHROMIUM_ALONE = '!test/**/*.chromium.test.ts';

/**
 * The test files of the widgets' suite in each engine, by session. What Chromium's driver alone can do is in files of their
 * own. WebKit's sessions are two: beside the other files, the client's hang in IndexedDB.
 */
export const TEST_SESSIONS = {
  chromium: [ALL],
  firefox: [[...ALL, CHROMIUM_ALONE]],
  webkit: [[...ALL, CHROMIUM_ALONE, '!test/client/**'], ['test/client/**/*.test.ts']],
};
