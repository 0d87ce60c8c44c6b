/** The page of the street office: who may in, what a clerk sees and decides, and what the public sees of it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { readXlsx } from 'hucre/xlsx';

import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint } from '../harness.mjs';
import { createOfficeActions, openOfficePage, receiveDownloads } from '../office-page.mjs';

const TOKEN = 'a-token-of-the-office-that-nobody-guesses';
const CLERK = { name: '王小明', password: 'granary teapot lantern' };
const HOSTILE_NAME = '"><img src=x onerror="globalThis.isHurt=1">${1}';
const ID = 'economic-community';

let browser, temporary, context, page, endpoint, folder, database;
/** Messages of the console and reports of the policy, on any page of a test. */
const complaints = [];

before(async () => {
  temporary = await createTemporaryFolder('fumin-office-');
  browser = await launchBrowser();
  folder = join(temporary.path, 'district');
  database = join(temporary.path, 'pledges.db');
  await cp(join(ROOT, 'examples/nanjing-west-road'), folder, { recursive: true });
  const file = join(folder, `initiatives/${ID}.json`);
  const initiative = JSON.parse(await readFile(file, 'utf8'));
  initiative.pledges.moderation = true;
  initiative.roles[0].limit = 300;
  await writeFile(file, JSON.stringify(initiative, null, 2));
  endpoint = await startEndpoint({
    folder,
    database,
    origins: '*',
    // Nobody listens there.
    env: { FUMIN_ADMIN_TOKEN: TOKEN, FUMIN_RATE_LIMIT: 'off', FUMIN_WEBHOOK_URL: 'json+http://127.0.0.1:9/hook' },
  });
  await runCommand(['accounts', 'add', CLERK.name, '--database', `file:${database}`], `${CLERK.password}\n`);
});
after(async () => {
  await browser?.close();
  await endpoint?.stop();
  await temporary?.remove();
});
beforeEach(async () => {
  complaints.length = 0;
  context = await browser.createBrowserContext();
  page = await openPage();
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(complaints, []);
});

async function runCommand(args, input) {
  const child = spawn(process.execPath, [join(ROOT, 'endpoint/bin/fumin-endpoint.js'), ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(input);
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
}

const openPage = () => openOfficePage(context, (text) => complaints.push(text));

let count = 0;
/** Lists the controls that lie beyond the edge of the screen, where a list scrolls for instance. Runs in the page. */
function controlsBeyondEdge() {
  const search = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isBeyond = left < 0 || right > innerWidth;
      const isSeen = element.checkVisibility() && !element.matches('.visually-hidden');
      const own =
        isBeyond && isSeen && element.matches('a, button, select, input, summary') ? [element.textContent] : [];
      return [...own, ...(element.shadowRoot ? search(element.shadowRoot) : [])];
    });
  return search(document);
}

/** Sends a pledge as an organization does, and returns its receipt. */
async function pledge({ name = `第${++count}物业有限公司`, ...members } = {}) {
  const response = await fetch(`${endpoint.url}initiatives/${ID}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${randomUUID()}"` },
    body: JSON.stringify({
      organization: { name },
      contact: { name: '张三', telephone: '021-5555 0000', email: 'zhangsan@example.com' },
      roles: ['guide'],
      publish: true,
      consent: { version: null },
      ...members,
    }),
  });
  assert.equal(response.status, 201, await response.clone().text());
  return response.json();
}

const readWall = async () => (await fetch(`${endpoint.url}initiatives/${ID}/pledges.json`)).json();
const listedNames = async () => (await readWall()).pledges.map(({ organization }) => organization.name);

const { find, click, fill, read, shows, hides, press, answer, goTo, ...actions } = createOfficeActions(() => page);
const signIn = (place = '', clerk = CLERK) => actions.signIn(`${endpoint.url}office/${place}`, clerk);
const register = (query = '') => `#/initiatives/${ID}/register${query}`;

