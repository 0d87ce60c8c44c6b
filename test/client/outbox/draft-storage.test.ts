import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  saveDraft,
  type StoredDraft,
  loadDraft,
  storageKey,
  newIdempotencyKey,
  rekeyDraft,
  settleDraft,
} from '../../../src/client/outbox/draft-storage.js';
import { saveReceipt, loadReceipts } from '../../../src/client/outbox/receipt-storage.js';
import { loadSubmission } from '../../../src/client/outbox/submission-record.js';
import { safeStorage } from '../../../src/client/outbox/safe-storage.js';
import { browser, PLACE } from './storage.js';

const CONTACT = ['contactName', 'telephone', 'email'];
const keep = (shelves: ReturnType<ReturnType<ReturnType<typeof browser>['tab']>['page']>, kept: StoredDraft): boolean =>
  saveDraft(shelves, PLACE, kept, CONTACT);

/** Whatever a reader may have typed. */
const words = fc.record({
  organization: fc.string({ unit: 'binary' }),
  contactName: fc.string({ unit: 'binary' }),
  telephone: fc.string(),
  message: fc.string({ unit: 'binary', maxLength: 1000 }),
  roles: fc.array(fc.string()),
  publish: fc.boolean(),
});

describe('a draft that is kept', () => {
  it('is the same after a reload, whatever was typed', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { page } = browser().tab();
        const key = newIdempotencyKey();
        expect(keep(page(), { key, fields: typed })).to.equal(true);
        expect(loadDraft(page(), PLACE)).to.deep.equal({ key, fields: typed });
      }),
    );
  });

  it('never has contact data in what outlasts the tab, and has all else of it in a new tab', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { tab, lasting } = browser();
        keep(tab().page(), { key: newIdempotencyKey(), fields: typed });
        const stored = JSON.parse(lasting.getItem(storageKey('draft', PLACE)) ?? '') as { words: object };
        expect(stored.words).to.not.have.any.keys(...CONTACT);
        const { organization, message, roles, publish } = typed;
        const open = { organization, message, roles, publish };
        expect(loadDraft(tab().page(), PLACE)?.fields).to.deep.equal(open);
      }),
    );
  });

  it('has one key in every tab that shows it', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    const key = newIdempotencyKey();
    keep(one.page(), { key, fields: { organization: 'A' } });
    expect(loadDraft(other.page(), PLACE)?.key).to.equal(key);
    // Begun in both at once: what was written last is everyone's.
    const later = newIdempotencyKey();
    keep(other.page(), { key: later, fields: { organization: 'B' } });
    expect(loadDraft(one.page(), PLACE)?.key).to.equal(later);
    const fresh = newIdempotencyKey();
    rekeyDraft(one.page(), PLACE, fresh);
    expect(loadDraft(one.page(), PLACE)?.key).to.equal(fresh);
    expect(loadDraft(other.page(), PLACE)?.key).to.equal(fresh);
  });

  it('takes the newest words of any tab, and the contact data of its own', () => {
    const { tab, lasting } = browser();
    const [one, other] = [tab(), tab()];
    const key = newIdempotencyKey();
    keep(one.page(), { key, fields: { organization: 'A', telephone: '1' } });
    keep(other.page(), { key, fields: { organization: 'B', telephone: '2' } });
    const name = storageKey('draft', PLACE);
    const newest = JSON.parse(lasting.getItem(name) ?? '') as { at: number };
    lasting.setItem(name, JSON.stringify({ ...newest, at: newest.at + 1000 }));
    expect(loadDraft(one.page(), PLACE)?.fields).to.deep.equal({ organization: 'B', telephone: '1' });
  });

  it('is gone in every tab once it is settled, contact data first of all', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    const key = newIdempotencyKey();
    for (const { page } of [one, other]) keep(page(), { key, fields: { organization: 'A', email: 'a@example.com' } });
    settleDraft(one.page(), PLACE, key);
    expect(one.passing.length).to.equal(0);
    expect(loadDraft(other.page(), PLACE)).to.equal(null);
    expect(other.passing.length).to.equal(0);
  });

  it('is kept for as many initiatives as there is room for, the newest', () => {
    const { tab, lasting } = browser();
    const { page } = tab();
    for (let at = 0; at < 50; at += 1) {
      const place = { ...PLACE, initiative: `i${at}` };
      saveDraft(page(), place, { key: newIdempotencyKey(), fields: { organization: `O${at}` } }, CONTACT);
    }
    expect(lasting.length).to.be.at.most(20);
    expect(loadDraft(page(), { ...PLACE, initiative: 'i49' })?.fields).to.deep.equal({ organization: 'O49' });
  });
});

