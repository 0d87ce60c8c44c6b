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
