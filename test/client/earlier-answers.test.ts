import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import { type Answer, createClient } from '../../src/client/index.js';
import { PROBLEM, type District } from '../../src/contract/index.js';
import {
  DISTRICT,
  endpoint,
  failToReach,
  fakeClock,
  json,
  neverAnswer,
  preloadRecovery,
  problemOf,
  readDistrict,
  status,
} from './endpoint.js';

type Fetch = typeof fetch;

describe('a request', () => {
  it('goes to the endpoint, with or without a slash at its end, as it is asked to', async () => {
    for (const url of ['https://endpoint.example/api', 'https://endpoint.example/api/']) {
      const calls: [unknown, RequestInit | undefined][] = [];
      const reply: Fetch = async (input, init) => (calls.push([input, init]), json(DISTRICT));
      const client = createClient({ endpoint: url, fetch: reply });
      await client.get('district.json', readDistrict);
      expect(client.endpoint).to.equal('https://endpoint.example/api/');
      expect(calls[0]![0]).to.equal('https://endpoint.example/api/district.json');
      expect(calls[0]![1]).to.deep.include({
        credentials: 'omit',
        cache: 'no-cache',
        headers: { Accept: 'application/json' },
      });
    }
    const { client, requests } = endpoint(() => json(DISTRICT), { credentials: 'same-origin' });
    await client.get('district.json', readDistrict);
    expect(requests[0]!.init.credentials).to.equal('same-origin');
  });

  it('goes through the `fetch` that the page has by then', async () => {
    const { fetch } = globalThis;
    const client = createClient({ endpoint: 'https://endpoint.example/' });
    globalThis.fetch = async () => json(DISTRICT);
    try {
      expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
    } finally {
      globalThis.fetch = fetch;
    }
  });
});

