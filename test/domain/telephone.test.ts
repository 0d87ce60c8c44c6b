import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { telephoneIssue } from '../../src/domain/telephone.js';

const digits = (min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: min, maxLength: max });
const mobile = fc
  .tuple(fc.constantFrom(...Array.from('3456789')), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const area = fc.constantFrom('010', '021', '0512', '0991');
const landline = fc.tuple(area, fc.constantFrom(...Array.from('23456789')), digits(6, 7));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('a telephone number', () => {
  it('is accepted as a mobile number, in any spelling', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const [prefix, middle, end] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
        for (const typed of [
          number,
          `${prefix} ${middle} ${end}`,
          `${prefix}-${middle}-${end}`,
          `+86 ${number}`,
          `0086${number}`,
        ]) {
          expect(telephoneIssue(typed), typed).to.equal(null);
          expect(telephoneIssue(wide(typed)), typed).to.equal(null);
        }
      }),
    );
  });

  it('is accepted as a landline with its area code, with or without an extension', () => {
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

  it('is accepted as a service line, or as one of another country', () => {
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

  it('is reported with its number of digits where a mobile number has not eleven', () => {
    expect(telephoneIssue('138 1234 567')).to.deep.equal({ kind: 'mobile', digits: 10 });
    expect(telephoneIssue('138 1234 56789')).to.deep.equal({ kind: 'mobile', digits: 12 });
    expect(telephoneIssue('+86 138 1234 567')).to.deep.equal({ kind: 'mobile', digits: 10 });
    expect(telephoneIssue('138 1234 56')).to.deep.equal({ kind: 'mobile', digits: 9 });
  });

  it('is reported as one without its area code only where it is as long as a local number', () => {
    for (const typed of ['6279 1234', '627 9123', '138 1234 5'])
      expect(telephoneIssue(typed), typed).to.deep.equal({ kind: 'area' });
    for (const typed of ['627 912', '6279 12345', '0279 123', '6279 1234 a', 'a 6279 1234'])
      expect(telephoneIssue(typed), typed).to.deep.equal({ kind: 'unknown' });
  });

  it('is not accepted for the number of China that it contains', () => {
    for (const typed of ['1 13812345678', 'a13812345678', '13812345678a', '86 10 6279 1234', '021 62791234 +86'])
      expect(telephoneIssue(typed), typed).to.not.equal(null);
    for (const typed of ['(+86) 10 6279 1234', '+ 86 10 6279 1234', '00 86 10 6279 1234'])
      expect(telephoneIssue(typed), typed).to.equal(null);
  });

  it('is taken without the invisible characters that a copy brings along', () => {
    expect(telephoneIssue('\u202a138\u200b12345678\u202c')).to.equal(null);
  });

  it('is refused otherwise, and never throws', () => {
    for (const typed of ['', 'call me', '021', '110', '12', '++'])
      expect(telephoneIssue(typed), typed).to.not.equal(null);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void telephoneIssue(typed)));
  });
});