describe('who may in', () => {
  it('nobody without a name and a password that fit together', async () => {
    await page.goto(`${endpoint.url}office/`);
    await fill('#name', CLERK.name);
    await fill('#secret', 'not the password');
    await click('form .primary');
    await shows('姓名或密码不对。');
    assert.equal(await page.$('office-page >>> nav'), null);
    await fill('#secret', CLERK.password);
    await click('form .primary');
    await shows('退出登录');
    await press('退出登录');
    await find('#secret');
    await page.reload();
    await find('#secret');
  });

  it('a clerk with the token of the service, who stands among the acts as such', async () => {
    await page.goto(`${endpoint.url}office/`);
    await press('没有账号，用服务口令登录');
    await fill('#name', '李华');
    await fill('#secret', TOKEN);
    await click('form .primary');
    await find('nav');
    await press('操作记录');
    await shows('李华 (服务口令)');
  });

  it('whoever was signed out elsewhere signs in again, at the same place', async () => {
    await signIn(register());
    const other = await openPage();
    await other.goto(`${endpoint.url}office/#/account`);
    const elsewhere = createOfficeActions(() => other);
    await elsewhere.press('在所有设备上退出');
    await elsewhere.find('#secret');
    await other.close();
    await press('统计');
    await shows('登录已失效，请重新登录。');
    await fill('#name', CLERK.name);
    await fill('#secret', CLERK.password);
    await click('form .primary');
    await find('office-numbers');
  });

  it('changes the password, with which alone one is let in from then on', async () => {
    await runCommand(['accounts', 'add', '陈晓', '--database', `file:${database}`], 'kettle orchard window\n');
    await signIn('#/account', { name: '陈晓', password: 'kettle orchard window' });
    await fill('#password', 'kettle orchard window');
    await fill('#new-password', 'harbour pencil morning');
    await fill('#repeated', 'harbour pencil evening');
    await press('保存新密码');
    await shows('两遍不一致。');
    await fill('#repeated', 'harbour pencil morning');
    await press('保存新密码');
    await shows('密码已改');
    await press('退出登录');
    await signIn('', { name: '陈晓', password: 'harbour pencil morning' });
  });

  it('no page around it, and nothing of it in another site', async () => {
    const response = await fetch(`${endpoint.url}office/`);
    assert.match(response.headers.get('content-security-policy'), /frame-ancestors 'none'/);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    await signIn();
    const cookies = await page.cookies(endpoint.url);
    assert.deepEqual(
      cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite]),
      [[true, 'Strict']],
    );
  });
});

describe('what waits', () => {
  it('is chosen by the keyboard, and published at once, after a question that names it', async () => {
    const receipts = [await pledge(), await pledge(), await pledge({ name: HOSTILE_NAME })];
    await signIn();
    await shows(HOSTILE_NAME);
    await (await find('.pledge .name')).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await shows('已选2项');
    await press('公布', '.bulk');
    await shows('公布2项认领？');
    assert.match(await read(), new RegExp(receipts[1].organization.name));
    assert.deepEqual(await listedNames(), []);
    await answer('公布');
    await shows('已公布2项。');
    assert.deepEqual(await listedNames(), [HOSTILE_NAME, receipts[1].organization.name]);
    await hides('已选2项');
    assert.equal(await page.evaluate(() => globalThis.isHurt), undefined);
  });

  it('is not decided on where the question is answered with no', async () => {
    const { organization } = await pledge();
    await signIn();
    await click('.pledge .select input');
    await press('撤回', '.bulk');
    await shows('撤回1项认领？');
    await page.keyboard.press('Escape');
    await hides('撤回1项认领？');
    await click('.pledge .select input');
    await goTo(register('?state=waiting'));
    await shows(organization.name);
  });

  it('names what could not be done, and why', async () => {
    const { number } = await pledge({ publish: false });
    await signIn(register());
    await click('.pledge .select input');
    await press('公布', '.bulk');
    await answer('公布');
    await shows(`${number}号没有办：单位选择不公开。`);
  });

  it('stands in pages, and says how many there are', async () => {
    for (let index = 0; index < 55; index += 1) await pledge();
    await signIn(register());
    await shows('第1页');
    await press('下一页');
    await shows('第2页');
    assert.match(await page.evaluate(() => location.hash), /page=2/);
    await page.reload();
    await shows('第2页');
  });
});

