import { expect, fixture, html } from '@open-wc/testing';
import * as fc from 'fast-check';

import '../../../src/station-card/index.js';
import type { FuminStationCard } from '../../../src/station-card/index.js';
import { panBy, pictureIndexForKey, UNZOOMED, zoomAround } from '../../../src/station-card/viewer/zoom-transform.js';
import { textOf, until } from '../../support.js';

const square = (colour: string): string => `https://pictures.example/${colour}.svg`;

const STATION = {
  id: 'tower',
  name: 'Tower station',
  images: [
    { src: square('red'), alt: 'A red one', credit: 'By A' },
    { src: square('green'), alt: 'A green one' },
    { src: square('blue'), alt: 'A blue one', width: 1200, height: 800 },
    { src: square('grey'), alt: '' },
  ],
};

const card = (data: object = STATION): Promise<FuminStationCard> =>
  fixture<FuminStationCard>(html`<fumin-station-card lang="en" .data=${data}></fumin-station-card>`);

async function opened(): Promise<{ element: FuminStationCard; dialog: HTMLDialogElement; from: HTMLElement }> {
  const element = await card();
  const from = element.shadowRoot!.querySelectorAll<HTMLElement>('.pictures a')[1]!;
  from.focus();
  from.click();
  await until(() => element.shadowRoot!.querySelector('dialog[open]') !== null, 'the viewer');
  return { element, dialog: element.shadowRoot!.querySelector('dialog')!, from };
}

const shown = (dialog: HTMLElement): string => dialog.querySelector('.count')!.textContent.replace(/\s+/g, ' ').trim();
const press = (dialog: HTMLElement, key: string): void => {
  dialog.querySelector('.stage')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const scale = (dialog: HTMLElement): number =>
  Number(/scale\((.*)\)/.exec(dialog.querySelector('img')!.style.transform)?.[1]);

describe('the pictures of <fumin-station-card>', () => {
  it('are three, as links to themselves, and the rest in the viewer', async () => {
    const element = await card();
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.pictures a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['red', 'green', 'blue'].map(square));
    expect(textOf(element)).to.include('View all 4 pictures');
    await expect(element).to.be.accessible();
  });

  it('turn by buttons that lie over the picture, however large it is', async () => {
    const { element, dialog } = await opened();
    const picture = dialog.querySelector('img')!;
    picture.style.inlineSize = '100%';
    picture.style.blockSize = '100%';
    for (const button of dialog.querySelectorAll('.turn button')) {
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
      expect(button.contains(hit), `${button.ariaLabel}: ${hit?.outerHTML}`).to.equal(true);
    }
  });

  for (const size of ['62.5%', '100px']) {
    it(`has buttons of the same size on a page whose root has a font of ${size}`, async () => {
      const root = document.documentElement;
      root.style.fontSize = size;
      try {
        const container = await fixture(html`<div style="font-size: 16px"></div>`);
        container.append(await card());
        const element = container.firstElementChild as FuminStationCard;
        element.shadowRoot!.querySelector<HTMLElement>('.pictures a')!.click();
        await until(() => element.shadowRoot!.querySelector('dialog[open]') !== null, 'the viewer');
        for (const button of element.shadowRoot!.querySelectorAll('dialog button')) {
          const { width, height } = button.getBoundingClientRect();
          expect([width, height]).to.deep.equal([44, 44]);
        }
        element.remove();
      } finally {
        root.style.fontSize = '';
      }
    });
  }

  it('keep their place until they load, whether their size is known or not', async () => {
    const element = await card();
    for (const picture of element.shadowRoot!.querySelectorAll('.pictures img')) {
      const { width, height } = picture.getBoundingClientRect();
      expect(height / width).to.be.closeTo(2 / 3, 0.02);
    }
  });

  it('show their alternative text where they fail to load', async () => {
    const element = await card();
    const figure = element.shadowRoot!.querySelector('figure')!;
    const image = figure.querySelector('img')!;
    image.dispatchEvent(new Event('error'));
    // Firefox computes the function, Chromium and WebKit its value.
    expect(getComputedStyle(figure, '::before').content).to.be.oneOf(['"A red one"', 'attr(data-failed)']);
    expect(figure.dataset.failed).to.equal('A red one');
    expect(getComputedStyle(image).opacity).to.equal('0');
    image.dispatchEvent(new Event('load'));
    expect(getComputedStyle(figure, '::before').content).to.equal('none');
  });
});

