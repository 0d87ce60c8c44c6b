import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { afterRemoval } from '../../../src/base/dom/removal.js';

class RemovalElement extends HTMLElement {
  removals = 0;

  disconnectedCallback(): void {
    afterRemoval(this, () => (this.removals += 1));
  }
}
customElements.define('removal-element', RemovalElement);

describe('the removal of an element', () => {
  let container: HTMLElement;
  let element: RemovalElement;
  beforeEach(async () => {
    container = await fixture(
      html`<div>
        <section></section>
        <removal-element></removal-element>
      </div>`,
    );
    element = container.querySelector('removal-element')!;
  });

  it('calls back once', async () => {
    element.remove();
    expect(element.removals).to.equal(0);
    await aTimeout(0);
    expect(element.removals).to.equal(1);
  });

  it('is not a move within the page', async () => {
    container.querySelector('section')!.append(element);
    await aTimeout(0);
    expect(element.removals).to.equal(0);
  });

  it('is the removal of an ancestor too', async () => {
    container.remove();
    await aTimeout(0);
    expect(element.removals).to.equal(1);
  });
});
