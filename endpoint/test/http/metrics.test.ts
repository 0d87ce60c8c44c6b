import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createPledge, postPledge, sendRequest, startEndpoint, writeContent } from '../helpers.js';

test('measures are in Prometheus’ form, and tell nobody’s name or address', async (t) => {
  const { base, folder } = await startEndpoint(t, { metrics: true, origins: '*' });
  const pledge = createPledge({ organization: { name: 'Secret organization' } });
  assert.equal((await postPledge(base, 'open-call', pledge)).status, 201);
  assert.equal((await postPledge(base, 'open-call', pledge)).status, 409);
  assert.equal((await sendRequest(base, '/no-such-thing?name=Secret')).status, 404);
  await writeContent(folder, 'district.json', '{');
  await sendRequest(base, '/district.json');

  const { status, headers, text } = await sendRequest(base, '/metrics', {
    headers: { Origin: 'https://other.example' },
  });
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.match(text, /^fumin_pledges\{initiative="open-call",state="\w+"\} 1$/m);
  assert.match(text, /^fumin_broken_documents 1$/m);
  for (const status of [201, 409]) {
    const line = `^http_request_duration_seconds_count\\{method="POST",route="/initiatives/[^"]+/pledges",status="${status}"\\} 1$`;
    assert.match(text, new RegExp(line, 'm'));
  }
  assert.match(text, /^http_request_duration_seconds_count\{method="GET",route="none",status="404"\} 1$/m);
  assert.match(text, /^nodejs_eventloop_lag_seconds /m);
  assert.doesNotMatch(text, /Secret|no-such-thing|127\.0\.0\.1/);
});

test('there are no measures unless they are asked for', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await sendRequest(base, '/metrics')).status, 404);
});
