import { expect } from '@open-wc/testing';

import {
  isSettled,
  loadDraft,
  newIdempotencyKey,
  parseRecord,
  saveDraft,
  settleDraft,
  storageKey,
} from '../../../src/client/outbox/draft-storage.js';
import { deleteReceipt, loadReceipts, saveReceipt } from '../../../src/client/outbox/receipt-storage.js';
import { deleteSubmission, hasPendingSubmission } from '../../../src/client/outbox/record-presence.js';
import { rekeyDraft } from '../../../src/client/outbox/rekey-draft.js';
import { safeStorage } from '../../../src/client/outbox/safe-storage.js';
import { loadSubmission, pauseSubmission, saveSubmission } from '../../../src/client/outbox/submission-record.js';
import type { PledgeRequest, Receipt } from '../../../src/contract/index.js';
import { fakeClock } from '../endpoint.js';
import { browser, SCOPE } from './storage.js';

const KEY = '0123456789abcdef0123456789abcdef';
const OTHER = { ...SCOPE, initiative: 'other' };

const receiptOf = (number: number): Receipt => ({
  number,
  initiative: 'green',
  organization: { name: `O${number}` },
  roles: ['a'],
  received: '2026-11-22T10:00:00+08:00',
  state: 'received',
});

describe('a receipt on this device', () => {
  it('is deleted by its number, and leaves nothing with the last one', () => {
    const { tab, local } = browser();
    const storage = tab().page();
    for (const number of [1, 2]) saveReceipt(storage, SCOPE, { key: `k${number}`, receipt: receiptOf(number) });
    deleteReceipt(storage, SCOPE, 2);
    expect(loadReceipts(storage, SCOPE)).to.deep.equal([{ key: 'k1', receipt: receiptOf(1) }]);
    deleteReceipt(storage, SCOPE, 1);
    expect(loadReceipts(storage, SCOPE)).to.deep.equal([]);
    expect(local.length).to.equal(0);
  });

  it('is of one initiative at one endpoint', () => {
    const storage = browser().tab().page();
    saveReceipt(storage, SCOPE, { key: 'k', receipt: receiptOf(1) });
    expect(loadReceipts(storage, OTHER)).to.deep.equal([]);
    expect(loadReceipts(storage, { ...SCOPE, endpoint: 'https://other.example/' })).to.deep.equal([]);
  });

  it('is listed newest first, and says whether it is stored', () => {
    const storage = browser().tab().page();
    for (const number of [1, 2, 3])
      expect(saveReceipt(storage, SCOPE, { key: 'k', receipt: receiptOf(number) })).to.equal(true);
    expect(loadReceipts(storage, SCOPE).map(({ receipt }) => receipt.number)).to.deep.equal([3, 2, 1]);
    const refused = { ...storage, local: safeStorage(() => null) };
    expect(saveReceipt(refused, SCOPE, { key: 'k', receipt: receiptOf(4) })).to.equal(false);
  });

  it('is left out where it lacks what is shown of it', () => {
    const { tab, local } = browser();
    const good = receiptOf(1);
    const faulty = [
      { ...good, number: 1.5 },
      { ...good, number: '1' },
      { ...good, received: 5 },
      { ...good, received: 'soon' },
      { ...good, roles: 'a' },
      { ...good, organization: { name: 5 } },
      { ...good, organization: null },
      { ...good, organization: undefined },
      { ...good, state: null },
      { ...good, withdrawalToken: 5 },
      null,
      undefined,
    ].map((receipt) => ({ key: 'k', receipt }));
    const receipts = [
      ...faulty,
      null,
      { key: 5, receipt: good },
      { key: 'k', receipt: { ...good, withdrawalToken: 't' } },
      { key: 'k', receipt: { ...good, withdrawalToken: null } },
    ];
    local.setItem(storageKey('receipts', SCOPE), JSON.stringify({ receipts }));
    expect(loadReceipts(tab().page(), SCOPE).map(({ receipt }) => receipt.withdrawalToken)).to.deep.equal(['t', null]);
  });
});

