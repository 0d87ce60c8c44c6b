import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';

import '../../src/messages/en.js';
import { LazyModule, retryLazyModules } from '../../src/base/lazy/lazy-module.js';
import { renderLazyFailure } from '../../src/base/parts/lazy-failure.js';
import { textOf, until } from '../support.js';

type TextModule = () => Promise<{ text: string }>;

const failToLoad: TextModule = () => Promise.reject(new TypeError('Failed to fetch a module'));
const load =
  (text: string): TextModule =>
  async () => ({ text });

class Host extends LitElement {
  importLegend: TextModule = failToLoad;
  importSearch: TextModule = failToLoad;
  legendImports = 0;
  searchImports = 0;
  readonly legend = new LazyModule(this, () => {
    this.legendImports += 1;
    return this.importLegend();
  });
  readonly search = new LazyModule(this, () => {
    this.searchImports += 1;
    return this.importSearch();
  });

  override render(): TemplateResult {
    return html`${this.legend.get()?.text} ${this.search.get()?.text}
    ${renderLazyFailure(this, 'Parts could not be loaded.', 'en')}`;
  }
}
customElements.define('lazy-failure-host', Host);

const pressRetry = (host: Host): void => host.shadowRoot!.querySelector('button')!.click();

describe('lazy modules that failed to load', () => {
  let host: Host;
  beforeEach(async () => {
    host = await fixture<Host>(html`<lazy-failure-host></lazy-failure-host>`);
    await until(() => host.shadowRoot!.querySelector('button') !== null, 'the note');
    await until(() => host.search.failed);
    await host.updateComplete;
  });

  it('share one note with one button', () => {
    expect(textOf(host)).to.equal('Parts could not be loaded. Try again');
    expect(host.shadowRoot!.querySelectorAll('button')).to.have.length(1);
  });

  it('are all loaded again by one press', async () => {
    host.importLegend = load('Legend');
    host.importSearch = load('Search');
    pressRetry(host);
    await until(() => textOf(host) === 'Legend Search');
    expect(host.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('keep the note while one of them still fails, and are not loaded again once they have loaded', async () => {
    host.importLegend = load('Legend');
    pressRetry(host);
    await until(() => textOf(host).startsWith('Legend'));
    expect(textOf(host)).to.equal('Legend Parts could not be loaded. Try again');
    const { legendImports } = host;
    host.importSearch = load('Search');
    retryLazyModules(host);
    await until(() => textOf(host) === 'Legend Search');
    expect(host.legendImports).to.equal(legendImports);
  });

  it('are those of one host alone', async () => {
    const other = new Host();
    other.importLegend = load('Legend');
    other.importSearch = load('Search');
    document.body.append(other);
    await until(() => textOf(other) === 'Legend Search');
    const before = host.searchImports;
    retryLazyModules(other);
    await aTimeout(0);
    expect(host.searchImports).to.equal(before);
    other.remove();
  });
});
