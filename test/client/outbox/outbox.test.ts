import { expect } from '@open-wc/testing';

import { ProblemError } from '../../../src/client/index.js';
import { loadDraft } from '../../../src/client/outbox/draft-storage.js';
import { submit } from '../../../src/client/outbox/outbox.js';
import { loadReceipts } from '../../../src/client/outbox/receipt-storage.js';
import { loadSubmission } from '../../../src/client/outbox/submission-record.js';
import { PROBLEM } from '../../../src/contract/index.js';
import { browser, SCOPE } from './storage.js';
import { endpoint, pledge, submissionFrom } from './submissions.js';

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
    expect(first).to.be.within(1_900, 1_900 + performance.now());
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
