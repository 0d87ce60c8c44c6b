import { expect } from '@open-wc/testing';

import { parseSelection } from '../../../src/base/selection.js';
import type { Council, District } from '../../../src/contract/index.js';
import { findBodyName, resolveCouncil } from '../../../src/council-timeline/parts/council-resolver.js';

const DISTRICT = {
  id: 'street',
  name: 'Street',
  council: 'whole',
  circles: [
    { id: 'lane', name: 'Lane', council: 'lane-council' },
    { id: 'bare', name: 'Bare circle', council: null },
  ],
  alliances: [{ id: 'lane', name: 'Lane alliance', council: 'ally' }],
} as District;

describe('the council to show', () => {
  const of = (chosen: string | null) => resolveCouncil(DISTRICT, parseSelection(chosen));

  it('is that of the selected circle or alliance, else the district’s', () => {
    expect(of(null)).to.deep.equal({ council: 'whole' });
    expect(of('circle:lane')).to.deep.equal({ council: 'lane-council' });
    expect(of('alliance:lane')).to.deep.equal({ council: 'ally' });
  });

  it('is none where the area has none, with the area’s name where it is known', () => {
    expect(of('circle:bare')).to.deep.equal({ council: null, name: 'Bare circle' });
    expect(of('circle:elsewhere')).to.deep.equal({ council: null, name: null });
    expect(resolveCouncil({ ...DISTRICT, council: null }, null)).to.deep.equal({ council: null, name: 'Street' });
  });

  it('is named in a joint meeting as the district names its area', () => {
    const own = { id: 'own', name: 'Our council' } as Council;
    expect(findBodyName('ally', DISTRICT, own)).to.equal('Lane alliance');
    expect(findBodyName('whole', DISTRICT, own)).to.equal('Street');
    expect(findBodyName('own', DISTRICT, own)).to.equal('Our council');
    expect(findBodyName('ally', null, own)).to.equal(null);
  });
});
