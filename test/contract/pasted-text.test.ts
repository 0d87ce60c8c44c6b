import { expect } from '@open-wc/testing';

import { cleanEmail, cleanLine, cleanLines, cleanTelephone } from '../../src/contract/pasted-text.js';

describe('a pasted line', () => {
  it('loses the white space and the marks around it, and keeps those within', () => {
    expect(cleanLine(' \u200e\u202a 邻里 \u200f 站\u2069 \n')).to.equal('邻里 \u200f 站');
    expect(cleanLine('a\u202eb')).to.equal('a\u202eb');
    expect(cleanLine('')).to.equal('');
  });

  it('loses what has no width anywhere, and has a space for tabs', () => {
    expect(cleanLine('\ufeff邻\u200b\u2060里\t\t站\ufeff')).to.equal('邻里 站');
  });
});

describe('pasted lines', () => {
  it('lose the marks around them, and no white space', () => {
    expect(cleanLines('\ufeff\u2066 a\n\tb \u2069\u202c')).to.equal(' a\n\tb ');
    expect(cleanLines('a\u202eb')).to.equal('a\u202eb');
  });
});

describe('a pasted telephone number', () => {
  it('loses the scheme of its link, and marks wherever they are', () => {
    expect(cleanTelephone(' TEL: 138\u202d0013\u202c8000 ')).to.equal('13800138000');
    expect(cleanTelephone('+86 21 6279 0000')).to.equal('+86 21 6279 0000');
    expect(cleanTelephone('Hotel:1')).to.equal('Hotel:1');
  });
});

describe('a pasted e-mail address', () => {
  it('loses the scheme and the query of its link, and marks wherever they are', () => {
    expect(cleanEmail(' MAILTO: a@example.com?subject=1\n&body=2 ')).to.equal('a@example.com');
    expect(cleanEmail('mailto:a\u200d@example.com')).to.equal('a@example.com');
    expect(cleanEmail('notmailto:a@example.com')).to.equal('notmailto:a@example.com');
    expect(cleanEmail('a?b@example.com')).to.equal('a?b@example.com');
  });
});