describe('what came of a press', () => {
  /** Whether the latest outcome is in sight. */
  const isInSight = () =>
    page.waitForFunction(
      () => {
        const search = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches('p.outcome')) return element;
            const inside = element.shadowRoot && search(element.shadowRoot);
            if (inside) return inside;
          }
          return null;
        };
        const line = search(document)?.getBoundingClientRect();
        return line && line.height > 0 && line.top >= 0 && line.bottom <= innerHeight;
      },
      { polling: 100 },
    );

  it('is in sight at the end of a long list', async () => {
    await signIn(register());
    await shows('第1页');
    const rows = await page.evaluateHandle(() => {
      const view = document.querySelector('office-page').shadowRoot.querySelector('office-register').shadowRoot;
      return [...view.querySelectorAll('.pledge .select input')].at(-1);
    });
    await rows.evaluate((box) => box.scrollIntoView({ block: 'center' }));
    await rows.click();
    await press('隐藏', '.bulk');
    await answer('隐藏');
    await shows('已隐藏1项。');
    await isInSight();
  });

  it('is in sight on a telephone, where the buttons are far below', async () => {
    const { number } = await pledge();
    await page.setViewport({ width: 360, height: 640 });
    await signIn(register(`/${number}`));
    await press('公布', 'office-pledge');
    await answer('公布');
    await shows('已公布1项。');
    await isInSight();
  });

  it('says so where a file cannot be exported', async () => {
    await signIn(`#/initiatives/${ID}/numbers`);
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().includes('export.csv')
        ? request.respond({ status: 503, contentType: 'application/problem+json', body: '{}' })
        : request.continue(),
    );
    await press('导出 CSV');
    await shows('服务暂时不可用');
    await isInSight();
    assert.equal(complaints.filter((text) => !/503/.test(text)).length, 0);
    complaints.length = 0;
  });
});

describe('the search', () => {
  it('finds by name in another spelling, number, check code and telephone', async () => {
    const receipt = await pledge({
      name: '上海（静安）星河股份有限公司',
      contact: { name: '李四', telephone: '139 1234 5678', email: null },
    });
    await signIn(register());
    for (const text of [
      '上海(静安)星河有限公司',
      String(receipt.number),
      receipt.checkCode.toLowerCase().replaceAll('-', ''),
      '13912345678',
    ]) {
      await fill('#search', text);
      await shows('找到1项');
      assert.match(await read(), /星河股份有限公司/, text);
    }
    assert.equal(await page.evaluate(() => location.href.includes('139')), false);
    await fill('#search', '没有这样的单位');
    await shows('没有符合条件的认领。');
    await (await find('#search')).type('还没有搜索的字');
    await press('清除条件');
    await shows('星河股份有限公司');
    assert.equal(await (await find('#search')).evaluate(({ value }) => value), '');
  });
});

