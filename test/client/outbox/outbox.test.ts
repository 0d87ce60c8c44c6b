import { expect } from '@open-wc/testing';

import { type Client, ProblemError } from '../../../src/client/index.js';
import { saveDraft, loadDraft, newIdempotencyKey } from '../../../src/client/outbox/draft-storage.js';
import { acquireLease } from '../../../src/client/outbox/lease.js';
import { type Submission, submit } from '../../../src/client/outbox/outbox.js';
import { loadReceipts } from '../../../src/client/outbox/receipt-storage.js';
import { loadSubmission } from '../../../src/client/outbox/submission-record.js';
import { nextAttemptAt } from '../../../src/client/outbox/retry-policy.js';
import { type PledgeRequest, PROBLEM } from '../../../src/contract/index.js';
import { browser, SCOPE } from './storage.js';

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

/** Starts an endpoint that receives a pledge by its key, after its `fates`: a problem, or received with the response `lost`. */
function endpoint(...fates: (Answer | null)[]) {
  const posted: Posted[] = [];
  const received = new Map<string, PledgeRequest>();
  const client = {
    endpoint: SCOPE.endpoint,
    get: () => Promise.reject(new Error('not asked')),
    send: async (_path: string, reader: (body: unknown) => { ok: boolean; value?: unknown }, options: object) => {
      const { body, headers } = options as { body: PledgeRequest; headers: Record<string, string> };
      const key = headers['Idempotency-Key'] ?? '';
      posted.push({ key, body });
      const fate = fates.shift() ?? null;
      if (fate !== null && fate !== 'lost') throw problem(fate);
      const pledge = JSON.stringify({ ...body, proof: null });
      const before = received.get(key);
      if (before && JSON.stringify({ ...before, proof: null }) !== pledge) throw problem(PROBLEM.keyReused);
      received.set(key, body);
      if (fate === 'lost') throw new ProblemError({ type: PROBLEM.network });
      return reader({
        number: [...received.keys()].indexOf(key) + 1,
        initiative: 'green',
        organization: { name: body.organization.name },
        roles: body.roles,
        received: '2026-11-22T10:00:00+08:00',
        state: 'received',
        withdrawalToken: 'token',
      }).value;
    },
  } as unknown as Client;
  return { client, posted, received, keys: () => new Set(posted.map(({ key }) => key)) };
}

const pledge = (name = 'Example'): PledgeRequest => ({
  organization: { name, creditCode: null },
  contact: { name: 'C.', telephone: null, email: 'c@example.com' },
  roles: ['sorting'],
  message: null,
  publish: true,
  consent: { version: null },
});

function submissionFrom(
  tab: ReturnType<ReturnType<typeof browser>['tab']>,
  client: Client,
  more: Partial<Submission> = {},
): Submission {
  const storage = tab.page();
  const key = loadDraft(storage, SCOPE)?.key ?? newIdempotencyKey();
  if (!loadDraft(storage, SCOPE)) saveDraft(storage, SCOPE, { key, fields: { organization: 'Example' } }, []);
  const proof = { website: '', elapsed: 5000 };
  return {
    client,
    url: 'p',
    scope: SCOPE,
    storage,
    request: pledge(),
    key,
    proof,
    solveChallenge: null,
    ...more,
  };
}

