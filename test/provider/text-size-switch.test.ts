import { expect, fixture, html } from '@open-wc/testing';

import '../../src/provider/index.js';
import '../../src/station-card/index.js';
import type { FuminProvider } from '../../src/provider/index.js';
import { endpoint, provided, quiet, shows, until } from '../support.js';

const serve = () => endpoint({ 'stations/tower.json': { id: 'tower', name: 'Tower station' } });

const findSwitch = (provider: Element) =>
  provider.shadowRoot!.querySelector<HTMLButtonElement>('[part=text-size] button');

async function mount(): Promise<{ provider: FuminProvider; card: HTMLElement; button: HTMLButtonElement }> {
  const provider = await provided(serve(), html`<fumin-station-card station="tower"></fumin-station-card>`);
  provider.lang = 'en';
  provider.textSizeSwitch = true;
  const card = provider.querySelector<HTMLElement>('fumin-station-card')!;
  await shows(card, 'Tower station');
  await until(() => findSwitch(provider) !== null);
  return { provider, card, button: findSwitch(provider)! };
}

const textSize = (card: HTMLElement): number =>
  parseFloat(getComputedStyle(card.shadowRoot!.querySelector('[part=title]')!.parentElement!).fontSize);

describe('the switch for large text', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => {
    console = quiet();
    localStorage.removeItem('fumin-text-size');
  });
  afterEach(() => {
    console.restore();
    localStorage.removeItem('fumin-text-size');
  });

  it('makes the text of all widgets large, and says that it is on', async () => {
    const { card, button } = await mount();
    expect(textSize(card)).to.be.below(18);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    expect(button.textContent.trim()).to.equal('Large text');
    button.click();
    await until(() => textSize(card) >= 18);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    button.click();
    await until(() => textSize(card) < 18);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  it('is remembered on the next page', async () => {
    const first = await mount();
    first.button.click();
    first.provider.remove();
    const { card, button } = await mount();
    await until(() => textSize(card) >= 18);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
  });

  it('takes back what the page asks for around the provider', async () => {
    const page = await fixture<HTMLElement>(html`<div data-fumin-text="large"></div>`);
    const { provider, card, button } = await mount();
    page.append(provider);
    await until(() => textSize(card) >= 18);
    button.click();
    await until(() => textSize(card) < 18);
  });

  it('keeps its place while its code loads, and is large enough for a finger', async () => {
    const provider = await fixture<FuminProvider>(html`<fumin-provider text-size-switch><p>Page</p></fumin-provider>`);
    const top = provider.querySelector('p')!.getBoundingClientRect().top;
    await until(() => findSwitch(provider) !== null);
    expect(provider.querySelector('p')!.getBoundingClientRect().top).to.equal(top);
    const { width, height } = findSwitch(provider)!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('is not there where the page does not ask for it', async () => {
    const provider = await fixture<FuminProvider>(html`<fumin-provider></fumin-provider>`);
    await provider.updateComplete;
    expect(provider.shadowRoot!.querySelector('.text-size')).to.equal(null);
  });
});