describe('one pledge', () => {
  it('shows its contact, and who has seen it', async () => {
    const { number, checkCode } = await pledge();
    await signIn(register(`/${number}`));
    await shows('zhangsan@example.com');
    assert.match(await read(), new RegExp(checkCode));
    await page.reload();
    await shows('zhangsan@example.com');
    await shows('查看联系人');
    assert.match(await read(), new RegExp(CLERK.name));
  });

  it('is corrected, and keeps what stood there and its check code', async () => {
    const { number, checkCode } = await pledge({ name: '梅龙镇广厂' });
    await signIn(register(`/${number}`));
    await press('公布', 'office-pledge');
    await answer('公布');
    await shows('已公布1项。');
    await press('更正名称或角色');
    await fill('#name', '梅龙镇广场');
    await press('保存更正');
    await shows('已更正。');
    await shows('原名称：梅龙镇广厂');
    assert.match(await read(), new RegExp(checkCode));
    assert.ok((await listedNames()).includes('梅龙镇广场'));
  });

  it('is not corrected to the name of another', async () => {
    await pledge({ name: '静安嘉里中心' });
    const { number } = await pledge({ name: '静安嘉里' });
    await signIn(register(`/${number}`));
    await press('更正名称或角色');
    await fill('#name', '静安嘉里中心');
    await press('保存更正');
    await shows('没有改动');
    await find('#heading');
    await page.waitForFunction(
      (name) => {
        const view = document.querySelector('office-page').shadowRoot.querySelector('office-pledge').shadowRoot;
        return view.querySelector('#heading').textContent === name;
      },
      {},
      '静安嘉里',
    );
  });

  it('is not corrected to take on nothing', async () => {
    const { number } = await pledge();
    await signIn(register(`/${number}`));
    await press('更正名称或角色');
    await click('[name="role"][value="guide"]');
    await press('保存更正');
    await shows('名称或角色不符合倡议的要求，没有改动。');
    await page.reload();
    await shows('引导员');
    assert.doesNotMatch(await read(), /原角色/);
  });

  it('in somebody else’s name is rejected by one press, which frees the name', async () => {
    const { number } = await pledge({ name: '久光百货有限公司' });
    await signIn(register(`/${number}`));
    await press('拒绝（冒名）', 'office-pledge');
    await answer('拒绝（冒名）');
    await shows('已拒绝1项。');
    await shows('已清除，或已随撤回删除。');
    await pledge({ name: '久光百货有限公司' });
  });

  it('gets a receipt anew, whose code withdraws and the old one does not', async () => {
    const { number, withdrawalToken, checkCode } = await pledge();
    await signIn(register(`/${number}`));
    await press('补发回执');
    await press('补发', 'office-pledge');
    await answer('补发');
    await shows('关闭后不再显示');
    const token = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/.exec(await read())[0];
    assert.match(await read(), new RegExp(checkCode));
    await page.emulateMediaType('print');
    const printed = await read();
    for (const part of ['打造南京西路商圈经济发展共同体的倡议', '引导员', checkCode, token])
      assert.ok(printed.includes(part), part);
    for (const part of ['021-', '查看联系人', '返回名单']) assert.ok(!printed.includes(part), part);
    await page.emulateMediaType(null);
    const withdraw = (code) =>
      fetch(`${endpoint.url}initiatives/${ID}/pledges/${number}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${code}` },
      });
    assert.equal((await withdraw(withdrawalToken)).status, 403);
    assert.equal((await withdraw(token)).status, 200);
    const other = await pledge();
    await goTo(register(`/${other.number}`));
    await shows(other.organization.name);
    assert.doesNotMatch(await read(), new RegExp(token));
  });
});

describe('the whole', () => {
  it('is exported as a workbook, which the acts name', async () => {
    const downloads = join(temporary.path, 'downloads');
    await signIn(`#/initiatives/${ID}/numbers`);
    const download = await receiveDownloads(page, context, downloads);
    const { sheets } = await readXlsx(await download(() => press('导出 Excel'), '.xlsx'));
    const { count: standing } = await readWall();
    assert.ok(sheets[0].rows.length > standing, `${sheets[0].rows.length} rows for ${standing} pledges`);
    await shows(`，${CLERK.name}`);
    await press('操作记录');
    await shows('导出 Excel');
  });

  it('loses its contacts when the initiative is over, and counts as before', async () => {
    const { number } = await pledge();
    const before = (await readWall()).count;
    await signIn(`#/initiatives/${ID}/numbers`);
    await press('清除全部联系人');
    await shows('不能恢复');
    await answer('清除全部联系人');
    await shows('已清除');
    assert.equal((await readWall()).count, before);
    await goTo(register(`/${number}`));
    await shows('已清除，或已随撤回删除。');
  });

  it('tells what is wrong with the folder, and what readers get meanwhile', async () => {
    const file = join(folder, 'stations.json');
    const text = await readFile(file, 'utf8');
    await signIn('#/health');
    await shows('资料检查');
    await writeFile(file, text.replace('"stations": [', '"stations": [,'));
    try {
      // As a reader asks for it, so that the service has met the fault.
      await fetch(`${endpoint.url}stations.json`);
      await new Promise((resolve) => setTimeout(resolve, 10_500));
      await press('重新检查');
      await shows('要改');
      await shows('读者现在看到的');
      assert.match(await read(), /stations\.json：还是\d{4}年\d+月\d+日 \d\d:\d\d的内容/);
      assert.match(await read(), /stations\.json/);
    } finally {
      await writeFile(file, text);
    }
  });
});

