import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { openDatabase } from '../../src/storage/database/database.js';
import {
  createDatabase,
  createMarkedContact,
  createPledge,
  MARK,
  postPledge,
  readCount,
  runCommand,
  waitUntil,
  type CommandProcess,
} from '../helpers.js';
import { startMailServer } from './mail-server.js';
import { createModeratedFolder, readQueue, waitFor } from './told-endpoint.js';
import { acceptAsRobot, startWebhookServer } from './webhook-server.js';

const serve = async (
  t: TestContext,
  { folder, database }: { folder: string; database: string },
  environment: Record<string, string>,
): Promise<CommandProcess> => runCommand(t, ['serve', folder, '--port', '0', '--database', database], environment);

test('what was in the queue when the command was killed is told once after the next start', async (t) => {
  const { base: server, calls } = await startWebhookServer(t);
  const place = { folder: await createModeratedFolder(t), database: await createDatabase(t) };
  const environment = { FUMIN_WEBHOOK_URL: `${server}/hook` };
  const killed = await serve(t, place, environment);
  const base = await killed.base;
  for (let times = 0; times < 3; times++) {
    assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  }
  killed.child.kill('SIGKILL');
  await killed.ended;
  assert.equal(calls.length, 0);
  assert.equal((await readQueue(place.database)).rows.length, 3);

  const next = await serve(t, place, environment);
  await next.base;
  await waitFor(async () => (await readQueue(place.database)).rows.length === 0);
  next.child.kill('SIGTERM');
  assert.equal(await next.ended, 0);
  assert.equal(calls.length, 1);
  const { data } = JSON.parse(calls[0]?.body ?? '') as { data: { events: { number: number }[] } };
  assert.deepEqual(
    data.events.map(({ number }) => number),
    [1, 2, 3],
  );
});

test('a message whose sending was cut off by a kill comes again with the same id', async (t) => {
  let isSilent = true;
  const { base: server, calls } = await startWebhookServer(t, (response) => {
    if (!isSilent) acceptAsRobot(response);
  });
  const place = { folder: await createModeratedFolder(t), database: await createDatabase(t) };
  const environment = { FUMIN_WEBHOOK_URL: `${server}/hook` };
  const killed = await serve(t, place, environment);
  await postPledge(await killed.base, 'open-call', createPledge());
  await waitUntil(() => calls.length > 0);
  killed.child.kill('SIGKILL');
  await killed.ended;

  isSilent = false;
  const beside = await openDatabase(place.database);
  // As if the lease had ended, rather than three minutes later.
  await beside.updateTable('notification_messages').set({ claimed_until: '2020' }).execute();
  await beside.destroy();
  const next = await serve(t, place, environment);
  await next.base;
  await waitUntil(() => calls.length > 1);
  assert.equal(calls[0]?.headers['webhook-id'], calls[1]?.headers['webhook-id']);
  assert.match(calls[0]?.headers['webhook-id']?.toString() ?? '', /^[\w-]{36}$/);
});

test('notifications test says what came back over each way, and no secret', async (t) => {
  const mailServer = await startMailServer(t);
  const { base: server, calls } = await startWebhookServer(t, (response, { path }) => {
    if (path === '/bad?key=hidden') response.end('{"errcode":93000,"errmsg":"invalid webhook url"}');
    else acceptAsRobot(response);
  });
  const run = runCommand(t, ['notifications', 'test'], {
    FUMIN_SMTP_URL: mailServer.url,
    FUMIN_MAIL_FROM: 'office@street.example',
    FUMIN_MAIL_TO: 'clerk@street.example',
    FUMIN_WEBHOOK_URL: `dingtalk+${server}/ding wecom+${server}/bad?key=hidden`,
    FUMIN_WEBHOOK_SECRET: 'SECsecret',
  });
  assert.equal(await run.ended, 1, run.stderr());
  assert.match(run.stdout(), /^mail-1 \(mail\): sent, answered 250/m);
  assert.match(run.stdout(), /^webhook-1 \(dingtalk\): sent, answered 200$/m);
  assert.match(run.stdout(), /^webhook-2 \(wecom\): failed: .*code 93000/m);
  assert.doesNotMatch(run.stdout() + run.stderr(), /hidden|SECsecret|clerk@/);
  assert.equal(mailServer.mails[0]?.parsed.subject, '认领通知测试');
  assert.equal(calls.length, 2);
});

