import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toPlainText } from '../../src/notifications/report/plain-text.js';
import { openDatabase } from '../../src/storage/database/database.js';
import { retryFailedMessages } from '../../src/storage/notifications/notification-reads.js';
import {
  createDistrictFolder,
  createInitiative,
  createMarkedContact,
  createPledge,
  MARK,
  postPledge,
  sendRequest,
  waitUntil,
  withdrawPledge,
} from '../helpers.js';
import { startMailServer } from './mail-server.js';
import { readQueue, settle, startToldEndpoint, waitFor } from './told-endpoint.js';

const OFFICE = { mailFrom: '街道 <office@street.example>', mailTo: ['clerk@street.example'] };

test('the office is told of a pledge by one mail of plain text, without contact data', async (t) => {
  const server = await startMailServer(t);
  const { base, database, log } = await startToldEndpoint(t, {
    ...OFFICE,
    smtpUrl: server.url,
    publicUrl: 'https://street.example/fumin/',
  });
  const contact = createMarkedContact();
  const { status } = await postPledge(base, 'open-call', createPledge({ organization: { name: '示例公司' }, contact }));
  assert.equal(status, 201);
  await waitUntil(() => server.mails.length > 0);
  await settle();

  assert.equal(server.mails.length, 1);
  const [mail] = server.mails;
  assert.deepEqual(mail?.recipients, ['clerk@street.example']);
  assert.equal(mail?.parsed.subject, '《经济共同体》收到 1 项认领');
  assert.equal(mail?.parsed.from?.text, '"街道" <office@street.example>');
  assert.match(mail?.parsed.text ?? '', /^1 号 示例公司（向导），待审核$/m);
  assert.match(mail?.parsed.text ?? '', /现有 1 项认领待审核/);
  assert.match(mail?.parsed.text ?? '', /https:\/\/street\.example\/fumin\/office\//);
  assert.equal(mail?.parsed.headers.get('auto-submitted'), 'auto-generated');
  assert.equal(mail?.parsed.html, false);
  assert.match(mail?.parsed.messageId ?? '', /^<[\w-]{36}@street\.example>$/);
  for (const text of [mail?.raw, mail?.parsed.text, log.join('')]) assert.doesNotMatch(text ?? '', new RegExp(MARK));
  assert.match(log.join(''), /notification sent/);
  assert.deepEqual(await readQueue(database), { rows: [], messages: [] });
});

test('pledges that arrive together are one mail, with withdrawals and full roles', async (t) => {
  const server = await startMailServer(t);
  const { base } = await startToldEndpoint(t, { ...OFFICE, smtpUrl: server.url, window: 2_000 });
  const pledges = await Promise.all(
    Array.from({ length: 70 }, (_, index) =>
      postPledge(base, 'open-call', createPledge({ roles: [index === 0 ? 'garden' : 'guide'] })),
    ),
  );
  const { number, withdrawalToken } = pledges[5]?.json ?? assert.fail();
  for (let times = 0; times < 2; times++) {
    assert.equal((await withdrawPledge(base, 'open-call', number, withdrawalToken)).status, 200);
  }
  await waitUntil(() => server.mails.length > 0);
  await settle();

  assert.equal(server.mails.length, 1);
  const { subject, text = '' } = server.mails[0]?.parsed ?? assert.fail();
  assert.equal(subject, '《经济共同体》收到 70 项认领，1 项认领已撤回，1 个角色已认领满');
  assert.equal(text.match(/^\d+ 号 /gm)?.length, 49);
  assert.match(text, /角色“花园”的名额已满/);
  assert.match(text, new RegExp(`^${number} 号 .*后已撤回$`, 'm'));
  assert.match(text, /另有 22 项/);
});

test('each of the office gets a mail of its own; a refused one is given up audibly, and sent again when asked for', async (t) => {
  let refuses = true;
  const server = await startMailServer(t, {
    onRcptTo({ address }, _session, callback) {
      const isRefused = refuses && address.startsWith('gone');
      callback(isRefused ? Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }) : null);
    },
  });
  const { base, database, log } = await startToldEndpoint(
    t,
    { ...OFFICE, mailTo: ['gone@street.example', 'clerk@street.example'], smtpUrl: server.url },
    { metrics: true },
  );
  await postPledge(base, 'open-call', createPledge());
  await waitUntil(() => server.mails.length > 0 && log.some((line) => line.includes('given up')));
  await settle();

  assert.deepEqual(
    server.mails.map(({ recipients }) => recipients),
    [['clerk@street.example']],
  );
  const line = log.find((one) => one.includes('given up')) ?? '';
  assert.match(line, /"level":50.*"channel":"mail-1".*refused with 550/);
  assert.doesNotMatch(log.join(''), /gone@/);
  const measures = (await sendRequest(base, '/metrics')).text;
  assert.match(measures, /^fumin_notifications_total\{channel="mail-1",outcome="failed"\} 1$/m);
  assert.match(measures, /^fumin_notifications_total\{channel="mail-2",outcome="sent"\} 1$/m);
  assert.match(measures, /^fumin_notifications_waiting\{channel="mail-1",state="failed"\} 1$/m);
  assert.doesNotMatch(JSON.stringify(await readQueue(database)), /gone@|street\.example/);

  refuses = false;
  const beside = await openDatabase(database);
  assert.equal(await retryFailedMessages(beside), 1);
  await beside.destroy();
  await waitUntil(() => server.mails.length > 1);
  assert.deepEqual(server.mails[1]?.recipients, ['gone@street.example']);
});

