/** The partner page, in a browser, against the endpoint on its database: the main job, from end to end. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import {
  createTemporaryFolder,
  launchBrowser,
  locate,
  ROOT,
  startEndpoint,
  startPartnerPage,
  visibleText,
  waitForText,
} from '../harness.mjs';

/** The database driver of the endpoint, from its own dependencies. */
const Database = createRequire(join(ROOT, 'endpoint/package.json'))('libsql');

const FOLDER = join(ROOT, 'examples/nanjing-west-road');

/** Names that the article has. */
const NAMES = {
  stations: ['上海国际集团大厦“白领驿家”党群服务站', '恒隆广场党群活动站点', '嘉里中心党群活动站点'],
  circles: ['恒隆广场商圈', '兴业太古汇商圈', '张园（丰盛里—吴江路）商圈', '巨富长商圈'],
  alliances: ['校际联盟', '文化联盟', '物业联盟'],
  chairs: ['谢海光', '陈振鹏'],
  roles: ['引导员', '宣传员', '服务员', '领跑员'],
};

describe('the partner page', () => {
  let temporary, database, browser, partner, endpoint, page;
  const violations = [];

  before(async () => {
    temporary = await createTemporaryFolder('fumin-e2e-');
    database = join(temporary.path, 'pledges.db');
    ({ partner, endpoint } = await startPartnerPage({ folder: FOLDER, database }));
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(String(error)));
    await page.goto(partner.url);
  });

  after(async () => {
    await browser?.close();
    await partner?.close();
    await endpoint?.stop();
    await temporary?.remove();
  });

  for (const [kind, names] of Object.entries(NAMES)) {
    it(`names the ${names.length} ${kind}`, async () => {
      for (const name of names) await waitForText(page, name);
    });
  }

  it('shows the council of a circle on the timeline when the circle is chosen on the map', async () => {
    const timeline = () => page.$eval('fumin-council-timeline', (element) => element.shadowRoot.textContent);
    assert.ok((await timeline()).includes('陈振鹏'));
    await locate(page, 'fumin-district-map', '[role="option"][aria-label*="张园"]').click();
    await page.waitForFunction(() =>
      document
        .querySelector('fumin-council-timeline')
        .shadowRoot.textContent.includes('张园（丰盛里—吴江路）商圈党建联席会议'),
    );
    assert.ok(!(await timeline()).includes('陈振鹏'));
  });

  it('shows the station on the card when it is chosen on the map', async () => {
    await locate(page, 'fumin-district-map', '[role="option"][aria-label*="嘉里中心"]').click();
    await page.waitForFunction(() =>
      document.querySelector('fumin-station-card').shadowRoot.querySelector('h2')?.textContent.includes('嘉里中心'),
    );
  });

  it('takes a pledge, shows its receipt and moves the counter', async () => {
    const initiative = async () => (await fetch(`${endpoint.url}initiatives/economic-community.json`)).json();
    assert.equal((await initiative()).pledges.count, 0);
    const field = (name) => locate(page, 'fumin-pledge-form', `[name="${name}"]`);
    await field('organization').fill('梧桐里资产管理有限公司');
    await field('contactName').fill('王小明');
    await field('email').fill('wang@example.com');
    await locate(page, 'fumin-pledge-form', 'input[value="guide"]').click();
    await locate(page, 'fumin-pledge-form', 'input[value="service"]').click();
    await field('publish').click();
    await field('consent').click();
    // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await locate(page, 'fumin-pledge-form', 'button[type="submit"]').click();
    await page.waitForFunction(() => document.querySelector('fumin-pledge-form').shadowRoot.querySelector('#receipt'));
    await waitForText(page, '梧桐里资产管理有限公司');
    const { pledges } = await initiative();
    assert.deepEqual(
      [pledges.count, pledges.byRole.guide, pledges.byRole.service, pledges.byRole.publicist],
      [1, 1, 1, 0],
    );
    const text = await page.$eval('fumin-pledge-form', (element) => element.shadowRoot.textContent);
    assert.match(text.replace(/\s+/g, ''), /1(家|个)/);
  });

  it('still has the pledge after the endpoint was killed and started again', async () => {
    await endpoint.stop('SIGKILL');
    const restarted = await startEndpoint({ folder: FOLDER, database, origins: '*' });
    const wall = await (await fetch(`${restarted.url}initiatives/economic-community/pledges.json`)).json();
    await restarted.stop();
    assert.deepEqual(
      wall.pledges.map(({ number, organization, roles }) => ({ number, name: organization.name, roles })),
      [{ number: 1, name: '梧桐里资产管理有限公司', roles: ['guide', 'service'] }],
    );
    const file = new Database(database, { readonly: true });
    const { count } = file.prepare('select count(*) as count from pledges').get();
    file.close();
    assert.equal(count, 1);
  });

  it('says that the endpoint fails, and shows the last good copy, when the page is opened then', async () => {
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('fumin-district-map').shadowRoot.textContent.includes('暂时无法更新'),
    );
    assert.match(await page.evaluate(visibleText), /张园/);
  });

  it('breaks no rule of a strict Content-Security-Policy', () => {
    const unexpected = violations.filter((text) => !/ERR_CONNECTION_REFUSED/.test(text));
    assert.deepEqual(unexpected, []);
  });
});