describe('what the office is told', () => {
  it('says in the language of the clerk why it was not sent', async () => {
    await pledge();
    await signIn('#/health');
    await shows('没有发出的通知');
    const reason = '连不上接收方的服务器。';
    // What comes within fifteen seconds is told together.
    for (let tries = 0; tries < 40 && !(await read()).includes(reason); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await press('重新检查');
    }
    await shows(reason);
    await (await find('header select')).select('en');
    await shows('The receiver’s server cannot be reached.');
  });
});

describe('invitation codes', () => {
  const setCodes = async (codes) => {
    const file = join(folder, `initiatives/${ID}.json`);
    const initiative = JSON.parse(await readFile(file, 'utf8'));
    initiative.pledges.codes = codes;
    await writeFile(file, JSON.stringify(initiative, null, 2));
  };
  before(() => setCodes(true));
  after(() => setCodes(false));

  it('are made from a list of names, once each; one that was used leads to its pledge', async () => {
    await signIn(`#/initiatives/${ID}/codes`);
    await fill('#organizations', '上海星光百货有限公司\n\n 梧桐书店 ');
    await press('生成邀请码');
    await shows('已生成2个。');
    const [, code] = /星光百货有限公司\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})/.exec(await read());
    const { number } = await pledge({ name: '上海星光百货有限公司', code });
    await fill('#organizations', '上海星光百货有限公司');
    await press('生成邀请码');
    await shows('已有邀请码，没有重复生成：上海星光百货有限公司。');
    await press(`已用，${number}号`);
    await shows('上海星光百货有限公司');
    await find('office-pledge');
  });

  it('are revoked after a question, and refused from then on', async () => {
    await signIn(`#/initiatives/${ID}/codes`);
    await fill('#organizations', '静安花店');
    await press('生成邀请码');
    await shows('静安花店');
    const [, code] = /静安花店\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})/.exec(await read());
    await click('[aria-label="作废静安花店的邀请码"]');
    await answer('作废');
    await shows('已作废');
    await assert.rejects(pledge({ name: '静安花店', code }), /"\/code"/);
  });
});

describe('every view', () => {
  const views = [register(), `#/initiatives/${ID}/numbers`, '#/acts', '#/health', '#/account'];

  it('fits a telephone, in each language, light and dark', async () => {
    const { number } = await pledge({ name: 'AVeryLongNameWithoutAnySpacesThatSomebodyPastedIntoTheForm'.repeat(2) });
    await signIn();
    await page.setViewport({ width: 320, height: 700 });
    for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
      const select = await find('header select');
      await select.select(language);
      for (const view of [...views, register(`/${number}`)]) {
        await goTo(view);
        await page.waitForFunction(
          () => !document.querySelector('office-page').shadowRoot.querySelector('[aria-busy="true"]'),
        );
        await new Promise((resolve) => setTimeout(resolve, 200));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `${language} ${view}: ${width} px wide`);
        assert.deepEqual(await page.evaluate(controlsBeyondEdge), [], `${language} ${view}`);
      }
    }
  });

  it('has nothing that axe finds', async () => {
    const axe = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const { number } = await pledge();
    await signIn();
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const view of [...views, register(`/${number}`)]) {
        await goTo(view);
        await new Promise((resolve) => setTimeout(resolve, 500));
        // In the tests' own world, where the policy of the page does not hold.
        await page.mainFrame().isolatedRealm().evaluate(axe);
        const { violations } = await page
          .mainFrame()
          .isolatedRealm()
          .evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
          [],
          `${scheme} ${view}`,
        );
      }
    }
  });
});
