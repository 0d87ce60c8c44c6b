import { expect } from '@open-wc/testing';

import '../../../src/messages/en.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { creditCodeMessage } from '../../../src/pledge-form/session/credit-code-message.js';

describe('a wrong credit code', () => {
  const messageOf = (code: string, language: 'en' | 'zh-Hans' = 'en'): string | undefined =>
    creditCodeMessage(code)?.(language);

  it('is told from a right one, however that is typed', () => {
    for (const code of [
      '91350100M000100Y43',
      '91350100m000100y43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '9135 0100 M000 100Y 43',
    ]) {
      expect(messageOf(code), code).to.equal(undefined);
    }
  });

  it('has a message that says how to correct it', () => {
    expect(messageOf('91350100M000100Y4')).to.equal(deferred.codeLength(17));
  });

  it('has one that leaves the last word to whoever has looked again, where such codes were issued', () => {
    expect(messageOf('91350203M0001AB129')).to.equal(deferred.codeCheck);
    expect(messageOf('91350100M000100Y34')).to.equal(deferred.codeCheck);
    expect(messageOf('310101000012345')).to.equal(deferred.codeOld);
    expect(messageOf('12345678-X')).to.equal(deferred.codeOld);
  });

  it('is told from the number of a person', () => {
    expect(messageOf('110101199001010939')).to.equal(deferred.codePersonal);
  });

  it('names each character that no code contains, its position, and the digit that is likely meant', () => {
    expect(messageOf('9135O100M0O0I00Y43', 'zh-Hans')).to.equal(
      '第5位“O”可能是数字0，第11位“O”可能是数字0，第13位“I”可能是数字1。请对照营业执照，是不是91350100M000100Y43？',
    );
    expect(messageOf('9135O100M0O0I00Y44', 'zh-Hans')).to.equal(
      '第5位“O”可能是数字0，第11位“O”可能是数字0，第13位“I”可能是数字1。请对照营业执照核对。',
    );
    expect(messageOf('9S35Z100M000100Y44')).to.equal(
      'In the code character 2, S, may be the digit 5; character 5, Z, may be the digit 2. Compare it with the business licence.',
    );
  });

  it('has no digit to suggest for a V, nor for what is no letter', () => {
    expect(messageOf('91350100V000100Y43', 'zh-Hans')).to.equal('第9位不能是“V”。请对照营业执照核对。');
    expect(messageOf('号')).to.equal('In the code character 1 cannot be 号. Compare it with the business licence.');
  });
});
