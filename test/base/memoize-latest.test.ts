import { expect } from '@open-wc/testing';

import { memoizeLatest } from '../../src/base/memoize-latest.js';

describe('a memoized value', () => {
  it('is computed again only when a dependency has changed', () => {
    const memoized = memoizeLatest<object>();
    const data = { name: 'Tower' };
    const first = memoized([data, 'en'], () => ({}));
    expect(memoized([data, 'en'], () => ({}))).to.equal(first);
    expect(memoized([data, 'zh-Hans'], () => ({}))).not.to.equal(first);
  });

  it('compares its dependencies by identity, in number and order', () => {
    const memoized = memoizeLatest<number>();
    let count = 0;
    const compute = (): number => (count += 1);
    for (const dependencies of [[{}], [{}], [1, 2], [2, 1], [2], [], [undefined]]) memoized(dependencies, compute);
    expect(count).to.equal(7);
    expect(memoized([undefined], compute)).to.equal(7);
  });

  it('keeps only the latest value', () => {
    const memoized = memoizeLatest<object>();
    const first = memoized(['a'], () => ({}));
    memoized(['b'], () => ({}));
    expect(memoized(['a'], () => ({}))).not.to.equal(first);
  });

  it('may be null or undefined, and is still not computed twice', () => {
    let count = 0;
    const memoized = memoizeLatest<undefined>();
    const compute = (): undefined => void (count += 1);
    memoized([], compute);
    memoized([], compute);
    expect(count).to.equal(1);
  });
});
