/** What moves on a partner page while its widgets load: as Chromium counts layout shift, from the first paint on. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { ROOT, usePartnerPage, waitForText } from '../harness.mjs';

/** Collects the layout shifts of a page with what moved. Runs in the page. */
function collectShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node, previousRect, currentRect }) => [
        node?.nodeName,
        node?.className,
        previousRect.y,
        currentRect.y,
      ]);
      if (!hadRecentInput) globalThis.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

describe('a partner page while its widgets load', () => {
  const started = usePartnerPage(join(ROOT, 'examples/nanjing-west-road'));

  for (const width of [390, 1280]) {
    for (const [path, text] of [
      ['', '引导员'],
      ['en.html', 'Chen Zhenpeng'],
    ]) {
      it(`does not move at ${width}: /${path}`, async () => {
        const context = await started.browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport({ width, height: 900 });
        await page.evaluateOnNewDocument(collectShifts);
        await page.setRequestInterception(true);
        // Data that take their time, so that the skeletons are painted first.
        page.on('request', (request) => {
          const delay = request.url().endsWith('.json') ? 700 : 0;
          setTimeout(() => void request.continue(), delay);
        });
        await page.goto(`${started.partner.url}/${path}`);
        await waitForText(page, text);
        await page.waitForNetworkIdle({ idleTime: 1_000 });
        const shifts = await page.evaluate('shifts');
        const total = shifts.reduce((sum, { value }) => sum + value, 0);
        assert.ok(total <= 0.01, `${total}: ${JSON.stringify(shifts)}`);
        await context.close();
      });
    }
  }
});
