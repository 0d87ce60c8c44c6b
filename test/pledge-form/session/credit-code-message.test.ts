import { expect } from '@open-wc/testing';

import '../../../src/messages/en.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { creditCodeMessage } from '../../../src/pledge-form/session/credit-code-message.js';

describe('a wrong credit code', () => {
  const messageOf = (code: string): string | undefined => creditCodeMessage(code)?.('en');

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
    expect(messageOf('9135O100M0O0I00Y43')).to.equal(deferred.codeMeant('O I', '91350100M000100Y43'));
    expect(messageOf('9135O100M0O0I00Y44')).to.equal(deferred.codeCharacters('O I'));
    expect(messageOf('91350100M000100Y34')).to.equal(deferred.codeCheck);
    expect(messageOf('号')).to.equal(deferred.codeCharacters('号'));
  });
});
