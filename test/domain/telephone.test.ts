import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { telephoneIssue } from '../../src/domain/telephone.js';

const digits = (least: number, most = least) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: least, maxLength: most });
const mobile = fc
  .tuple(fc.constantFrom(...Array.from('3456789')), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const area = fc.constantFrom('010', '021', '0512', '0991');
const landline = fc.tuple(area, fc.constantFrom(...Array.from('23456789')), digits(6, 7));
const wide = (text: string): string => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

describe('a telephone number', () => {
  it('is a mobile one, however it is typed', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const [one, two, three] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
        for (const typed of [
          number,
          `${one} ${two} ${three}`,
          `${one}-${two}-${three}`,
          `+86 ${number}`,
          `0086${number}`,
        ]) {
          expect(telephoneIssue(typed), typed).to.equal(null);
          expect(telephoneIssue(wide(typed)), typed).to.equal(null);
        }
      }),
    );
  });

  it('is a landline with its area code, and perhaps an extension', () => {
    fc.assert(
      fc.property(landline, digits(1, 5), ([code, first, rest], extension) => {
        const local = first + rest;
        for (const typed of [
          `${code}-${local}`,
          `(${code}) ${local}`,
          `（${code}）${local}`,
          `${code}${local}转${extension}`,
          `${code}-${local} ext. ${extension}`,
          `+86 ${code.slice(1)} ${local}`,
        ]) {
          expect(telephoneIssue(typed), typed).to.equal(null);
        }
        expect(telephoneIssue(local)).to.deep.equal({ kind: 'area' });
      }),
    );
  });

  it('is a service line, or abroad as it is typed', () => {
    for (const typed of [
      '400-820-8820',
      '800 820 8820',
      '400-820-8820 转 3',
      '12345',
      '95588',
      '+49 (30) 1234-56',
      '001 212 555 0000',
    ]) {
      expect(telephoneIssue(typed), typed).to.equal(null);
    }
  });

  it('says how many digits a mobile number has where it is not eleven', () => {
    expect(telephoneIssue('138 1234 567')).to.deep.equal({ kind: 'mobile', digits: 10 });
    expect(telephoneIssue('138 1234 56789')).to.deep.equal({ kind: 'mobile', digits: 12 });
  });

  it('is none otherwise, and nothing throws', () => {
    for (const typed of ['', 'call me', '021', '110', '12', '++'])
      expect(telephoneIssue(typed), typed).to.not.equal(null);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void telephoneIssue(typed)));
  });
});
