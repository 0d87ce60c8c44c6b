import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import { PROBLEM, type Reading } from '../../src/contract/index.js';
import { endpoint, fakeClock, json, preloadRecovery, problemOf, status, failToReach } from './endpoint.js';

const readNumber = (input: unknown): Reading<number> =>
  typeof input === 'number' ? { ok: true, value: input, faults: [] } : { ok: false, faults: [] };

describe('a sent request', () => {
  let clock: SinonFakeTimers;
  before(preloadRecovery);
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  const post = { method: 'POST', body: { roles: ['guide'] }, headers: { 'Idempotency-Key': '"k"' } } as const;

  it('carries its body as JSON, and resolves with the answer', async () => {
    const { client, requests } = endpoint(() => json(17, { status: 201 }));
    expect(await client.send('pledges', readNumber, post)).to.equal(17);
    expect(requests[0]).to.have.nested.property('init.body', '{"roles":["guide"]}');
    expect(new Headers(requests[0]!.init.headers).get('Content-Type')).to.equal('application/json');
    expect(requests[0]!.init.credentials).to.equal('omit');
  });

  it('is retried with the same key and the same body while there is no answer', async () => {
    const { client, requests } = endpoint((_request, count) => (count < 4 ? failToReach() : json(17, { status: 201 })));
    const sent = client.send('pledges', readNumber, post);
    await clock.tickAsync(60_000);
    expect(await sent).to.equal(17);
    const keys = requests.map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(keys).to.deep.equal(['"k"', '"k"', '"k"', '"k"']);
    expect(new Set(requests.map(({ init }) => init.body)).size).to.equal(1);
  });

  it('is given up after five attempts', async () => {
    const { client, requests } = endpoint(failToReach);
    const problem = problemOf(client.send('pledges', readNumber, post));
    await clock.tickAsync(120_000);
    expect((await problem).type).to.equal(PROBLEM.network);
    expect(requests).to.have.length(5);
  });

  it('follows the caller’s retry policy, and tells the caller the time to wait', async () => {
    const { client, requests } = endpoint(() => status(503, { 'Retry-After': '7' }));
    const retry = { attempts: 1, base: 0, cap: 0, patience: 0 };
    const error = await client.send('pledges', readNumber, { ...post, retry }).catch((reason: unknown) => reason);
    expect(error).to.have.property('retryAfter', 7_000);
    expect(requests).to.have.length(1);
  });

  for (const code of [400, 403, 409, 413, 415, 422]) {
    it(`is not retried after ${code}`, async () => {
      const { client, requests } = endpoint(() => status(code));
      expect((await problemOf(client.send('pledges', readNumber, post))).status).to.equal(code);
      expect(requests).to.have.length(1);
    });
  }

  it('fails where the answer does not fit', async () => {
    const { client } = endpoint(() => json({ ok: true }, { status: 201 }));
    expect((await problemOf(client.send('pledges', readNumber, post))).type).to.equal(PROBLEM.invalidAnswer);
  });

  it('goes to no origin but the endpoint’s', async () => {
    const { client, requests } = endpoint(() => json(17));
    await problemOf(client.send('https://elsewhere.example/pledges', readNumber, post));
    expect(requests).to.have.length(0);
  });
});
