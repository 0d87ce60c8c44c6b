import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';

import '../../src/messages/en.js';
import { LazyModule } from '../../src/base/lazy/lazy-module.js';
import type { FuminErrorEvent } from '../../src/base/events.js';
import type { FuminDistrictMap } from '../../src/district-map/index.js';
import { quiet, textOf, until } from '../support.js';
import { all, DISTRICT, inPicture, map, one, server, STATIONS } from './support.js';

const NOTE = 'A part of this map could not be loaded. Try again';

/** Lets lazy modules fail to load whose file has one of these names; returns what ends it. */
function failToLoad(...names: string[]): () => void {
  const stub = sinon.stub(LazyModule.prototype, 'load');
  stub.callsFake(async function (this: LazyModule<object>) {
    if (!names.some((name) => String(this.importModule).includes(name)))
      return stub.wrappedMethod.call(this) as Promise<object | null>;
    await Promise.resolve();
    this.failed = true;
    this.host.requestUpdate();
    return null;
  });
  return () => stub.restore();
}

const notes = (element: Element): string => textOf(one(element, '.notes'));
const tryAgain = (element: Element): void => one(element, '.notes button').click();

const crowd = (count: number) => ({
  stations: Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    name: `Station ${index}`,
    location: {
      type: 'Point',
      coordinates: [121.451 + (index % 30) / 10_000, 31.221 + Math.floor(index / 30) / 10_000],
    },
  })),
});

describe('a district map with a lazy module that does not load', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => {
    console.restore();
    sinon.restore();
  });

  it('says so where stations cannot be clustered, shows no part of them as if it were all, and clusters them when told to try again', async () => {
    const restore = failToLoad('clusters.lazy');
    const element = await map(server({ 'stations.json': crowd(900) }));
    await until(() => notes(element) === NOTE, 'the note');
    await until(() => inPicture(element, 'Lane circle') !== undefined, 'the circle');
    expect(all(element, 'svg .station')).to.have.length(0);
    await expect(element).to.be.accessible();
    restore();
    tryAgain(element);
    await until(() => all(element, 'svg .cluster').length > 0, 'clusters');
    expect(notes(element)).to.equal('');
  });

  it('shows every station where they overlap but are few enough to be drawn, and says that something is missing', async () => {
    failToLoad('clusters.lazy');
    const element = await map(server({ 'stations.json': crowd(300) }));
    await until(() => notes(element) === NOTE, 'the note');
    await until(() => all(element, 'svg .station').length === 300, 'all stations');
  });

  it('says so where the basemap cannot be drawn, and draws it when told to try again', async () => {
    const restore = failToLoad('basemap-layer.lazy');
    const element = await map(server(), {
      attributes: html`<fumin-district-map basemap="/docs/partner-page.png?z={z}&x={x}&y={y}"></fumin-district-map>`,
    });
    await until(() => notes(element) === NOTE, 'the note');
    expect(inPicture(element, 'Tower station')).to.not.equal(undefined);
    restore();
    tryAgain(element);
    await until(() => all(element, 'image').length > 0, 'tiles');
    expect(notes(element)).to.equal('');
  });

  it('says so where references cannot be checked, and checks them when told to try again', async () => {
    const restore = failToLoad('reference-check.lazy');
    const heard: string[] = [];
    const listener = ({ detail }: FuminErrorEvent): void => {
      heard.push(...(detail.problem.errors ?? []).map(({ pointer }) => pointer));
    };
    document.addEventListener('fumin-error', listener);
    const element = await map(
      server({ 'stations.json': { stations: [{ ...STATIONS.stations[0], circle: 'nowhere' }] } }),
    );
    await until(() => notes(element) === NOTE, 'the note');
    expect(heard).to.deep.equal([]);
    restore();
    tryAgain(element);
    await until(() => heard.length > 0, 'the report');
    document.removeEventListener('fumin-error', listener);
    expect(heard).to.deep.equal(['/stations/0/circle']);
    expect(notes(element)).to.equal('');
  });

  it('shows one note for all that did not load, and the list in place of the structure', async () => {
    const restore = failToLoad('structure.lazy', 'details.lazy', 'reference-check.lazy');
    const element = await fixture<FuminDistrictMap>(
      html`<fumin-district-map
        lang="en"
        view="structure"
        selected="circle:lane"
        .data=${{ district: DISTRICT, stations: STATIONS }}
      ></fumin-district-map>`,
    );
    await until(() => notes(element) === NOTE, 'the note');
    expect(one(element, '.outline')).to.not.equal(null);
    restore();
    tryAgain(element);
    await until(() => one(element, '[part="structure"]') !== null && one(element, '.details') !== null, 'both');
    expect(notes(element)).to.equal('');
  });
});
