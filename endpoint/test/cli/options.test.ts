import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import {
  createDatabase,
  createDistrictFolder,
  createTemporaryFolder,
  postPledge,
  runCommand,
  sendRequest,
  type CommandProcess,
} from '../helpers.js';

async function serve(
  t: TestContext,
  args: readonly string[] = [],
  changes: Record<string, unknown> = {},
): Promise<CommandProcess> {
  return runCommand(t, [
    'serve',
    await createDistrictFolder(t, changes),
    '--port',
    '0',
    '--database',
    await createDatabase(t),
    ...args,
  ]);
}

test('serve obeys its options and DATABASE_URL', async (t) => {
  const folder = await createDistrictFolder(t);
  const path = join(await createTemporaryFolder(t), 'by environment.db');
  const service = runCommand(
    t,
    ['serve', folder, '--port', '0', '--origins', 'https://a.example, https://b.example', '--rate-limit', 'off'],
    {
      DATABASE_URL: `file:${path}`,
    },
  );
  const base = await service.base;
  assert.ok(existsSync(path));
  for (const origin of ['https://a.example', 'https://b.example']) {
    const { headers } = await sendRequest(base, '/district.json', { headers: { origin } });
    assert.equal(headers['access-control-allow-origin'], origin);
  }
  for (let sent = 0; sent < 320; sent++) assert.notEqual((await postPledge(base, 'open-call', {})).status, 429);
});

test('serve refuses an invalid option, and gives the reason without secrets', async (t) => {
  const cases: [string[], RegExp][] = [
    [
      ['--database', 'postgres://user:password@127.0.0.1:1/db'],
      /DATABASE_URL .* cannot be used: nothing listens there/,
    ],
    [['--database', 'postgres://user:pass/word@host'], /DATABASE_URL .* percent-encoded/],
    [['--database', 'mysql://user:password@host/db'], /DATABASE_URL .* expected file:<path> or postgres:/],
    [['--database', 'fumin.db'], /file:<path>/],
    [['--database', 'file:/nowhere/at/all.db'], /\/nowhere\/at\/all\.db/],
    [['--origins', 'partner.example'], /Expected origins such as/],
    [['--origins', 'https://partner.example/path'], /Expected origins such as/],
    [['--port', '99999'], /Expected a number from 0 to 65535/],
    [['--rate-limit', 'none'], /Expected a number, or off/],
    [['--log-file', '/nowhere/at/all.log'], /the log cannot be written: .*\/nowhere\/at\/all\.log/],
    [['--log-file', '/nowhere/at/all.log', '--log-max-size', '1m'], /the log cannot be written: .*\/nowhere\/at\/all/],
    [['--log-file', 'a*b.log', '--log-max-size', '1m'], /the log cannot be written: .*invalid characters: a\*b\.log/],
    [['--log-max-size', '50 MB'], /Expected a size such as 500k, 50m or 1g/],
    [['--log-max-size', '0m'], /Expected a size such as/],
    [['--log-max-size', '50m'], /name one with --log-file/],
    [['--log-keep', '0'], /Expected a number from 1 to 9999/],
    [['--log-file', 'x.log', '--log-keep', '3'], /say when they rotate with --log-max-size/],
  ];
  for (const [args, reason] of cases) {
    const service = await serve(t, args);
    assert.equal(await service.ended, 1, args.join(' '));
    assert.match(service.stderr(), reason);
    assert.doesNotMatch(service.stderr(), /password@|pass\/word|\n\s+at /);
    assert.equal(service.stdout(), '');
  }
});

test('serve refuses an invalid environment variable by its name, and says what it expects', async (t) => {
  const folder = await createDistrictFolder(t);
  const database = await createDatabase(t);
  for (const [variable, value, reason] of [
    ['FUMIN_PORT', 'http', /FUMIN_PORT.*0 to 65535/],
    ['FUMIN_ORIGINS', 'partner.example', /FUMIN_ORIGINS.*Expected origins/],
    ['FUMIN_RATE_LIMIT', '-1', /FUMIN_RATE_LIMIT.*a number, or off/],
    ['FUMIN_TRUST_PROXY', 'proxy.example', /FUMIN_TRUST_PROXY.*Expected addresses/],
    ['FUMIN_ADMIN_TOKEN', 'too-short-to-be-safe', /FUMIN_ADMIN_TOKEN: expected at least 32/],
    ['FUMIN_CHALLENGE_KEY', 'too-short-to-be-safe', /FUMIN_CHALLENGE_KEY: expected at least 32/],
    ['FUMIN_LOG_MAX_SIZE', 'big', /FUMIN_LOG_MAX_SIZE.*Expected a size/],
    ['FUMIN_LOG_KEEP', 'all', /FUMIN_LOG_KEEP.*Expected a number from 1/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL.*info, warn, error/],
  ] as const) {
    const service = runCommand(t, ['serve', folder], { FUMIN_PORT: '0', DATABASE_URL: database, [variable]: value });
    assert.equal(await service.ended, 1, variable);
    assert.match(service.stderr(), reason);
    assert.doesNotMatch(service.stderr(), /too-short|\n\s+at /);
  }
});
