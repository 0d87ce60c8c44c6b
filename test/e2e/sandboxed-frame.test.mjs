/** Widgets in a frame that is sandboxed to scripts alone, as a careful host embeds a foreign page: no origin, no storage, no forms. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

import { createTemporaryFolder, launchBrowser, locate, ROOT, startEndpoint, visibleText } from '../harness.mjs';

const inner = (endpoint) => `<!doctype html>
<html lang="zh-Hans">
  <meta charset="utf-8" />
  <title>Inner</title>
  <script src="/fumin/fumin.iife.js"></script>
  <body>
    <fumin-provider endpoint="${endpoint}">
      <fumin-district-map></fumin-district-map>
      <fumin-council-timeline></fumin-council-timeline>
      <fumin-station-card station="yunfan-tower"></fumin-station-card>
      <fumin-pledge-form initiative="green-towers"></fumin-pledge-form>
    </fumin-provider>
  </body>
</html>`;

const POLICY = "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const OUTER =
  '<!doctype html><meta charset="utf-8"><iframe sandbox="allow-scripts" src="/inner" width="900" height="900"></iframe>';

describe('a frame that may run scripts and nothing else', () => {
  let temporary, endpoint, app, browser, frame;
  const uncaught = [];

  before(async () => {
    temporary = await createTemporaryFolder('fumin-frame-');
    const folder = join(ROOT, 'examples/invented-district');
    const database = join(temporary.path, 'pledges.db');
    endpoint = await startEndpoint({ folder, database, origins: '*' });
    app = Fastify({ forceCloseConnections: true });
    await app.register(fastifyStatic, { root: join(ROOT, 'dist/cdn'), prefix: '/fumin/' });
    const send = (reply, body) => reply.type('text/html; charset=utf-8').send(body);
    app.get('/', (_request, reply) => send(reply, OUTER));
    app.get('/inner', (_request, reply) => send(reply.header('Content-Security-Policy', POLICY), inner(endpoint.url)));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    browser = await launchBrowser();
    const page = await browser.newPage();
    page.on('pageerror', (error) => uncaught.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|Blocked form/.test(message.text())) uncaught.push(message.text());
    });
    await page.goto(url);
    frame = await page.waitForFrame((one) => one.url().endsWith('/inner'));
  });

  after(async () => {
    await browser?.close();
    await app?.close();
    await endpoint?.stop();
    await temporary?.remove();
  });

  const shows = (text) => frame.waitForFunction(`(${visibleText})().includes(${JSON.stringify(text)})`);
  const field = (selector) => locate(frame, 'fumin-pledge-form', `${selector}`);

  it('has every widget', async () => {
    for (const text of ['共同家园版图', '轮值主席', '021-0000 0101', '响应倡议']) await shows(text);
  });

  it('says that nothing is kept, and takes a pledge by its button, though no form is ever submitted', async () => {
    await field('[value="energy"]').click();
    await field('[name="organization"]').fill('框架示例有限公司');
    await shows('离开或刷新此页，填写的内容就会丢失');
    await field('[name="contactName"]').fill('王小明');
    await field('[name="email"]').fill('wang@example.com');
    await field('[name="consent"]').click();
    // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await field('[type="submit"]').click();
    await shows('认领已收到');
    const initiative = await (await fetch(`${endpoint.url}initiatives/green-towers.json`)).json();
    assert.equal(initiative.pledges.count, 1);
    assert.deepEqual(uncaught, []);
  });
});