describe('an earlier answer of this page', () => {
  let clock: SinonFakeTimers;
  before(preloadRecovery);
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  /** Has an endpoint answer once, and a minute later reply otherwise. */
  async function afterOneAnswer(reply: Parameters<typeof endpoint>[0], headers: Record<string, string> = {}) {
    const made = endpoint((request, count) => (count === 1 ? json(DISTRICT, { headers }) : reply(request, count)));
    const first = await made.client.get('district.json', readDistrict);
    await clock.tickAsync(60_000);
    return { ...made, first };
  }

  it('is shown in place of a failure, with its reason and its age', async () => {
    const { client, first } = await afterOneAnswer(failToReach);
    const again = client.get('district.json', readDistrict);
    await clock.tickAsync(20_000);
    const { value, received, stale, url, faults } = await again;
    expect({ value, received, url, faults }).to.deep.equal({
      value: first.value,
      received: first.received,
      url: first.url,
      faults: [],
    });
    expect(stale?.type).to.equal(PROBLEM.network);
  });

  it('is no longer shown once the endpoint has refused', async () => {
    let code = 404;
    const { client } = await afterOneAnswer(() => status(code));
    expect((await problemOf(client.get('district.json', readDistrict))).status).to.equal(404);
    code = 501;
    expect((await problemOf(client.get('district.json', readDistrict))).status).to.equal(501);
  });

  it('is not shown where another reader cannot read it', async () => {
    const { client } = await afterOneAnswer(() => status(501));
    const refuse = () => ({ ok: false as const, faults: [] });
    expect((await problemOf(client.get('district.json', refuse))).status).to.equal(501);
    const fail = (): never => {
      throw new TypeError('Failed to fetch a module');
    };
    expect((await problemOf(client.get('district.json', fail))).status).to.equal(501);
  });

  it('is offered while attempts go on, and not once there is an answer', async () => {
    const offered: Answer<District>[] = [];
    const { client } = await afterOneAnswer((_request, count) => (count < 4 ? failToReach() : json(DISTRICT)));
    const again = client.get('district.json', readDistrict, { onStale: (answer) => offered.push(answer) });
    await clock.tickAsync(1);
    expect(offered.map(({ stale }) => stale?.type)).to.deep.equal([PROBLEM.network]);
    await clock.tickAsync(2_000);
    expect((await again).stale).to.equal(null);
    const count = offered.length;
    await clock.tickAsync(20_000);
    expect(offered).to.have.length(count);
  });

  it('is not offered any more where the answer comes while it is still read', async () => {
    const offered: unknown[] = [];
    const { client } = await afterOneAnswer((_request, count) => (count < 3 ? failToReach() : json(DISTRICT)));
    let reads = 0;
    const readSlowlyAtFirst = async (input: unknown) => {
      reads += 1;
      if (reads === 1) await new Promise((resolve) => setTimeout(resolve, 30_000));
      return readDistrict(input);
    };
    const again = client.get('district.json', readSlowlyAtFirst, { onStale: (answer) => offered.push(answer) });
    // No further: the body of an answer comes by the browser's own clock, and a copy is offered again after five seconds.
    await clock.tickAsync(1_000);
    expect((await again).stale).to.equal(null);
    await clock.tickAsync(40_000);
    expect(reads).to.equal(2);
    expect(offered).to.deep.equal([]);
  });

  it('is offered once half of the time for an attempt is over', async () => {
    const offered: Answer<District>[] = [];
    const { client } = await afterOneAnswer(neverAnswer);
    const controller = new AbortController();
    const { signal } = controller;
    const again = client.get('district.json', readDistrict, { signal, onStale: (answer) => offered.push(answer) });
    again.catch(() => undefined);
    await clock.tickAsync(4_999);
    expect(offered).to.have.length(0);
    await clock.tickAsync(2);
    expect(offered.map(({ stale }) => stale)).to.deep.equal([
      {
        type: PROBLEM.timeout,
        title: 'No answer in time',
        detail: `${client.endpoint}district.json gave no whole answer within 5 s`,
      },
    ]);
    controller.abort();
    expect(await again.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
  });

  it('is not offered to a caller that has left', async () => {
    const offered: unknown[] = [];
    const { client } = await afterOneAnswer(neverAnswer);
    const controller = new AbortController();
    const staying = client.get('district.json', readDistrict);
    staying.catch(() => undefined);
    const left = client.get('district.json', readDistrict, {
      signal: controller.signal,
      onStale: (answer) => offered.push(answer),
    });
    controller.abort();
    await left.catch(() => undefined);
    await clock.tickAsync(60_000);
    expect(offered).to.deep.equal([]);
  });

  it('is offered at once while the endpoint does not answer for another resource, and not after it has', async () => {
    let isDown = true;
    const { client } = await afterOneAnswer(() => (isDown ? failToReach() : json(DISTRICT)));
    const offered: (string | null | undefined)[] = [];
    const onStale = ({ stale }: Answer<District>): unknown => offered.push(stale?.detail);
    const other = problemOf(client.get('other.json', readDistrict));
    await clock.tickAsync(1);
    const again = client.get('district.json', readDistrict, { onStale });
    await clock.tickAsync(0);
    expect(offered[0]).to.match(/other\.json was not reached/);
    await clock.tickAsync(20_000);
    await Promise.all([other, again]);

    isDown = false;
    offered.length = 0;
    await client.get('other.json', readDistrict);
    await client.get('district.json', readDistrict, { onStale });
    await clock.tickAsync(20_000);
    expect(offered).to.deep.equal([]);
  });

  it('stands where its tag is the same, whether a proxy calls it weak or not, and is fresh again', async () => {
    for (const [before, after, isSame] of [
      ['"1"', 'W/"1"', true],
      ['W/"1"', '"1"', true],
      ['"1"', '"2"', false],
      ['"W/1"', '"1"', false],
    ] as const) {
      const { client, first, requests } = await afterOneAnswer(
        () => json({ ...DISTRICT, name: 'New' }, { headers: { ETag: after } }),
        { ETag: before },
      );
      const again = await client.get('district.json', readDistrict);
      expect(again.value === first.value, `${before} ${after}`).to.equal(isSame);
      expect(again.received).to.equal(Date.now());
      await client.get('district.json', readDistrict);
      expect(requests).to.have.length(2);
    }
    const untagged = await afterOneAnswer(() => json({ ...DISTRICT, name: 'New' }));
    expect((await untagged.client.get('district.json', readDistrict)).value.name).to.equal('New');
  });

  it('is read once by each reader', async () => {
    const { client, requests } = endpoint(() => json(DISTRICT));
    let count = 0;
    const reader: typeof readDistrict = (input) => (count++, readDistrict(input));
    await client.get('district.json', reader);
    await client.get('district.json', reader);
    await client.get('district.json', readDistrict);
    expect([count, requests.length]).to.deep.equal([1, 1]);
  });

  it('is one of at most 64, the ones used last', async () => {
    const { client, requests } = endpoint(() => json(DISTRICT));
    for (let at = 0; at < 65; at += 1) await client.get(`${at}.json`, readDistrict);
    await client.get('1.json', readDistrict);
    expect(requests).to.have.length(65);
    await client.get('0.json', readDistrict);
    expect(requests).to.have.length(66);
  });
});
