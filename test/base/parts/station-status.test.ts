import { expect } from '@open-wc/testing';

import '../../../src/messages/en.js';
import '../../../src/messages/zh-Hant.js';
import { stationStatusLabel } from '../../../src/base/parts/station-status.js';
import type { Language } from '../../../src/base/language.js';

describe('the status of a station', () => {
  const label = (station: Parameters<typeof stationStatusLabel>[0], language: Language = 'zh-Hans') =>
    stationStatusLabel(station, language)?.text;

  it('is told from whether it is open at this hour', () => {
    expect(label({ status: 'open' })).to.equal('已启用');
    expect(label({ status: 'closed', statusSince: '2025-06-30' })).to.equal('已停用 · 自2025年6月30日起');
    expect(label({ status: 'suspended', statusUntil: '2026-12' })).to.equal('暂停开放 · 至2026年12月');
    expect(label({})).to.equal(undefined);
  });

  it('says when a planned one is expected to open, no more precisely than the data do', () => {
    expect(label({ status: 'planned', statusSince: '2999-03-01' })).to.equal('筹建中，预计2999年3月1日启用');
    expect(label({ status: 'planned', statusUntil: '2999-03-01' })).to.equal('筹建中，预计2999年3月1日启用');
    expect(label({ status: 'planned', statusUntil: '2999' })).to.equal('筹建中，预计2999年启用');
    expect(label({ status: 'planned', statusUntil: '2999-03' }, 'zh-Hant')).to.equal('籌建中，預計2999年3月啟用');
    expect(label({ status: 'planned', statusUntil: '2999-03-01' }, 'en')).to.equal(
      'Planned, opening expected 1 March 2999',
    );
    expect(label({ status: 'planned', statusSince: '2020', statusUntil: '2999' })).to.equal('筹建中，预计2999年启用');
  });

  it('says since when a planned one has been so, where that is past', () => {
    expect(label({ status: 'planned', statusSince: '2020-03-01' })).to.equal('筹建中 · 自2020年3月1日起');
    expect(label({ status: 'planned' })).to.equal('筹建中');
  });
});
