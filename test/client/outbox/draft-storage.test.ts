import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  saveDraft,
  type StoredDraft,
  loadDraft,
  storageKey,
  newIdempotencyKey,
  settleDraft,
} from '../../../src/client/outbox/draft-storage.js';
import { rekeyDraft } from '../../../src/client/outbox/rekey-draft.js';
import { saveReceipt, loadReceipts } from '../../../src/client/outbox/receipt-storage.js';
import { loadSubmission, saveSubmission } from '../../../src/client/outbox/submission-record.js';
import { safeStorage } from '../../../src/client/outbox/safe-storage.js';
import { browser, SCOPE } from './storage.js';

const CONTACT_FIELDS = ['contactName', 'telephone', 'email'];
const save = (
  storage: ReturnType<ReturnType<ReturnType<typeof browser>['tab']>['page']>,
  stored: StoredDraft,
): boolean => saveDraft(storage, SCOPE, stored, CONTACT_FIELDS);

/** Fields that a reader may have typed. */
const fields = fc.record({
  organization: fc.string({ unit: 'binary' }),
  contactName: fc.string({ unit: 'binary' }),
  telephone: fc.string(),
  message: fc.string({ unit: 'binary', maxLength: 1000 }),
  roles: fc.array(fc.string()),
  publish: fc.boolean(),
});

describe('a stored draft', () => {
  it('is the same after a reload, whatever was typed', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const { page } = browser().tab();
        const key = newIdempotencyKey();
        expect(save(page(), { key, fields: typed })).to.equal(true);
        expect(loadDraft(page(), SCOPE)).to.deep.equal({ key, fields: typed });
      }),
    );
  });

  it('has no contact data in what outlasts the tab, and everything else in a new tab', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const { tab, local } = browser();
        save(tab().page(), { key: newIdempotencyKey(), fields: typed });
        const stored = JSON.parse(local.getItem(storageKey('draft', SCOPE)) ?? '') as { words: object };
        expect(stored.words).to.not.have.any.keys(...CONTACT_FIELDS);
        const { organization, message, roles, publish } = typed;
        const open = { organization, message, roles, publish };
        expect(loadDraft(tab().page(), SCOPE)?.fields).to.deep.equal(open);
      }),
    );
  });

  it('has one key in every tab that shows it', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    const key = newIdempotencyKey();
    save(one.page(), { key, fields: { organization: 'A' } });
    expect(loadDraft(other.page(), SCOPE)?.key).to.equal(key);
    // Begun in both at once: the key that was stored last is everyone's.
    const later = newIdempotencyKey();
    save(other.page(), { key: later, fields: { organization: 'B' } });
    expect(loadDraft(one.page(), SCOPE)?.key).to.equal(later);
    const fresh = newIdempotencyKey();
    rekeyDraft(one.page(), SCOPE, fresh);
    expect(loadDraft(one.page(), SCOPE)?.key).to.equal(fresh);
    expect(loadDraft(other.page(), SCOPE)?.key).to.equal(fresh);
  });

  it('has the newest fields of any tab, and the contact data of its own', () => {
    const { tab, local } = browser();
    const [one, other] = [tab(), tab()];
    const key = newIdempotencyKey();
    save(one.page(), { key, fields: { organization: 'A', telephone: '1' } });
    save(other.page(), { key, fields: { organization: 'B', telephone: '2' } });
    const name = storageKey('draft', SCOPE);
    const newest = JSON.parse(local.getItem(name) ?? '') as { at: number };
    local.setItem(name, JSON.stringify({ ...newest, at: newest.at + 1000 }));
    expect(loadDraft(one.page(), SCOPE)?.fields).to.deep.equal({ organization: 'B', telephone: '1' });
  });

  it('is deleted in every tab once it is settled, contact data first of all', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    const key = newIdempotencyKey();
    for (const { page } of [one, other]) save(page(), { key, fields: { organization: 'A', email: 'a@example.com' } });
    settleDraft(one.page(), SCOPE, key);
    expect(one.session.length).to.equal(0);
    expect(loadDraft(other.page(), SCOPE)).to.equal(null);
    expect(other.session.length).to.equal(0);
  });

  it('of the first release is still read', () => {
    const { tab, local } = browser();
    const { page, session } = tab();
    const key = newIdempotencyKey();
    local.setItem(
      'fumin-draft@1 green https://endpoint.example/',
      JSON.stringify({ key, at: 1, words: { organization: 'A' } }),
    );
    expect(loadDraft(page(), SCOPE)).to.deep.equal({ key, fields: { organization: 'A' } });
    const body = { organization: { name: 'A' } };
    const sending = { key, bodies: [body], proof: null, since: 1, tries: 2, next: 3, refused: true, paused: true };
    session.setItem('fumin-sending@1 green https://endpoint.example/', JSON.stringify(sending));
    const record = loadSubmission(page(), SCOPE)!;
    expect(record).to.include({ key, openedAt: 1, attempts: 2, retryAt: 3, isRefused: true, isPaused: true });
    saveSubmission(page(), SCOPE, record);
    expect(JSON.parse(session.getItem(storageKey('sending', SCOPE))!)).to.deep.equal(sending);
  });

  it('is stored for a limited number of initiatives, the newest', () => {
    const { tab, local } = browser();
    const { page } = tab();
    for (let at = 0; at < 50; at += 1) {
      const place = { ...SCOPE, initiative: `i${at}` };
      saveDraft(page(), place, { key: newIdempotencyKey(), fields: { organization: `O${at}` } }, CONTACT_FIELDS);
    }
    expect(local.length).to.be.at.most(20);
    expect(loadDraft(page(), { ...SCOPE, initiative: 'i49' })?.fields).to.deep.equal({ organization: 'O49' });
  });
});

