import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import { PROBLEM, type Reading } from '../../src/contract/index.js';
import { endpoint, fakeClock, json, neverAnswer, preloadRecovery, problemOf, status, failToReach } from './endpoint.js';

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

  it('is stored nowhere, follows no redirect, and takes JSON', async () => {
    const { client, requests } = endpoint(() => json(17), { credentials: 'include' });
    await client.send('pledges', readNumber, { ...post, headers: { Accept: 'text/plain', 'X-Own': '1' } });
    expect(requests[0]!.init).to.include({
      method: 'POST',
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'include',
    });
    expect(requests[0]!.init.headers).to.deep.equal({
      Accept: 'text/plain',
      'Content-Type': 'application/json',
      'X-Own': '1',
    });
  });

  it('may have no body, and an empty answer', async () => {
    const { client, requests } = endpoint(() => status(204));
    const readNull = (input: unknown): Reading<unknown> => ({ ok: true, value: input, faults: [] });
    expect(await client.send('pledges/1', readNull, { method: 'DELETE' })).to.equal(null);
    expect(requests[0]!.init).to.deep.include({
      method: 'DELETE',
      body: null,
      headers: { Accept: 'application/json' },
    });
  });

  it('is tried twice as often as is asked for, and five times at most', async () => {
    for (const [attempts, expected] of [
      [1, 2],
      [2, 4],
      [3, 5],
    ] as const) {
      const { client, requests } = endpoint(failToReach, { retry: { attempts, base: 1, cap: 1, patience: 0 } });
      const problem = problemOf(client.send('pledges', readNumber, post));
      await clock.tickAsync(1_000);
      await problem;
      expect(requests).to.have.length(expected);
    }
  });

  it('is given up where its sender aborts, before it is sent, under way or between two attempts', async () => {
    const errorOf = (sent: Promise<unknown>) => sent.catch((error: unknown) => (error as Error).name);
    const early = endpoint(() => json(17));
    expect(await errorOf(early.client.send('pledges', readNumber, { ...post, signal: AbortSignal.abort() }))).to.equal(
      'AbortError',
    );
    expect(early.requests).to.have.length(0);
    for (const reply of [neverAnswer, failToReach]) {
      const controller = new AbortController();
      const { client, requests } = endpoint(reply, {
        retry: { attempts: 9, base: 2 ** 40, cap: 2 ** 30, patience: 0 },
      });
      const name = errorOf(client.send('pledges', readNumber, { ...post, signal: controller.signal }));
      await clock.tickAsync(1);
      controller.abort();
      expect(await name).to.equal('AbortError');
      await clock.tickAsync(60_000);
      expect(requests).to.have.length(1);
    }
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