describe('the viewer of pictures', () => {
  it('opens at the picture that was pressed, closes, and returns the focus', async () => {
    const { element, dialog, from } = await opened();
    expect(shown(dialog)).to.equal('2 of 4 A green one');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.contains(element.shadowRoot!.activeElement)).to.equal(true);
    await expect(element).to.be.accessible();
    dialog.close();
    await until(() => element.shadowRoot!.querySelector('dialog') === null);
    expect(element.shadowRoot!.activeElement).to.equal(from);
  });

  it('steps through the pictures by keys', async () => {
    const { dialog } = await opened();
    press(dialog, 'ArrowRight');
    expect(shown(dialog)).to.equal('3 of 4 A blue one');
    press(dialog, 'ArrowLeft');
    press(dialog, 'ArrowLeft');
    expect(shown(dialog)).to.equal('1 of 4 A red one');
    expect(dialog.querySelector('.caption')!.textContent.replace(/\s+/g, ' ').trim()).to.equal('A red one · By A');
    press(dialog, 'End');
    expect(shown(dialog)).to.equal('4 of 4');
    press(dialog, 'ArrowRight');
    expect(shown(dialog), 'round').to.equal('1 of 4 A red one');
    press(dialog, 'Home');
    expect(shown(dialog)).to.equal('1 of 4 A red one');
    dialog.close();
  });

  it('zooms by keys and buttons, and pans a zoomed picture', async () => {
    const { dialog } = await opened();
    press(dialog, '+');
    expect(scale(dialog)).to.equal(1.5);
    dialog.querySelector<HTMLElement>('[aria-label="Zoom in"]')!.click();
    expect(scale(dialog)).to.equal(2.25);
    press(dialog, 'ArrowRight');
    expect(shown(dialog), 'the same picture, moved').to.equal('2 of 4 A green one');
    press(dialog, '0');
    expect(scale(dialog)).to.equal(1);
    expect(dialog.querySelector<HTMLButtonElement>('[aria-label="Zoom out"]')!.disabled).to.equal(true);
    dialog.close();
  });

  it('is swiped by one finger and pinched by two', async () => {
    const { dialog } = await opened();
    const stage = dialog.querySelector<HTMLElement>('.stage')!;
    stage.setPointerCapture = () => undefined;
    const finger = (type: string, pointerId: number, clientX: number, clientY = 200): void => {
      stage.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY, bubbles: true }));
    };
    finger('pointerdown', 1, 300);
    finger('pointermove', 1, 200);
    finger('pointerup', 1, 200);
    expect(shown(dialog)).to.equal('3 of 4 A blue one');
    finger('pointerdown', 1, 180);
    finger('pointerdown', 2, 220);
    finger('pointermove', 2, 300);
    expect(scale(dialog)).to.equal(3);
    finger('pointerup', 2, 300);
    finger('pointerup', 1, 180);
    expect(shown(dialog), 'a pinch is no swipe').to.equal('3 of 4 A blue one');
    dialog.close();
  });
});

describe('the zoom transform of a picture', () => {
  const size = { width: 600, height: 400 };
  const far = fc.integer({ min: -2_000, max: 2_000 });
  const acts = fc.array(fc.tuple(fc.double({ min: 0.05, max: 20, noNaN: true }), far, far), { maxLength: 8 });

  it('is never smaller than the whole picture, nor off the stage', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let view = UNZOOMED;
        for (const [factor, x, y] of all) {
          view = panBy(zoomAround(view, factor, { x, y }, size), x, y, size);
          expect(view.scale).to.be.within(1, 8);
          expect(Math.abs(view.x)).to.be.at.most((size.width * (view.scale - 1)) / 2 + 1e-9);
          expect(Math.abs(view.y)).to.be.at.most((size.height * (view.scale - 1)) / 2 + 1e-9);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('reaches every picture by one key, and returns by the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        let at = 0;
        for (let step = 0; step < count; step += 1) {
          const next = pictureIndexForKey('ArrowRight', at, count)!;
          expect(pictureIndexForKey('ArrowLeft', next, count)).to.equal(at);
          at = next;
        }
        expect(at).to.equal(0);
      }),
    );
    expect(pictureIndexForKey('a', 0, 3)).to.equal(null);
  });
});