describe('the outbox', () => {
  it('has a pledge received, stores the receipt and deletes the draft', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint();
    const outcome = await submit(submissionFrom(tab, client));
    expect(outcome).to.include({ status: 'received', isEarlierVersion: false, isStored: true });
    expect(posted[0]!.key).to.match(/^"[0-9a-f]{32}"$/);
    expect(loadReceipts(tab.page(), SCOPE)[0]!.receipt.number).to.equal(1);
    expect(loadDraft(tab.page(), SCOPE)).to.equal(null);
    expect(loadSubmission(tab.page(), SCOPE)).to.equal(null);
  });

  it('stores what it sends before it is sent, for a page that closes before the response', async () => {
    const tab = browser().tab();
    const { client } = endpoint('lost');
    const sending = submit(submissionFrom(tab, client));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const stored = loadSubmission(tab.page(), SCOPE)!;
    expect(stored.bodies).to.deep.equal([pledge()]);
    await sending;
    const outcome = await submit(submissionFrom(tab, client, { request: null }));
    expect(outcome.status).to.equal('received');
  });

  it('uses one key across failures, reloads and tabs', async () => {
    const device = browser();
    const { client, keys, received } = endpoint(500, 'lost', 503, 502);
    const [tab, other] = [device.tab(), device.tab()];
    for (const request of [pledge(), null, pledge(), null]) await submit(submissionFrom(tab, client, { request }));
    await Promise.all([submit(submissionFrom(tab, client, { request: null })), submit(submissionFrom(other, client))]);
    expect(keys().size).to.equal(1);
    expect(received.size).to.equal(1);
  });

  it('gets the receipt of what was received before the last changes', async () => {
    const tab = browser().tab();
    const { client, received } = endpoint('lost');
    await submit(submissionFrom(tab, client));
    const outcome = await submit(submissionFrom(tab, client, { request: pledge('Changed') }));
    expect(outcome).to.include({ status: 'received', isEarlierVersion: true });
    expect(received.size).to.equal(1);
  });

  it('makes a new key only when the pledge was refused for good and then changed', async () => {
    const tab = browser().tab();
    const { client, keys } = endpoint(PROBLEM.invalidPledge, PROBLEM.invalidPledge);
    await submit(submissionFrom(tab, client));
    await submit(submissionFrom(tab, client));
    expect(keys().size, 'the same again').to.equal(1);
    await submit(submissionFrom(tab, client, { request: pledge('Changed') }));
    expect(keys().size).to.equal(2);
  });

  it('keeps the key after a refusal by an intermediary, and after a conflict whose reason was cut off', async () => {
    const tab = browser().tab();
    const { client, keys, received } = endpoint('lost', 403);
    await submit(submissionFrom(tab, client));
    expect((await submit(submissionFrom(tab, client, { request: pledge('Changed') }))).status).to.equal('refused');
    expect(await submit(submissionFrom(tab, client, { request: pledge('Again') }))).to.include({
      status: 'received',
      isEarlierVersion: true,
    });
    expect([keys().size, received.size]).to.deep.equal([1, 1]);

    const cut = endpoint();
    cut.client.send = () => Promise.reject(new ProblemError({ type: 'about:blank', title: 'X', status: 422 }));
    expect((await submit(submissionFrom(browser().tab(), cut.client))).status).to.equal('waiting');
  });

  it('sends nothing unasked where nothing is pending', async () => {
    const { client, posted } = endpoint();
    expect(await submit(submissionFrom(browser().tab(), client, { request: null }))).to.deep.equal({ status: 'idle' });
    expect(posted).to.deep.equal([]);
  });

  it('does not send in one tab what was received in another meanwhile', async () => {
    const { tab } = browser();
    const { client, posted } = endpoint();
    const [one, other] = [tab(), tab()];
    const submissions = [submissionFrom(one, client), submissionFrom(other, client)];
    const outcomes = await Promise.all(submissions.map((submission) => submit(submission)));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['received', 'received']);
    expect(posted.length).to.equal(1);
  });

  it('says under which key the pledge stands, another one included', async () => {
    const tab = browser().tab();
    const { client } = endpoint(500, PROBLEM.keyReused);
    const submission = submissionFrom(tab, client);
    expect(await submit(submission)).to.include({ status: 'waiting', key: submission.key });
    const outcome = await submit(submissionFrom(tab, client));
    expect(outcome).to.include({ status: 'refused', isPending: false });
    const key = loadDraft(tab.page(), SCOPE)!.key;
    expect(key).to.not.equal(submission.key);
    expect(outcome).to.include({ key });
    expect(await submit(submissionFrom(tab, client))).to.include({ status: 'received', key });
  });

  it('solves a challenge again, once, when its solution no longer counts', async () => {
    let solved = 0;
    const solve = async (): Promise<string> => `solution ${++solved}`;
    const { client, posted } = endpoint(PROBLEM.proofNeeded);
    expect((await submit(submissionFrom(browser().tab(), client, { solveChallenge: solve }))).status).to.equal(
      'received',
    );
    expect(posted.map(({ body }) => body.proof!.altcha)).to.deep.equal(['solution 1', 'solution 2']);

    const stubborn = endpoint(PROBLEM.proofNeeded, PROBLEM.proofNeeded);
    const outcome = await submit(submissionFrom(browser().tab(), stubborn.client, { solveChallenge: solve }));
    expect(outcome).to.have.property('problem').that.includes({ type: PROBLEM.proofNeeded });
    expect(stubborn.posted.length).to.equal(2);
  });

  it('sends with each attempt the time since the form was first opened, across reloads', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint(503, PROBLEM.proofNeeded);
    for (const elapsed of [1_900, 5, 10]) {
      await submit(submissionFrom(tab, client, { proof: { website: '', elapsed } }));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const [first = 0, second = 0, third = 0] = posted.map(({ body }) => body.proof!.elapsed!);
    expect(first).to.be.within(1_900, 2_500);
    expect(second - first).to.be.at.least(59);
    expect(third - second).to.be.at.least(59);
  });

  it('sends no negative time where the clock was set back', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint();
    await submit(submissionFrom(tab, client, { proof: { website: '', elapsed: -5_000 } }));
    expect(posted[0]!.body.proof!.elapsed).to.equal(0);
  });
});

