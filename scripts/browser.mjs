/**
 * Finds a Chromium for tests: CHROME_PATH, then an installed one without windows, which is the same engine in two thirds of
 * the time, then an installed whole one, then the one of an npm package (Linux x64, needs nothing else installed). Fails
 * with a helpful message where there is none.
 */
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Arguments that work as root in a container without internet, with web security on. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The address bar's popups are pages of their own, which take a second of a slow processor in each browser.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup',
];

/** Chromium without windows, as Debian packs it beside the whole one, of the same version. */
const HEADLESS_SHELL_PATHS = { linux: ['/usr/bin/chromium-headless-shell'] };

const INSTALLED_PATHS = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    return base
      ? [
          join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [];
  }),
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a browser.
 *
 * @param {{isWhole?: boolean}} [options] `isWhole` asks for one with windows: what it does around pages, such as to keep
 *   those that its user has left, is tried with it
 * @returns {Promise<string>} its path
 */
export async function findBrowser({ isWhole = false } = {}) {
  const configured = process.env.CHROME_PATH;
  if (configured) {
    if (isExecutable(configured)) return configured;
    throw new Error(`CHROME_PATH names ${configured}, which is not there or cannot be run.`);
  }
  const installed = [...(isWhole ? [] : [HEADLESS_SHELL_PATHS]), INSTALLED_PATHS]
    .flatMap((paths) => paths[process.platform] ?? [])
    .find(isExecutable);
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error(
    'The tests need a Chromium, Chrome or Edge, and none was found. Install one, or set CHROME_PATH to where it is.',
  );
}

/**
 * Launches the browser that {@link findBrowser} finds. A call into a page may take as long as it needs: how long is too
 * long is for a test to say, and a slow machine must not end a measurement.
 *
 * @param {string[]} [args] further arguments
 * @param {{isWhole?: boolean}} [options] as for {@link findBrowser}
 */
export async function launchBrowser(args = [], options = {}) {
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({
    executablePath: await findBrowser(options),
    args: [...BROWSER_ARGS, ...args],
    protocolTimeout: 0,
  });
}

/** Unpacks the package's browser into a folder for its version: the package itself never checks which version is there. */
async function unpackBrowser() {
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const before = process.env.TMPDIR;
  const folder = join(tmpdir(), `fumin-browser-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
