import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import {
  ask,
  districtFolder,
  initiative,
  newDatabase,
  newKey,
  pledge,
  post,
  run,
  temporaryFolder,
  type Command,
} from '../helpers.js';

async function serve(
  t: TestContext,
  args: readonly string[] = [],
  changes: Record<string, unknown> = {},
): Promise<Command> {
  return run(t, [
    'serve',
    await districtFolder(t, changes),
    '--port',
    '0',
    '--database',
    await newDatabase(t),
    ...args,
  ]);
}

/** The lines that `check` prints about the small district with changes, and how it ends. */
async function check(t: TestContext, changes: Record<string, unknown>): Promise<{ lines: string[]; code: unknown }> {
  const command = run(t, ['check', await districtFolder(t, changes)]);
  const code = await command.ended;
  return { lines: command.stdout().split('\n').filter(Boolean), code };
}

test('serve says where in one line, and ends with 0 when told to stop', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const service = await serve(t);
    const base = await service.base;
    assert.equal((await ask(base, '/district.json')).status, 200);
    service.child.kill(signal);
    assert.equal(await service.ended, 0);
    assert.match(service.stdout(), /^listening on http:\/\/127\.0\.0\.1:\d+\n$/);
  }
});

test('a request that was accepted before the signal is finished, even if another signal follows', async (t) => {
  const service = await serve(t);
  const base = await service.base;
  const body = JSON.stringify(pledge());
  const socket = connectTo(base);
  const idle = connectTo(base);
  await Promise.all([once(socket, 'connect'), once(idle, 'connect')]);
  socket.write(
    `POST /initiatives/open-call/pledges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: ${newKey()}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 20)}`,
  );
  await until(() => service.stderr().includes('incoming request'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) service.child.kill(signal);
  await once(idle, 'close');
  await assert.rejects(ask(base, '/district.json'), 'no new connection is taken');
  socket.write(body.slice(20));
  const answer = await read(socket);
  assert.match(answer, /^HTTP\/1\.1 201 /);
  assert.match(answer, /"number":1/);
  assert.equal(await service.ended, 0);
});

test('a port in use is said plainly, and ends with 1', async (t) => {
  const first = await serve(t);
  const { port } = new URL(await first.base);
  const second = await serve(t, ['--port', port]);
  assert.equal(await second.ended, 1);
  assert.match(second.stderr(), new RegExp(`port ${port} on 127\\.0\\.0\\.1 is in use`));
  assert.equal(second.stdout(), '');
});

test('serve listens to its options and to DATABASE_URL', async (t) => {
  const folder = await districtFolder(t);
  const path = join(await temporaryFolder(t), 'by environment.db');
  const service = run(
    t,
    ['serve', folder, '--port', '0', '--origins', 'https://a.example, https://b.example', '--rate-limit', 'off'],
    {
      DATABASE_URL: `file:${path}`,
    },
  );
  const base = await service.base;
  assert.ok(existsSync(path));
  for (const origin of ['https://a.example', 'https://b.example']) {
    const { headers } = await ask(base, '/district.json', { headers: { origin } });
    assert.equal(headers['access-control-allow-origin'], origin);
  }
  for (let sent = 0; sent < 320; sent++) assert.notEqual((await post(base, 'open-call', {})).status, 429);
});

test('what cannot be is refused with a reason', async (t) => {
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
  ];
  for (const [args, reason] of cases) {
    const service = await serve(t, args);
    assert.equal(await service.ended, 1, args.join(' '));
    assert.match(service.stderr(), reason);
    assert.doesNotMatch(service.stderr(), /password@|pass\/word|\n\s+at /);
    assert.equal(service.stdout(), '');
  }
});

