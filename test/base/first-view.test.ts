import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import sinon from 'sinon';

import { FirstViewController } from '../../src/base/first-view-controller.js';
import type { ResourceState } from '../../src/base/resource-controller.js';
import '../../src/index.js';
import { type Endpoint, endpoint, provided, type Reply, shows, textOf } from '../support.js';

/** Reply that arrives when it is told to. */
function heldReply(body: object): { reply: Reply; release: () => void } {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const reply = async (): Promise<Response> => {
    await released;
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  };
  return { reply, release };
}

const DISTRICT = { id: 'street', name: 'Street', circles: [{ id: 'lane', name: 'Lane circle' }] };

/** Widgets with what completes their first view: texts that must be seen together or not at all. */
const WIDGETS = {
  'a card': {
    tag: 'fumin-station-card',
    attributes: { station: 'tower' },
    replies: { 'stations/tower.json': { id: 'tower', name: 'Tower station', circle: 'lane' } },
    late: { path: 'district.json', body: DISTRICT },
    texts: ['Tower station', 'Lane circle'],
  },
  'a timeline': {
    tag: 'fumin-council-timeline',
    attributes: { council: 'main' },
    replies: {
      'councils/main.json': {
        id: 'main',
        name: 'Main council',
        events: [{ id: 'a', title: 'First meeting' }],
        terms: [{ id: 't', start: '2020', end: null, chair: { name: 'Chairperson' } }],
        members: [{ organization: 'Member company', circle: 'lane' }],
      },
    },
    late: { path: 'district.json', body: DISTRICT },
    texts: ['First meeting', 'Chairperson'],
  },
  'a form': {
    tag: 'fumin-pledge-form',
    attributes: { initiative: 'green' },
    replies: {
      'initiatives/green.json': {
        id: 'green',
        title: 'Green towers',
        roles: [{ id: 'guide', name: 'Guide' }],
        pledges: { count: 1, url: 'green/pledges', wall: 'green/pledges.json' },
      },
    },
    late: {
      path: 'initiatives/green/pledges.json',
      body: { count: 1, pledges: [{ number: 1, organization: { name: 'First Company' }, roles: ['guide'] }] },
    },
    texts: ['Green towers', 'First Company'],
  },
} as const;

describe('the first view', () => {
  for (const [name, { tag, attributes, replies, late, texts }] of Object.entries(WIDGETS)) {
    /** Puts the widget on a page, and records whether its texts were there after each change of what it shows. */
    async function open(server: Endpoint): Promise<{ element: LitElement; views: boolean[][] }> {
      const provider = await provided(server, html`<div lang="en"></div>`);
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      const views: boolean[][] = [];
      provider.firstElementChild!.append(element);
      await element.updateComplete;
      new MutationObserver(() => views.push(texts.map((text) => textOf(element).includes(text)))).observe(
        element.renderRoot,
        { childList: true, subtree: true, characterData: true },
      );
      return { element, views };
    }

    it(`of ${name} is whole: no part of it comes before the others`, async () => {
      const { reply, release } = heldReply(late.body);
      const server = endpoint({ ...replies, [late.path]: reply });
      const { element, views } = await open(server);
      while (!server.asked.includes(late.path)) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(element.renderRoot.querySelector('.skeleton')).not.to.equal(null);
      release();
      for (const text of texts) await shows(element, text);
      for (const view of views) expect(new Set(view).size, JSON.stringify(views)).to.equal(1);
    });

    it(`of ${name} shows after 3 seconds what there is`, async () => {
      const server = endpoint({ ...replies, [late.path]: heldReply(late.body).reply });
      const { element } = await open(server);
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(element.renderRoot.querySelector('.skeleton')).not.to.equal(null);
      await shows(element, texts[0]);
      expect(performance.now() - start).to.be.greaterThan(2_500);
    });
  }
});

describe('what decides on the first view', () => {
  const READY: ResourceState<unknown> = { status: 'ready', value: {}, url: '', received: 0, stale: null };
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })));
  afterEach(() => clock.restore());

  it('holds it for 3 seconds at most, and never again once it is drawn', () => {
    let updates = 0;
    const view = new FirstViewController({ requestUpdate: () => (updates += 1) } as unknown as LitElement);
    view.update({ state: { status: 'loading' }, isPending: true });
    view.update({ state: READY, isPending: true });
    expect(view.isHeld).to.equal(true);
    clock.tick(2_999);
    expect(updates).to.equal(0);
    clock.tick(1);
    expect(updates).to.equal(1);
    view.update({ state: READY, isPending: true });
    expect([view.isHeld, view.isDrawn]).to.deep.equal([false, true]);
    view.update({ state: READY, isPending: false });
    view.update({ state: READY, isPending: true });
    expect(view.isHeld).to.equal(false);
  });

  it('holds it no longer than 10 seconds after a widget began to load: an endpoint that is slow is slow twice', () => {
    let updates = 0;
    const view = new FirstViewController({ requestUpdate: () => (updates += 1) } as unknown as LitElement);
    view.update({ state: { status: 'loading' }, isPending: true });
    clock.tick(9_000);
    view.update({ state: { status: 'loading' }, isPending: true });
    view.update({ state: READY, isPending: true });
    expect(view.isHeld).to.equal(true);
    clock.tick(999);
    expect(updates).to.equal(0);
    clock.tick(1);
    expect(updates).to.equal(1);
    view.update({ state: READY, isPending: true });
    expect([view.isHeld, view.isDrawn]).to.deep.equal([false, true]);
    // What loads next has its own time.
    view.update({ state: { status: 'loading' }, isPending: false });
    view.update({ state: READY, isPending: true });
    clock.tick(2_999);
    expect(updates).to.equal(1);
  });

  it('does not hold an earlier copy: what else is asked for will not come soon', () => {
    const view = new FirstViewController({ requestUpdate: () => undefined } as unknown as LitElement);
    const stale = { type: 'about:blank', title: 'Down', status: 503 };
    view.update({ state: { ...READY, stale }, isPending: true });
    expect([view.isHeld, view.isDrawn]).to.deep.equal([false, true]);
  });

  it('holds again what loads anew', () => {
    const view = new FirstViewController({ requestUpdate: () => undefined } as unknown as LitElement);
    view.update({ state: READY, isPending: false });
    view.update({ state: { status: 'loading' }, isPending: false });
    view.update({ state: READY, isPending: true });
    expect(view.isHeld).to.equal(true);
  });
});
