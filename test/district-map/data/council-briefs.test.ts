import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { quiet, textOf, until } from '../../support.js';
import { DISTRICT, map, one, server, STATIONS } from '../support.js';

const council = (id: string, name: string, more: object = {}) => ({
  id,
  name: { en: name },
  terms: [{ id: 't1', chair: { name: { en: `Chair of ${name}` } }, start: '2020' }],
  members: [{ organization: { en: 'The Bank' } }, { organization: { en: 'A former member' }, until: '2001' }],
  events: [],
  ...more,
});

const circles = Array.from({ length: 8 }, (_, index) => ({
  id: `c${index}`,
  name: { en: `Circle ${index}` },
  council: `council-${index}`,
}));

const STRUCTURE = html`<fumin-district-map view="structure"></fumin-district-map>`;

/** The councils that were asked for. */
const asked = (at: ReturnType<typeof server>): string[] => at.asked.filter((path) => path.startsWith('councils/'));

describe('the councils of a district', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('are named in the structure by who chairs them', async () => {
    const at = server({ 'councils/district.json': council('district', 'the street') });
    const element = await map(at, { attributes: STRUCTURE });
    await until(() => textOf(element).includes('Chair of the street'), 'the chair');
    expect(asked(at)).to.deep.equal(['councils/district.json']);
  });

  it('are not asked for before anything of them is shown', async () => {
    const at = server({ 'councils/district.json': council('district', 'the street') });
    await map(at);
    expect(asked(at)).to.deep.equal([]);
  });

  it('are named in the details of a circle with their chair and present members', async () => {
    const at = server({
      'district.json': { ...DISTRICT, circles: [{ ...DISTRICT.circles[0], council: 'lane' }] },
      'councils/lane.json': council('lane', 'the lane'),
    });
    const element = await map(at, {
      attributes: html`<fumin-district-map selected="circle:lane"></fumin-district-map>`,
    });
    await until(() => textOf(one(element, '.details')).includes('Chair of the lane'), 'the chair');
    const details = textOf(one(element, '.details'));
    expect(details).to.include('The Bank');
    expect(details).to.not.include('A former member');
  });

  it('are asked for four at a time at most, and all of them in the end', async () => {
    let [now, most] = [0, 0];
    const slow = (index: number) => async (): Promise<Response> => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      return Response.json(council(`council-${index}`, `number ${index}`));
    };
    const replies = Object.fromEntries(circles.map((_, index) => [`councils/council-${index}.json`, slow(index)]));
    const at = server({ 'district.json': { ...DISTRICT, council: null, circles }, ...replies });
    const element = await map(at, { attributes: STRUCTURE });
    await until(() => circles.every((_, index) => textOf(element).includes(`Chair of number ${index}`)), 'all chairs');
    expect(most).to.equal(4);
    expect(asked(at).length).to.equal(circles.length);
  });

  it('that cannot be had leave the structure whole, and are not asked for again and again', async () => {
    const at = server();
    const element = await map(at, { attributes: STRUCTURE });
    await until(() => asked(at).length > 0, 'the question');
    await new Promise((resolve) => setTimeout(resolve, 50));
    element.requestUpdate();
    await element.updateComplete;
    expect(asked(at).length).to.equal(1);
    expect(textOf(element)).to.include('Lane circle').and.not.include('could not');
  });

  it('that the page gives are taken from there, also after the map has been moved in the page', async () => {
    const at = server({ 'councils/district.json': council('district', 'the endpoint') });
    const data = { district: DISTRICT, stations: STATIONS, councils: [council('district', 'the page')] };
    const element = await map(at, {
      attributes: html`<fumin-district-map view="structure" .data=${data}></fumin-district-map>`,
    });
    await until(() => textOf(element).includes('Chair of the page'), 'the chair');
    const parent = element.parentElement!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 10));
    parent.append(element);
    await new Promise((resolve) => setTimeout(resolve, 10));
    element.requestUpdate();
    await until(() => textOf(element).includes('Chair of the page'), 'the chair again');
    expect(at.asked).to.deep.equal([]);
  });
});
