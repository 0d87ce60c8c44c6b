import { expect } from '@open-wc/testing';

import { normalizeForSearch } from '../../src/domain/search-text.js';

it('a text is found whatever its case, its white space and the width of its characters', () => {
  for (const typed of ['ABC 邻里站', ' abc\u3000邻里站\n', 'ＡＢＣ  邻 里 站'])
    expect(normalizeForSearch(typed)).to.equal('abc邻里站');
});
