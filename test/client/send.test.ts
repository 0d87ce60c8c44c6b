import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import { PROBLEM, type Reading } from '../../src/contract/index.js';
import { endpoint, fakeClock, json, problemOf, status, unreached } from './endpoint.js';

const readNumber = (input: unknown): Reading<number> =>
  typeof input === 'number' ? { ok: true, value: input, faults: [] } : { ok: false, faults: [] };

describe('sending to an endpoint', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  const post = { method: 'POST', body: { roles: ['guide'] }, headers: { 'Idempotency-Key': '"k"' } } as const;

  it('gives the body as JSON, and what came of it', async () => {
    const { client, seen } = endpoint(() => json(17, { status: 201 }));
    expect(await client.send('pledges', readNumber, post)).to.equal(17);
    expect(seen[0]).to.have.nested.property('init.body', '{"roles":["guide"]}');
    expect(new Headers(seen[0]!.init.headers).get('Content-Type')).to.equal('application/json');
    expect(seen[0]!.init.credentials).to.equal('omit');
  });

  it('tries again with the same key and the same body while no answer comes', async () => {
    const { client, seen } = endpoint((_seen, count) => (count < 4 ? unreached() : json(17, { status: 201 })));
    const sent = client.send('pledges', readNumber, post);
    await clock.tickAsync(60_000);
    expect(await sent).to.equal(17);
    const keys = seen.map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(keys).to.deep.equal(['"k"', '"k"', '"k"', '"k"']);
    expect(new Set(seen.map(({ init }) => init.body)).size).to.equal(1);
  });

  it('gives up after five attempts', async () => {
    const { client, seen } = endpoint(unreached);
    const problem = problemOf(client.send('pledges', readNumber, post));
    await clock.tickAsync(120_000);
    expect((await problem).type).to.equal(PROBLEM.network);
    expect(seen).to.have.length(5);
  });

  it('is tried as its sender says, who is told how long the endpoint asked to wait', async () => {
    const { client, seen } = endpoint(() => status(503, { 'Retry-After': '7' }));
    const retry = { attempts: 1, base: 0, cap: 0, patience: 0 };
    const error = await client.send('pledges', readNumber, { ...post, retry }).catch((one: unknown) => one);
    expect(error).to.have.property('retryAfter', 7_000);
    expect(seen).to.have.length(1);
  });

  for (const code of [400, 403, 409, 413, 415, 422]) {
    it(`takes ${code} for the last word`, async () => {
      const { client, seen } = endpoint(() => status(code));
      expect((await problemOf(client.send('pledges', readNumber, post))).status).to.equal(code);
      expect(seen).to.have.length(1);
    });
  }

  it('says so where the answer is no receipt', async () => {
    const { client } = endpoint(() => json({ ok: true }, { status: 201 }));
    expect((await problemOf(client.send('pledges', readNumber, post))).type).to.equal(PROBLEM.invalidAnswer);
  });

  it('tells no other origin than the endpoint’s', async () => {
    const { client, seen } = endpoint(() => json(17));
    await problemOf(client.send('https://elsewhere.example/pledges', readNumber, post));
    expect(seen).to.have.length(0);
  });
});
