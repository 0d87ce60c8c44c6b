import { expect } from '@open-wc/testing';

import { lookupLanguageTag } from '../../src/domain/language-tags.js';
import { localize, localizeText, translationsOf } from '../../src/domain/localize.js';

describe('the language of a localized text', () => {
  const both = { en: 'circle', 'zh-Hans': '商圈' };

  it('is the reader’s, in any spelling of its tag', () => {
    for (const lang of ['zh-CN', 'zh', 'zh-Hans', 'zh-Hans-CN', 'ZH-cn'])
      expect(localizeText(both, lang)).to.equal('商圈');
    for (const lang of ['en', 'en-GB', 'en-US']) expect(localizeText(both, lang)).to.equal('circle');
  });

  const NAMES = {
    'zh-Hans':
      'zh_CN ZH_cn zh-cn zh_Hans zh_Hans_CN zh__#Hans zh_CN_#Hans cn CN zh_SG zho chi cmn zh-cmn-Hans wuu zh_CN.UTF-8 zh_CN@pinyin zh-CHS Chinese_China.936 chinese zh-CN,en;q=0.5',
    'zh-Hant':
      'zh_TW zh_tw zh-tw zh_HK zh_MO zh_Hant zh_Hant_TW zh_TW_#Hant zh_HK_#Hant tw hk zh-CHT yue zh-yue zh-min-nan zh_TW.Big5 Chinese_Taiwan.950 chinese-traditional',
    en: 'en_US en_GB EN_us eng en_US.UTF-8 en_US_POSIX',
  };

  for (const [tag, names] of Object.entries(NAMES)) {
    it(`is ${tag} by any name of it`, () => {
      const tags = Object.keys(NAMES);
      for (const name of names.split(' ')) {
        expect(lookupLanguageTag(tags, name), name).to.equal(tag);
        // The data may name theirs so.
        const others = Object.fromEntries(tags.filter((other) => other !== tag).map((other) => [other, 'other']));
        expect(localizeText({ ...others, [name]: 'this' }, tag), name).to.equal('this');
      }
    });
  }

  it('is declared by its tag, whatever name the data have for it', () => {
    expect(localize({ zh_TW: '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh-TW' });
    expect(localize({ zh: '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh' });
    expect(localize({ 'zh-Hant': '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh-Hant' });
    expect(localize({ ' en__US ': 'circle' }, 'zh')).to.deep.equal({ value: 'circle', lang: 'en-US' });
    expect(localize({ cn: '商圈' }, 'zh_CN')).to.deep.equal({ value: '商圈', lang: 'zh-Hans' });
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
    expect(lookupLanguageTag(['zh-Hans-SG', 'zh-CN'], 'zh-Hans-CN')).to.equal('zh-CN');
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

describe('a text in all its languages', () => {
  it('is listed, and none where it is absent', () => {
    expect(translationsOf({ en: 'circle', 'zh-Hans': '商圈' })).to.deep.equal(['circle', '商圈']);
    expect(translationsOf('商圈')).to.deep.equal(['商圈']);
    for (const absent of [null, undefined]) expect(translationsOf(absent)).to.deep.equal([]);
  });
});
