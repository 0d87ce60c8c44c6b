import { expect } from '@open-wc/testing';

import { LruMap } from '../../src/client/lru-map.js';
import { backoff, DEFAULT_RETRY_POLICY, parseRetryAfter } from '../../src/client/retry.js';

describe('exponential backoff', () => {
  it('waits a random part of a time that doubles with each attempt', () => {
    const longestWait = (attempt: number): number => backoff(attempt, DEFAULT_RETRY_POLICY, () => 1);
    expect([0, 1, 2, 3, 4, 5, 10].map(longestWait)).to.deep.equal([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(backoff(3, DEFAULT_RETRY_POLICY, () => 0)).to.equal(0);
    expect(backoff(3, DEFAULT_RETRY_POLICY, () => 0.25)).to.equal(1000);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('Mon, 23 Nov 2026 10:00:00 GMT');

  it('is in seconds or a date', () => {
    expect(parseRetryAfter('0', now)).to.equal(0);
    expect(parseRetryAfter('120', now)).to.equal(120_000);
    expect(parseRetryAfter(' 7 ', now)).to.equal(7_000);
    expect(parseRetryAfter('Mon, 23 Nov 2026 10:00:30 GMT', now)).to.equal(30_000);
    expect(parseRetryAfter('Mon, 23 Nov 2026 09:00:00 GMT', now)).to.equal(0);
  });

  it('is ignored where it cannot be parsed', () => {
    for (const header of [null, '', ' ', 'soon', '-']) expect(parseRetryAfter(header, now)).to.equal(null);
  });
});

describe('an LRU map', () => {
  it('drops the least recently used entry', () => {
    const map = new LruMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c'), map.size]).to.deep.equal([1, undefined, 3, 2]);
  });

  it('holds a key once, with its latest value, as the one used last', () => {
    const map = new LruMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    expect(map.size).to.equal(2);
    map.set('c', 4);
    expect([map.get('a'), map.get('b'), map.get('c')]).to.deep.equal([3, undefined, 4]);
  });

  it('forgets a key, and takes none in for one that was only asked for', () => {
    const map = new LruMap<string, number>(2);
    map.set('a', 1);
    map.delete('a');
    expect([map.get('a'), map.size]).to.deep.equal([undefined, 0]);
  });
});
