import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import '../../src/index.js';
import { FuminSelectEvent } from '../../src/base/events.js';
import { parseSelection } from '../../src/base/selection.js';
import type { FuminProvider } from '../../src/provider/index.js';
import { shows, textOf, until } from '../support.js';

const ENDPOINT = new URL('../../examples/invented-district/', import.meta.url).href;

/** Answers with the documents of the example district, which the tests' web server has as modules. */
const fetchExample: typeof fetch = async (input) => {
  const { default: body } = (await import(input as string)) as { readonly default: unknown };
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
};

/** Warnings of Lit's development build, each of which it gives once for an element's name. */
const { litIssuedWarnings } = globalThis as unknown as { litIssuedWarnings: Set<string> };

const scheduledAnew = (): string[] =>
  [...litIssuedWarnings].filter((warning) => warning.includes('after an update completed'));

const WIDGETS = ['fumin-district-map', 'fumin-council-timeline', 'fumin-station-card', 'fumin-pledge-form'] as const;

describe('an update', () => {
  beforeEach(() => litIssuedWarnings.clear());

  /** Renders every widget under a provider of a whole district, as the web server of the tests has it. */
  const page = async (): Promise<FuminProvider> =>
    fixture<FuminProvider>(html`
      <fumin-provider .endpoint=${ENDPOINT} .fetch=${fetchExample} lang="en">
        <fumin-district-map></fumin-district-map>
        <fumin-council-timeline></fumin-council-timeline>
        <fumin-station-card station="qinghe-court"></fumin-station-card>
        <fumin-pledge-form></fumin-pledge-form>
      </fumin-provider>
    `);

  /** Waits until no widget loads, and until what that has scheduled is drawn. */
  const settled = async (provider: Element): Promise<void> => {
    const widgets = [...provider.querySelectorAll(WIDGETS.join())];
    await until(() => widgets.every((widget) => !widget.shadowRoot?.querySelector('.skeleton')), 'every widget');
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  };

  it('schedules no other one: through load, selection, views, another language and removal', async () => {
    const provider = await page();
    await settled(provider);
    for (const widget of provider.querySelectorAll(WIDGETS.join())) expect(textOf(widget)).not.to.equal('');
    for (const selection of ['circle:yunfan', 'station:yunfan-tower', 'organization:example-one', null]) {
      provider.firstElementChild!.dispatchEvent(new FuminSelectEvent(parseSelection(selection)));
      await settled(provider);
    }
    for (const view of ['structure', 'list', 'map'] as const) {
      provider.querySelector('fumin-district-map')!.view = view;
      await settled(provider);
    }
    provider.lang = 'zh-Hans';
    await settled(provider);
    provider.querySelector('fumin-council-timeline')!.order = 'oldest';
    provider.setAttribute('data-fumin-text', 'large');
    await settled(provider);
    provider.remove();
    document.body.append(provider);
    await settled(provider);
    provider.remove();
    expect(scheduledAnew()).to.deep.equal([]);
  });

  it('schedules no other one: through a search, a link to an event and a form that is not complete', async () => {
    const provider = await page();
    await settled(provider);
    const timeline = provider.querySelector('fumin-council-timeline')!;
    timeline.renderRoot.querySelector<HTMLDetailsElement>('.search-panel')!.open = true;
    await until(() => timeline.renderRoot.querySelector('.search-panel input') !== null);
    const search = timeline.renderRoot.querySelector<HTMLInputElement>('.search-panel input')!;
    search.value = 'nothing of the kind';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => timeline.renderRoot.querySelector('.search-status button') !== null);
    const event = timeline.renderRoot.querySelector('h5[id^="event-"]')!.id.slice('event-'.length);
    timeline.event = event;
    await until(() => timeline.renderRoot.querySelector('[aria-current]') !== null);
    await settled(provider);
    const form = provider.querySelector('fumin-pledge-form')!;
    form.renderRoot.querySelector<HTMLElement>('[part~="submit"]')!.click();
    await until(() => form.renderRoot.querySelector('[aria-invalid="true"]') !== null);
    await settled(provider);
    expect(scheduledAnew()).to.deep.equal([]);
  });

  it('schedules no other one where nothing can be loaded', async () => {
    const provider = await page();
    provider.endpoint = '/examples/none/';
    for (const widget of provider.querySelectorAll(WIDGETS.join())) await shows(widget, 'Try again');
    await settled(provider);
    expect(scheduledAnew()).to.deep.equal([]);
  });
});
