import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import { readOfflineCopy } from '../../src/client/offline-copies.js';
import { PROBLEM, read, Wall } from '../../src/contract/index.js';
import {
  DISTRICT,
  endpoint,
  fakeClock,
  json,
  neverAnswer,
  preloadRecovery,
  problemOf,
  readDistrict,
  status,
  failToReach,
} from './endpoint.js';

describe('a client', () => {
  let clock: SinonFakeTimers;
  before(preloadRecovery);
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  describe('requests for one resource', () => {
    it('share one request among concurrent callers', async () => {
      const { client, requests } = endpoint(() => json(DISTRICT));
      const answers = await Promise.all([1, 2, 3].map(() => client.get('district.json', readDistrict)));
      expect(requests).to.have.length(1);
      expect(new Set(answers.map(({ value }) => value)).size).to.equal(1);
    });

    it('read the body again where the reader could not load at first', async () => {
      const { client, requests } = endpoint(() => json(DISTRICT));
      let hasLoaded = false;
      const reader: typeof readDistrict = (input) => {
        if (!hasLoaded) throw new TypeError('Failed to fetch a module');
        return readDistrict(input);
      };
      expect(await problemOf(client.get('district.json', reader))).to.include({ type: PROBLEM.network });
      hasLoaded = true;
      const { value } = await client.get('district.json', reader);
      expect(value.id).to.equal(DISTRICT.id);
      expect(requests).to.have.length(2);
    });

    it('are separate for separate paths', async () => {
      const { client, requests } = endpoint(() => json(DISTRICT));
      await Promise.all(['a.json', 'b.json'].map((path) => client.get(path, readDistrict)));
      expect(requests.map(({ url }) => url)).to.deep.equal(['a.json', 'b.json']);
    });

    it('are repeated once the answer is 5 seconds old, with revalidation by the browser', async () => {
      const { client, requests } = endpoint(() => json(DISTRICT));
      await client.get('district.json', readDistrict);
      await clock.tickAsync(4_999);
      await client.get('district.json', readDistrict);
      expect(requests).to.have.length(1);
      await clock.tickAsync(1);
      await client.get('district.json', readDistrict);
      expect(requests).to.have.length(2);
      expect(requests[1]!.init.cache).to.equal('no-cache');
    });

    it('are repeated at once on reload', async () => {
      const { client, requests } = endpoint((_request, count) => json({ ...DISTRICT, name: `Street ${count}` }));
      await client.get('district.json', readDistrict);
      const { value } = await client.get('district.json', readDistrict, { reload: true });
      expect(requests).to.have.length(2);
      expect(value.name).to.equal('Street 2');
    });

    it('yield the identical value while the ETag stays the same', async () => {
      const { client } = endpoint(() => json(DISTRICT, { headers: { ETag: '"1"' } }));
      const before = await client.get('district.json', readDistrict);
      const after = await client.get('district.json', readDistrict, { reload: true });
      expect(after.value).to.equal(before.value);
    });

    it('yield the cached value on a 304', async () => {
      const { client } = endpoint((_request, count) =>
        count === 1 ? json(DISTRICT, { headers: { ETag: '"1"' } }) : status(304, { ETag: '"1"' }),
      );
      const before = await client.get('district.json', readDistrict);
      const after = await client.get('district.json', readDistrict, { reload: true });
      expect(after.value).to.equal(before.value);
      expect(after.stale).to.equal(null);
    });
  });

  describe('callers that abort', () => {
    it('leave the request to the other callers', async () => {
      let answer!: (response: Response) => void;
      const { client, requests } = endpoint(() => new Promise((resolve) => (answer = resolve)));
      const controller = new AbortController();
      const aborted = client.get('district.json', readDistrict, { signal: controller.signal });
      const remaining = client.get('district.json', readDistrict);
      controller.abort();
      expect(await aborted.catch((error: unknown) => error as Error)).to.have.property('name', 'AbortError');
      expect(requests[0]!.init.signal!.aborted).to.equal(false);
      answer(json(DISTRICT));
      expect((await remaining).value.id).to.equal('street');
    });

    it('abort the request when the last of them leaves, and a later caller begins another', async () => {
      const { client, requests } = endpoint((request, count) => (count === 1 ? neverAnswer(request) : json(DISTRICT)));
      const controller = new AbortController();
      const aborted = client.get('district.json', readDistrict, { signal: controller.signal });
      await clock.tickAsync(0);
      controller.abort();
      await aborted.catch(() => undefined);
      expect(requests[0]!.init.signal!.aborted).to.equal(true);
      expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
    });

    it('send nothing where they aborted beforehand', async () => {
      const { client, requests } = endpoint(() => json(DISTRICT));
      const error = await client
        .get('district.json', readDistrict, { signal: AbortSignal.abort() })
        .catch((e: Error) => e);
      expect(error).to.have.property('name', 'AbortError');
      expect(requests).to.have.length(0);
    });
  });

  describe('a failed request', () => {
    for (const code of [408, 425, 429, 500, 502, 503, 504]) {
      it(`is retried after ${code}`, async () => {
        const { client, requests } = endpoint((_request, count) => (count < 3 ? status(code) : json(DISTRICT)));
        const answer = client.get('district.json', readDistrict);
        // Second by second: storage answers in its own time, before each try.
        for (let second = 0; second < 20; second += 1) {
          await clock.tickAsync(1_000);
          await readOfflineCopy(`${client.endpoint}district.json`);
        }
        expect((await answer).stale).to.equal(null);
        expect(requests).to.have.length(3);
      });
    }

    for (const code of [400, 401, 403, 404, 405, 409, 410, 415, 422, 451, 501]) {
      it(`is never retried after ${code}`, async () => {
        const { client, requests } = endpoint(() => status(code));
        expect((await problemOf(client.get('district.json', readDistrict))).status).to.equal(code);
        await clock.tickAsync(60_000);
        expect(requests).to.have.length(1);
      });
    }

    it('is given up after three attempts, with the reason', async () => {
      const { client, requests } = endpoint(failToReach);
      const problem = problemOf(client.get('district.json', readDistrict));
      await clock.tickAsync(20_000);
      expect((await problem).type).to.equal(PROBLEM.network);
      expect(requests).to.have.length(3);
    });

    it('has ten seconds for each attempt, its body included', async () => {
      const slow = (): Response =>
        new Response(new ReadableStream(), { headers: { 'Content-Type': 'application/json' } });
      const { client, requests } = endpoint((request, count) => {
        if (count !== 1) return neverAnswer(request);
        // A body that never ends, which a real `fetch` aborts with the request.
        const response = slow();
        const body = neverAnswer(request).then(() => new ArrayBuffer(0));
        body.catch(() => undefined);
        return Object.assign(response, { arrayBuffer: () => body });
      });
      const problem = problemOf(client.get('district.json', readDistrict));
      await clock.tickAsync(9_999);
      expect(requests).to.have.length(1);
      await clock.tickAsync(40_000);
      expect((await problem).type).to.equal(PROBLEM.timeout);
      expect(requests).to.have.length(3);
    });

    it('is retried after the time that the endpoint asks for', async () => {
      const { client, requests } = endpoint((_request, count) =>
        count === 1 ? status(429, { 'Retry-After': '7' }) : json(DISTRICT),
      );
      const answer = client.get('district.json', readDistrict);
      await clock.tickAsync(6_999);
      expect(requests).to.have.length(1);
      await clock.tickAsync(1);
      expect((await answer).value.id).to.equal('street');
    });

    it('is not retried where the endpoint asks for minutes', async () => {
      const { client, requests } = endpoint(() => status(503, { 'Retry-After': '120' }));
      expect((await problemOf(client.get('district.json', readDistrict))).status).to.equal(503);
      expect(requests).to.have.length(1);
    });

    it('is never cached: the next caller sends a new one', async () => {
      const { client } = endpoint((_request, count) => (count === 1 ? status(404) : json(DISTRICT)));
      await problemOf(client.get('district.json', readDistrict));
      expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
    });

    it('carries the endpoint’s own problem', async () => {
      const body = { type: 'urn:example:gone', title: 'Gone', errors: [{ pointer: '/a', detail: 'b' }], more: 1 };
      const { client } = endpoint(() =>
        json(body, { status: 410, headers: { 'Content-Type': 'application/problem+json' } }),
      );
      const problem = await problemOf(client.get('district.json', readDistrict));
      expect(problem).to.include({ type: 'urn:example:gone', status: 410 });
      expect(problem.errors).to.deep.equal([{ pointer: '/a', detail: 'b' }]);
    });
  });

  describe('an answer that is not the resource', () => {
    const answers: [string, () => Response][] = [
      ['a sign-in page', () => new Response('<html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } })],
      ['half a document', () => new Response('{"id": "stre', { headers: { 'Content-Type': 'application/json' } })],
      ['nothing', () => new Response('', { headers: { 'Content-Type': 'application/json' } })],
      ['another resource', () => json({ stations: [] })],
      ['null', () => json(null)],
    ];
    for (const [name, answer] of answers) {
      it(`is refused and never cached: ${name}`, async () => {
        const { client, requests } = endpoint((_request, count) => (count === 1 ? answer() : json(DISTRICT)));
        expect((await problemOf(client.get('district.json', readDistrict))).type).to.equal(PROBLEM.invalidAnswer);
        expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
        expect(requests).to.have.length(2);
      });
    }

    it('is reported with the place of its fault', async () => {
      const { client } = endpoint(() => json({ ...DISTRICT, name: false }));
      const { errors } = await problemOf(client.get('district.json', readDistrict));
      expect(errors).to.have.nested.property('[0].pointer', '/name');
    });

    it('keeps the items of a list that fit, and reports the others', async () => {
      const { client } = endpoint(() => json({ ...DISTRICT, circles: [{ id: 'a', name: 'A' }, { id: 'b' }] }));
      const { value, faults } = await client.get('district.json', readDistrict);
      expect(value.circles.map(({ id }) => id)).to.deep.equal(['a']);
      expect(faults.map(({ pointer }) => pointer)).to.deep.equal(['/circles/1/name']);
    });
  });

  it('sends requests to no origin but the endpoint’s, wherever the data link to', async () => {
    const { client, requests } = endpoint(() => json({ pledges: [] }));
    const readWall = (input: unknown) => read(Wall, input);
    const problem = await problemOf(client.get('https://elsewhere.example/pledges.json', readWall));
    expect(problem.type).to.equal(PROBLEM.invalidAnswer);
    expect(requests).to.have.length(0);
  });
});
