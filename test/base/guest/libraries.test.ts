import { expect, html } from '@open-wc/testing';

// Before the widgets.
import { LIBRARIES } from './load-libraries.js';
import '../../../src/index.js';
import { fillIn, openForm, pledgeServer, press, showsReceipt } from '../../pledge-form/server.js';
import { endpoint, provided, shows, until } from '../../support.js';
import { SERVED, WIDGETS } from '../served-widgets.js';

/** Members of the document that elements of the page hide. */
const CLOBBERED = [
  'body',
  'head',
  'activeElement',
  'adoptedStyleSheets',
  'documentElement',
  'visibilityState',
  'fonts',
];

const runPlainly = (run: () => Promise<void>): Promise<void> => run();

/** Runs with elements of the page in the place of members of the document, and takes them away again. */
async function runClobbered(run: () => Promise<void>): Promise<void> {
  const images = CLOBBERED.map((name) => Object.assign(document.createElement('img'), { name }));
  document.body.append(...images);
  const areHidden = (document.body as Element) === images[0];
  let failure = '';
  await run().catch((error: unknown) => (failure = String(error)));
  images.forEach((image) => image.remove());
  expect(areHidden, 'the body is hidden').to.equal(true);
  expect(failure).to.equal('');
}

describe('a page of old libraries', () => {
  it('has each of them', () => {
    for (const [name, isThere] of Object.entries(LIBRARIES)) expect(isThere(), name).to.equal(true);
  });

  const showAll = async (run = runPlainly): Promise<void> => {
    const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
    await run(async () => {
      for (const [tag, attribute, value, text] of WIDGETS) {
        const element = document.createElement(tag);
        element.setAttribute(attribute, value);
        provider.firstElementChild!.append(element);
        await shows(element, text);
      }
      const map = provider.querySelector('fumin-district-map')!;
      const chosen: unknown[] = [];
      provider.addEventListener('fumin-select', ({ detail }) => chosen.push(detail));
      const isCircle = ({ textContent }: Element): boolean => textContent.includes('Lane circle');
      [...map.shadowRoot!.querySelectorAll('button')].find(isCircle)!.click();
      await until(() => chosen.length > 0, 'the circle to be chosen');
      expect(chosen[0]).to.include({ type: 'circle', id: 'lane' });
    });
  };

  const pledge = async (run = runPlainly): Promise<void> => {
    const at = pledgeServer();
    const element = await openForm(at);
    await run(async () => {
      await fillIn(element);
      press(element);
      await showsReceipt(element);
    });
    expect(at.receivedCount()).to.equal(1);
  };

  it('shows every widget, and a reader chooses in it', () => showAll());
  it('takes a pledge', () => pledge());
  it('shows every widget where elements hide members of the document', () => showAll(runClobbered));
  it('takes a pledge where elements hide members of the document', () => pledge(runClobbered));
});
