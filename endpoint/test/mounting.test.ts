import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';

import type { Wall } from '../../src/contract/index.js';
import { createEndpoint } from '../src/index.js';
import {
  sendRequest,
  createDistrictFolder,
  createDatabase,
  createKey,
  createPledge,
  type PublicInitiative,
} from './helpers.js';

test('the handler works under a prefix of another server, and every relative URL stays below it', async (t) => {
  const database = await createDatabase(t);
  const { handler, close } = await createEndpoint({ folder: await createDistrictFolder(t), database });
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    request.url = url.slice('/endpoint'.length);
    if (url.startsWith('/endpoint/')) handler(request, response);
    else response.writeHead(418).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.close();
    await close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  assert.equal((await sendRequest<{ id: string }>(base, '/endpoint/district.json')).json.id, 'small');
  assert.equal((await sendRequest(base, '/endpoint/nowhere')).status, 404);
  assert.equal((await sendRequest(base, '/elsewhere')).status, 418);
  const path = '/endpoint/initiatives/open-call.json';
  const { json } = await sendRequest<PublicInitiative>(base, path);
  const url = new URL(json.pledges.url, base + path);
  const { status } = await sendRequest(base, url.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': createKey(), origin: base },
    body: JSON.stringify(createPledge()),
  });
  assert.equal(status, 201);
  const wall = new URL(json.pledges.wall, base + path);
  assert.equal((await sendRequest<Wall>(base, wall.pathname)).json.count, 1);
});
