/** Page of the office in a browser: what a clerk sees there, presses and types. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { visibleText } from './harness.mjs';

/** Time, in milliseconds, that a page may take on a slow machine. */
const PATIENCE = 30_000;

/** Opens a page in a browser's context that speaks simplified Chinese, and reports what is wrong on it. */
export async function openOfficePage(context, complain) {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on('console', (message) => {
    // What the browser says of a response that the page expects and shows.
    const isExpected = /Failed to load resource.*(401|409|422|404)/.test(message.text());
    if (!isExpected && ['error', 'warn'].includes(message.type())) complain(message.text());
  });
  page.on('pageerror', (error) => complain(String(error)));
  await page.evaluateOnNewDocument(() => {
    localStorage.setItem('fumin-office-language', 'zh-Hans');
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  return page;
}

/** Clicks an element once it rests: what loads above it may move it. */
export const clickOnceStill = (element) => element.asLocator().setTimeout(PATIENCE).click();

/**
 * Creates what a clerk does on a page.
 *
 * @param {() => import('puppeteer-core').Page} currentPage returns the page of the test that runs
 */
export function createOfficeActions(currentPage) {
  // Puppeteer's own `>>>` asks again only after something has changed outside of shadow trees.
  const find = (selector) => currentPage().waitForFunction(findVisible, { timeout: PATIENCE, polling: 100 }, selector);
  const click = async (selector) => clickOnceStill(await find(selector));
  const fill = async (selector, text) => {
    const field = await find(selector);
    await field.evaluate((element) => (element.value = ''));
    await field.type(text);
  };
  const waitForText = (text, isThere) =>
    currentPage().waitForFunction(`(${visibleText})().includes(${JSON.stringify(text)}) === ${isThere}`, {
      timeout: PATIENCE,
      polling: 100,
    });
  const press = async (text, within = '') => {
    const found = await currentPage().waitForFunction(findPressable, { timeout: PATIENCE, polling: 100 }, text, within);
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await clickOnceStill(found);
  };
  return {
    find,
    click,
    fill,
    /** Returns all that the page shows. */
    read: () => currentPage().evaluate(visibleText),
    /** Waits until the page shows a text. */
    shows: (text) => waitForText(text, true),
    /** Waits until the page shows a text no longer. */
    hides: (text) => waitForText(text, false),
    /** Presses a button or link by its text, wherever it is. */
    press,
    /** Answers the question that the page asks. */
    answer: (label) => press(label, 'office-confirm'),
    /** Goes to a place of the page, such as `#/acts`. */
    goTo: (place) => currentPage().evaluate((fragment) => (location.hash = fragment), place),
    /** Opens the page at a place, and signs in. */
    async signIn(url, { name, password }) {
      await currentPage().goto(url);
      await fill('#name', name);
      await fill('#secret', password);
      await click('form .primary');
      await find('nav');
    },
  };
}

/** Finds an element that is visible, in any shadow tree; `a >>> b` finds it within that of another. Runs in the page. */
function findVisible(selector) {
  const search = (root, wanted) => {
    const found = [...root.querySelectorAll(wanted)].find((element) => element.checkVisibility());
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && search(shadowRoot, wanted);
      if (inside) return inside;
    }
    return null;
  };
  let found = null;
  for (const wanted of selector.split('>>>')) {
    found = search(found?.shadowRoot ?? document, wanted);
    if (!found) return null;
  }
  return found;
}

/** Finds a button or link by its text. Runs in the page. */
function findPressable(wanted, within) {
  const search = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const isIn = !within || element.closest(within) || element.getRootNode().host?.matches(within);
      if (
        /^(BUTTON|A|SUMMARY)$/.test(element.tagName) &&
        isIn &&
        element.checkVisibility() &&
        element.textContent.trim() === wanted
      )
        return element;
      const inside = element.shadowRoot && search(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return search(document);
}

/**
 * Lets the downloads of a browser's page go to a folder.
 *
 * @returns {Promise<(press: () => Promise<void>, extension: string) => Promise<Buffer>>} presses what downloads a file, and
 *   returns its content once it is whole
 */
export async function receiveDownloads(page, context, folder) {
  await mkdir(folder, { recursive: true });
  const session = await page.createCDPSession();
  const options = { behavior: 'allow', downloadPath: folder, browserContextId: context.id };
  await session.send('Browser.setDownloadBehavior', options);
  return async (press, extension) => {
    await press();
    for (
      const end = Date.now() + PATIENCE;
      Date.now() < end;
      await new Promise((resolve) => setTimeout(resolve, 100))
    ) {
      const name = (await readdir(folder)).find((one) => one.endsWith(extension));
      if (name === undefined) continue;
      const content = await readFile(join(folder, name));
      // The next one may have the same name.
      await rm(join(folder, name));
      return content;
    }
    throw new Error(`No download of ${extension} came.`);
  };
}
