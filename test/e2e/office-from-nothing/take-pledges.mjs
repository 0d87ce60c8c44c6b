/** Tests that take two hundred pledges, one of them in a browser, and tell their senders and the office. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { locate, waitForText } from '../../harness.mjs';
import { checkTold, waitForCount } from './messages.mjs';
import { CONTACT_MARK, makePledge, sendPledge, sendPledges, TELEPHONE_MARK } from './pledges.mjs';
import {
  IMPOSTOR,
  IN_BROWSER,
  INITIATIVE,
  INITIATIVE_ID as ID,
  LIMITED_ROLE,
  MISTYPED,
  OFFICE,
  CONSENT,
} from './street.mjs';

/** Names of those who pledge over HTTP. */
const NAMES = Array.from({ length: 199 }, (_, index) => `第${index}物业有限公司`);
NAMES[10] = IMPOSTOR;
NAMES[100] = MISTYPED.name;

/** Whether one of them leaves an address: one in twenty leaves a telephone number alone. */
const hasEmail = (index) => index % 20 !== 19;

export function testTakingPledges(state) {
  it('takes a pledge of the form, and says that it waits for the office', async () => {
    const { partner, roles } = state;
    const context = await state.browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(partner.origin);
    const field = (name) => locate(page, 'fumin-pledge-form', `[name="${name}"]`);
    await field('organization').fill(IN_BROWSER);
    await field('contactName').fill(`联络人${CONTACT_MARK}`);
    await field('email').fill(`browser@${CONTACT_MARK}.example`);
    await locate(page, 'fumin-pledge-form', `input[value="${roles[0]}"]`).click();
    await field('publish').click();
    await field('consent').click();
    // The shortest time that a person takes.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await locate(page, 'fumin-pledge-form', 'button[type="submit"]').click();
    await waitForText(page, '认领已收到');
    await waitForText(page, '公开名单在街道审核后显示这份认领。');
    await waitForText(page, '公开名单暂无单位。');
    await context.close();
  });

  it('takes two hundred in all, several at a time, and no more of a role than it has places', async () => {
    const { roles } = state;
    const url = `${state.endpoint.url}/initiatives/${ID}/pledges`;
    state.sent = await sendPledges(
      url,
      NAMES.map((name, index) =>
        makePledge({
          key: String(index),
          name,
          roles: [roles[index < LIMITED_ROLE.limit ? 3 : index % 3]],
          consent: CONSENT,
          hasEmail: hasEmail(index),
        }),
      ),
    );
    const numbers = state.sent.map(({ number }) => number).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      NAMES.map((_, index) => index + 2),
    );
    const late = makePledge({ key: '900', name: '迟到有限公司', roles: [roles[3]], consent: CONSENT });
    await assert.rejects(sendPledge(url, late), /422 .*as many organizations as may take it/);
    const { pledges } = await (await fetch(`${state.endpoint.url}/initiatives/${ID}.json`)).json();
    assert.deepEqual([pledges.count, pledges.byRole[roles[3]]], [200, LIMITED_ROLE.limit]);
    assert.deepEqual((await (await fetch(`${url}.json`)).json()).pledges, []);
  });

  it('mails each organization that left an address its receipt, without the withdrawal code', async () => {
    const receipts = () => state.mail.mails.filter(({ recipients }) => !OFFICE.includes(recipients[0]));
    const expected = 1 + NAMES.filter((_, index) => hasEmail(index)).length;
    await waitForCount('receipts', expected, () => receipts().length);
    const mails = new Map(receipts().map((mail) => [mail.recipients.join(), mail]));
    assert.equal(mails.size, expected);
    for (const [index, { number, checkCode, withdrawalToken }] of state.sent.entries()) {
      if (!hasEmail(index)) continue;
      const { parsed, raw } = mails.get(`${index}@${CONTACT_MARK}.example`) ?? assert.fail(`no receipt of ${index}`);
      assert.equal(parsed.subject, `《${INITIATIVE}》认领回执，${number} 号`);
      assert.match(parsed.text, new RegExp(`^单位：${NAMES[index]}$[^]*^校验码：${checkCode}$`, 'm'));
      for (const secret of [withdrawalToken, withdrawalToken.replaceAll('-', ''), '联络人', TELEPHONE_MARK]) {
        assert.ok(!parsed.text.includes(secret) && !raw.includes(secret), secret);
      }
    }
  });
  it('tells the office of each once, by mail and by a signed webhook, and of no contact', () => checkTold(state, 200));
}
