/** Tests that make a street: a folder, its workbook, a service with an account, and the widgets on a page of another site. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';

import { findFreePort } from '../../../endpoint/test/free-port.ts';
import { runCommand } from '../../../endpoint/test/helpers.ts';
import { startMailServer } from '../../../endpoint/test/notifications/mail-server.ts';
import { startWebhookServer } from '../../../endpoint/test/notifications/webhook-server.ts';
import { fillIn, initDistrict, readDocument, run } from '../../../endpoint/test/spreadsheets/workbooks.ts';
import { startEndpointProcess } from '../../../scripts/server-process.mjs';
import { locate } from '../../harness.mjs';
import { servePage } from '../../published-site.mjs';
import { makePartnerPage, readWidget, waitForWidget } from './partner-page.mjs';
import * as street from './street.mjs';

const { INITIATIVE_ID: ID, CLERK, OFFICE } = street;

export function testMakingStreet(state) {
  const { t } = state;
  const succeed = async (...args) => {
    const { code, lines, errors } = await run(t, args);
    assert.equal(code, 0, errors);
    return lines;
  };

  it('makes a folder with init, fills its workbook in, and imports it', async () => {
    const { folder, workbook, parent } = await initDistrict(t);
    Object.assign(state, { folder, workbook, parent, database: join(parent, 'pledges.db') });
    await fillIn(workbook, street.ROWS);
    const dry = await succeed('import', folder, workbook, '--dry-run');
    assert.match(dry.at(-1), /^将更新 \d+ 个文件，现在还没有写入。$/);
    const imported = await succeed('import', folder, workbook);
    assert.deepEqual(imported.slice(0, -1).sort(), dry.slice(0, -1).sort());
    assert.deepEqual(await succeed('import', folder, workbook), ['没有需要更新的内容。']);
  });

  it('has its initiative open for pledges that wait for the office, and nothing to correct', async () => {
    const { pledges, roles } = await readDocument(state.folder, `initiatives/${ID}.json`);
    assert.equal(pledges.moderation, true);
    state.roles = roles.map(({ id }) => id);
    const checked = await succeed('check', state.folder, '--language', 'zh');
    assert.match(checked.join('\n'), /^共 \d+ 个文件，内容无误。$/);
  });

  it('serves it to another site, with an account, mails and a webhook', async () => {
    const mail = await startMailServer(t);
    const webhook = await startWebhookServer(t);
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const partner = await servePage(makePartnerPage(url));
    t.after(partner.close);
    const database = ['--database', `file:${state.database}`];
    const endpoint = await startEndpointProcess({
      folder: state.folder,
      args: [
        ...['--port', String(port), ...database, '--origins', partner.origin],
        ...['--mail-receipts', 'yes', '--public-url', `${url}/`],
      ],
      env: {
        FUMIN_SMTP_URL: mail.url,
        FUMIN_MAIL_FROM: '示例街道 <office@street.example>',
        FUMIN_MAIL_TO: OFFICE.join(', '),
        FUMIN_WEBHOOK_URL: `json+${webhook.base}/hook`,
        FUMIN_WEBHOOK_SECRET: state.webhookSecret,
      },
    });
    t.after(endpoint.stop);
    Object.assign(state, { mail, webhook, partner, endpoint });
    const environment = { FUMIN_OFFICE_USER: street.ADMINISTRATOR };
    const added = runCommand(t, ['accounts', 'add', CLERK.name, ...database], environment, undefined, CLERK.password);
    assert.equal(await added.ended, 0, added.stderr());
    assert.notEqual(new URL(endpoint.url).origin, partner.origin);
  });

  it('has all of the workbook in the widgets of that site', async () => {
    const page = await state.browser.newPage();
    page.on('pageerror', (error) => state.complain(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(state.partner.origin);
    await waitForWidget(page, 'fumin-district-map', street.STATIONS.at(-1));
    const map = await readWidget(page, 'fumin-district-map');
    for (const name of street.STATIONS) assert.ok(map.includes(name), `${name} on the map`);
    await waitForWidget(page, 'fumin-council-timeline', street.MEETINGS[0]);
    const timeline = await readWidget(page, 'fumin-council-timeline');
    for (const name of [...street.MEETINGS, ...street.CHAIRS]) assert.ok(timeline.includes(name), `${name} in time`);
    const [, second] = street.STATIONS;
    await locate(page, 'fumin-district-map', `[role="option"][aria-label*="${second}"]`).click();
    await waitForWidget(page, 'fumin-station-card', '邻里路2号');
    // Typed in wide letters, and without the second 周.
    assert.match(await readWidget(page, 'fumin-station-card'), /09:00.*17:30/);
    await page.close();
  });
}
