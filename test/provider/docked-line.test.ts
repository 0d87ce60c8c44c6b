import { expect, html } from '@open-wc/testing';

import '../../src/pledge-form/index.js';
import '../../src/station-card/index.js';
import { FuminSelectEvent } from '../../src/base/events.js';
import type { FuminProvider } from '../../src/provider/index.js';
import { endpoint, provided, quiet, shows, until } from '../support.js';

const STATIONS = {
  stations: [
    { id: 'tower', name: 'Tower' },
    { id: 'court', name: 'Court' },
  ],
};
const serve = () =>
  endpoint({
    'stations.json': STATIONS,
    'stations/tower.json': { id: 'tower', name: 'Tower station' },
    'stations/court.json': { id: 'court', name: 'Court station' },
  });

/** Stands in for any widget of the page in which a reader selects. */
const ORIGIN = html`<div id="origin"><button>Choose</button></div>`;
const CARD = html`<fumin-station-card lang="en"></fumin-station-card>`;
const far = html`<div class="far" style="height: 5000px"></div>`;

const line = (provider: Element) => provider.shadowRoot!.querySelector<HTMLElement>('[part=dock]');
const button = (provider: Element, name: string) => line(provider)!.querySelector<HTMLButtonElement>(`.${name}`)!;
/** Whether an element is where a reader of this window sees and presses it. */
const isInWindow = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};
const isPressable = (element: HTMLElement, provider: Element): boolean => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return provider.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === element;
};

/** Waits until the window no longer scrolls. */
async function scrollingEnds(): Promise<void> {
  for (let before = NaN; before !== scrollY;) {
    before = scrollY;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('the docked line of a provider', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => {
    console.restore();
    scrollTo(0, 0);
  });

  const mount = async (content: unknown): Promise<{ provider: FuminProvider; select: (leads?: boolean) => void }> => {
    const provider = await provided(serve(), html`${content}`);
    provider.lang = 'en';
    const origin = provider.querySelector('#origin')!;
    const select = (leads = false): void => {
      origin.querySelector('button')!.focus();
      origin.dispatchEvent(new FuminSelectEvent({ type: 'station', id: 'tower' }, { leads }));
    };
    return { provider, select };
  };

  it('tells where the choice shows, leads there and moves the focus, and back again', async () => {
    const { provider, select } = await mount(html`${ORIGIN}${far}${CARD}`);
    const card = provider.querySelector('fumin-station-card')!;
    select();
    await until(() => line(provider)?.querySelector('[role=status]')?.textContent === 'Shown in “Service station”');
    expect(isPressable(button(provider, 'go'), provider)).to.equal(true);
    expect(isInWindow(card)).to.equal(false);
    button(provider, 'go').click();
    await until(() => isInWindow(card) && document.activeElement === card);
    expect(card.shadowRoot!.activeElement!.textContent).to.include('Tower station');
    await until(() => isPressable(button(provider, 'back'), provider));
    button(provider, 'back').click();
    const origin = provider.querySelector('#origin')!;
    await until(() => isInWindow(origin));
    expect(line(provider)).to.equal(null);
  });

  it('says nothing where the widget is in sight', async () => {
    const { provider, select } = await mount(html`${ORIGIN}${CARD}`);
    select();
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(line(provider)).to.equal(null);
  });

  it('goes there at once where the reader pressed what names it, a second time too', async () => {
    const { provider, select } = await mount(html`${ORIGIN}${far}${CARD}`);
    const card = provider.querySelector('fumin-station-card')!;
    select(true);
    await until(() => isInWindow(card) && document.activeElement === card);
    await scrollingEnds();
    scrollTo({ top: 0, behavior: 'instant' });
    await until(() => line(provider) === null);
    select(true);
    await until(() => isInWindow(card));
  });

  it('goes away once the reader has scrolled there, on Escape, and with another choice', async () => {
    const { provider, select } = await mount(html`${ORIGIN}${far}${CARD}`);
    select();
    await until(() => line(provider) !== null);
    provider.querySelector('fumin-station-card')!.scrollIntoView({ behavior: 'instant' });
    await until(() => line(provider) === null);
    scrollTo({ top: 0, behavior: 'instant' });
    provider.dispatchEvent(new FuminSelectEvent(null));
    await shows(provider.querySelector('fumin-station-card')!, 'Court');
    select();
    await until(() => line(provider) !== null);
    button(provider, 'go').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => line(provider) === null);
  });

  it('is left out where the page cancels the event, or hides the part', async () => {
    const { provider, select } = await mount(html`${ORIGIN}${far}${CARD}`);
    provider.addEventListener('fumin-follow', (event) => event.preventDefault(), { capture: true, once: true });
    select();
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(line(provider)).to.equal(null);
  });

  it('does not offer what a modal dialog keeps from the reader', async () => {
    const { provider, select } = await mount(
      html`<dialog>${ORIGIN}</dialog>
        ${far}${CARD}`,
    );
    provider.querySelector('dialog')!.showModal();
    select();
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(line(provider)).to.equal(null);
  });

  it('keeps a choice in the address, and follows back and forward', async () => {
    const before = location.href;
    try {
      const { provider, select } = await mount(html`${ORIGIN}${CARD}`);
      const card = provider.querySelector('fumin-station-card')!;
      provider.address = 'query';
      await until(() => provider.hasUpdated);
      await new Promise((resolve) => setTimeout(resolve, 300));
      select();
      await shows(card, 'Tower station');
      expect(new URL(location.href).searchParams.get('fumin')).to.equal('station:tower');
      history.back();
      await shows(card, 'Court');
      history.forward();
      await shows(card, 'Tower station');
      provider.address = null;
      await provider.updateComplete;
      provider.dispatchEvent(new FuminSelectEvent({ type: 'station', id: 'court' }));
      await shows(card, 'Court station');
      expect(location.href).to.include('station:tower');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
