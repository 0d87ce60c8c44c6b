/** One page in the engine that `ENGINE` names, driven in one way whatever the engine. */
import { createRequire } from 'node:module';

import puppeteer from 'puppeteer-core';

import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';
import { FIREFOX_OPTIONS, WEBKIT_CAPABILITIES } from '../../scripts/engines/options.mjs';
import { puppeteerPage } from './puppeteer-page.mjs';
import { webdriverPage } from './webdriver-page.mjs';

/**
 * What the tasks need of a page. Elements are named by the tag of their widget and a selector in its shadow tree.
 *
 * @typedef {object} Page
 * @property {string} version name and version of the browser
 * @property {(url: string) => Promise<void>} open
 * @property {() => Promise<void>} reload
 * @property {(work: Function, ...args: unknown[]) => Promise<any>} evaluate runs a function in the page
 * @property {(host: string, selector: string) => Promise<void>} click
 * @property {(host: string, selector: string, text: string) => Promise<void>} type
 * @property {(key: string) => Promise<void>} press
 * @property {(host: string, selector: string, options: {by: [number, number]}) => Promise<void>} drag
 * @property {(host: string, selector: string) => Promise<string>} screenshot of an element: a PNG, in Base64
 * @property {() => Promise<void>} close
 */

/**
 * @param {number} proxy port of the proxy that serves the page
 * @returns {Promise<Page>}
 */
export async function openPage(proxy) {
  const address = `127.0.0.1:${proxy}`;
  switch (process.env.ENGINE ?? 'chromium') {
    case 'chromium':
      return puppeteerPage(puppeteer, {
        executablePath: await findBrowser({ isWhole: true }),
        args: [...BROWSER_ARGS, `--proxy-server=${address}`],
      });
    case 'old-chromium': {
      return puppeteerPage(createRequire(import.meta.url)(process.env.OLD_PUPPETEER), {
        executablePath: process.env.OLD_CHROMIUM,
        args: [...BROWSER_ARGS, '--no-zygote', '--disable-software-rasterizer', `--proxy-server=${address}`],
      });
    }
    case 'firefox':
      return puppeteerPage(puppeteer, {
        ...FIREFOX_OPTIONS,
        extraPrefsFirefox: {
          ...FIREFOX_OPTIONS.extraPrefsFirefox,
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxy,
        },
      });
    case 'webkit':
      return webdriverPage(Number(process.env.WEBDRIVER_PORT), {
        'webkitgtk:browserOptions': WEBKIT_CAPABILITIES['webkitgtk:browserOptions'],
        browserName: WEBKIT_CAPABILITIES.browserName,
        proxy: { proxyType: 'manual', httpProxy: address },
      });
    default:
      throw new Error(`No engine is called ${process.env.ENGINE}`);
  }
}