test('a mail server that is away is told later, of everything once', async (t) => {
  const first = await startMailServer(t);
  const { port, url } = first;
  await first.close();
  const { base, database, log } = await startToldEndpoint(t, {
    ...OFFICE,
    smtpUrl: url,
    retryWaits: Array.from({ length: 200 }, () => 50),
  });
  await postPledge(base, 'open-call', createPledge());
  await waitUntil(() => log.some((line) => line.includes('ECONNREFUSED') || line.includes('ESOCKET')));
  await postPledge(base, 'open-call', createPledge());
  const back = await startMailServer(t, {}, port);
  await waitFor(async () => (await readQueue(database)).rows.length === 0);
  await settle();
  const numbers = back.mails.flatMap(({ parsed }) => (parsed.text ?? '').match(/^\d+(?= 号)/gm) ?? []);
  assert.deepEqual(numbers.sort(), ['1', '2']);
  assert.doesNotMatch(log.join(''), /given up/);
});

test('a channel that works again is sent at once what still waits for another attempt', async (t) => {
  const first = await startMailServer(t);
  const { port, url } = first;
  await first.close();
  const options = { ...OFFICE, smtpUrl: url, retryWaits: [3_600_000] };
  const away = await startToldEndpoint(t, options);
  await postPledge(away.base, 'open-call', createPledge());
  await waitUntil(() => away.log.some((line) => line.includes('next attempt in 3600 s')));
  // It is no message of its own while the channel rests.
  await postPledge(away.base, 'open-call', createPledge());
  await postPledge(away.base, 'open-call', createPledge());
  await settle();
  assert.equal((await readQueue(away.database)).messages.length, 1);
  await away.close();

  const back = await startMailServer(t, {}, port);
  await startToldEndpoint(t, options, { database: away.database, folder: away.folder });
  await waitFor(async () => (await readQueue(away.database)).rows.length === 0);
  assert.deepEqual(
    back.mails.map(({ parsed }) => parsed.subject),
    ['《经济共同体》收到 2 项认领', '《经济共同体》收到 1 项认领'],
  );
});

test('a mail server with a certificate that nobody vouches for, or that refuses the password, gets no mail', async (t) => {
  const forged = await startMailServer(t, { secure: true, hideSTARTTLS: true });
  const strict = await startMailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(new Error('wrong password')),
  });
  for (const [url, reason, failure] of [
    [forged.url.replace('smtp:', 'smtps:'), /cannot be used: \w+, its certificate is not valid/, 'certificate'],
    [strict.url.replace('//', '//user:zzpassword@'), /refused with 535.*EAUTH/, 'sign-in'],
    ['smtp://127.0.0.1:9', /cannot be used: ESOCKET|ECONN/, 'unreachable'],
  ] as const) {
    const { base, database, log } = await startToldEndpoint(t, { ...OFFICE, smtpUrl: url });
    await postPledge(base, 'open-call', createPledge());
    // It is tried again, for both may be put right.
    await waitUntil(() => log.filter((line) => line.includes('next attempt')).length > 1);
    assert.match(log.join(''), reason);
    assert.equal((await readQueue(database)).messages[0]?.failure, failure);
    assert.doesNotMatch(log.join('') + JSON.stringify(await readQueue(database)), /zzpassword/);
  }
  assert.equal(forged.mails.length + strict.mails.length, 0);
});

test('no name or title writes a header, a line or a tag of its own into a mail', async (t) => {
  const folder = await createDistrictFolder(t, {
    'initiatives/open-call.json': createInitiative('open-call', {
      title: 'Call\r\nBcc: victim@evil.example\r\n\r\n<b>x</b>\u202E',
      roles: [{ id: 'guide', name: 'Guide\nNo. 99 Forged' }],
    }),
  });
  const server = await startMailServer(t);
  const { base } = await startToldEndpoint(t, { ...OFFICE, smtpUrl: server.url, mailReceipts: true }, { folder });
  const name = 'A Bcc: victim@evil.example, <script>alert(1)</script> [x](https://evil.example) @all';
  const contact = { name: 'A', telephone: '021-5555 0000', email: 'a@b.example' };
  const { status, text } = await postPledge(base, 'open-call', createPledge({ organization: { name }, contact }));
  assert.equal(status, 201, text);
  await waitUntil(() => server.mails.length > 1);
  for (const { raw, parsed, recipients } of server.mails) {
    assert.equal(recipients.length, 1);
    assert.doesNotMatch(raw, /^bcc:/im);
    assert.match(raw, /^Content-Type: text\/plain; charset=utf-8\r$/im);
    assert.equal(parsed.html, false);
    assert.match(parsed.subject ?? '', /Call Bcc: victim@evil\.example <b>x<\/b>/);
    assert.doesNotMatch(parsed.text ?? '', /\u202E|^No\. 99/m);
  }
  const receipt = server.mails.find(({ recipients }) => recipients[0] === 'a@b.example');
  assert.match(receipt?.parsed.text ?? '', /\[x\]\(https：\/\/evil．example\)/);
});

test('a name is one line without what is not seen, and shortened', () => {
  assert.equal(toPlainText(' A\u2028B\r\nC\u0000\u202ED\t\u200BE '), 'A B C D E');
  assert.equal(Array.from(toPlainText('街'.repeat(500))).length, 100);
});