test('notifications list has what was given up, and retry has it sent by the service that runs', async (t) => {
  let isGone = true;
  const { base: server, calls } = await startWebhookServer(t, (response) => {
    if (isGone) response.writeHead(410).end();
    else acceptAsRobot(response);
  });
  const place = { folder: await createModeratedFolder(t), database: await createDatabase(t) };
  const service = await serve(t, place, { FUMIN_WEBHOOK_URL: `${server}/?key=hidden` });
  await postPledge(await service.base, 'open-call', createPledge({ contact: createMarkedContact() }));
  await waitUntil(() => service.stderr().includes('given up'));
  const list = async (): Promise<string> => {
    const run = runCommand(t, ['notifications', 'list', '--database', place.database]);
    assert.equal(await run.ended, 0, run.stderr());
    return run.stdout();
  };
  assert.match(await list(), /^failed\twebhook-1\topen-call\t1\t1\t\S+\t1\tthe webhook answered 410$/m);
  isGone = false;
  const retry = runCommand(t, ['notifications', 'retry', '--database', place.database]);
  assert.equal(await retry.ended, 0, retry.stderr());
  assert.match(retry.stdout(), /^1 messages? /);
  await waitUntil(() => calls.length > 1);
  await waitFor(async () => (await list()) === '');
  assert.doesNotMatch(service.stderr(), new RegExp(`hidden|${MARK}`));
});

test('notifications clear deletes what waits, and nothing else', async (t) => {
  const place = { folder: await createModeratedFolder(t), database: await createDatabase(t) };
  const service = await serve(t, place, { FUMIN_WEBHOOK_URL: 'http://127.0.0.1:9/', FUMIN_NOTIFY: 'daily' });
  await postPledge(await service.base, 'open-call', createPledge());
  const clear = runCommand(t, ['notifications', 'clear', '--database', place.database]);
  assert.equal(await clear.ended, 0, clear.stderr());
  assert.match(clear.stdout(), /^1 entries /);
  assert.deepEqual(await readQueue(place.database), { rows: [], messages: [] });
  assert.equal(await readCount(await service.base), 1);
});

test('a start with settings that cannot be says which, and repeats no secret', async (t) => {
  const folder = await createModeratedFolder(t);
  const database = await createDatabase(t);
  for (const [environment, expected] of [
    [{ FUMIN_SMTP_URL: 'smtp//zzhidden' }, /FUMIN_SMTP_URL: expected smtps:/],
    [{ FUMIN_SMTP_URL: 'smtps://user:zzhidden@mail.example' }, /set FUMIN_MAIL_FROM/],
    [{ FUMIN_SMTP_URL: 'smtps://u:zzhidden%@mail.example', FUMIN_MAIL_FROM: 'a@b.example' }, /write it %25/],
    [{ FUMIN_SMTP_URL: 'smtps://u:zzhidden@mail.example', FUMIN_MAIL_FROM: 'a@b.example' }, /nobody to write to/],
    [{ FUMIN_MAIL_TO: 'a@b.example' }, /set FUMIN_SMTP_URL/],
    [{ FUMIN_MAIL_RECEIPTS: 'yes' }, /set FUMIN_SMTP_URL/],
    [{ FUMIN_MAIL_RECEIPTS: 'perhaps' }, /Expected yes or no/],
    [{ FUMIN_WEBHOOK_URL: 'https://chat.example/?key=1 ftp://zzhidden' }, /FUMIN_WEBHOOK_URL: .*number 2 is none/],
    [{ FUMIN_WEBHOOK_SECRET: 'zzhidden' }, /set FUMIN_WEBHOOK_URL/],
    [
      {
        FUMIN_WEBHOOK_URL: 'https://a.example https://b.example https://c.example',
        FUMIN_WEBHOOK_SECRET: 'zzhidden,zzhidden',
      },
      /as many as/,
    ],
    [{ FUMIN_NOTIFY: 'monthly' }, /at-once, hourly, daily/],
    [{ FUMIN_NOTIFY_AT: '9 o’clock' }, /Expected a time such as 09:00/],
  ] as const) {
    const run = await serve(t, { folder, database }, environment);
    assert.equal(await run.ended, 1, JSON.stringify(environment));
    assert.match(run.stderr(), expected);
    assert.doesNotMatch(run.stderr(), /zzhidden/);
    run.base.catch(() => undefined);
  }
});

test('a service of which nobody is told starts as before, and receipts that are off stay off', async (t) => {
  const place = { folder: await createModeratedFolder(t), database: await createDatabase(t) };
  const service = await serve(t, place, { FUMIN_MAIL_RECEIPTS: '0', FUMIN_SMTP_URL: '', FUMIN_WEBHOOK_URL: '' });
  await postPledge(await service.base, 'open-call', createPledge());
  assert.deepEqual(await readQueue(place.database), { rows: [], messages: [] });
});
