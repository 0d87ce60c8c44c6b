/** A pledge from a published page to a service of another origin: the receipt, the wall, and a refusal. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createTemporaryFolder, launchBrowser, locate, ROOT, startEndpoint, waitForText } from '../harness.mjs';
import { publishAndServe, servePage, SITE_PATH } from '../published-site.mjs';

const FOLDER = join(ROOT, 'examples/nanjing-west-road');

describe('a pledge from a published page', () => {
  let temporary, browser, service, site;

  before(async () => {
    temporary = await createTemporaryFolder('fumin-published-pledge-');
    // The service has to know the site as an origin that may write, and the site the service: its port is found first.
    const probe = await servePage('');
    await probe.close();
    service = await startEndpoint({
      folder: FOLDER,
      database: join(temporary.path, 'pledges.db'),
      origins: probe.origin,
    });
    const port = Number(new URL(probe.origin).port);
    site = await publishAndServe({ folder: FOLDER, out: join(temporary.path, 'site'), pledges: service.url, port });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await service?.stop();
    await temporary?.remove();
  });

  const field = (page, name) => locate(page, 'fumin-pledge-form', `[name="${name}"]`);

  /** Opens the published form as another person would, fills it in and sends it. */
  async function pledge(file, organization) {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${site.origin}${SITE_PATH}embed/pledge-form/${file}`);
    await field(page, 'organization').fill(organization);
    await field(page, 'contactName').fill('王小明');
    await field(page, 'email').fill('wang@example.com');
    await locate(page, 'fumin-pledge-form', 'input[value="guide"]').click();
    await field(page, 'publish').click();
    await field(page, 'consent').click();
    // The shortest time that a person takes.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await locate(page, 'fumin-pledge-form', 'button[type="submit"]').click();
    return page;
  }

  const readWall = async () =>
    (await (await fetch(`${service.url}initiatives/economic-community/pledges.json`)).json()).pledges;

  it('gets its receipt, and stands on the wall of the service', async () => {
    const page = await pledge('economic-community.html', '静态页有限公司');
    await page.waitForFunction(
      () => document.querySelector('fumin-pledge-form').shadowRoot.querySelector('#receipt dl') !== null,
    );
    await waitForText(page, '静态页有限公司');
    const wall = await readWall();
    assert.deepEqual(
      wall.map(({ organization, roles }) => [organization.name, roles]),
      [['静态页有限公司', ['guide']]],
    );
    await page.close();
  });

  for (const [file, refusal] of [
    ['economic-community.html', '这家单位已经认领过这项倡议，不必再次提交。'],
    ['economic-community.en.html', 'This organization has pledged already'],
  ]) {
    it(`is refused in words of the reader’s language where the organization has pledged before: ${file}`, async () => {
      const page = await pledge(file, '静态页有限责任公司');
      await waitForText(page, refusal);
      assert.equal((await readWall()).length, 1);
      await page.close();
    });
  }
});
