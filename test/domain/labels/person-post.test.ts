import { expect } from '@open-wc/testing';

import { joinPost } from '../../../src/domain/labels/person-post.js';

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

  it('do not take one shared character for a repetition', () => {
    expect(joinPost('学工部部长', '示例小学')).to.equal('示例小学学工部部长');
    expect(joinPost('chair', 'Lanting Branch')).to.equal('chair, Lanting Branch');
  });
});
