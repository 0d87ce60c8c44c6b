import { expect } from '@open-wc/testing';

import { lookupLanguageTag } from '../../src/domain/language-tags.js';
import { localize, localizeText } from '../../src/domain/localize.js';

describe('the language of a localized text', () => {
  const both = { en: 'circle', 'zh-Hans': '商圈' };

  it('is the reader’s, in any spelling of its tag', () => {
    for (const lang of ['zh-CN', 'zh', 'zh-Hans', 'zh-Hans-CN', 'ZH-cn'])
      expect(localizeText(both, lang)).to.equal('商圈');
    for (const lang of ['en', 'en-GB', 'en-US']) expect(localizeText(both, lang)).to.equal('circle');
  });

  it('falls back to the first one, with its tag', () => {
    expect(localize({ 'zh-Hans': '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh-Hans' });
    expect(localize(both, 'fr')).to.deep.equal({ value: 'circle', lang: 'en' });
  });

  it('keeps to the reader’s script where the text has it', () => {
    expect(lookupLanguageTag(['zh-Hans', 'zh-Hant'], 'zh-TW')).to.equal('zh-Hant');
    expect(lookupLanguageTag(['zh-Hant', 'zh-Hans'], 'zh-CN')).to.equal('zh-Hans');
    expect(lookupLanguageTag(['zh', 'zh-Hant'], 'zh-TW')).to.equal('zh-Hant');
    expect(lookupLanguageTag(['zh', 'zh-Hant-HK'], 'zh-TW')).to.equal('zh-Hant-HK');
  });

  it('is the other script of a language rather than another language', () => {
    expect(lookupLanguageTag(['en', 'zh-Hant'], 'zh-CN')).to.equal('zh-Hant');
    expect(lookupLanguageTag(['en', 'zh-Hans'], 'zh-HK')).to.equal('zh-Hans');
    expect(lookupLanguageTag(['en', 'sr-Latn'], 'sr-Cyrl-RS')).to.equal('sr-Latn');
    expect(lookupLanguageTag(['en', 'zh-Hant'], 'ja')).to.equal(undefined);
  });

  it('is the closest tag, then the first one of the same script', () => {
    expect(lookupLanguageTag(['zh', 'zh-Hans', 'zh-Hans-CN'], 'zh-Hans-CN')).to.equal('zh-Hans-CN');
    expect(lookupLanguageTag(['zh-Hans-SG', 'zh-Hans-CN'], 'zh-CN')).to.equal('zh-Hans-CN');
    expect(lookupLanguageTag(['zh-Hant-TW', 'zh-Hant-HK'], 'zh-Hant')).to.equal('zh-Hant-TW');
    expect(lookupLanguageTag(['en-US', 'en-GB'], 'en-AU')).to.equal('en-US');
    expect(lookupLanguageTag(['en-US', 'en'], 'en-AU')).to.equal('en');
    expect(lookupLanguageTag<string>([], 'zh')).to.equal(undefined);
  });

  it('is never one that is blank', () => {
    expect(localize({ en: ' ', 'zh-Hans': '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh-Hans' });
    expect(localize({ 'zh-Hans': '', en: 'circle' }, 'fr')).to.deep.equal({ value: 'circle', lang: 'en' });
  });

  it('is null where the data do not declare it', () => {
    expect(localize('商圈', 'en')).to.deep.equal({ value: '商圈', lang: null });
    expect(localizeText(null, 'en')).to.equal('');
  });

  it('is missing where the text is absent or blank', () => {
    for (const nothing of [undefined, null, '', '  ', {}, { en: ' ' }]) expect(localize(nothing, 'en')).to.equal(null);
  });

  it('is found despite an invalid tag', () => {
    expect(localizeText(both, '')).to.equal('circle');
    expect(localizeText(both, 'not a tag!')).to.equal('circle');
  });
});
