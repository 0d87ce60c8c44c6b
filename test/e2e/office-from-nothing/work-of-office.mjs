/** Tests of the work of an office on its page: what it decides, exports and deletes, and what others see of it. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';

import { readXlsx } from 'hucre/xlsx';

import { createOfficeActions, openOfficePage, receiveDownloads } from '../../office-page.mjs';
import { checkTold } from './messages.mjs';
import { readWall } from './partner-page.mjs';
import { hasContact, makePledge, sendPledge } from './pledges.mjs';
import * as street from './street.mjs';

const { ADMINISTRATOR, CLERK, HIDDEN, IMPOSTOR, INITIATIVE_ID: ID, MISTYPED, CONSENT } = street;

/** Place of the page that has the initiative's pledges in a state. */
const register = (query = '') => `#/initiatives/${ID}/register${query}`;

export function testWorkOfOffice(state) {
  let page, download;
  const { find, click, fill, read, shows, press, answer, goTo, signIn } = createOfficeActions(() => page);

  /** Reads the number of pledges in each state off the page. */
  const readStates = async () => {
    const view = await find('office-register >>> .states');
    return view.evaluate((states) =>
      Object.fromEntries(
        [...states.querySelectorAll('label')].map((label) => {
          const [name, count] = label.textContent.trim().split(/\s+/);
          return [name, Number(count)];
        }),
      ),
    );
  };

  /** Lists the pledges in a state, and those that are searched for, or all. */
  const list = async (query = '', text = '') => {
    await goTo(register(query));
    const field = await find('#search');
    await field.evaluate((search, wanted) => {
      search.value = wanted;
      search.dispatchEvent(new Event('input'));
    }, text);
  };

  /** Searches for a pledge, and opens it. */
  const open = async (name) => {
    await list('', name);
    await shows('找到1项');
    await press(name, 'office-register');
    await find('office-pledge >>> #heading');
  };

  /** Decides on the pledge that is open. */
  const decide = async (action, outcome) => {
    await press(action, 'office-pledge');
    await answer(action);
    await shows(outcome);
  };

  it('signs in, and sees all two hundred wait', async () => {
    const context = await state.browser.createBrowserContext();
    page = await openOfficePage(context, state.complain);
    download = await receiveDownloads(page, context, join(state.parent, 'downloads'));
    await signIn(`${state.endpoint.url}/office/${register('?state=waiting')}`, CLERK);
    await shows('找到200项');
    assert.deepEqual(await readStates(), { 待审核: 200, 已公布: 0, 不公开: 0, 已隐藏: 0, 已撤回: 0, 全部: 200 });
  });

  it('rejects a pledge in somebody else’s name, and corrects one', async () => {
    await open(IMPOSTOR);
    await decide('拒绝（冒名）', '已拒绝1项。');
    await open(MISTYPED.name);
    await press('更正名称或角色');
    await fill('#name', MISTYPED.corrected);
    await press('保存更正');
    await shows('已更正。');
  });

  it('publishes the others, whole pages by one press', async () => {
    const selectPage = async (selected) => {
      await click('office-register >>> .bar input');
      await shows(`已选${selected}项`);
    };
    const publish = async (count) => {
      await press('公布', '.bulk');
      await shows(`公布${count}项认领？`);
      await answer('公布');
      await shows(`已公布${count}项。`);
    };
    await list('?state=waiting');
    await shows('找到199项');
    await selectPage(50);
    await publish(50);
    await shows('找到149项');
    await selectPage(50);
    await press('下一页');
    await shows('第2页，共3页');
    await selectPage(100);
    await publish(100);
    await list('?state=waiting');
    await shows('找到49项');
    await selectPage(49);
    await publish(49);
  });

  it('hides one, and takes the pledge of the one whose name was used', async () => {
    await open(HIDDEN);
    await decide('隐藏', '已隐藏1项。');
    const url = `${state.endpoint.url}/initiatives/${ID}/pledges`;
    const pledge = makePledge({ key: '901', name: IMPOSTOR, roles: [state.roles[0]], consent: CONSENT });
    const { number } = await sendPledge(url, pledge);
    assert.equal(number, 201);
    await goTo(register(`/${number}`));
    await decide('公布', '已公布1项。');
    await list();
    await shows('共201项');
    assert.deepEqual(await readStates(), { 待审核: 0, 已公布: 199, 不公开: 0, 已隐藏: 1, 已撤回: 1, 全部: 201 });
  });

  it('has on the wall of the other site what it published', async () => {
    const context = await state.browser.createBrowserContext();
    const partner = await context.newPage();
    await partner.goto(state.partner.origin);
    const names = await readWall(partner);
    await context.close();
    const sent = state.sent.map(({ organization }) => organization.name);
    const expected = [street.IN_BROWSER, ...sent.filter((name) => name !== HIDDEN && name !== MISTYPED.name)];
    assert.deepEqual(names.sort(), [...expected, MISTYPED.corrected].sort());
  });

  /** Exports the pledges from the page, and returns how many rows have what of a contact. */
  const exportPledges = async () => {
    const [{ rows }] = (await readXlsx(await download(() => press('导出 Excel'), '.xlsx'))).sheets;
    const column = (heading) => rows[0].indexOf(heading);
    const count = (heading) => rows.slice(1).filter((row) => row[column(heading)]).length;
    return { rows: rows.length - 1, contacts: count('联系人'), telephones: count('电话'), emails: count('电子邮箱') };
  };

  it('exports all with their contacts, deletes these, and has none left', async () => {
    await goTo(`#/initiatives/${ID}/numbers`);
    await shows('现有200项存有联系人。');
    assert.deepEqual(await exportPledges(), { rows: 201, contacts: 200, telephones: 199, emails: 191 });
    await press('清除全部联系人');
    await shows('清除全部200项认领的联系人？');
    await answer('清除全部联系人');
    await shows('已清除200项的联系人。');
    assert.deepEqual(await exportPledges(), { rows: 201, contacts: 0, telephones: 0, emails: 0 });
    const files = (await readdir(state.parent)).filter((name) => name.startsWith('pledges.db'));
    assert.ok(files.length > 0);
    for (const name of files) assert.ok(!hasContact(await readFile(join(state.parent, name), 'latin1')), name);
    assert.ok(!hasContact(state.endpoint.log()));
  });

  it('finds all that it did among the acts, in order, in the name of the clerk', async () => {
    await goTo('#/acts');
    await find('office-acts >>> tbody');
    for (;;) {
      const count = (await readActs()).length;
      const isMore = /更早的记录/.test(await read());
      if (!isMore) break;
      await press('更早的记录');
      await page.waitForFunction(countActsAbove, {}, count).catch(() => undefined);
    }
    assert.deepEqual(summarize((await readActs()).reverse()), [
      `${ADMINISTRATOR}：开通账号`,
      ...[
        '登录',
        '查看联系人',
        '拒绝冒名认领',
        '查看联系人',
        '更正',
        '公布 ×199',
        // A pledge is shown again after a decision on it, which is the same look.
        '查看联系人',
        '隐藏',
        '查看联系人',
        '公布',
        '导出 Excel',
        '清除全部联系人',
        '导出 Excel',
      ].map((act) => `${CLERK.name}：${act}`),
    ]);
  });

  it('was told of the last pledge too, and of none again', () => checkTold(state, 201));

  const readActs = async () => {
    const table = await find('office-acts >>> tbody');
    return table.evaluate((body) =>
      [...body.rows].map((row) => [...row.cells].map(({ innerText }) => innerText.trim())),
    );
  };
}

/** Runs in the page. */
const countActsAbove = (count) =>
  document.querySelector('office-page').shadowRoot.querySelector('office-acts').shadowRoot.querySelectorAll('tbody tr')
    .length > count;

/** Joins acts that follow one another and are the same but for the pledge. */
function summarize(acts) {
  const lines = [];
  for (const [, who, act] of acts) {
    const last = lines.at(-1);
    if (last?.who === who && last.act === act) last.count += 1;
    else lines.push({ who, act, count: 1 });
  }
  return lines.map(({ who, act, count }) => `${who}：${act}${count > 1 ? ` ×${count}` : ''}`);
}
