import assert from 'node:assert/strict';
import { it } from 'node:test';

import { startServerProcess } from '../../scripts/server-process.mjs';
import { describeExample } from './example.mjs';

async function serve(project) {
  const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const { url, stop } = await startServerProcess(args, {
    cwd: project,
    address: /Local:\s+(http:\S+)\n[^]*Ready/,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  });
  return { url: `${url}/`, close: stop };
}

describeExample('next', serve, ({ html }) => {
  it('is rendered on the server, with data and with content for as long as there is no script', async () => {
    const page = await html();
    assert.match(page, /<fumin-station-card id="station"><p>Choose a station on the map\.<\/p>/);
    assert.match(page, /<script type="application\/json">{"id":"reading-room",/);
    assert.doesNotMatch(page, /\[object Object\]/);
  });
});
