import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  checkCharacter,
  creditCodeIssue,
  isAcceptedCreditCode,
  isCreditCode,
  normalizeCreditCode,
  suggestCreditCode,
} from '../../src/domain/credit-code.js';

/** Codes in use: with a digit or a letter at the end, and of each kind of organization. */
const IN_USE = [
  '91350100M000100Y43',
  '91330100799655058B',
  '9144030071526726XG',
  '914403001922038216',
  '92371000MA3MXH0E3W',
];

const CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

/**
 * Checks a code by GB 32100-2015 in another way: reads the first 17 characters as digits of one number in base 3,
 * lowest first, which the last character completes to a multiple of 31.
 */
function hasRightCheckCharacter(code: string): boolean {
  const [last = 0n, ...rest] = Array.from(code, (character) => BigInt(CHARACTERS.indexOf(character))).reverse();
  return (rest.reduce((sum, value) => sum * 3n + value, 0n) + last) % 31n === 0n;
}

describe('a unified social credit code', () => {
  it('is accepted where it is in use', () => {
    for (const code of IN_USE) {
      expect(isCreditCode(code), code).to.equal(true);
      expect(hasRightCheckCharacter(code), code).to.equal(true);
    }
  });

  it('ends in the only check character that fits', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const first17 = Array.from(
        { length: 17 },
        (_, at) => CHARACTERS[(seed * 7 + at * at * 13 + ((seed * at) >> 2)) % 31],
      ).join('');
      const fitting = CHARACTERS.filter((character) => hasRightCheckCharacter(first17 + character));
      expect(fitting).to.deep.equal([checkCharacter(first17)]);
      for (const last of CHARACTERS) expect(isCreditCode(first17 + last)).to.equal(fitting.includes(last));
    }
  });

  it('is refused with any single character changed', () => {
    for (const code of IN_USE) {
      for (let at = 0; at < 18; at += 1) {
        for (const other of CHARACTERS.filter((character) => character !== code[at])) {
          const changed = code.slice(0, at) + other + code.slice(at + 1);
          expect(isCreditCode(changed), changed).to.equal(false);
        }
      }
    }
  });

  it('is refused with two neighbours swapped', () => {
    for (const code of IN_USE) {
      for (let at = 0; at < 17; at += 1) {
        const [one = '', two = ''] = code.slice(at, at + 2);
        const exchanged = code.slice(0, at) + two + one + code.slice(at + 2);
        expect(isCreditCode(exchanged), exchanged).to.equal(one === two);
      }
    }
  });

  it('is accepted in any spelling', () => {
    const code = '91350100M000100Y43';
    const TYPED = [
      '91350100m000100y43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '９１３５０１００ｍ０００１００ｙ４３',
      ' 91350100 M000100Y 43 ',
      '91350100-M000100Y-43',
      '913501\u300000M000100Y43\n',
    ];
    for (const typed of TYPED) {
      expect(normalizeCreditCode(typed)).to.equal(code);
      expect(isCreditCode(typed), typed).to.equal(true);
    }
  });

  it('has none of the letters that could be mistaken for digits', () => {
    for (const letter of 'IOSVZ') {
      expect(isCreditCode(`91350100M000100Y4${letter}`)).to.equal(false);
      expect(checkCharacter(`${letter}1350100M000100Y4`)).to.equal(null);
    }
  });

  it('has 18 characters', () => {
    for (const code of [
      '',
      '9',
      '91350100M000100Y4',
      '91350100M000100Y430',
      '91350100M000100Y43 91350100M000100Y43',
      '统一社会信用代码',
    ]) {
      expect(isCreditCode(code), code).to.equal(false);
    }
    expect(checkCharacter('91350100M000100Y')).to.equal(null);
    expect(checkCharacter('91350100M000100Y43')).to.equal(null);
  });
});

describe('a code typed with letters for digits', () => {
  const LETTERS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 2: 'Z' };
  const first17 = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
    minLength: 17,
    maxLength: 17,
  });

  it('is corrected to the intended one', () => {
    fc.assert(
      fc.property(first17, fc.boolean(), (first, lower) => {
        const code = first + String(checkCharacter(first));
        const misread = code.replace(/[0152]/g, (digit) => LETTERS[digit] ?? digit);
        const typed = lower ? misread.toLowerCase() : misread;
        expect(suggestCreditCode(typed)).to.equal(misread === code ? null : code);
      }),
    );
  });

  it('is not corrected where the result would be invalid', () => {
    expect(suggestCreditCode('9135O100M000100Y44')).to.equal(null);
    expect(suggestCreditCode('91350100M000100Y43')).to.equal(null);
  });
});

describe('an odd credit code', () => {
  it('is told by its kind, so that a person’s number is refused and an older code goes on with a warning', () => {
    for (const [code, issue, accepted] of [
      ['91350100M000100Y43', null, true],
      ['91350203M0001AB129', 'check-character', true],
      ['110101199001010939', 'resident-id', false],
      ['11010119900307803x', 'resident-id', false],
      ['110101 900101 093', 'resident-id', false],
      ['110108000000016', 'registration-number', true],
      ['310106400012345', 'registration-number', true],
      ['13257890-1', 'organization-code', true],
      ['d2143569-x', 'organization-code', true],
      ['13800138000', 'unknown', false],
      ['00000000000000000000', 'unknown', false],
      ['91350203O0001AB129', 'unknown', false],
    ] as const) {
      expect(creditCodeIssue(code), code).to.equal(issue);
      expect(isAcceptedCreditCode(code), code).to.equal(accepted);
    }
  });

  it('is of a person only with a date of birth and the right check character', () => {
    const CODES = {
      'resident-id': ['110101190012310012', '110101180012310013', '110101200012310019', '440306500101552'],
      // Another check character; a month, a day or a year that no one was born in; another region; too long or too short.
      unknown: [
        '110101190012310013',
        '110101199013010012',
        '110101199000010013',
        '110101199012320019',
        '110101199012000015',
        '110101179912310010',
        '110101210012310018',
        '110101118002310012',
        '000101199012310018',
        '1101011990010109390',
        '0110101199001010939',
        '1101019001010901',
        '11010190010109',
      ],
    };
    for (const [issue, codes] of Object.entries(CODES))
      for (const code of codes) expect(creditCodeIssue(code), code).to.equal(issue);
  });

  it('is a registration number where 15 digits that could be a person’s have its check digit', () => {
    for (const code of ['110101900101090', '310106601231098', '440306500101551', '330100120109999', '370102851120126'])
      expect(creditCodeIssue(code), code).to.equal('registration-number');
  });

  it('is read without invisible marks', () => {
    expect(creditCodeIssue('\u202a91350100M000100Y43\u202c')).to.equal(null);
  });
});
