import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { Place } from '../../../src/district-map/data/model.js';
import { mayBePinyin, createNameMatcher } from '../../../src/district-map/list/search.js';
import { normalizeForSearch } from '../../../src/domain/search-text.js';

describe('search', () => {
  const place = (name: string): Place => ({ type: 'organization', item: { id: 'o', name } });

  it('finds a name by each of its parts', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (name, from, length) => {
        const start = from % name.length;
        const part = name.slice(start, start + 1 + (length % (name.length - start)));
        fc.pre(normalizeForSearch(name).includes(normalizeForSearch(part)));
        expect(createNameMatcher()(place(name), part, null)).to.equal(true);
      }),
    );
  });

  it('does not find across two names', () => {
    const two: Place = { type: 'organization', item: { id: 'o', name: { en: 'ab', zh: 'cd' } } };
    expect(createNameMatcher()(two, 'bc', null)).to.equal(false);
    expect(createNameMatcher()(two, 'cd', null)).to.equal(true);
  });

  it('takes Latin letters alone for pinyin', () => {
    expect(['hlgc', '恒隆', 'a恒', '12', 'p66'].map(mayBePinyin)).to.deep.equal([true, false, false, false, true]);
  });
});
