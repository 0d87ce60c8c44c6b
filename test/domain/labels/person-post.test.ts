import { expect } from '@open-wc/testing';

import { joinPost, resolvePost } from '../../../src/domain/labels/person-post.js';

describe('a title and its organization as one text', () => {
  it('are in the order of their own language, whatever the page’s', () => {
    expect(joinPost('党委书记', '云帆纺织公司')).to.equal('云帆纺织公司党委书记');
    expect(joinPost('Party Secretary', 'Yunfan Textiles')).to.equal('Party Secretary, Yunfan Textiles');
  });

  it('write once what both contain', () => {
    expect(joinPost('文汇报社党委副书记', '文汇报社')).to.equal('文汇报社党委副书记');
    expect(joinPost('Property Manager of CITIC Square', 'CITIC Square')).to.equal('Property Manager of CITIC Square');
    expect(joinPost('校长', '示例小学校长室')).to.equal('示例小学校长室');
    expect(joinPost('国际集团党委委员', '上海国际集团')).to.equal('上海国际集团党委委员');
  });

  it('stand together in the reader’s language, which is declared where the data declare it', () => {
    const person = {
      name: 'A',
      title: { en: 'Chair', 'zh-Hans': '主任' },
      organization: { en: 'Body', 'zh-Hans': '团体' },
    };
    expect(resolvePost(person, 'en')).to.deep.equal({ en: 'Chair, Body' });
    expect(resolvePost(person, 'zh-CN')).to.deep.equal({ 'zh-Hans': '团体主任' });
    expect(resolvePost({ name: 'A', title: 'Chair', organization: 'Body' }, 'en')).to.equal('Chair, Body');
  });

  it('stand alone where the other one is missing or blank', () => {
    expect(resolvePost({ name: 'A', title: 'Chair' }, 'en')).to.equal('Chair');
    expect(resolvePost({ name: 'A', title: 'Chair', organization: ' ' }, 'en')).to.equal('Chair');
    expect(resolvePost({ name: 'A', title: null, organization: { en: 'Body' } }, 'en')).to.deep.equal({ en: 'Body' });
    expect(resolvePost({ name: 'A' }, 'en')).to.equal(undefined);
  });

  it('are joined by a comma where only one of them is Chinese', () => {
    expect(joinPost('Chair', '示例街道')).to.equal('Chair, 示例街道');
    expect(joinPost('主任', 'Example Street')).to.equal('主任, Example Street');
  });

  it('write once two characters that both share, the longest that do', () => {
    expect(joinPost('街道办主任', '示例街道')).to.equal('示例街道办主任');
    expect(joinPost('会会长会员', '示例会会')).to.equal('示例会会长会员');
  });

  it('do not take one shared character for a repetition', () => {
    expect(joinPost('学工部部长', '示例小学')).to.equal('示例小学学工部部长');
    expect(joinPost('chair', 'Lanting Branch')).to.equal('chair, Lanting Branch');
  });
});
