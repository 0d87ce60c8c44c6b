import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import type { SendOptions } from '../../../src/client/index.js';
import { loadDraft, newIdempotencyKey } from '../../../src/client/outbox/draft-storage.js';
import { submit } from '../../../src/client/outbox/outbox.js';
import { rekeyDraft } from '../../../src/client/outbox/rekey-draft.js';
import { loadSubmission } from '../../../src/client/outbox/submission-record.js';
import { type PledgeRequest, PROBLEM } from '../../../src/contract/index.js';
import { browser, SCOPE } from './storage.js';
import { endpoint, pledge, submissionFrom } from './submissions.js';

describe('an attempt to send', () => {
  it('sends to where pledges go, once a press, with the key in a header of its own', async () => {
    const tab = browser().tab();
    const calls: [path: string, options: SendOptions][] = [];
    const { client } = endpoint();
    const { send } = client;
    client.send = (path, reader, options) => (calls.push([path, options]), send(path, reader, options));
    const submission = submissionFrom(tab, client);
    await submit(submission);
    expect(calls).to.have.length(1);
    const [path, { method, headers, retry }] = calls[0]!;
    expect([path, method, headers]).to.deep.equal(['p', 'POST', { 'Idempotency-Key': `"${submission.key}"` }]);
    expect(retry?.attempts).to.equal(1);
  });

  it('waits twice while the endpoint is still at an earlier attempt, and leaves it to later then', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    try {
      const { client, posted } = endpoint(PROBLEM.keyInFlight, PROBLEM.keyInFlight);
      const sent = submit(submissionFrom(browser().tab(), client));
      await clock.tickAsync(100);
      expect(posted).to.have.length(1);
      await clock.tickAsync(500);
      expect(posted).to.have.length(2);
      await clock.tickAsync(1_500);
      expect((await sent).status).to.equal('received');

      const busy = endpoint(PROBLEM.keyInFlight, PROBLEM.keyInFlight, PROBLEM.keyInFlight);
      const waiting = submit(submissionFrom(browser().tab(), busy.client));
      await clock.tickAsync(10_000);
      expect(await waiting).to.include({ status: 'waiting' });
      expect(busy.posted).to.have.length(3);
    } finally {
      clock.restore();
    }
  });

  it('counts the attempts that nobody pressed for, and starts again with a press', async () => {
    const tab = browser().tab();
    const { client } = endpoint(503, 503, 503, 503);
    const attempts = async (request: PledgeRequest | null): Promise<number> => {
      const outcome = await submit(submissionFrom(tab, client, { request }));
      const record = loadSubmission(tab.page(), SCOPE)!;
      expect(outcome).to.include({ status: 'waiting', retryAt: record.retryAt });
      expect(record.retryAt).to.be.at.least(Date.now() - 1000);
      return record.attempts;
    };
    expect([
      await attempts(pledge()),
      await attempts(null),
      await attempts(null),
      await attempts(pledge()),
    ]).to.deep.equal([1, 2, 3, 1]);
  });

  it('keeps what was refused for the reader: paused, without the proof that did not do', async () => {
    const tab = browser().tab();
    const { client, posted } = endpoint(PROBLEM.proofNeeded, PROBLEM.invalidPledge, 403);
    const send = async (elapsed: number) => submit(submissionFrom(tab, client, { proof: { website: '', elapsed } }));
    expect(await send(10)).to.include({ status: 'refused', isPending: true });
    expect(loadSubmission(tab.page(), SCOPE)).to.include({ proof: null, isPaused: true, isRefused: false });
    await send(20);
    expect(loadSubmission(tab.page(), SCOPE))
      .to.include({ isPaused: true, isRefused: true })
      .and.not.include({ proof: null });
    await send(30);
    expect(loadSubmission(tab.page(), SCOPE)).to.include({ isPaused: true, isRefused: false });
    expect(posted.every(({ body }) => body.proof!.website === '')).to.equal(true);
  });

  it('sends again what was received under the key of another attempt, the latest first', async () => {
    const tab = browser().tab();
    const { client, posted, received } = endpoint('lost', 503, 503);
    for (const name of ['A', 'B', 'C']) await submit(submissionFrom(tab, client, { request: pledge(name) }));
    const outcome = await submit(submissionFrom(tab, client, { request: pledge('D') }));
    expect(outcome).to.include({ status: 'received', isEarlierVersion: true });
    expect(outcome).to.have.nested.property('receipt.organization.name', 'A');
    expect(posted.slice(3).map(({ body }) => body.organization.name)).to.deep.equal(['D', 'C', 'B', 'A']);
    expect(received.size).to.equal(1);
    expect(loadSubmission(tab.page(), SCOPE)).to.equal(null);
  });

  it('keeps each body that may have been received once, and five of them', async () => {
    const tab = browser().tab();
    const { client } = endpoint(...Array.from({ length: 9 }, () => 503));
    const bodies = () => loadSubmission(tab.page(), SCOPE)!.bodies.map(({ organization }) => organization.name);
    for (const name of ['A', 'B', 'A']) await submit(submissionFrom(tab, client, { request: pledge(name) }));
    expect(bodies()).to.deep.equal(['B', 'A']);
    for (const name of ['C', 'D', 'E', 'F']) await submit(submissionFrom(tab, client, { request: pledge(name) }));
    expect(bodies()).to.deep.equal(['A', 'C', 'D', 'E', 'F']);
  });

  it('forgets what was refused for good once something else is sent under another key', async () => {
    const tab = browser().tab();
    const { client } = endpoint(PROBLEM.invalidPledge, 503);
    await submit(submissionFrom(tab, client));
    await submit(submissionFrom(tab, client, { request: pledge('Changed') }));
    const { bodies, key } = loadSubmission(tab.page(), SCOPE)!;
    expect(bodies).to.deep.equal([pledge('Changed')]);
    expect(loadDraft(tab.page(), SCOPE)!.key).to.equal(key);
  });

  it('takes the key that another tab gave the draft after a refusal', async () => {
    const device = browser();
    const tab = device.tab();
    const { client, posted } = endpoint(PROBLEM.invalidPledge);
    await submit(submissionFrom(tab, client));
    const shared = newIdempotencyKey();
    rekeyDraft(device.tab().page(), SCOPE, shared);
    await submit(submissionFrom(tab, client, { request: pledge('Changed') }));
    expect(posted[1]!.key).to.equal(`"${shared}"`);
  });

  it('says of a receipt that another tab got whether it is for the same pledge', async () => {
    const outcomeOf = async (request: PledgeRequest, key?: string) => {
      const device = browser();
      const { client, posted } = endpoint();
      const one = submissionFrom(device.tab(), client);
      await submit(one);
      const other = submissionFrom(device.tab(), client, { request, key: key ?? one.key });
      return { outcome: await submit(other), posted };
    };
    const same = await outcomeOf(pledge());
    expect(same.outcome).to.include({ status: 'received', isEarlierVersion: false });
    expect(same.posted).to.have.length(1);
    for (const changed of [pledge('Changed'), { ...pledge(), roles: ['other'] }]) {
      const { outcome, posted } = await outcomeOf(changed);
      expect(outcome).to.include({ status: 'received', isEarlierVersion: true });
      expect(posted).to.have.length(1);
    }
    expect((await outcomeOf(pledge(), newIdempotencyKey())).posted).to.have.length(2);
  });

  it('lets the next tab send when an attempt has failed in whatever way', async () => {
    const tab = browser().tab();
    const broken = endpoint();
    broken.client.send = () => Promise.reject(new TypeError('unexpected'));
    const outcome = await submit(submissionFrom(tab, broken.client));
    expect(outcome).to.deep.include({
      status: 'waiting',
      problem: { type: 'about:blank', detail: 'TypeError: unexpected' },
      retryAt: null,
    });
    expect((await submit(submissionFrom(tab, endpoint().client))).status).to.equal('received');
  });

  it('sends no solution where the initiative has no challenge, and asks for none twice', async () => {
    const { client, posted } = endpoint(PROBLEM.proofNeeded);
    await submit(submissionFrom(browser().tab(), client));
    expect(posted).to.have.length(1);
    expect(posted[0]!.body.proof).to.not.have.property('altcha');
    const solved = endpoint(PROBLEM.invalidPledge);
    await submit(submissionFrom(browser().tab(), solved.client, { solveChallenge: async () => 'solution' }));
    expect(solved.posted).to.have.length(1);
    expect(solved.posted[0]!.body).to.deep.include({ ...pledge(), proof: solved.posted[0]!.body.proof });
  });
});
