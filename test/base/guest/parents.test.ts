import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

import '../../../src/index.js';
import { setData, shows, until } from '../../support.js';

const STATION = { id: 'tower', name: 'Tower station', address: { streetAddress: '1 Lane' } };

const card = (): HTMLElement => {
  const element = document.createElement('fumin-station-card');
  setData(element, STATION);
  return element;
};

/** Parents that are as wide as their content, by name. */
const PARENTS: Readonly<Record<string, (content: unknown) => TemplateResult>> = {
  'a float': (content) => html`<div style="float: left">${content}</div>`,
  'an inline-block': (content) => html`<div style="display: inline-block">${content}</div>`,
  'an inline-flex box': (content) => html`<div style="display: inline-flex">${content}</div>`,
  'an absolute box': (content) => html`<div style="position: absolute">${content}</div>`,
  'a fixed box': (content) => html`<div style="position: fixed; left: 0">${content}</div>`,
  'a box of fit-content': (content) => html`<div style="width: fit-content">${content}</div>`,
  'a box of max-content': (content) => html`<div style="width: max-content">${content}</div>`,
  'a box of min-content': (content) => html`<div style="width: min-content">${content}</div>`,
  'a dialog': (content) => html`<dialog open>${content}</dialog>`,
  'a table cell': (content) =>
    html`<table>
      <tbody>
        <tr>
          <td>${content}</td>
        </tr>
      </tbody>
    </table>`,
  'a table cell beside a wide one': (content) =>
    html`<table>
      <tbody>
        <tr>
          <td>${content}</td>
          <td style="width: 100%">A wide cell</td>
        </tr>
      </tbody>
    </table>`,
  'a wrapper in a flex row': (content) => html`<div style="display: flex"><div>${content}</div></div>`,
  'a centred flex column': (content) =>
    html`<div style="display: flex; flex-direction: column; align-items: center">${content}</div>`,
  'a grid of auto columns': (content) =>
    html`<div style="display: inline-grid; grid-template-columns: auto auto"><div>${content}</div></div>`,
  'a grid that centres': (content) => html`<div style="display: grid; place-items: center">${content}</div>`,
  'a provider in a float': (content) =>
    html`<div style="float: left"><fumin-provider>${content}</fumin-provider></div>`,
};

describe('a widget in a parent that is as wide as its content', () => {
  for (const [name, parent] of Object.entries(PARENTS)) {
    it(`is at least as wide as a line of text in ${name}`, async () => {
      const element = card();
      await fixture(html`<div lang="en" style="width: 600px; font-size: 16px">${parent(element)}</div>`);
      await shows(element, 'Tower station');
      await until(() => element.getBoundingClientRect().height > 0);
      const { width, height } = element.getBoundingClientRect();
      expect(width).to.be.within(16 * 18, 600);
      expect(height).to.be.lessThan(900);
    });
  }

  it('has at least that width where it floats itself', async () => {
    const element = card();
    element.style.cssText = 'float: left; font-size: 16px';
    await fixture(html`<div lang="en">${element}</div>`);
    await shows(element, 'Tower station');
    expect(element.offsetWidth).to.be.within(16 * 18, 600);
  });

  it('fits into a column that is narrower', async () => {
    const element = card();
    const column = await fixture(html`<div lang="en" style="width: 200px"><div>${element}</div></div>`);
    await shows(element, 'Tower station');
    expect(column.scrollWidth).to.equal(200);
  });
});