describe('storage', () => {
  const refuses = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };

  it('that is refused keeps things for as long as the page is open, and says so', () => {
    const { page } = browser().tab();
    const shelves = { local: safeStorage(refuses), session: safeStorage(refuses) };
    const kept = { key: newIdempotencyKey(), fields: { organization: 'A' } };
    expect(keep(shelves, kept)).to.equal(false);
    expect(loadDraft(shelves, PLACE)).to.deep.equal(kept);
    expect(keep({ ...page(), local: safeStorage(refuses) }, kept)).to.equal(true);
  });

  it('that is full is done without', () => {
    const { tab, lasting } = browser();
    const { page } = tab();
    lasting.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const kept = { key: newIdempotencyKey(), fields: { organization: 'A', email: 'a@example.com' } };
    keep(page(), kept);
    expect(loadDraft(page(), PLACE)).to.deep.equal(kept);
  });

  it('may hold whatever it likes: nothing throws', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify(value) ?? ''),
    );
    fc.assert(
      fc.property(garbage, garbage, (one, other) => {
        const { tab, lasting } = browser();
        const { page, passing } = tab();
        for (const kind of ['draft', 'sending', 'lease', 'receipts'] as const) {
          lasting.setItem(storageKey(kind, PLACE), one);
          passing.setItem(storageKey(kind, PLACE), other);
        }
        loadDraft(page(), PLACE);
        loadSubmission(page(), PLACE);
        loadReceipts(page(), PLACE);
        const kept = { key: newIdempotencyKey(), fields: { organization: 'A' } };
        keep(page(), kept);
        expect(loadDraft(page(), PLACE)?.fields.organization).to.equal('A');
      }),
    );
  });

  it('that is damaged in one place loses nothing of the other', () => {
    const { tab, lasting } = browser();
    const { page, passing } = tab();
    const kept = { key: newIdempotencyKey(), fields: { organization: 'A', email: 'a@example.com' } };
    keep(page(), kept);
    lasting.setItem(storageKey('draft', PLACE), '{"key":');
    expect(loadDraft(page(), PLACE)).to.deep.equal(kept);
    keep(page(), kept);
    passing.setItem(storageKey('draft', PLACE), '[]');
    expect(loadDraft(page(), PLACE)).to.deep.equal({ key: kept.key, fields: { organization: 'A' } });
  });

  it('keeps receipts, the newest, each once', () => {
    const { page } = browser().tab();
    const receipt = (number: number, state: 'received' | 'withdrawn' = 'received') => ({
      number,
      initiative: 'green',
      organization: { name: `O${number}` },
      roles: ['a'],
      received: '2026-11-22T10:00:00+08:00',
      state,
    });
    for (let number = 1; number <= 15; number += 1) {
      saveReceipt(page(), PLACE, { key: newIdempotencyKey(), receipt: receipt(number) });
    }
    saveReceipt(page(), PLACE, { key: newIdempotencyKey(), receipt: receipt(14, 'withdrawn') });
    const kept = loadReceipts(page(), PLACE).map((one) => one.receipt);
    expect(kept.length).to.equal(10);
    expect(kept[0]).to.deep.equal(receipt(14, 'withdrawn'));
    expect(new Set(kept.map(({ number }) => number)).size).to.equal(10);
  });
});
