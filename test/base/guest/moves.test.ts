import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import '../../../src/index.js';
import { type Endpoint, endpoint, provided, shows, textOf, until } from '../../support.js';
import { SERVED, WIDGETS } from '../served-widgets.js';

const served = (): Endpoint => endpoint(SERVED);

describe('a page that clones and moves what is in it', () => {
  for (const [tag, attribute, value, text] of WIDGETS) {
    describe(`<${tag}>`, () => {
      const drawn = async (): Promise<{ at: Endpoint; container: HTMLElement; element: Element }> => {
        const at = served();
        const provider = await provided(at, html`<div lang="en"></div>`);
        const container = provider.querySelector('div')!;
        container.innerHTML = `<p><${tag} ${attribute}="${value}"></${tag}></p>`;
        const element = container.querySelector(tag)!;
        await shows(element, text);
        return { at, container, element };
      };

      it('draws as a deep clone of one that is drawn', async () => {
        const { container, element } = await drawn();
        const clone = container.firstElementChild!.cloneNode(true) as Element;
        container.append(clone);
        await shows(clone.firstElementChild!, text);
        expect(textOf(clone.firstElementChild!)).to.equal(textOf(element));
      });

      it('draws again where the markup around it is set anew from its own', async () => {
        const { container } = await drawn();
        container.innerHTML += '<p>More of the page</p>';
        await shows(container.querySelector(tag)!, text);
      });

      it('stays as it is where it is moved a thousand times', async () => {
        const { at, container, element } = await drawn();
        const [before, requestCount] = [textOf(element), at.asked.length];
        const other = document.createElement('div');
        container.append(other);
        for (let count = 0; count < 1000; count += 1) (count % 2 ? container : other).append(element);
        await aTimeout(50);
        expect(textOf(element)).to.equal(before);
        expect(at.asked).to.have.length(requestCount);
      });

      it('keeps its look and its words in another document, and back', async () => {
        const { container, element } = await drawn();
        const styleOf = (): string => {
          const title = element.shadowRoot!.querySelector('[part~="title"], .frame, h3')!;
          const { display, fontWeight, overflowWrap, fontSize } = getComputedStyle(title);
          return [getComputedStyle(element).display, display, fontWeight, overflowWrap, fontSize].join(' ');
        };
        const before = [textOf(element), styleOf()];
        const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
        const body = frame.contentDocument!.body;
        frame.contentDocument!.documentElement.lang = 'en';
        body.style.font = getComputedStyle(container).font;
        body.append(element);
        await until(() => styleOf() === before[1]).catch(() => undefined);
        expect(styleOf()).to.equal(before[1]);
        // Outside of its provider it has no endpoint, but keeps speaking.
        await until(() => textOf(element) !== '');
        container.append(element);
        await shows(element, text);
        expect([textOf(element), styleOf()]).to.deep.equal(before);
      });
    });
  }
});
