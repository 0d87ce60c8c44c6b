import { expect } from '@open-wc/testing';

import {
  chosenId,
  formatConfiguration,
  parseColor,
  parseConfiguration,
} from '../../endpoint/pages/builder/configuration.js';
import { weakContrasts } from '../../endpoint/pages/builder/contrast.js';
import { findSubjects } from '../../endpoint/pages/builder/subject-picker.js';

describe("the choices in the page's URL", () => {
  it('are nothing where nothing was chosen', () => {
    expect(formatConfiguration(parseConfiguration(''))).to.equal('');
  });

  it('come back as they were', () => {
    const query =
      '?widget=council-timeline&station=tower&council=joint&lang=en&scheme=dark&accent=%230a5ea8&way=npm&framework=vue&width=320&text=large&loading=lazy&interface=zh-Hant';
    const configuration = parseConfiguration(query);
    expect(parseConfiguration(formatConfiguration(configuration))).to.deep.equal(configuration);
    expect(formatConfiguration(configuration).length).to.equal(query.length);
    expect(chosenId(configuration)).to.equal('joint');
  });

  it('are dropped where they are not what the page writes', () => {
    const hostile =
      '?widget=x&station="><img src=x>&council=A&lang=fr&scheme=pink&accent=red;}body{&way=ftp&framework=jquery&width=9&text=huge';
    expect(parseConfiguration(hostile)).to.deep.equal(parseConfiguration(''));
  });
});

describe('a colour that is typed', () => {
  it('is taken with three digits or six, with # or without', () => {
    expect(['#0A5EA8', ' 0a5ea8 ', '#05a', '05A'].map(parseColor)).to.deep.equal([
      '#0a5ea8',
      '#0a5ea8',
      '#0055aa',
      '#0055aa',
    ]);
    expect(['', '#', '#12', '#12345', 'blue', '#gggggg', '#0a5ea8ff'].map(parseColor)).to.deep.equal(
      Array(7).fill(null),
    );
  });

  it('is warned of where a reader could hardly read it', () => {
    expect(weakContrasts('#ab3a1b', 'light')).to.deep.equal([]);
    expect(weakContrasts('#f0c040', 'light').map(({ scheme }) => scheme)).to.deep.equal(['light']);
    expect(weakContrasts('#f0c040', 'dark')).to.deep.equal([]);
    expect(weakContrasts('#777777', null).map(({ scheme }) => scheme)).to.deep.equal(['light', 'dark']);
  });
});

it('a station is found by its name in any language, and by its id', () => {
  const tower = { id: 'tower', name: { 'zh-Hans': '国际集团大厦', en: 'Ｔower of the Group' } };
  const other = { id: 'kerry', name: '嘉里中心' };
  for (const text of ['大厦', 'tower of', 'TOWER', ' ']) {
    expect(findSubjects([tower, other], text), text).to.include(tower);
  }
  expect(findSubjects([tower, other], '嘉里')).to.deep.equal([other]);
  expect(findSubjects([tower, other], 'nowhere')).to.deep.equal([]);
});
