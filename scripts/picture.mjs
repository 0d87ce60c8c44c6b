/** `npm run picture`: takes README's picture anew, of the partner page as `npm start` shows it. */
import { join } from 'node:path';

import { createTemporaryFolder, launchBrowser, ROOT, startPartnerPage, waitForText } from '../test/harness.mjs';

/** Size of the picture, in CSS pixels: the page's first look, and where it goes on. */
const SIZE = { width: 1280, height: 1800 };

const temporary = await createTemporaryFolder('fumin-picture-');
const database = join(temporary.path, 'pledges.db');
const { partner, endpoint } = await startPartnerPage({ folder: join(ROOT, 'examples/nanjing-west-road'), database });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.goto(partner.url);
  for (const text of ['巨富长商圈', '陈振鹏', '白领驿家', '引导员']) await waitForText(page, text);
  // The map draws its names once it knows how wide they are.
  await page.waitForNetworkIdle();
  const path = join(ROOT, 'docs/partner-page.png');
  await page.screenshot({ path });
  console.log(path);
} finally {
  await browser.close();
  await partner.close();
  await endpoint.stop();
  await temporary.remove();
}
