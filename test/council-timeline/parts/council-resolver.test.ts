import { expect } from '@open-wc/testing';

import { parseSelection } from '../../../src/base/events.js';
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

describe('whose history to show', () => {
  const of = (chosen: string | null) => resolveCouncil(DISTRICT, parseSelection(chosen));

  it('is that of the circle or alliance chosen, else the district’s', () => {
    expect(of(null)).to.deep.equal({ council: 'whole' });
    expect(of('circle:lane')).to.deep.equal({ council: 'lane-council' });
    expect(of('alliance:lane')).to.deep.equal({ council: 'ally' });
  });

  it('is nobody’s where there is no council, and by name where that is known', () => {
    expect(of('circle:bare')).to.deep.equal({ council: null, name: 'Bare circle' });
    expect(of('circle:elsewhere')).to.deep.equal({ council: null, name: null });
    expect(resolveCouncil({ ...DISTRICT, council: null }, null)).to.deep.equal({ council: null, name: 'Street' });
  });

  it('names the bodies of a joint meeting as the district does', () => {
    const own = { id: 'own', name: 'Our council' } as Council;
    expect(findBodyName('ally', DISTRICT, own)).to.equal('Lane alliance');
    expect(findBodyName('whole', DISTRICT, own)).to.equal('Street');
    expect(findBodyName('own', DISTRICT, own)).to.equal('Our council');
    expect(findBodyName('ally', null, own)).to.equal(null);
  });
});
