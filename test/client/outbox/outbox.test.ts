import { expect } from '@open-wc/testing';

import { type Client, ProblemError } from '../../../src/client/index.js';
import { saveDraft, loadDraft, newIdempotencyKey } from '../../../src/client/outbox/draft-storage.js';
import { acquireLease } from '../../../src/client/outbox/lease.js';
import { type Submission, submit } from '../../../src/client/outbox/outbox.js';
import { loadReceipts } from '../../../src/client/outbox/receipt-storage.js';
import { loadSubmission } from '../../../src/client/outbox/submission-record.js';
import { nextAttemptAt } from '../../../src/client/outbox/retry-policy.js';
import { type PledgeRequest, PROBLEM } from '../../../src/contract/index.js';
import { browser, PLACE } from './storage.js';

type Answer = number | string | { readonly retryAfter: number };

interface Posted {
  readonly key: string;
  readonly body: PledgeRequest;
}

const problem = (answer: Answer): ProblemError => {
  if (typeof answer === 'string') return new ProblemError({ type: answer, status: 422, detail: 'Said so.' });
  if (typeof answer === 'number') return new ProblemError({ type: 'about:blank', status: answer, detail: 'Said so.' });
  const error = new ProblemError({ type: 'about:blank', status: 503 });
  return Object.assign(error, answer);
};

/** An endpoint that takes a pledge by its key; `fates` come first: a problem, or that it was taken and the answer `lost`. */
function endpoint(...fates: (Answer | null)[]) {
  const posted: Posted[] = [];
  const taken = new Map<string, PledgeRequest>();
  const client = {
    endpoint: PLACE.endpoint,
    get: () => Promise.reject(new Error('not asked')),
    send: async (_path: string, reader: (body: unknown) => { ok: boolean; value?: unknown }, options: object) => {
      const { body, headers } = options as { body: PledgeRequest; headers: Record<string, string> };
      const key = headers['Idempotency-Key'] ?? '';
      posted.push({ key, body });
      const fate = fates.shift() ?? null;
      if (fate !== null && fate !== 'lost') throw problem(fate);
      const pledge = JSON.stringify({ ...body, proof: null });
      const before = taken.get(key);
      if (before && JSON.stringify({ ...before, proof: null }) !== pledge) throw problem(PROBLEM.keyReused);
      taken.set(key, body);
      if (fate === 'lost') throw new ProblemError({ type: PROBLEM.network });
      return reader({
        number: [...taken.keys()].indexOf(key) + 1,
        initiative: 'green',
        organization: { name: body.organization.name },
        roles: body.roles,
        received: '2026-11-22T10:00:00+08:00',
        state: 'received',
        withdrawalToken: 'token',
      }).value;
    },
  } as unknown as Client;
  return { client, posted, taken, keys: () => new Set(posted.map(({ key }) => key)) };
}

const pledge = (name = 'Example'): PledgeRequest => ({
  organization: { name, creditCode: null },
  contact: { name: 'C.', telephone: null, email: 'c@example.com' },
  roles: ['sorting'],
  message: null,
  publish: true,
  consent: { version: null },
});

function at(
  tab: ReturnType<ReturnType<typeof browser>['tab']>,
  client: Client,
  more: Partial<Submission> = {},
): Submission {
  const shelves = tab.page();
  const key = loadDraft(shelves, PLACE)?.key ?? newIdempotencyKey();
  if (!loadDraft(shelves, PLACE)) saveDraft(shelves, PLACE, { key, fields: { organization: 'Example' } }, []);
  const proof = { website: '', elapsed: 5000 };
  return {
    client,
    url: 'p',
    scope: PLACE,
    storage: shelves,
    request: pledge(),
    key,
    proof,
    solveChallenge: null,
    ...more,
  };
}

