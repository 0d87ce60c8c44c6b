import { expect } from '@open-wc/testing';

import { until } from '../../support.js';
import { all, DISTRICT, inPicture, map, one, server } from '../support.js';

const street = (id: string, name: string, coordinates: readonly (readonly number[])[]) => ({
  id,
  name,
  kind: 'street',
  geometry: { type: 'LineString', coordinates },
});
const LONG = street('long', 'Long Street', [
  [121.3, 31.2221],
  [121.6, 31.2221],
]);
const METRO = {
  id: 'metro',
  name: 'Lane Station',
  kind: 'metro',
  geometry: { type: 'Point', coordinates: [121.4532, 31.2212] },
};

const withLandmarks = async (landmarks: readonly object[], width = '60rem') => {
  const element = await map(server({ 'district.json': { ...DISTRICT, landmarks } }), { width });
  await until(() => all(element, '.landmarks').length > 0, 'the landmarks');
  return element;
};
const names = (element: Element) => all(element, '.landmark-name').map((it) => it.textContent.trim());

describe('landmarks of a map', () => {
  it('are drawn and named beneath it, and cannot be chosen', async () => {
    const element = await withLandmarks([LONG, METRO]);
    await until(() => names(element).length === 2, 'the names');
    expect(names(element)).to.have.members(['Long Street', 'Lane Station']);
    expect(one(element, '.landmarks').closest('[aria-hidden="true"]')).to.not.equal(null);
    expect(inPicture(element, 'Long Street')).to.equal(undefined);
    for (const name of all(element, '.landmark-name')) expect(getComputedStyle(name).pointerEvents).to.equal('none');
  });

  it('make the map no larger, however far they go', async () => {
    const at = (element: Element) => inPicture(element, 'Tower station').getAttribute('transform');
    // Narrow enough for any window: a scrollbar that the first one brings would take height from the second.
    const [one, other] = [await withLandmarks([LONG], '40rem'), await map(server(), { width: '40rem' })];
    await until(() => at(one) === at(other), 'the same place, once both maps are measured');
  });

  it('may cross themselves, and may be anywhere', async () => {
    const knot = street('knot', 'Knot', [
      [121.451, 31.221],
      [121.453, 31.223],
      [121.453, 31.221],
      [121.451, 31.223],
    ]);
    const element = await withLandmarks([
      knot,
      street('far', 'Far', [
        [0, 0],
        [1, 1],
      ]),
    ]);
    expect(all(element, '.landmark.street')).to.have.length(1);
  });

  it('are quick by thousands, and named by dozens at most', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      street(`s${index}`, `Street ${index}`, [
        [121.45, 31.22 + index / 1_250_000],
        [121.454, 31.22 + index / 1_250_000],
      ]),
    );
    const start = performance.now();
    const element = await withLandmarks(many);
    expect(performance.now() - start).to.be.below(5_000);
    expect(names(element).length).to.be.at.most(40);
    expect(all(element, '.landmark').length).to.be.below(10);
  });
});
