import { expect } from '@open-wc/testing';

import { lookup, say, sayText } from '../../src/domain/localize.js';

describe('the language of a text', () => {
  const both = { en: 'circle', 'zh-Hans': '商圈' };

  it('is the reader’s, however it is spelled', () => {
    for (const lang of ['zh-CN', 'zh', 'zh-Hans', 'zh-Hans-CN', 'ZH-cn']) expect(sayText(both, lang)).to.equal('商圈');
    for (const lang of ['en', 'en-GB', 'en-US']) expect(sayText(both, lang)).to.equal('circle');
  });

  it('falls back to the first one given, and says which that is', () => {
    expect(say({ 'zh-Hans': '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh-Hans' });
    expect(say(both, 'fr')).to.deep.equal({ value: 'circle', lang: 'en' });
  });

  it('does not take one script for the other while its own is there', () => {
    expect(lookup(['zh-Hans', 'zh-Hant'], 'zh-TW')).to.equal('zh-Hant');
    expect(lookup(['zh-Hant', 'zh-Hans'], 'zh-CN')).to.equal('zh-Hans');
    expect(lookup(['zh', 'zh-Hant'], 'zh-TW')).to.equal('zh-Hant');
    expect(lookup(['zh', 'zh-Hant-HK'], 'zh-TW')).to.equal('zh-Hant-HK');
  });

  it('is the other script of a language rather than another language', () => {
    expect(lookup(['en', 'zh-Hant'], 'zh-CN')).to.equal('zh-Hant');
    expect(lookup(['en', 'zh-Hans'], 'zh-HK')).to.equal('zh-Hans');
    expect(lookup(['en', 'sr-Latn'], 'sr-Cyrl-RS')).to.equal('sr-Latn');
    expect(lookup(['en', 'zh-Hant'], 'ja')).to.equal(undefined);
  });

  it('is the most exact one that there is, and then the first one of its script', () => {
    expect(lookup(['zh', 'zh-Hans', 'zh-Hans-CN'], 'zh-Hans-CN')).to.equal('zh-Hans-CN');
    expect(lookup(['zh-Hans-SG', 'zh-Hans-CN'], 'zh-CN')).to.equal('zh-Hans-CN');
    expect(lookup(['zh-Hant-TW', 'zh-Hant-HK'], 'zh-Hant')).to.equal('zh-Hant-TW');
    expect(lookup(['en-US', 'en-GB'], 'en-AU')).to.equal('en-US');
    expect(lookup(['en-US', 'en'], 'en-AU')).to.equal('en');
    expect(lookup<string>([], 'zh')).to.equal(undefined);
  });

  it('is one that says something: a language left blank is not given', () => {
    expect(say({ en: ' ', 'zh-Hans': '商圈' }, 'en')).to.deep.equal({ value: '商圈', lang: 'zh-Hans' });
    expect(say({ 'zh-Hans': '', en: 'circle' }, 'fr')).to.deep.equal({ value: 'circle', lang: 'en' });
  });

  it('is not said where the data does not say it', () => {
    expect(say('商圈', 'en')).to.deep.equal({ value: '商圈', lang: null });
    expect(sayText(null, 'en')).to.equal('');
  });

  it('is nothing where nothing is said', () => {
    for (const nothing of [undefined, null, '', '  ', {}, { en: ' ' }]) expect(say(nothing, 'en')).to.equal(null);
  });

  it('is not broken by a tag that is none', () => {
    expect(sayText(both, '')).to.equal('circle');
    expect(sayText(both, 'not a tag!')).to.equal('circle');
  });
});
