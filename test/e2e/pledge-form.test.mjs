/** The pledge form in real tabs of a browser, against the endpoint: reloads, a crash, a second tab, no network. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { createTemporaryFolder, launchBrowser, locate, ROOT, startPartnerPage, waitForText } from '../harness.mjs';

describe('the pledge form in real tabs', () => {
  let temporary, browser, context, partner, endpoint;

  before(async () => {
    temporary = await createTemporaryFolder('fumin-e2e-form-');
    ({ partner, endpoint } = await serve('pledges.db'));
    browser = await launchBrowser();
  });

  const serve = (database, env = {}) =>
    startPartnerPage({
      folder: join(ROOT, 'examples/nanjing-west-road'),
      database: join(temporary.path, database),
      env,
    });

  after(async () => {
    await browser?.close();
    await partner?.close();
    await endpoint?.stop();
    await temporary?.remove();
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.createBrowserContext();
  });

  const field = (page, name) => locate(page, 'fumin-pledge-form', `[name="${name}"]`);
  const value = (page, name) =>
    page.evaluate(
      (field) => document.querySelector('fumin-pledge-form').shadowRoot.querySelector(`[name="${field}"]`)?.value,
      name,
    );
  const count = async () =>
    (await (await fetch(`${endpoint.url}initiatives/economic-community.json`)).json()).pledges.count;
  const press = (page) => locate(page, 'fumin-pledge-form', 'button[type="submit"]').click();
  /** Polls from outside of the page: in a tab behind another one, timers and frames are slow or stand still. */
  async function waitForReceipt(page) {
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const hasReceipt = () =>
        document.querySelector('fumin-pledge-form')?.shadowRoot?.querySelector('#receipt dl') != null;
      if (await page.evaluate(hasReceipt).catch(() => false)) return;
    }
    throw new Error('No receipt has been shown');
  }

  async function open() {
    const page = await context.newPage();
    await page.goto(partner.url);
    await page.waitForFunction(() => document.querySelector('fumin-pledge-form').shadowRoot?.querySelector('form'));
    return page;
  }

  async function fillIn(page, organization) {
    await field(page, 'organization').fill(organization);
    await field(page, 'contactName').fill('王小明');
    await field(page, 'email').fill('wang@example.com');
    await locate(page, 'fumin-pledge-form', 'input[value="guide"]').click();
    await field(page, 'consent').click();
    // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
  }

  it('keeps the draft over a reload, and shows it in another tab without contact data', async () => {
    const page = await open();
    await fillIn(page, '重新加载有限公司');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('fumin-pledge-form').shadowRoot?.querySelector('form'));
    assert.deepEqual(
      [await value(page, 'organization'), await value(page, 'contactName'), await value(page, 'email')],
      ['重新加载有限公司', '王小明', 'wang@example.com'],
    );
    const other = await open();
    assert.deepEqual([await value(other, 'organization'), await value(other, 'email')], ['重新加载有限公司', '']);
  });

  it('makes one pledge of a press in each of two tabs', async () => {
    const before = await count();
    const [first, second] = [await open(), await open()];
    // A click waits for animation frames, which a tab behind another one does not get.
    await first.bringToFront();
    await fillIn(first, '两个标签页有限公司');
    await second.bringToFront();
    await second.waitForFunction(
      () => document.querySelector('fumin-pledge-form').shadowRoot.querySelector('[name=organization]').value !== '',
    );
    await field(second, 'contactName').fill('王小明');
    await field(second, 'email').fill('wang@example.com');
    const pressNow = (page) =>
      page.evaluate(() =>
        document.querySelector('fumin-pledge-form').shadowRoot.querySelector('[type=submit]').click(),
      );
    await Promise.all([pressNow(first), pressNow(second)]);
    await Promise.all([waitForReceipt(first), waitForReceipt(second)]);
    assert.equal(await count(), before + 1);
  });

  it('sends a pledge once, as soon as there is a network again', async () => {
    const before = await count();
    const page = await open();
    await fillIn(page, '断网有限公司');
    await page.setOfflineMode(true);
    await press(page);
    await waitForText(page, '认领尚未提交成功');
    assert.equal(await count(), before);
    await page.setOfflineMode(false);
    await waitForReceipt(page);
    assert.equal(await count(), before + 1);
  });

  it('sends a pledge that failed when the page is reloaded', async () => {
    const before = await count();
    const page = await open();
    await fillIn(page, '重开有限公司');
    await page.setRequestInterception(true);
    let isFailing = true;
    page.on('request', (request) => (isFailing && request.method() === 'POST' ? request.abort() : request.continue()));
    await press(page);
    await waitForText(page, '认领尚未提交成功');
    isFailing = false;
    await page.reload();
    await waitForReceipt(page);
    assert.equal(await count(), before + 1);
  });

  it('keeps the draft when the tab crashes', async () => {
    const page = await open();
    await fillIn(page, '崩溃有限公司');
    const crashed = new Promise((resolve) => page.once('error', resolve));
    page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await page.reload();
    await page.waitForFunction(() => document.querySelector('fumin-pledge-form')?.shadowRoot?.querySelector('form'));
    assert.deepEqual(
      [await value(page, 'organization'), await value(page, 'contactName'), await value(page, 'email')],
      ['崩溃有限公司', '王小明', 'wang@example.com'],
    );
  });

  it('solves the challenge of an endpoint that asks for one, also where there is no crypto.subtle', async () => {
    const challenging = await serve('challenged.db', { FUMIN_CHALLENGE_KEY: 'a-key-that-is-32-characters-long' });
    const { url } = challenging.endpoint;
    try {
      const unsolved = await fetch(`${url}initiatives/economic-community/pledges`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
          organization: { name: '无证明有限公司' },
          contact: { name: '王小明', email: 'wang@example.com' },
          roles: ['guide'],
          publish: false,
          consent: { version: null },
        }),
      });
      assert.equal(unsolved.status, 422);

      const page = await context.newPage();
      await page.evaluateOnNewDocument(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
      await page.goto(challenging.partner.url);
      await page.waitForFunction(() => document.querySelector('fumin-pledge-form').shadowRoot?.querySelector('form'));
      await fillIn(page, '有证明有限公司');
      await press(page);
      await waitForReceipt(page);
      const { pledges } = await (await fetch(`${url}initiatives/economic-community.json`)).json();
      assert.deepEqual([pledges.count, pledges.challenge], [1, 'economic-community/challenge.json']);
    } finally {
      await challenging.partner.close();
      await challenging.endpoint.stop();
    }
  });
});
