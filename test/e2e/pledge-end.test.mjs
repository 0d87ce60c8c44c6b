/** The end of a pledge, under a partner's strict policy and against the endpoint: thanks, a keepsake, a way back out. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';

import { locate, ROOT, usePartnerPage, visibleText, waitForText } from '../harness.mjs';

const CONTACT = { name: '王小明', email: 'wang@example.com' };
const CODE = /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

describe('the end of a pledge', () => {
  let context;
  let pledgeCount = 0;

  const started = usePartnerPage(join(ROOT, 'examples/invented-district'));

  beforeEach(async () => {
    await context?.close();
    context = await started.browser.createBrowserContext();
  });

  const ofForm = (page, selector) => locate(page, 'fumin-pledge-form', selector);
  const has = (page, selector) =>
    page.waitForFunction(
      (selector) => document.querySelector('fumin-pledge-form').shadowRoot?.querySelector(selector) != null,
      {},
      selector,
    );
  /** Presses a button by its label, wherever it is. */
  const press = (page, label) =>
    page.evaluate((label) => {
      const buttons = [...document.querySelector('fumin-pledge-form').shadowRoot.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.trim() === label).click();
    }, label);

  async function open(prepare = async () => undefined) {
    const page = await context.newPage();
    const violations = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) violations.push(message.text());
    });
    await prepare(page);
    await page.goto(started.partner.url);
    await page.evaluate(() => document.querySelector('fumin-pledge-form').setAttribute('initiative', 'green-towers'));
    await has(page, '[value="energy"]');
    return { page, violations };
  }

  /** Pledges, and returns the number and the withdrawal code. */
  async function pledge(page) {
    await ofForm(page, '[value="energy"]').click();
    await ofForm(page, '[name="organization"]').fill(`收尾第${++pledgeCount}有限公司`);
    await ofForm(page, '[name="contactName"]').fill(CONTACT.name);
    await ofForm(page, '[name="email"]').fill(CONTACT.email);
    await ofForm(page, '[name="publish"]').click();
    await ofForm(page, '[name="consent"]').click();
    // The shortest time that a person takes.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await ofForm(page, '[type="submit"]').click();
    await has(page, '#code');
    const [code, number] = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('fumin-pledge-form');
      return [shadowRoot.querySelector('#code').value, shadowRoot.querySelector('.receipt dd').textContent.trim()];
    });
    return { code, number };
  }

  const count = async () =>
    (await (await fetch(`${started.endpoint.url}initiatives/green-towers.json`)).json()).pledges.count;

  /** Withdraws by what is on paper, in another browser. */
  async function withdrawByHand(page, number, code) {
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('fumin-pledge-form');
      const disclosures = [...shadowRoot.querySelectorAll('details')];
      disclosures.find(({ textContent }) => textContent.includes('凭编号和撤回码撤回')).open = true;
    });
    await ofForm(page, '#typed-number').fill(number);
    await ofForm(page, '#typed-code').fill(code);
    await press(page, '确定撤回');
  }

  it('thanks in the words of the office, and gives a code that can be copied by hand', async () => {
    const { page, violations } = await open();
    const { code } = await pledge(page);
    assert.match(code, CODE);
    await waitForText(page, '示例街道又绿了一分');
    await waitForText(page, '接下来');
    await has(page, 'svg.keepsake');
    assert.deepEqual(violations, []);
  });

  it('prints the keepsake on one page of A4, without contact data and without the withdrawal code', async () => {
    const { page, violations } = await open((page) =>
      page.evaluateOnNewDocument(() => {
        const { append } = ShadowRoot.prototype;
        ShadowRoot.prototype.append = function (...nodes) {
          append.apply(this, nodes);
          for (const frame of nodes) {
            if (!(frame instanceof HTMLIFrameElement)) continue;
            frame.contentWindow.print = () => {
              const { adoptedStyleSheets, body } = frame.contentDocument;
              const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
              globalThis.printed = { html: body.innerHTML, css: rules.join('\n') };
            };
          }
        };
      }),
    );
    const { code } = await pledge(page);
    for (const [label, hasCode] of [
      ['打印纪念页', false],
      ['打印回执', true],
    ]) {
      await press(page, label);
      await page.waitForFunction(() => globalThis.printed !== undefined);
      const { html, css } = await page.evaluate(() => globalThis.printed);
      await page.evaluate(() => void (globalThis.printed = undefined));
      assert.ok(html.includes(`收尾第${pledgeCount}有限公司`));
      assert.equal(html.includes(code), hasCode, label);
      for (const secret of [CONTACT.name, CONTACT.email]) assert.ok(!html.includes(secret), label);
      const sheet = await context.newPage();
      await sheet.setContent(`<!doctype html><html lang="zh-Hans"><style>${css}</style><body>${html}</body></html>`);
      const pdf = Buffer.from(await sheet.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, `${label}: pages`);
      const [width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf).slice(1).map(Math.round);
      assert.deepEqual([Math.abs(width - 595) < 3, Math.abs(height - 842) < 3], [true, true], `${width} × ${height}`);
      await sheet.close();
    }
    assert.deepEqual(violations, []);
  });

  it('withdraws on another device, by a code that is typed in lower case and with spaces', async () => {
    const { page } = await open();
    const { number, code } = await pledge(page);
    const before = await count();
    await context.close();
    context = await started.browser.createBrowserContext();
    const { page: other } = await open();
    await withdrawByHand(other, number, code.toLowerCase().replaceAll('-', ' '));
    await waitForText(other, '认领已撤回');
    assert.equal(await count(), before - 1);
  });

  it('withdraws through a proxy that lets only GET and POST through', async () => {
    const methods = [];
    const { page } = await open(async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (/\/pledges\/\d+/.test(request.url())) methods.push(request.method());
        if (request.method() === 'DELETE') void request.respond({ status: 405 });
        else void request.continue();
      });
    });
    await pledge(page);
    const before = await count();
    await press(page, '撤回认领');
    await has(page, '#question');
    await press(page, '确定撤回');
    await waitForText(page, '认领已撤回');
    assert.equal(await count(), before - 1);
    assert.ok(!methods.includes('DELETE'));
  });

  it('says that the connection takes no withdrawal where neither way is open', async () => {
    const { page } = await open(async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isWithdrawal = request.method() === 'DELETE' || request.url().endsWith('/withdrawal');
        const headers = { 'access-control-allow-origin': '*' };
        if (isWithdrawal && request.method() !== 'OPTIONS') void request.respond({ status: 405, headers });
        else void request.continue();
      });
    });
    await pledge(page);
    await press(page, '撤回认领');
    await has(page, '#question');
    await press(page, '确定撤回');
    await waitForText(page, '不能在线撤回');
  });

  it('gives a receipt and its code without the keepsake, where its code does not come, and offers to try again', async () => {
    let isBlocked = true;
    const { page } = await open(async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        isBlocked && /keepsake|receipt-print/.test(request.url()) ? void request.abort() : void request.continue(),
      );
    });
    const { code } = await pledge(page);
    assert.match(code, CODE);
    await waitForText(page, '这一部分加载失败');
    await press(page, '打印回执');
    await press(page, '保存纪念图片');
    assert.match(await page.evaluate(visibleText), /认领已收到/);
    // What was pressed asks for the code again, and what tries again while that is on its way shares its end.
    await page.waitForNetworkIdle();
    isBlocked = false;
    await press(page, '重试');
    await has(page, 'svg.keepsake');
  });

  it('says that nothing is kept in a browser without storage, and has the code and the keepsake all the same', async () => {
    const { page } = await open((page) =>
      page.evaluateOnNewDocument(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      }),
    );
    const { code } = await pledge(page);
    assert.match(code, CODE);
    await waitForText(page, '请现在抄下编号和撤回码');
    await has(page, 'svg.keepsake');
  });

  it('has targets of at least 44 px on a touch screen', async () => {
    const { page } = await open((page) =>
      page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true }),
    );
    const listSmall = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('fumin-pledge-form');
        return [...shadowRoot.querySelectorAll('button, summary, .body input:not([tabindex="-1"]), .body a')]
          .filter((element) => element.checkVisibility())
          .map((element) => [
            element.textContent.trim() || element.id || element.name,
            (element.closest('label') ?? element).getBoundingClientRect().height,
          ])
          .filter(([, height]) => height < 43.5);
      });
    await has(page, '.open button');
    assert.deepEqual(await listSmall(), []);
    await ofForm(page, '.open button').click();
    await ofForm(page, '[type="submit"]').click();
    await has(page, '.summary');
    assert.deepEqual(await listSmall(), []);
    await pledge(page);
    await has(page, 'svg.keepsake');
    await page.evaluate(
      () => (document.querySelector('fumin-pledge-form').shadowRoot.querySelector('.more').open = true),
    );
    assert.deepEqual(await listSmall(), []);
  });
});
