import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a function of the page returns something; asked from outside, so that it works in every driver.
 *
 * @param {import('./open-page.mjs').Page} page
 * @throws where it has not within 20 seconds
 */
export async function waitInPage(page, what, work, ...args) {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    const value = await page.evaluate(work, ...args).catch(() => null);
    if (value) return value;
  }
  throw new Error(`Not within 20 s: ${what}`);
}
