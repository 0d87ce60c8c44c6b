/** A page that its browser kept whole while its reader was elsewhere, and shows again: the widgets go on as they were. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { locate, ROOT, usePartnerPage, waitForText } from '../harness.mjs';

describe('a page that comes back from the browser’s cache of pages', () => {
  const started = usePartnerPage(join(ROOT, 'examples/nanjing-west-road'), { isWhole: true });

  it('has what was typed and chosen, and every widget goes on', async () => {
    const { browser, partner, endpoint } = started;
    const page = await browser.newPage();
    const uncaught = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await page.evaluateOnNewDocument(() => addEventListener('pageshow', (event) => (window.shown = event.persisted)));
    await page.goto(partner.url);
    const ofForm = (selector) => locate(page, 'fumin-pledge-form', `${selector}`);
    const choose = (name) =>
      page.waitForFunction(
        (name) => {
          const choices = [...document.querySelector('fumin-district-map').shadowRoot.querySelectorAll('.choice')];
          const choice = choices.find(({ textContent }) => textContent.includes(name));
          choice?.click();
          return choice !== undefined;
        },
        {},
        name,
      );
    await ofForm('[name="organization"]').fill('后退示例有限公司');
    await choose('恒隆广场党群活动站点');
    await page.waitForFunction(
      () => document.querySelector('fumin-station-card').shadowRoot.querySelector('.back') !== null,
    );

    await page.goto(`${endpoint.url}district.json`);
    await page.goBack();
    assert.equal(await page.evaluate(() => window.shown), true, 'the browser did not keep the page');

    const organization = ofForm('[name="organization"]').map((input) => input.value);
    assert.equal(await organization.wait(), '后退示例有限公司');
    // The choice is taken back, and another one made.
    await locate(page, 'fumin-station-card', '.back button').click();
    await waitForText(page, '全部服务站');
    await choose('恒隆广场商圈');
    await page.waitForFunction(
      () => document.querySelector('fumin-district-map').shadowRoot.querySelector('.details') !== null,
    );
    await ofForm('[value="guide"]').click();
    await ofForm('[name="contactName"]').fill('王小明');
    await ofForm('[name="email"]').fill('wang@example.com');
    await ofForm('[name="consent"]').click();
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await ofForm('[type="submit"]').click();
    await waitForText(page, '认领已收到');
    assert.deepEqual(uncaught, []);
  });
});
