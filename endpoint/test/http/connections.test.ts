import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';

import { sendRequest, startEndpoint } from '../helpers.js';

test('a request that is not HTTP gets a problem, and the service goes on', async (t) => {
  const { base } = await startEndpoint(t);
  const { hostname, port } = new URL(base);
  for (const bytes of ['nonsense\r\n\r\n', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`]) {
    const socket = connect(Number(port), hostname);
    socket.write(bytes);
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    assert.match(text, /^HTTP\/1\.1 4\d\d /);
    assert.match(text, /application\/problem\+json/);
  }
  for (const path of ['/%zz', '/%', `/stations/${'x'.repeat(300)}.json`, '/stations/%ff.json']) {
    const { status, headers } = await sendRequest(base, path);
    assert.ok(status >= 400 && status < 500, path);
    assert.match(String(headers['content-type']), /^application\/problem\+json/, path);
  }
  assert.equal((await sendRequest(base, '/district.json')).status, 200);
});

test('a sender that falls silent halfway is disconnected within 15 seconds, with a problem', async (t) => {
  const { base } = await startEndpoint(t);
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  const began = Date.now();
  socket.write(
    'POST /initiatives/open-call/pledges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
  );
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  assert.ok(Date.now() - began < 15_000);
  assert.match(text, /^HTTP\/1\.1 408 /);
  assert.match(text, /application\/problem\+json/);
});
