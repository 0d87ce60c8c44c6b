import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import { PROBLEM, read, Wall } from '../../src/contract/index.js';
import { DISTRICT, endpoint, fakeClock, json, never, problemOf, readDistrict, status, unreached } from './endpoint.js';

describe('asking an endpoint', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  describe('for the same thing', () => {
    it('is one request, however many ask', async () => {
      const { client, seen } = endpoint(() => json(DISTRICT));
      const answers = await Promise.all([1, 2, 3].map(() => client.get('district.json', readDistrict)));
      expect(seen).to.have.length(1);
      expect(new Set(answers.map(({ value }) => value)).size).to.equal(1);
    });

    it('is read anew where what reads it did not come at first', async () => {
      const { client, seen } = endpoint(() => json(DISTRICT));
      let isThere = false;
      const reader: typeof readDistrict = (input) => {
        if (!isThere) throw new TypeError('Failed to fetch a module');
        return readDistrict(input);
      };
      expect(await problemOf(client.get('district.json', reader))).to.include({ type: PROBLEM.network });
      isThere = true;
      const { value } = await client.get('district.json', reader);
      expect(value.id).to.equal(DISTRICT.id);
      expect(seen).to.have.length(2);
    });

    it('is another request for another path', async () => {
      const { client, seen } = endpoint(() => json(DISTRICT));
      await Promise.all(['a.json', 'b.json'].map((path) => client.get(path, readDistrict)));
      expect(seen.map(({ url }) => url)).to.deep.equal(['a.json', 'b.json']);
    });

    it('asks again once the answer is some seconds old, and lets the browser revalidate it', async () => {
      const { client, seen } = endpoint(() => json(DISTRICT));
      await client.get('district.json', readDistrict);
      await clock.tickAsync(4_999);
      await client.get('district.json', readDistrict);
      expect(seen).to.have.length(1);
      await clock.tickAsync(1);
      await client.get('district.json', readDistrict);
      expect(seen).to.have.length(2);
      expect(seen[1]!.init.cache).to.equal('no-cache');
    });

    it('asks again at once where that is asked for', async () => {
      const { client, seen } = endpoint((_seen, count) => json({ ...DISTRICT, name: `Street ${count}` }));
      await client.get('district.json', readDistrict);
      const { value } = await client.get('district.json', readDistrict, { reload: true });
      expect(seen).to.have.length(2);
      expect(value.name).to.equal('Street 2');
    });

    it('is the very same value while its ETag is', async () => {
      const { client } = endpoint(() => json(DISTRICT, { headers: { ETag: '"1"' } }));
      const before = await client.get('district.json', readDistrict);
      const after = await client.get('district.json', readDistrict, { reload: true });
      expect(after.value).to.equal(before.value);
    });

    it('takes a 304 for what it has', async () => {
      const { client } = endpoint((_seen, count) =>
        count === 1 ? json(DISTRICT, { headers: { ETag: '"1"' } }) : status(304, { ETag: '"1"' }),
      );
      const before = await client.get('district.json', readDistrict);
      const after = await client.get('district.json', readDistrict, { reload: true });
      expect(after.value).to.equal(before.value);
      expect(after.stale).to.equal(null);
    });
  });

  describe('and leaving', () => {
    it('leaves the request to the others who wait', async () => {
      let answer!: (response: Response) => void;
      const { client, seen } = endpoint(() => new Promise((resolve) => (answer = resolve)));
      const leaver = new AbortController();
      const left = client.get('district.json', readDistrict, { signal: leaver.signal });
      const stayed = client.get('district.json', readDistrict);
      leaver.abort();
      expect(await left.catch((error: unknown) => error as Error)).to.have.property('name', 'AbortError');
      expect(seen[0]!.init.signal!.aborted).to.equal(false);
      answer(json(DISTRICT));
      expect((await stayed).value.id).to.equal('street');
    });

    it('stops the request when the last one has left, and a later one asks anew', async () => {
      const { client, seen } = endpoint((one, count) => (count === 1 ? never(one) : json(DISTRICT)));
      const leaver = new AbortController();
      const left = client.get('district.json', readDistrict, { signal: leaver.signal });
      await clock.tickAsync(0);
      leaver.abort();
      await left.catch(() => undefined);
      expect(seen[0]!.init.signal!.aborted).to.equal(true);
      expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
    });

    it('asks nothing where the leaver had left before', async () => {
      const { client, seen } = endpoint(() => json(DISTRICT));
      const error = await client
        .get('district.json', readDistrict, { signal: AbortSignal.abort() })
        .catch((e: Error) => e);
      expect(error).to.have.property('name', 'AbortError');
      expect(seen).to.have.length(0);
    });
  });

  describe('that fails', () => {
    for (const code of [408, 425, 429, 500, 502, 503, 504]) {
      it(`tries ${code} again`, async () => {
        const { client, seen } = endpoint((_seen, count) => (count < 3 ? status(code) : json(DISTRICT)));
        const answer = client.get('district.json', readDistrict);
        await clock.tickAsync(20_000);
        expect((await answer).stale).to.equal(null);
        expect(seen).to.have.length(3);
      });
    }

    for (const code of [400, 401, 403, 404, 405, 409, 410, 415, 422, 451, 501]) {
      it(`never tries ${code} again`, async () => {
        const { client, seen } = endpoint(() => status(code));
        expect((await problemOf(client.get('district.json', readDistrict))).status).to.equal(code);
        await clock.tickAsync(60_000);
        expect(seen).to.have.length(1);
      });
    }

    it('gives up after three attempts, and says why', async () => {
      const { client, seen } = endpoint(unreached);
      const problem = problemOf(client.get('district.json', readDistrict));
      await clock.tickAsync(20_000);
      expect((await problem).type).to.equal(PROBLEM.network);
      expect(seen).to.have.length(3);
    });

    it('gives each attempt ten seconds, its body included', async () => {
      const slow = (): Response =>
        new Response(new ReadableStream(), { headers: { 'Content-Type': 'application/json' } });
      const { client, seen } = endpoint((one, count) => {
        if (count !== 1) return never(one);
        // A body that never ends, which a real fetch breaks off when aborted.
        const response = slow();
        const text = never(one).then(() => '');
        text.catch(() => undefined);
        return Object.assign(response, { text: () => text });
      });
      const problem = problemOf(client.get('district.json', readDistrict));
      await clock.tickAsync(9_999);
      expect(seen).to.have.length(1);
      await clock.tickAsync(40_000);
      expect((await problem).type).to.equal(PROBLEM.timeout);
      expect(seen).to.have.length(3);
    });

    it('waits as long as the endpoint asks', async () => {
      const { client, seen } = endpoint((_seen, count) =>
        count === 1 ? status(429, { 'Retry-After': '7' }) : json(DISTRICT),
      );
      const answer = client.get('district.json', readDistrict);
      await clock.tickAsync(6_999);
      expect(seen).to.have.length(1);
      await clock.tickAsync(1);
      expect((await answer).value.id).to.equal('street');
    });

    it('does not keep a reader waiting for minutes', async () => {
      const { client, seen } = endpoint(() => status(503, { 'Retry-After': '120' }));
      expect((await problemOf(client.get('district.json', readDistrict))).status).to.equal(503);
      expect(seen).to.have.length(1);
    });

    it('is never kept: the next one asks anew', async () => {
      const { client } = endpoint((_seen, count) => (count === 1 ? status(404) : json(DISTRICT)));
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

  describe('that answers with something else', () => {
    const answers: [string, () => Response][] = [
      ['a sign-in page', () => new Response('<html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } })],
      ['half a document', () => new Response('{"id": "stre', { headers: { 'Content-Type': 'application/json' } })],
      ['nothing', () => new Response('', { headers: { 'Content-Type': 'application/json' } })],
      ['another resource', () => json({ stations: [] })],
      ['null', () => json(null)],
    ];
    for (const [name, answer] of answers) {
      it(`does not take ${name} for the resource, and keeps nothing of it`, async () => {
        const { client, seen } = endpoint((_seen, count) => (count === 1 ? answer() : json(DISTRICT)));
        expect((await problemOf(client.get('district.json', readDistrict))).type).to.equal(PROBLEM.invalidAnswer);
        expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
        expect(seen).to.have.length(2);
      });
    }

    it('says where it does not fit', async () => {
      const { client } = endpoint(() => json({ ...DISTRICT, name: 7 }));
      const { errors } = await problemOf(client.get('district.json', readDistrict));
      expect(errors).to.have.nested.property('[0].pointer', '/name');
    });

    it('keeps what fits of a list, and says what was left out', async () => {
      const { client } = endpoint(() => json({ ...DISTRICT, circles: [{ id: 'a', name: 'A' }, { id: 'b' }] }));
      const { value, faults } = await client.get('district.json', readDistrict);
      expect(value.circles.map(({ id }) => id)).to.deep.equal(['a']);
      expect(faults.map(({ pointer }) => pointer)).to.deep.equal(['/circles/1/name']);
    });
  });

  it('asks no other origin than the endpoint’s, whatever the data point to', async () => {
    const { client, seen } = endpoint(() => json({ pledges: [] }));
    const readWall = (input: unknown) => read(Wall, input);
    const problem = await problemOf(client.get('https://elsewhere.example/pledges.json', readWall));
    expect(problem.type).to.equal(PROBLEM.invalidAnswer);
    expect(seen).to.have.length(0);
  });
});
