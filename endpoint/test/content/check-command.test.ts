import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { createDistrictFolder, createInitiative, runCommand, waitUntil, writeContent } from '../helpers.js';

/** Runs `check` on the small district with changes: the lines that it prints, and its exit code. */
async function check(
  t: TestContext,
  changes: Record<string, unknown>,
  options: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<{ lines: string[]; code: unknown }> {
  const command = runCommand(t, ['check', await createDistrictFolder(t, changes), ...options], environment);
  const code = await command.ended;
  return { lines: command.stdout().split('\n').filter(Boolean), code };
}

const MISSPELT = { 'stations/yard.json': '{\n  "id": "yard",\n  "name": "Yard",\n  "phone": "1"\n}' };

test('check says of a folder without faults that it is in order, and exits with 0', async (t) => {
  const { lines, code } = await check(t, {});
  assert.match(lines.at(-1) ?? '', /^\d+ documents, in order, \d+ notes\.$/);
  assert.ok(
    lines.slice(0, -1).every((line) => line.includes(': Note: ')),
    lines.join('\n'),
  );
  assert.equal(code, 0);
});

test('check speaks the language that is asked for, else that of the system, else English', async (t) => {
  const zh = 'stations/yard.json:4:3: 没有名为 "phone" 的字段，不会显示。是否应为 "telephone"？';
  const hant = 'stations/yard.json:4:3: 沒有名為 "phone" 的欄位，不會顯示。是否應為 "telephone"？';
  const en = 'stations/yard.json:4:3: There is no member "phone", so that it is not shown. Did you mean "telephone"?';
  const cases: [expected: string, options: string[], environment: Record<string, string>][] = [
    [zh, ['--language', 'zh'], {}],
    [hant, ['--language', 'zh-Hant'], {}],
    [hant, ['--language', 'zh_TW'], {}],
    [en, ['--language', 'en'], { LC_ALL: 'zh_CN.UTF-8' }],
    [zh, [], { LC_ALL: 'zh_CN.UTF-8' }],
    [zh, [], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }],
    [hant, [], { LC_ALL: 'zh_TW.UTF-8' }],
    [en, [], { LC_ALL: 'fr_FR.UTF-8' }],
  ];
  for (const [expected, options, environment] of cases) {
    const { lines, code } = await check(t, MISSPELT, options, environment);
    assert.equal(lines[0], expected);
    assert.equal(code, 1);
  }
  const { code } = await check(t, {}, ['--language', 'klingon']);
  assert.equal(code, 1);
});

test('check prints JSON for programs', async (t) => {
  const { lines, code } = await check(t, MISSPELT, ['--json', '--language', 'en']);
  const { faults, findings } = JSON.parse(lines.join('\n')) as { faults: number; findings: Record<string, unknown>[] };
  assert.equal(code, 1);
  assert.equal(faults, 1);
  const isFault = ({ severity }: Record<string, unknown>): boolean => severity === 'fault';
  assert.deepEqual(findings.filter(isFault), [
    {
      file: 'stations/yard.json',
      line: 4,
      column: 3,
      pointer: '/phone',
      code: 'member-misspelt',
      severity: 'fault',
      broken: false,
      data: { member: 'phone', suggestion: 'telephone' },
      message: 'There is no member "phone", so that it is not shown. Did you mean "telephone"?',
    },
  ]);
});

test('check --watch checks again whenever a file changes', async (t) => {
  const folder = await createDistrictFolder(t, MISSPELT);
  const command = runCommand(t, ['check', folder, '--watch']);
  await waitUntil(() => command.stdout().includes('Ctrl+C'));
  assert.match(command.stdout(), /: 1 fault, /);
  await writeContent(folder, 'stations/yard.json', { id: 'yard', name: 'Yard' });
  await waitUntil(() => command.stdout().includes('in order'));
  await writeContent(folder, 'stations/yard.json', '{');
  await waitUntil(() => command.stdout().includes('} is missing here'));
  command.child.kill('SIGINT');
  await command.ended;
});

test('check reports every fault by its file and pointer, and exits with 1', async (t) => {
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
    'initiatives/open-call.json': createInitiative('open-call', {
      choose: { min: 4, max: 2 },
      pledges: { url: 'other-call/pledges' },
    }),
    'initiatives/silent-call.json': createInitiative('silent-call', {
      pledges: { count: 1, wall: 'silent-call/pledges.json' },
    }),
    'initiatives/broken.json': '{"id":',
  });
  const expected = [
    /^district\.json:4:14: There is no council "nobody"/m,
    /^district\.json:6:5: The member "name" is missing/m,
    /^district\.json:7:13: The id is "no name"/m,
    /^district\.json:12:18: There is no council "gone"/m,
    /^district\.json:15:9: There is no organization "two"/m,
    /^district\.json:23:18: There is no council "gone"/m,
    /^district\.json:38:13: There is no initiative "gone"/m,
    /^stations\.json:6:17: There is no circle "south"/m,
    /^stations-2\.json:3:5: The member "name" is missing/m,
    /^stations-2\.json:7:11: The next page, "stations-3\.json", is not in this folder/m,
    /^stations\/hall\.json:2:9: The id "other" is not the name of the file/m,
    /^stations\/hall\.json:4:13: There is no day 2020-02-30/m,
    /^stations\/hall\.json:5:13: There is no circle "west"/m,
    /^stations\/Upper\.json: The name of this file/m,
    /^councils\/district-2\.json:9:9: There is no council "gone"/m,
    /^initiatives\/open-call\.json:23:12: At least 4 roles are to be chosen, and there are 3/m,
    /^initiatives\/open-call\.json:24:12: At most 2 can be chosen/m,
    /^initiatives\/open-call\.json:30:12: Pledges are sent to "other-call\/pledges"/m,
    /^initiatives\/silent-call\.json:31:13: The list of who has responded/m,
    /^initiatives\/broken\.json:1:6: Nothing follows the colon/m,
  ];
  for (const line of expected) assert.match(lines.join('\n'), line);
  assert.equal(code, 1);
});

test('check reports a theme that no programme of the council has', async (t) => {
  const { lines } = await check(t, {
    'councils/district.json': {
      id: 'district',
      name: 'Council',
      programmes: [{ id: 'p', name: 'Programme', themes: [{ id: 'green', name: 'Green' }] }],
      events: [{ id: 'e1', title: 'Meeting', themes: ['green', 'lost'] }],
    },
  });
  assert.ok(
    lines.some((line) => line.startsWith('councils/district.json:22:9: ') && line.includes('There is no theme "lost"')),
    lines.join('\n'),
  );
  assert.ok(!lines.some((line) => line.includes('"green"')));
});

test('check reports pages that lead back to themselves', async (t) => {
  const { lines } = await check(t, {
    'stations-2.json': { stations: [{ id: 'yard', name: 'Yard' }], next: 'stations.json' },
  });
  const back = 'The next page leads back to this one. Write null for next on the last page.';
  assert.deepEqual(
    lines.filter((line) => line.startsWith('stations')),
    [`stations-2.json:8:11: ${back}`, `stations.json:9:11: ${back}`],
  );
});
