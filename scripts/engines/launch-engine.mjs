/** Starts an engine for a page that needs no hands. */
import puppeteer from 'puppeteer-core';

import { launchBrowser } from '../browser.mjs';
import { FIREFOX_OPTIONS, WEBKIT_CAPABILITIES } from './options.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/** What is used here of Puppeteer's browser, over the WebDriver protocol: WebKitGTK speaks no other. */
async function launchWebKit() {
  const driver = await startWebKitDriver();
  const call = async (method, path, body = {}) => {
    const answer = await fetch(`http://127.0.0.1:${driver.port}${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body) : undefined,
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { browserName, 'webkitgtk:browserOptions': browserOptions } = WEBKIT_CAPABILITIES;
  const alwaysMatch = { browserName, 'webkitgtk:browserOptions': browserOptions, timeouts: { script: null } };
  const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch } });
  const session = `/session/${sessionId}`;
  return {
    version: () => Promise.resolve(`WebKitGTK/${capabilities.browserVersion}`),
    newPage: () =>
      Promise.resolve({
        // The protocol tells nothing of the page's errors: the page itself counts them.
        on: () => undefined,
        goto: (url) => call('POST', `${session}/url`, { url }),
        // The answer to a long call is asked for again and again: a request of hours would be given up.
        evaluate: async (work, ...args) => {
          const script = `
            globalThis.found = null;
            Promise.resolve((${work})(...arguments)).then(
              (value) => (globalThis.found = { value }),
              (error) => (globalThis.found = { error: String(error && error.stack || error) }),
            );`;
          await call('POST', `${session}/execute/sync`, { script, args });
          for (;;) {
            const found = await call('POST', `${session}/execute/sync`, {
              script: 'return globalThis.found',
              args: [],
            });
            if (found?.error) throw new Error(found.error);
            if (found) return found.value;
            await new Promise((resolve) => setTimeout(resolve, 500));
          }
        },
      }),
    close: async () => {
      await call('DELETE', session);
      await driver.stop();
    },
  };
}

/**
 * Launches an engine as Puppeteer's browser is used: `version`, `newPage` with `on`, `goto` and `evaluate`, and `close`.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 */
export function launchEngine(engine) {
  if (engine === 'webkit') return launchWebKit();
  return engine === 'firefox' ? puppeteer.launch({ ...FIREFOX_OPTIONS, protocolTimeout: 0 }) : launchBrowser();
}
