/** The pledge form in real tabs of a browser, against the endpoint: reloads, a crash, a second tab, no network. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { servePartnerPage } from '../../scripts/partner-page.mjs';
import { launchBrowser, ROOT, shows, startEndpoint } from '../harness.mjs';

describe('the pledge form in real tabs', () => {
  let temporary, browser, context, partner, endpoint;

  before(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'fumin-e2e-form-'));
    ({ partner, endpoint } = await serve('pledges.db'));
    browser = await launchBrowser();
  });

  /** A page and the endpoint that it names, which know each other's address. */
  async function serve(database, env) {
    const probe = await servePartnerPage({ port: 0, endpoint: 'http://127.0.0.1:1/' });
    await probe.close();
    const port = Number(new URL(probe.url).port);
    const endpoint = await startEndpoint({
      folder: join(ROOT, 'examples/nanjing-west-road'),
      database: join(temporary, database),
      origins: `http://127.0.0.1:${port}`,
      env,
    });
    return { endpoint, partner: await servePartnerPage({ port, endpoint: endpoint.url }) };
  }

  after(async () => {
    await browser?.close();
    await partner?.close();
    await endpoint?.stop();
    await rm(temporary, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.createBrowserContext();
  });

  const field = (page, name) => page.locator(`fumin-pledge-form >>> [name="${name}"]`);
  const value = (page, name) =>
    page.evaluate(
      (one) => document.querySelector('fumin-pledge-form').shadowRoot.querySelector(`[name="${one}"]`)?.value,
      name,
    );
  const count = async () =>
    (await (await fetch(`${endpoint.url}initiatives/economic-community.json`)).json()).pledges.count;
  const press = (page) => page.locator('fumin-pledge-form >>> button[type="submit"]').click();
  /** Looks from here: a tab behind another one has timers and frames that are slow or stand still. */
  async function received(page) {
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const isThere = () =>
        document.querySelector('fumin-pledge-form')?.shadowRoot?.querySelector('#receipt dl') != null;
      if (await page.evaluate(isThere).catch(() => false)) return;
    }
    throw new Error('Waited in vain for the receipt');
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
    await page.locator('fumin-pledge-form >>> input[value="guide"]').click();
    await field(page, 'consent').click();
    // As long as a person takes at the least: the endpoint tells a program by less than two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
  }

  it('has what was typed after a reload, and in another tab what is no contact data', async () => {
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

  it('takes the press of two tabs for one pledge', async () => {
    const before = await count();
    const [one, other] = [await open(), await open()];
    // A tab behind another one gets no animation frames, which are what is waited for before a click.
    await one.bringToFront();
    await fillIn(one, '两个标签页有限公司');
    await other.bringToFront();
    await other.waitForFunction(
      () => document.querySelector('fumin-pledge-form').shadowRoot.querySelector('[name=organization]').value !== '',
    );
    await field(other, 'contactName').fill('王小明');
    await field(other, 'email').fill('wang@example.com');
    const pressNow = (page) =>
      page.evaluate(() =>
        document.querySelector('fumin-pledge-form').shadowRoot.querySelector('[type=submit]').click(),
      );
    await Promise.all([pressNow(one), pressNow(other)]);
    await Promise.all([received(one), received(other)]);
    assert.equal(await count(), before + 1);
  });

  it('sends what could not be sent as soon as there is a network, and once', async () => {
    const before = await count();
    const page = await open();
    await fillIn(page, '断网有限公司');
    await page.setOfflineMode(true);
    await press(page);
    await shows(page, '这份认领还没有收到');
    assert.equal(await count(), before);
    await page.setOfflineMode(false);
    await received(page);
    assert.equal(await count(), before + 1);
  });

  it('sends it when the page is opened again in the tab', async () => {
    const before = await count();
    const page = await open();
    await fillIn(page, '重开有限公司');
    await page.setRequestInterception(true);
    let failing = true;
    page.on('request', (request) => (failing && request.method() === 'POST' ? request.abort() : request.continue()));
    await press(page);
    await shows(page, '这份认领还没有收到');
    failing = false;
    await page.reload();
    await received(page);
    assert.equal(await count(), before + 1);
  });

  it('has what was typed when the tab has crashed', async () => {
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
    const asking = await serve('challenged.db', { FUMIN_CHALLENGE_KEY: 'a-key-that-is-32-characters-long' });
    const { url } = asking.endpoint;
    try {
      const bare = await fetch(`${url}initiatives/economic-community/pledges`, {
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
      assert.equal(bare.status, 422);

      const page = await context.newPage();
      await page.evaluateOnNewDocument(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
      await page.goto(asking.partner.url);
      await page.waitForFunction(() => document.querySelector('fumin-pledge-form').shadowRoot?.querySelector('form'));
      await fillIn(page, '有证明有限公司');
      await press(page);
      await received(page);
      const { pledges } = await (await fetch(`${url}initiatives/economic-community.json`)).json();
      assert.deepEqual([pledges.count, pledges.challenge], [1, 'economic-community/challenge.json']);
    } finally {
      await asking.partner.close();
      await asking.endpoint.stop();
    }
  });
});
