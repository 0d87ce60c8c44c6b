import { expect } from '@open-wc/testing';

import { TextMetricsController } from '../../../../src/district-map/map/labels/text-metrics.js';

describe('the ruler', () => {
  it('knows how wide a text is, in ems, without it being in the page', () => {
    const host = Object.assign(document.createElement('div'), { addController: () => undefined });
    const { textWidth } = new TextMetricsController(host as never);
    expect(textWidth('商圈')).to.be.closeTo(2, 0.1);
    expect(textWidth('il')).to.be.below(textWidth('mm'));
    expect(textWidth('Plaza', true)).to.be.at.least(textWidth('Plaza'));
  });
});
