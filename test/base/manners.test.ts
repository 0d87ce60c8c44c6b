import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { type LitElement } from 'lit';

import { endpoint, provided, quiet, shows, textOf, until } from '../support.js';
import { SERVED, WIDGETS } from './served-widgets.js';

/** State of the page that widgets must not change: the names on its window and its head. */
const snapshotPage = () => ({ names: Object.getOwnPropertyNames(window), head: document.head.innerHTML });
// Taken before any widget is loaded.
const before = snapshotPage();
const logged: unknown[] = [];
const { log } = console;
console.log = (...parts: unknown[]) => logged.push(parts);

await import('../../src/index.js');

describe('a widget as a guest on a page', () => {
  after(() => (console.log = log));

  it('leaves nothing on the window, in the head or on the console', () => {
    const after = snapshotPage();
    expect(after.head).to.equal(before.head);
    expect(logged).to.deep.equal([]);
    const added = after.names.filter((name) => !before.names.includes(name));
    // Lit's own names, by which two copies of it detect each other, and the test runner's.
    expect(added.filter((name) => !/^(lit|reactiveElement|__WTR)/.test(name))).to.deep.equal([]);
  });

  it('is silent when its script is included twice', async () => {
    const console = quiet();
    const entries = ['station-card', 'district-map', 'council-timeline', 'pledge-form', 'provider'];
    for (const name of entries) await import(`../../src/${name}/index.ts?again`);
    console.restore();
    expect(console.warnings).to.deep.equal([]);
  });

  for (const [tag, attribute, value, text] of WIDGETS) {
    describe(`<${tag}>`, () => {
      const createWidget = (): LitElement => document.createElement(tag);

      it('renders the same whether its attribute is set before or after it enters the page', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const early = createWidget();
        early.setAttribute(attribute, value);
        const late = createWidget();
        provider.firstElementChild!.append(early, late);
        late.setAttribute(attribute, value);
        await shows(early, text);
        await shows(late, text);
        expect(textOf(late)).to.equal(textOf(early));
      });

      it('is a block without margins, and disappears when hidden', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const element = createWidget();
        provider.firstElementChild!.append(element);
        await element.updateComplete;
        expect(getComputedStyle(element)).to.include({ display: 'block', marginTop: '0px', marginBottom: '0px' });
        element.hidden = true;
        expect(getComputedStyle(element).display).to.equal('none');
      });

      it('fits a narrow container, and keeps a minimum width in a flex row', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const element = createWidget();
        provider.firstElementChild!.append(element);
        element.setAttribute(attribute, value);
        await shows(element, text);
        const container = provider.firstElementChild as HTMLElement;
        for (const width of ['200px', '320px']) {
          container.style.width = width;
          await aTimeout(20);
          expect(container.scrollWidth, width).to.equal(container.clientWidth);
        }
        Object.assign(container.style, { width: '', display: 'flex' });
        expect(element.offsetWidth).to.be.greaterThan(250);
      });

      it('shows an error in the page’s own type', async () => {
        const provider = await provided(endpoint({}), html`<div lang="en"></div>`);
        const element = createWidget();
        element.setAttribute(attribute, value);
        provider.firstElementChild!.append(element);
        await shows(element, 'This could not be found.');
        const { color, fontSize, fontWeight } = getComputedStyle(element.shadowRoot!.querySelector('.message')!);
        const inherited = getComputedStyle(element);
        expect({ color, fontSize, fontWeight }).to.deep.equal({
          color: inherited.color,
          fontSize: inherited.fontSize,
          fontWeight: inherited.fontWeight,
        });
      });

      it('states that it has no endpoint, and throws nothing', async () => {
        const element = await fixture<LitElement>(html`<div lang="en">${createWidget()}</div>`);
        await shows(element.firstElementChild!, 'This section has not been set up yet.');
      });

      it('tells whoever made the page that it has no endpoint, once, and not where one comes a little later', async () => {
        const { warnings, restore } = quiet();
        const [without, late] = [createWidget(), createWidget()];
        await fixture(html`<div>${without}${late}</div>`);
        late.setAttribute('endpoint', 'https://endpoint.example/');
        await until(() => warnings.length > 0);
        without.requestUpdate();
        await new Promise((resolve) => setTimeout(resolve, 1_100));
        restore();
        const hint = `<${without.localName}> has no http(s) \`endpoint\``;
        expect(warnings.filter((warning) => warning.startsWith(hint))).to.have.length(1);
      });

      it('follows the language of the page, and shows English for one that it does not have', async () => {
        const container = await fixture(html`<div lang="fr">${createWidget()}</div>`);
        await shows(container.firstElementChild!, 'This section has not been set up');
        container.setAttribute('lang', 'zh-CN');
        await shows(container.firstElementChild!, '本栏目尚未配置');
      });

      it('reads an unknown attribute value as the default', async () => {
        const provider = await provided(
          endpoint(SERVED),
          html`<fumin-provider credentials="sometimes"><div lang="en"></div></fumin-provider>`,
        );
        const element = createWidget();
        element.setAttribute(attribute, value);
        for (const name of ['variant', 'view', 'order', 'wall']) element.setAttribute(name, 'sideways');
        Object.assign(provider.querySelector('fumin-provider')!, {
          endpoint: provider.endpoint,
          fetch: provider.fetch,
        });
        provider.querySelector('div')!.append(element);
        await shows(element, text);
      });

      it('reads an empty string and `undefined` as none: frameworks set them where they take an attribute back', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const untouched = createWidget();
        provider.firstElementChild!.append(untouched);
        await untouched.updateComplete;
        for (const none of ['', undefined]) {
          const element = createWidget();
          provider.firstElementChild!.append(element);
          element.setAttribute(attribute, value);
          await shows(element, text);
          Object.assign(element, { [attribute]: none, endpoint: none, credentials: none });
          await until(() => textOf(element) === textOf(untouched));
        }
      });

      it('does nothing more once it is removed', async () => {
        const server = endpoint(SERVED);
        const provider = await provided(server, html`<div lang="en"></div>`);
        const element = createWidget();
        element.setAttribute(attribute, value);
        provider.firstElementChild!.append(element);
        await shows(element, text);
        element.remove();
        await aTimeout(0);
        const requestCount = server.asked.length;
        const shown = element.shadowRoot!.innerHTML;
        provider.firstElementChild!.setAttribute('lang', 'zh-Hans');
        await aTimeout(50);
        expect(element.shadowRoot!.innerHTML).to.equal(shown);
        expect(server.asked).to.have.length(requestCount);
      });

      it('is garbage-collected once the page drops it', async function () {
        const { gc } = window as { gc?: () => void };
        // A page cannot collect garbage in Firefox and WebKit: the one thing of the suite that an engine cannot do.
        // eslint-disable-next-line no-restricted-syntax
        if (!gc && !navigator.userAgent.includes('Chrome')) return this.skip();
        if (!gc) throw new Error('The browser is to be started with --js-flags=--expose-gc');
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const container = provider.firstElementChild!;
        const addAndRemove = async (): Promise<WeakRef<LitElement>> => {
          const element = createWidget();
          element.setAttribute(attribute, value);
          container.append(element);
          await shows(element, text);
          element.remove();
          return new WeakRef(element);
        };
        const element = await addAndRemove();
        for (let round = 0; round < 50 && element.deref(); round += 1) {
          await aTimeout(10);
          gc();
        }
        expect(element.deref() === undefined).to.equal(true);
      });
    });
  }

  it('shares the requests for what several widgets need', async () => {
    const server = endpoint(SERVED);
    const provider = await provided(
      server,
      html`<div lang="en">
        <fumin-district-map></fumin-district-map>
        <fumin-council-timeline></fumin-council-timeline>
        <fumin-pledge-form></fumin-pledge-form>
      </div>`,
    );
    await shows(provider.querySelector('fumin-pledge-form')!, 'Green towers');
    await shows(provider.querySelector('fumin-council-timeline')!, 'First meeting');
    await until(() => server.asked.includes('stations.json'));
    expect([...server.asked].sort()).to.deep.equal([
      'councils/main.json',
      'district.json',
      'initiatives/green.json',
      'stations.json',
    ]);
  });
});
