/** Set-up of the tests that run outside of a page: an endpoint, a partner page and a browser. */
import { join } from 'node:path';
import { after, before } from 'node:test';

import { launchBrowser } from '../scripts/browser.mjs';
import { servePartnerPage } from '../scripts/partner-page.mjs';
import { startEndpointProcess } from '../scripts/server-process.mjs';
import { createTemporaryFolder } from '../scripts/temporary-folder.mjs';

export { ROOT } from '../scripts/root.mjs';
export { createTemporaryFolder, launchBrowser };

/**
 * Starts the endpoint as its command does, as a process of its own.
 *
 * @param {{folder: string, database: string, origins: string, env?: Record<string, string>}} options
 */
export async function startEndpoint({ folder, database, origins, env = {} }) {
  const args = ['--port', '0', '--database', `file:${database}`, '--origins', origins];
  const { url, stop } = await startEndpointProcess({ folder, args, env });
  return { url: `${url}/`, stop };
}

/**
 * Starts an endpoint and a partner page that names it. The endpoint has to know the page's address as an origin that may
 * write, and the page the endpoint's: the page's port is found first.
 *
 * @param {{folder: string, database: string, env?: Record<string, string>}} options
 */
export async function startPartnerPage(options) {
  const probe = await servePartnerPage({ port: 0, endpoint: 'http://127.0.0.1:1/' });
  await probe.close();
  const port = Number(new URL(probe.url).port);
  const endpoint = await startEndpoint({ ...options, origins: `http://127.0.0.1:${port}` });
  return { endpoint, partner: await servePartnerPage({ port, endpoint: endpoint.url }) };
}

/**
 * Starts a partner page, with an endpoint and a browser, before the tests of a suite, and ends them after it.
 *
 * @param {string} folder of the endpoint
 * @param {{isWhole?: boolean}} [options] of the browser
 */
export function usePartnerPage(folder, options) {
  const started = {};
  let temporary;
  before(async () => {
    temporary = await createTemporaryFolder('fumin-partner-page-');
    Object.assign(started, await startPartnerPage({ folder, database: join(temporary.path, 'pledges.db') }));
    started.browser = await launchBrowser([], options);
  });
  after(async () => {
    await started.browser?.close();
    await started.partner?.close();
    await started.endpoint?.stop();
    await temporary?.remove();
  });
  return started;
}

/** Returns all text that a page, or an element of it, shows, in its shadow trees too, in their order. Runs in the page. */
export function visibleText(root = document.body) {
  const textOf = (node) => {
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(textOf).join(' ');
    if (node instanceof Text) return node.data;
    if (node instanceof Element && getComputedStyle(node).display === 'none') return '';
    return [...(node.shadowRoot ?? node).childNodes].map(textOf).join('');
  };
  return textOf(root).replace(/\s+/g, ' ');
}

/**
 * Locates an element in a widget's shadow tree, whenever it comes: Puppeteer's own `>>>` asks again only after something has
 * changed outside of shadow trees.
 *
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string} widget its tag
 * @param {string} selector
 */
export const locate = (page, widget, selector) =>
  page.locator(
    new Function(
      `return document.querySelector(${JSON.stringify(widget)})?.shadowRoot?.querySelector(${JSON.stringify(selector)})`,
    ),
  );

/**
 * Waits for an element in shadow trees, named as `outer >>> inner`, by asking again and again: Puppeteer's own wait does so
 * only after something has changed outside of shadow trees.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 */
export async function waitForElement(page, selector) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const element = await page.$(selector);
    if (element) return element;
  }
  throw new Error(`There is no ${selector} after 30 s`);
}

/** Waits until a page shows a text. */
export const waitForText = (page, text) => page.waitForFunction(`(${visibleText})().includes(${JSON.stringify(text)})`);
