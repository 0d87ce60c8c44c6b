import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import type * as OfflineCopies from '../../src/client/offline-copies.js';
import { readOfflineCopy, writeOfflineCopy } from '../../src/client/offline-copies.js';
import { PROBLEM } from '../../src/contract/index.js';
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

/** Waits in real time until a copy has been written, which happens in the background. */
async function untilWritten(url: string, timeout: number): Promise<void> {
  const end = Date.now() + timeout;
  while (Date.now() < end && !(await readOfflineCopy(url))) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Other files' pages are of the same origin: in a database of their own, none of them drops this file's copies. */
function openDatabaseOfThisFile(): void {
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => open(`${name} of offline-copies.test`, version);
}

describe('an offline copy', () => {
  let clock: SinonFakeTimers;
  before(openDatabaseOfThisFile);
  before(preloadRecovery);
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  /** Visits an endpoint that works, and again an hour later; returns the second answer. */
  async function secondVisit(first: () => Response, then: () => Response | Promise<Response>, patience = 15_000) {
    const { client, createAnotherClient } = endpoint((_request, count) => (count === 1 ? first() : then()));
    await client.get('district.json', readDistrict);
    // Two seconds, and the timer that stands for an idle browser where there is no `requestIdleCallback`.
    await clock.tickAsync(3_000);
    clock.restore();
    await untilWritten(`${client.endpoint}district.json`, patience);
    clock = fakeClock();
    await clock.tickAsync(3_600_000);
    const answer = createAnotherClient().get('district.json', readDistrict);
    answer.catch(() => undefined);
    for (let second = 0; second < 60; second += 1) {
      await clock.tickAsync(1_000);
      // In real time, which the reading of the copy takes too.
      await readOfflineCopy(`${client.endpoint}district.json`);
    }
    return answer;
  }

  it('is shown on a later visit while the endpoint fails, with the reason and its age', async () => {
    const answer = await secondVisit(() => json(DISTRICT), failToReach);
    expect(answer.value.id).to.equal('street');
    expect(answer.stale?.type).to.equal(PROBLEM.network);
    expect(new Date(answer.received).toISOString()).to.equal('2096-11-23T02:00:00.000Z');
  });

  for (const code of [500, 503, 429]) {
    it(`is shown while the endpoint answers ${code}`, async () => {
      expect(
        (
          await secondVisit(
            () => json(DISTRICT),
            () => status(code),
          )
        ).stale?.status,
      ).to.equal(code);
    });
  }

  it('is shown where an intranet answers with its sign-in page', async () => {
    const page = (): Response => new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
    expect((await secondVisit(() => json(DISTRICT), page)).stale?.type).to.equal(PROBLEM.invalidAnswer);
  });

  for (const code of [401, 403, 404, 410]) {
    it(`is not shown where the endpoint answers ${code}`, async () => {
      expect(
        (
          await problemOf(
            secondVisit(
              () => json(DISTRICT),
              () => status(code),
            ),
          )
        ).status,
      ).to.equal(code);
    });
  }

  it('is not stored where the endpoint forbids it', async () => {
    const first = (): Response => json(DISTRICT, { headers: { 'Cache-Control': 'private, no-store' } });
    expect((await problemOf(secondVisit(first, failToReach, 100))).type).to.equal(PROBLEM.network);
  });

  it('is not stored where the endpoint has refused before the page was idle', async () => {
    const { client } = endpoint((_request, count) => (count === 1 ? json(DISTRICT) : status(403)));
    await client.get('district.json', readDistrict);
    expect((await problemOf(client.get('district.json', readDistrict, { reload: true }))).status).to.equal(403);
    await clock.tickAsync(3_000);
    clock.restore();
    const url = `${client.endpoint}district.json`;
    await untilWritten(url, 500);
    expect(await readOfflineCopy(url)).to.equal(null);
  });

  it('is offered while retries continue, and then replaced by the answer', async () => {
    const { client } = endpoint((_request, count) =>
      count === 2 ? status(503) : json({ ...DISTRICT, name: `Street ${count}` }),
    );
    await client.get('district.json', readDistrict);
    await clock.tickAsync(10_000);
    const offered: unknown[] = [];
    const answer = client.get('district.json', readDistrict, { onStale: ({ value }) => offered.push(value.name) });
    // The browser's storage answers in its own time.
    for (let tries = 0; tries < 1_000 && offered.length === 0; tries += 1) await clock.tickAsync(0);
    expect(offered).to.deep.equal(['Street 1']);
    await clock.tickAsync(8_000);
    expect((await answer).value.name).to.equal('Street 3');
    expect((await answer).stale).to.equal(null);
  });

  it('is offered while the endpoint answers slowly, and then replaced by the answer', async () => {
    const { client } = endpoint((_request, count) => {
      const answer = json({ ...DISTRICT, name: `Street ${count}` });
      return count === 1 ? answer : new Promise((resolve) => setTimeout(() => resolve(answer), 9_000));
    });
    await client.get('district.json', readDistrict);
    await clock.tickAsync(10_000);
    const offered: unknown[] = [];
    const answer = client.get('district.json', readDistrict, { onStale: ({ value }) => offered.push(value.name) });
    const offers = async (): Promise<void> => {
      for (let tries = 0; tries < 100 && offered.length === 0; tries += 1) await clock.tickAsync(0);
    };
    await clock.tickAsync(4_900);
    await offers();
    expect(offered).to.deep.equal([]);
    await clock.tickAsync(100);
    await offers();
    expect(offered).to.deep.equal(['Street 1']);
    await clock.tickAsync(4_000);
    expect((await answer).value.name).to.equal('Street 2');
    expect((await answer).stale).to.equal(null);
  });

  it('is offered at once while the endpoint does not answer other requests', async () => {
    let isDown = false;
    const { client } = endpoint((request) =>
      isDown ? neverAnswer(request) : json({ ...DISTRICT, name: request.url }),
    );
    for (const path of ['first.json', 'second.json']) await client.get(path, readDistrict);
    await clock.tickAsync(10_000);
    isDown = true;
    const offered: unknown[] = [];
    const onStale = ({ value }: { value: { name: unknown } }): void => void offered.push(value.name);
    const ask = (path: string): void =>
      void client.get(path, readDistrict, { onStale, reload: true }).catch(() => undefined);
    const offers = async (count: number): Promise<void> => {
      for (let tries = 0; tries < 1_000 && offered.length < count; tries += 1) await clock.tickAsync(0);
    };
    ask('first.json');
    await offers(1);
    expect(offered).to.deep.equal([]);
    await clock.tickAsync(10_000);
    await offers(1);
    const before = offered.length;
    ask('second.json');
    await offers(before + 1);
    expect(offered.slice(before)).to.deep.equal(['second.json']);
    isDown = false;
    await client.get('third.json', readDistrict);
    ask('second.json');
    await offers(before + 2);
    expect(offered, 'after it has answered').to.have.length(before + 1);
  });

  it('is none where the browser’s storage never answers', async () => {
    clock.restore();
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    try {
      const path = '../../src/client/offline-copies.ts?hung';
      const module = (await import(path)) as typeof OfflineCopies;
      expect(await module.readOfflineCopy('https://hung.example/')).to.equal(null);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('is one of at most 64: the oldest are deleted', async () => {
    clock.restore();
    const url = (index: number): string => `https://bound.example/${index}`;
    for (let index = 0; index < 66; index += 1)
      await writeOfflineCopy(url(index), { body: index, received: Date.now() + index });
    expect(await readOfflineCopy(url(0))).to.equal(null);
    expect(await readOfflineCopy(url(1))).to.equal(null);
    expect(await readOfflineCopy(url(65))).to.have.property('body', 65);
  });

  it('survives its own writing, even after the clock was set back', async () => {
    clock.restore();
    const url = (index: number): string => `https://back.example/${index}`;
    for (let index = 0; index < 66; index += 1) {
      await writeOfflineCopy(url(index), { body: index, received: Date.now() - 86_400_000 * index });
      expect(await readOfflineCopy(url(index))).to.have.property('body', index);
    }
  });
});
