import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sendRequest, startEndpoint } from '../helpers.js';

test('the health checks report that the service is live and ready, and are not cached', async (t) => {
  const { base } = await startEndpoint(t);
  for (const [path, status] of [
    ['/health/live', 'live'],
    ['/health/ready', 'ready'],
  ] as const) {
    const answer = await sendRequest(base, path);
    assert.deepEqual([answer.status, answer.json, answer.headers['cache-control']], [200, { status }, 'no-store']);
  }
});