describe('a record of a submission', () => {
  const record = {
    key: KEY,
    bodies: [{ roles: ['a'] } as unknown as PledgeRequest],
    proof: { website: '', elapsed: 5 },
    openedAt: 10,
    attempts: 2,
    retryAt: 30,
    isRefused: false,
    isPaused: false,
  };

  it('is pending in its tab until it is deleted', () => {
    const device = browser();
    const [storage, other] = [device.tab().page(), device.tab().page()];
    expect(hasPendingSubmission(storage, SCOPE)).to.equal(false);
    saveSubmission(storage, SCOPE, record);
    expect(loadSubmission(storage, SCOPE)).to.deep.equal(record);
    expect([hasPendingSubmission(storage, SCOPE), hasPendingSubmission(storage, OTHER)]).to.deep.equal([true, false]);
    expect(hasPendingSubmission(other, SCOPE)).to.equal(false);
    deleteSubmission(storage, SCOPE);
    expect(hasPendingSubmission(storage, SCOPE)).to.equal(false);
    expect(loadSubmission(storage, SCOPE)).to.equal(null);
  });

  it('waits for the reader once it is paused, and none is made by pausing', () => {
    const storage = browser().tab().page();
    pauseSubmission(storage, SCOPE);
    expect(hasPendingSubmission(storage, SCOPE)).to.equal(false);
    saveSubmission(storage, SCOPE, record);
    pauseSubmission(storage, SCOPE);
    expect(loadSubmission(storage, SCOPE)).to.deep.equal({ ...record, isPaused: true });
  });

  it('is read with what is missing or wrong in it as unknown', () => {
    const { page, session } = browser().tab();
    const load = (stored: object) => {
      session.setItem(storageKey('sending', SCOPE), JSON.stringify(stored));
      return loadSubmission(page(), SCOPE);
    };
    const before = Date.now();
    const bare = load({
      key: KEY,
      bodies: [{ roles: [] }],
      proof: 5,
      since: '1',
      tries: '2',
      next: '3',
      refused: 1,
      paused: 1,
    })!;
    expect(bare).to.include({ key: KEY, proof: null, attempts: 0, retryAt: null, isRefused: false, isPaused: false });
    expect(bare.openedAt).to.be.within(before, Date.now());
    const bodies = [null, 'x', ...[1, 2, 3, 4, 5, 6].map((number) => ({ number }))];
    expect(load({ key: KEY, bodies })!.bodies).to.deep.equal(bodies.slice(3));
    expect(load({ key: KEY, bodies: [null, 5] })).to.equal(null);
    expect(load({ key: KEY, bodies: { 0: {} } })).to.equal(null);
    expect(load({ key: 'x', bodies: [{}] })).to.equal(null);
  });
});

describe('a draft in storage', () => {
  it('has a key of 32 hexadecimal digits, or is none', () => {
    expect(newIdempotencyKey()).to.match(/^[0-9a-f]{32}$/);
    expect(newIdempotencyKey()).to.not.equal(newIdempotencyKey());
    for (const key of [`${KEY}0`, `0${KEY}`, KEY.toUpperCase(), KEY.slice(1), 5, null])
      expect(parseRecord(JSON.stringify({ key, at: 1, words: {} }))).to.equal(null);
    expect(parseRecord(null)).to.equal(null);
  });

  it('has its fields, none where they are no object, and null once it is settled', () => {
    const parse = (record: object) => parseRecord(JSON.stringify({ key: KEY, ...record }));
    expect(parse({ at: 5, words: { a: 1 } })).to.deep.equal({ key: KEY, at: 5, words: { a: 1 } });
    for (const words of [['a'], 'a', 5])
      expect(parse({ at: 'x', words })).to.deep.equal({ key: KEY, at: 0, words: {} });
    for (const words of [null, undefined])
      expect(parse({ at: 5, words })).to.deep.equal({ key: KEY, at: 5, words: null });
  });

  it('is settled under its own key only', () => {
    const storage = browser().tab().page();
    expect(isSettled(storage, SCOPE, KEY)).to.equal(false);
    saveDraft(storage, SCOPE, { key: KEY, fields: { a: 1 } }, []);
    expect(isSettled(storage, SCOPE, KEY)).to.equal(false);
    settleDraft(storage, SCOPE, KEY);
    expect(isSettled(storage, SCOPE, KEY)).to.equal(true);
    expect(isSettled(storage, SCOPE, newIdempotencyKey())).to.equal(false);
    rekeyDraft(storage, SCOPE, newIdempotencyKey());
    expect(isSettled(storage, SCOPE, KEY)).to.equal(true);
  });

  it('is still this tab’s where another tab settled one of another key', () => {
    const device = browser();
    const [storage, other] = [device.tab().page(), device.tab().page()];
    saveDraft(storage, SCOPE, { key: KEY, fields: { a: 1 } }, []);
    settleDraft(other, SCOPE, newIdempotencyKey());
    expect(loadDraft(storage, SCOPE)).to.deep.equal({ key: KEY, fields: { a: 1 } });
    expect(loadDraft(other, SCOPE)).to.equal(null);
  });

  it('is kept while there are twenty, the changed one included; then the oldest goes', () => {
    const clock = fakeClock();
    try {
      const device = browser();
      const storage = device.tab().page();
      const scope = (at: number) => ({ ...SCOPE, initiative: `i${at}` });
      const save = (at: number): void => {
        clock.tick(1_000);
        saveDraft(storage, scope(at), { key: newIdempotencyKey(), fields: {} }, []);
      };
      const stored = (): number[] =>
        [...Array(25).keys()].filter((at) => device.local.getItem(storageKey('draft', scope(at))) !== null);
      for (let at = 0; at < 20; at += 1) save(at);
      save(0);
      expect(stored()).to.have.length(20);
      save(20);
      expect(stored()).to.deep.equal([0, ...Array.from({ length: 19 }, (_, at) => at + 2)]);
    } finally {
      clock.restore();
    }
  });
});