describe('storage', () => {
  const refuses = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };

  it('that is refused lasts as long as the page is open, and says so', () => {
    const { page } = browser().tab();
    const storage = { local: safeStorage(refuses), session: safeStorage(refuses) };
    const stored = { key: newIdempotencyKey(), fields: { organization: 'A' } };
    expect(save(storage, stored)).to.equal(false);
    expect(loadDraft(storage, SCOPE)).to.deep.equal(stored);
    expect(save({ ...page(), local: safeStorage(refuses) }, stored)).to.equal(true);
  });

  it('that is full does no harm', () => {
    const { tab, local } = browser();
    const { page } = tab();
    local.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const stored = { key: newIdempotencyKey(), fields: { organization: 'A', email: 'a@example.com' } };
    save(page(), stored);
    expect(loadDraft(page(), SCOPE)).to.deep.equal(stored);
  });

  it('may hold anything: nothing throws', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify(value) ?? ''),
    );
    fc.assert(
      fc.property(garbage, garbage, (one, other) => {
        const { tab, local } = browser();
        const { page, session } = tab();
        for (const kind of ['draft', 'sending', 'lease', 'receipts'] as const) {
          local.setItem(storageKey(kind, SCOPE), one);
          session.setItem(storageKey(kind, SCOPE), other);
        }
        loadDraft(page(), SCOPE);
        loadSubmission(page(), SCOPE);
        loadReceipts(page(), SCOPE);
        const stored = { key: newIdempotencyKey(), fields: { organization: 'A' } };
        save(page(), stored);
        expect(loadDraft(page(), SCOPE)?.fields.organization).to.equal('A');
      }),
    );
  });

  it('that is damaged in one place loses nothing in the other', () => {
    const { tab, local } = browser();
    const { page, session } = tab();
    const stored = { key: newIdempotencyKey(), fields: { organization: 'A', email: 'a@example.com' } };
    save(page(), stored);
    local.setItem(storageKey('draft', SCOPE), '{"key":');
    expect(loadDraft(page(), SCOPE)).to.deep.equal(stored);
    save(page(), stored);
    session.setItem(storageKey('draft', SCOPE), '[]');
    expect(loadDraft(page(), SCOPE)).to.deep.equal({ key: stored.key, fields: { organization: 'A' } });
  });

  it('holds the newest receipts, each once', () => {
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
      saveReceipt(page(), SCOPE, { key: newIdempotencyKey(), receipt: receipt(number) });
    }
    saveReceipt(page(), SCOPE, { key: newIdempotencyKey(), receipt: receipt(14, 'withdrawn') });
    const stored = loadReceipts(page(), SCOPE).map(({ receipt }) => receipt);
    expect(stored.length).to.equal(10);
    expect(stored[0]).to.deep.equal(receipt(14, 'withdrawn'));
    expect(new Set(stored.map(({ number }) => number)).size).to.equal(10);
  });
});