describe('the outbox', () => {
  it('has a pledge received, keeps the receipt and lets go of the draft', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint();
    const outcome = await submit(at(tab, client));
    expect(outcome).to.include({ status: 'received', isEarlierVersion: false, isStored: true });
    expect(posted[0]!.key).to.match(/^"[0-9a-f]{32}"$/);
    expect(loadReceipts(tab.page(), PLACE)[0]!.receipt.number).to.equal(1);
    expect(loadDraft(tab.page(), PLACE)).to.equal(null);
    expect(loadSubmission(tab.page(), PLACE)).to.equal(null);
  });

  it('writes down what it sends before it is sent, for a page that does not live to see the answer', async () => {
    const tab = browser().tab();
    const { client } = endpoint('lost');
    const sending = submit(at(tab, client));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const kept = loadSubmission(tab.page(), PLACE)!;
    expect(kept.bodies).to.deep.equal([pledge()]);
    await sending;
    const outcome = await submit(at(tab, client, { request: null }));
    expect(outcome.status).to.equal('received');
  });

  it('has one key over failures, reloads and tabs', async () => {
    const one = browser();
    const { client, keys, taken } = endpoint(500, 'lost', 503, 502);
    const [tab, other] = [one.tab(), one.tab()];
    for (const request of [pledge(), null, pledge(), null]) await submit(at(tab, client, { request }));
    await Promise.all([submit(at(tab, client, { request: null })), submit(at(other, client))]);
    expect(keys().size).to.equal(1);
    expect(taken.size).to.equal(1);
  });

  it('finds the receipt of what was received before the last changes', async () => {
    const tab = browser().tab();
    const { client, taken } = endpoint('lost');
    await submit(at(tab, client));
    const outcome = await submit(at(tab, client, { request: pledge('Changed') }));
    expect(outcome).to.include({ status: 'received', isEarlierVersion: true });
    expect(taken.size).to.equal(1);
  });

  it('takes a new key only when it was refused for good and then changed', async () => {
    const tab = browser().tab();
    const { client, keys } = endpoint(PROBLEM.invalidPledge, PROBLEM.invalidPledge);
    await submit(at(tab, client));
    await submit(at(tab, client));
    expect(keys().size, 'the same again').to.equal(1);
    await submit(at(tab, client, { request: pledge('Changed') }));
    expect(keys().size).to.equal(2);
  });

  it('keeps its key past whoever forbids without knowing of it, and past a conflict whose reason was cut off', async () => {
    const tab = browser().tab();
    const { client, keys, taken } = endpoint('lost', 403);
    await submit(at(tab, client));
    expect((await submit(at(tab, client, { request: pledge('Changed') }))).status).to.equal('refused');
    expect(await submit(at(tab, client, { request: pledge('Again') }))).to.include({
      status: 'received',
      isEarlierVersion: true,
    });
    expect([keys().size, taken.size]).to.deep.equal([1, 1]);

    const cut = endpoint();
    cut.client.send = () => Promise.reject(new ProblemError({ type: 'about:blank', title: 'X', status: 422 }));
    expect((await submit(at(browser().tab(), cut.client))).status).to.equal('waiting');
  });

  it('sends nothing unasked where nothing is on its way', async () => {
    const { client, posted } = endpoint();
    expect(await submit(at(browser().tab(), client, { request: null }))).to.deep.equal({ status: 'idle' });
    expect(posted).to.deep.equal([]);
  });

  it('does not send in one tab what another has had received meanwhile', async () => {
    const { tab } = browser();
    const { client, posted } = endpoint();
    const [one, other] = [tab(), tab()];
    const jobs = [at(one, client), at(other, client)];
    const outcomes = await Promise.all(jobs.map((job) => submit(job)));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['received', 'received']);
    expect(posted.length).to.equal(1);
  });

  it('solves a challenge anew, once, when its solution no longer counts', async () => {
    let solved = 0;
    const solve = async (): Promise<string> => `solution ${++solved}`;
    const { client, posted } = endpoint(PROBLEM.proofNeeded);
    expect((await submit(at(browser().tab(), client, { solveChallenge: solve }))).status).to.equal('received');
    expect(posted.map(({ body }) => body.proof!.altcha)).to.deep.equal(['solution 1', 'solution 2']);

    const stubborn = endpoint(PROBLEM.proofNeeded, PROBLEM.proofNeeded);
    const outcome = await submit(at(browser().tab(), stubborn.client, { solveChallenge: solve }));
    expect(outcome).to.have.property('problem').that.includes({ type: PROBLEM.proofNeeded });
    expect(stubborn.posted.length).to.equal(2);
  });

  it('says with each try how long ago the form was opened first, whatever a reload makes of that', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint(503, PROBLEM.proofNeeded);
    for (const elapsed of [1_900, 5, 10]) {
      await submit(at(tab, client, { proof: { website: '', elapsed } }));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const [first = 0, second = 0, third = 0] = posted.map(({ body }) => body.proof!.elapsed!);
    expect(first).to.be.within(1_900, 2_500);
    expect(second - first).to.be.at.least(59);
    expect(third - second).to.be.at.least(59);
  });

  it('has not been opened in the future, by a clock that was set back', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint();
    await submit(at(tab, client, { proof: { website: '', elapsed: -5_000 } }));
    expect(posted[0]!.body.proof!.elapsed).to.equal(0);
  });
});

describe('the next try', () => {
  const busy = (retryAfter: number | null): ProblemError =>
    new ProblemError({ type: 'about:blank', status: 503 }, retryAfter);

  it('backs off with full jitter, five times at the most', () => {
    for (let tries = 1; tries < 5; tries += 1) {
      for (let time = 0; time < 50; time += 1) {
        expect(nextAttemptAt(busy(null), tries, 1000)).to.be.within(1000, 1000 + 2000 * 2 ** (tries - 1));
      }
    }
    expect(nextAttemptAt(busy(null), 5, 1000)).to.equal(null);
  });

  it('is not before the endpoint’s Retry-After, and the reader’s when that is too far off', () => {
    expect(nextAttemptAt(busy(120_000), 1, 1000)).to.be.at.least(121_000);
    expect(nextAttemptAt(busy(86_400_000), 1, 1000)).to.equal(null);
  });

  it('is the reader’s where it would not help', () => {
    expect(nextAttemptAt(new ProblemError({ type: 'about:blank', status: 501 }), 1, 0)).to.equal(null);
  });
});

describe('a claim', () => {
  it('is one tab’s at a time', async () => {
    const { tab } = browser();
    const order: string[] = [];
    const work = async (name: string): Promise<void> => {
      const release = await acquireLease(tab().page().local, PLACE);
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push(`${name} ends`);
      release();
    };
    await Promise.all(['a', 'b', 'c'].map(work));
    for (let at = 0; at < order.length; at += 2) expect(order[at]![0]).to.equal(order[at + 1]![0]);
  });

  it('runs out where its tab has crashed, and is never longer than it may be', async () => {
    const { tab, lasting } = browser();
    const note = (until: number): void =>
      lasting.setItem('fumin-lease@1 green https://endpoint.example/', JSON.stringify({ owner: 'gone', until }));
    note(Date.now() + 100);
    (await acquireLease(tab().page().local, PLACE))();
    note(Date.now() + 10 * 365 * 24 * 3600 * 1000);
    (await acquireLease(tab().page().local, PLACE))();
  });
});
