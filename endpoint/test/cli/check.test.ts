import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { createDistrictFolder, createInitiative, runCommand } from '../helpers.js';

/** Runs `check` on the small district with changes: the lines that it prints, and its exit code. */
async function check(t: TestContext, changes: Record<string, unknown>): Promise<{ lines: string[]; code: unknown }> {
  const command = runCommand(t, ['check', await createDistrictFolder(t, changes)]);
  const code = await command.ended;
  return { lines: command.stdout().split('\n').filter(Boolean), code };
}

test('check prints nothing about a folder without faults, and exits with 0', async (t) => {
  assert.deepEqual(await check(t, {}), { lines: [], code: 0 });
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
    lines.some(
      (line) => line.startsWith('councils/district.json#/events/0/themes/1 ') && line.includes('no theme lost'),
    ),
    lines.join('\n'),
  );
  assert.ok(!lines.some((line) => line.includes('/themes/0')));
});

test('check reports pages that lead back to themselves', async (t) => {
  const { lines } = await check(t, {
    'stations-2.json': { stations: [{ id: 'yard', name: 'Yard' }], next: 'stations.json' },
  });
  assert.deepEqual(lines, [
    'stations-2.json#/next Leads back to this page',
    'stations.json#/next Leads back to this page',
  ]);
});
