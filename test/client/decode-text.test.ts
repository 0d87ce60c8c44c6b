import { expect } from '@open-wc/testing';

import { decodeText } from '../../src/client/decode-text.js';

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;
/** 邻里 in GBK. */
const GBK = bytes(0xc1, 0xda, 0xc0, 0xef);

describe('a text that is not UTF-8', () => {
  it('is of the charset that its content type says, however that is written', () => {
    for (const type of [
      'application/json; charset=gbk',
      'application/json;CHARSET = "GB2312"',
      "text/plain; charset='gb18030'; a=b",
      'text/plain;charset=gbk;a=b',
    ])
      expect(decodeText(GBK, type), type).to.equal('邻里');
  });

  it('is of the encoding of its byte order mark before that', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0xbb, 0x90), null)).to.equal('邻');
    expect(decodeText(bytes(0xfe, 0xff, 0x90, 0xbb), 'text/plain; charset=gbk')).to.equal('邻');
  });

  it('has no mark where one of its bytes is another', () => {
    for (const [first, second] of [
      [0xff, 0xff],
      [0xfe, 0xfe],
      [0x41, 0xfe],
    ] as const)
      expect(decodeText(bytes(first, second), null)).to.equal(null);
  });

  it('is none where nothing says what it is, or what says so is wrong', () => {
    for (const type of [null, 'application/json', 'application/json; charset=', 'text/plain; mycharset=gbk'])
      expect(decodeText(GBK, type), String(type)).to.equal(null);
    expect(decodeText(GBK, 'text/plain; charset=klingon')).to.equal(null);
    expect(decodeText(GBK, 'text/plain; charset=utf-8')).to.equal(null);
  });
});
