import { expect } from '@open-wc/testing';

import { organizationKey } from '../../src/domain/organization-name.js';

describe('the key of an organization’s name', () => {
  const ALIKE: readonly (readonly string[])[] = [
    ['上海国际集团', ' 上海国际集团 ', '上海 国际\u3000集团', '上海\u200B国际集团', '“上海国际集团”'],
    [
      '中信泰富(上海)有限公司',
      '中信泰富（上海）有限公司',
      '中信泰富【上海】有限责任公司',
      '中信泰富·上海有限公司',
      '中信泰富〔上海〕股份有限公司',
      '中信泰富 上海 股份有限责任公司',
    ],
    [
      'ABC Property Co., Ltd.',
      'abc property co ltd',
      'ＡＢＣ Ｐｒｏｐｅｒｔｙ Ｃｏ．，Ｌｔｄ．',
      'ABC-Property Co Ltd',
      'ABC Property Company Limited',
      'ABC Property (Co.) Limited',
      'ABC Property Ltd',
    ],
    ['第1财经', '第１财经', '第①财经'],
  ];
  for (const names of ALIKE) {
    it(`is the same for every spelling: ${names[0] ?? ''}`, () => {
      expect([...new Set(names.map(organizationKey))]).to.have.length(1);
    });
  }

  it('differs between organizations', () => {
    const names = [
      '上海国际集团',
      '上海国际集团党委',
      '中信泰富广场',
      '中信泰富',
      '第一财经',
      '第1财经',
      '有限公司',
      '有限合伙',
      'Tes Ltd',
      'Tesco Ltd',
      'Limited Edition',
      'Tesco',
      '中信泰富有限公司',
    ];
    expect(new Set(names.map(organizationKey)).size).to.equal(names.length);
  });

  it('is its own key', () => {
    for (const name of ['中信泰富（上海）有限责任公司', 'ABC Property Co., Ltd.', 'Tesco Ltd']) {
      const key = organizationKey(name);
      expect(organizationKey(key)).to.equal(key);
    }
  });
});
