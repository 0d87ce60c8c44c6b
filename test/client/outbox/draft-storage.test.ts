import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  keepDraft,
  type Kept,
  keptDraft,
  nameOf,
  newKey,
  rekeyDraft,
  settleDraft,
} from '../../../src/client/outbox/draft-storage.js';
import { keepReceipt, keptReceipts } from '../../../src/client/outbox/receipt-storage.js';
import { keptSending } from '../../../src/client/outbox/submission-record.js';
import { shelf } from '../../../src/client/outbox/safe-storage.js';
import { browser, PLACE } from './storage.js';

const CONTACT = ['contactName', 'telephone', 'email'];
const keep = (shelves: ReturnType<ReturnType<ReturnType<typeof browser>['tab']>['page']>, kept: Kept): boolean =>
  keepDraft(shelves, PLACE, kept, CONTACT);

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
        const key = newKey();
        expect(keep(page(), { key, words: typed })).to.equal(true);
        expect(keptDraft(page(), PLACE)).to.deep.equal({ key, words: typed });
      }),
    );
  });

  it('never has contact data in what outlasts the tab, and has all else of it in a new tab', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { tab, lasting } = browser();
        keep(tab().page(), { key: newKey(), words: typed });
        const stored = JSON.parse(lasting.getItem(nameOf('draft', PLACE)) ?? '') as { words: object };
        expect(stored.words).to.not.have.any.keys(...CONTACT);
        const { organization, message, roles, publish } = typed;
        const open = { organization, message, roles, publish };
        expect(keptDraft(tab().page(), PLACE)?.words).to.deep.equal(open);
      }),
    );
  });

  it('has one key in every tab that shows it', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    const key = newKey();
    keep(one.page(), { key, words: { organization: 'A' } });
    expect(keptDraft(other.page(), PLACE)?.key).to.equal(key);
    // Begun in both at once: what was written last is everyone's.
    const later = newKey();
    keep(other.page(), { key: later, words: { organization: 'B' } });
    expect(keptDraft(one.page(), PLACE)?.key).to.equal(later);
    const fresh = newKey();
    rekeyDraft(one.page(), PLACE, fresh);
    expect(keptDraft(one.page(), PLACE)?.key).to.equal(fresh);
    expect(keptDraft(other.page(), PLACE)?.key).to.equal(fresh);
  });

  it('takes the newest words of any tab, and the contact data of its own', () => {
    const { tab, lasting } = browser();
    const [one, other] = [tab(), tab()];
    const key = newKey();
    keep(one.page(), { key, words: { organization: 'A', telephone: '1' } });
    keep(other.page(), { key, words: { organization: 'B', telephone: '2' } });
    const name = nameOf('draft', PLACE);
    const newest = JSON.parse(lasting.getItem(name) ?? '') as { at: number };
    lasting.setItem(name, JSON.stringify({ ...newest, at: newest.at + 1000 }));
    expect(keptDraft(one.page(), PLACE)?.words).to.deep.equal({ organization: 'B', telephone: '1' });
  });

  it('is gone in every tab once it is settled, contact data first of all', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    const key = newKey();
    for (const { page } of [one, other]) keep(page(), { key, words: { organization: 'A', email: 'a@example.com' } });
    settleDraft(one.page(), PLACE, key);
    expect(one.passing.length).to.equal(0);
    expect(keptDraft(other.page(), PLACE)).to.equal(null);
    expect(other.passing.length).to.equal(0);
  });

  it('is kept for as many initiatives as there is room for, the newest', () => {
    const { tab, lasting } = browser();
    const { page } = tab();
    for (let at = 0; at < 50; at += 1) {
      const place = { ...PLACE, initiative: `i${at}` };
      keepDraft(page(), place, { key: newKey(), words: { organization: `O${at}` } }, CONTACT);
    }
    expect(lasting.length).to.be.at.most(20);
    expect(keptDraft(page(), { ...PLACE, initiative: 'i49' })?.words).to.deep.equal({ organization: 'O49' });
  });
});

describe('storage', () => {
  const refuses = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };

  it('that is refused keeps things for as long as the page is open, and says so', () => {
    const { page } = browser().tab();
    const shelves = { lasting: shelf(refuses), passing: shelf(refuses) };
    const kept = { key: newKey(), words: { organization: 'A' } };
    expect(keep(shelves, kept)).to.equal(false);
    expect(keptDraft(shelves, PLACE)).to.deep.equal(kept);
    expect(keep({ ...page(), lasting: shelf(refuses) }, kept)).to.equal(true);
  });

  it('that is full is done without', () => {
    const { tab, lasting } = browser();
    const { page } = tab();
    lasting.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const kept = { key: newKey(), words: { organization: 'A', email: 'a@example.com' } };
    keep(page(), kept);
    expect(keptDraft(page(), PLACE)).to.deep.equal(kept);
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
          lasting.setItem(nameOf(kind, PLACE), one);
          passing.setItem(nameOf(kind, PLACE), other);
        }
        keptDraft(page(), PLACE);
        keptSending(page(), PLACE);
        keptReceipts(page(), PLACE);
        const kept = { key: newKey(), words: { organization: 'A' } };
        keep(page(), kept);
        expect(keptDraft(page(), PLACE)?.words.organization).to.equal('A');
      }),
    );
  });

  it('that is damaged in one place loses nothing of the other', () => {
    const { tab, lasting } = browser();
    const { page, passing } = tab();
    const kept = { key: newKey(), words: { organization: 'A', email: 'a@example.com' } };
    keep(page(), kept);
    lasting.setItem(nameOf('draft', PLACE), '{"key":');
    expect(keptDraft(page(), PLACE)).to.deep.equal(kept);
    keep(page(), kept);
    passing.setItem(nameOf('draft', PLACE), '[]');
    expect(keptDraft(page(), PLACE)).to.deep.equal({ key: kept.key, words: { organization: 'A' } });
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
      keepReceipt(page(), PLACE, { key: newKey(), receipt: receipt(number) });
    }
    keepReceipt(page(), PLACE, { key: newKey(), receipt: receipt(14, 'withdrawn') });
    const kept = keptReceipts(page(), PLACE).map((one) => one.receipt);
    expect(kept.length).to.equal(10);
    expect(kept[0]).to.deep.equal(receipt(14, 'withdrawn'));
    expect(new Set(kept.map(({ number }) => number)).size).to.equal(10);
  });
});
