import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { Thing } from '../../../src/district-map/data/model.js';
import { mayBePinyin, searcher } from '../../../src/district-map/list/search.js';
import { normalizeForSearch } from '../../../src/domain/localize.js';

describe('search', () => {
  const thing = (name: string): Thing => ({ type: 'organization', item: { id: 'o', name } });

  it('finds a name by each of its parts', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (name, from, length) => {
        const start = from % name.length;
        const part = name.slice(start, start + 1 + (length % (name.length - start)));
        fc.pre(normalizeForSearch(name).includes(normalizeForSearch(part)));
        expect(searcher()(thing(name), part, null)).to.equal(true);
      }),
    );
  });

  it('does not find across two names', () => {
    const two: Thing = { type: 'organization', item: { id: 'o', name: { en: 'ab', zh: 'cd' } } };
    expect(searcher()(two, 'bc', null)).to.equal(false);
    expect(searcher()(two, 'cd', null)).to.equal(true);
  });

  it('takes Latin letters alone for pinyin', () => {
    expect(['hlgc', '恒隆', 'a恒', '12', 'p66'].map(mayBePinyin)).to.deep.equal([true, false, false, false, true]);
  });
});