describe('the next attempt', () => {
  const busy = (retryAfter: number | null): ProblemError =>
    new ProblemError({ type: 'about:blank', status: 503 }, retryAfter);

  it('backs off with full jitter, at most five times', () => {
    for (let tries = 1; tries < 5; tries += 1) {
      for (let time = 0; time < 50; time += 1) {
        expect(nextAttemptAt(busy(null), tries, 1000)).to.be.within(1000, 1000 + 2000 * 2 ** (tries - 1));
      }
    }
    expect(nextAttemptAt(busy(null), 5, 1000)).to.equal(null);
  });

  it('is not before the endpoint’s Retry-After, and up to the reader when that is too far off', () => {
    expect(nextAttemptAt(busy(120_000), 1, 1000)).to.be.at.least(121_000);
    expect(nextAttemptAt(busy(86_400_000), 1, 1000)).to.equal(null);
  });

  it('is up to the reader where it would not help', () => {
    expect(nextAttemptAt(new ProblemError({ type: 'about:blank', status: 501 }), 1, 0)).to.equal(null);
  });
});

describe('a lease', () => {
  it('is held by one tab at a time', async () => {
    const { tab } = browser();
    const order: string[] = [];
    const work = async (name: string): Promise<void> => {
      const release = await acquireLease(tab().page().local, SCOPE);
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push(`${name} ends`);
      release();
    };
    await Promise.all(['a', 'b', 'c'].map(work));
    for (let at = 0; at < order.length; at += 2) expect(order[at]![0]).to.equal(order[at + 1]![0]);
  });

  it('expires where its tab has crashed, and never lasts longer than it may', async () => {
    const { tab, local } = browser();
    const note = (until: number): void =>
      local.setItem('fumin-lease@1 green https://endpoint.example/', JSON.stringify({ owner: 'gone', until }));
    note(Date.now() + 100);
    (await acquireLease(tab().page().local, SCOPE))();
    note(Date.now() + 10 * 365 * 24 * 3600 * 1000);
    (await acquireLease(tab().page().local, SCOPE))();
  });
});
