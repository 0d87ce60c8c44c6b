/** How long the partner page is: on a phone, and on paper. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { ROOT, usePartnerPage, waitForText } from '../harness.mjs';

/** Heights in CSS pixels at a width of 390, and pages of A4. */
const LIMITS = [
  { path: '', text: '引导员', page: 5_800, timeline: 2_500, sheets: 4 },
  // English takes more room: what it took when this was written, and no more.
  { path: 'en.html', text: 'Pacesetter', page: 7_500, timeline: 2_650, sheets: 5 },
];

describe('the partner page', () => {
  const started = usePartnerPage(join(ROOT, 'examples/nanjing-west-road'));

  const open = async (path, text, viewport) => {
    const page = await started.browser.newPage();
    await page.setViewport(viewport);
    await page.goto(`${started.partner.url}/${path}`);
    await waitForText(page, text);
    await page.waitForNetworkIdle({ idleTime: 1_000 });
    return page;
  };

  for (const { path, text, page: pageHeight, timeline, sheets } of LIMITS) {
    it(`is read on a phone without endless scrolling: /${path}`, async () => {
      const page = await open(path, text, { width: 390, height: 844, isMobile: true, hasTouch: true });
      const heights = await page.evaluate(() => [
        document.documentElement.scrollHeight,
        document.querySelector('fumin-council-timeline').getBoundingClientRect().height,
      ]);
      await page.close();
      assert.ok(heights[0] <= pageHeight, `the page is ${heights[0]} px high`);
      assert.ok(heights[1] <= timeline, `the timeline is ${heights[1]} px high`);
    });

    it(`is ${sheets} sheets of A4 on paper: /${path}`, async () => {
      const page = await open(path, text, { width: 1280, height: 900 });
      const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
      await page.close();
      const count = pdf.match(/\/Type\s*\/Page\b/g).length;
      assert.ok(count <= sheets, `${count} sheets`);
    });
  }
});