test('serve refuses a folder without a district, or with a resource that is broken as a whole', async (t) => {
  for (const [changes, reason] of [
    [{ 'district.json': null }, /district\.json# Is missing/],
    [{ 'district.json': '{' }, /district\.json# Is not JSON/],
    [{ 'stations/hall.json': { id: 'hall' } }, /stations\/hall\.json#\/name /],
    [{ 'initiatives/open-call.json': [] }, /initiatives\/open-call\.json#\/title /],
  ] as const) {
    const service = await serve(t, [], changes);
    assert.equal(await service.ended, 1);
    assert.match(service.stderr(), reason);
    assert.match(service.stderr(), /not serving/);
  }
  const nowhere = run(t, ['serve', '/nowhere/at/all']);
  assert.equal(await nowhere.ended, 1);
  assert.match(nowhere.stderr(), /there is no folder/);
});

test('serve warns of a broken item, and serves the rest', async (t) => {
  const service = await serve(t, [], { 'stations.json': { stations: [{ id: 'hall' }, { id: 'yard', name: 'Yard' }] } });
  assert.equal((await ask(await service.base, '/stations.json')).status, 200);
  assert.match(service.stderr(), /^stations\.json#\/stations\/0\/name /m);
});

test('check finds nothing wrong where nothing is', async (t) => {
  assert.deepEqual(await check(t, {}), { lines: [], code: 0 });
});

test('check names a theme that no programme of the council has', async (t) => {
  const { lines } = await check(t, {
    'councils/district.json': {
      id: 'district',
      name: 'Council',
      programmes: [{ id: 'p', name: 'Programme', themes: [{ id: 'green', name: 'Green' }] }],
      events: [{ id: 'e1', title: 'Meeting', themes: ['green', 'lost'] }],
    },
  });
  assert.ok(
    lines.some(
      (line) => line.startsWith('councils/district.json#/events/0/themes/1 ') && line.includes('no theme lost'),
    ),
    lines.join('\n'),
  );
  assert.ok(!lines.some((line) => line.includes('/themes/0')));
});

test('check names every fault by its file and place, and ends with 1', async (t) => {
  const district = {
    id: 'small',
    name: 'Small',
    council: 'nobody',
    circles: [{ id: 'no name' }, { id: 'north', name: 'North', council: 'gone', organizations: ['one', 'two'] }],
    alliances: [{ id: 'a', name: 'A', council: 'gone' }],
    organizations: [{ id: 'one', name: 'One' }],
    initiatives: [
      { id: 'open-call', title: 'Call' },
      { id: 'gone', title: 'Gone' },
    ],
  };
  const { lines, code } = await check(t, {
    'district.json': district,
    'stations.json': {
      stations: [
        { id: 'hall', name: 'Hall', circle: 'south' },
        { id: 'gone', name: 'Gone' },
      ],
      next: 'stations-2.json',
    },
    'stations-2.json': { stations: [{ id: 'yard' }], next: 'stations-3.json' },
    'stations/hall.json': { id: 'other', name: 'Hall', opened: '2020-02-30', circle: 'west' },
    'stations/Upper.json': { id: 'upper', name: 'Upper' },
    'councils/district-2.json': {
      events: [{ id: 'e1', title: 'Meeting', station: 'gone', councils: ['district', 'gone'] }],
    },
    'initiatives/open-call.json': initiative('open-call', {
      choose: { min: 4, max: 2 },
      pledges: { url: 'other-call/pledges' },
    }),
    'initiatives/silent-call.json': initiative('silent-call', {
      pledges: { count: 1, wall: 'silent-call/pledges.json' },
    }),
    'initiatives/broken.json': '{"id":',
  });
  const expected = [
    'district.json#/council ',
    'district.json#/circles/0/id ',
    'district.json#/circles/1/council ',
    'district.json#/circles/1/organizations/1 ',
    'district.json#/alliances/0/council ',
    'district.json#/initiatives/1/id ',
    'stations.json#/stations/0/circle ',
    'stations.json#/stations/1/id ',
    'stations-2.json#/stations/0/name ',
    'stations-2.json#/next ',
    'stations/hall.json#/id ',
    'stations/hall.json#/opened ',
    'stations/hall.json#/circle ',
    'stations/Upper.json# ',
    'councils/district-2.json#/events/0/station ',
    'councils/district-2.json#/events/0/councils/1 ',
    'initiatives/open-call.json#/choose/min ',
    'initiatives/open-call.json#/choose/max ',
    'initiatives/open-call.json#/pledges/url ',
    'initiatives/silent-call.json#/pledges/wall ',
    'initiatives/broken.json# ',
  ];
  for (const start of expected)
    assert.ok(
      lines.some((line) => line.startsWith(start)),
      `${start}\n${lines.join('\n')}`,
    );
  assert.equal(code, 1);
});

test('check finds pages that lead in a circle', async (t) => {
  const { lines } = await check(t, {
    'stations-2.json': { stations: [{ id: 'yard', name: 'Yard' }], next: 'stations.json' },
  });
  assert.deepEqual(lines, [
    'stations-2.json#/next Leads back to this page',
    'stations.json#/next Leads back to this page',
  ]);
});

test('the launcher says what to do where nothing is built', async (t) => {
  const folder = await temporaryFolder(t);
  await cp(fileURLToPath(new URL('../../bin', import.meta.url)), join(folder, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/fumin-endpoint.js')], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /run npm run build first/);
});

function connectTo(base: string): Socket {
  const { hostname, port } = new URL(base);
  return connect(Number(port), hostname);
}

async function read(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
