import { html, nothing, render, type TemplateResult } from 'lit';

import { displayableImages } from '../../base/parts/image-figures.js';
import type { Image, Station } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { CardContext } from '../context/context.js';
import { PictureGestures } from './picture-gestures.js';
import {
  panBy,
  pictureIndexForKey,
  ZOOM_STEP,
  type PictureSize,
  type ZoomTransform,
  UNZOOMED,
  zoomAround,
} from './zoom-transform.js';
import { deferredCardMessages } from '../messages/deferred/index.js';

export { viewerStyles as styles } from './viewer.styles.js';

/** Distance that a key moves a zoomed picture, in pixels. */
const PAN_STEP = 80;

const PAN_BY_KEY: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [PAN_STEP, 0],
  ArrowRight: [-PAN_STEP, 0],
  ArrowUp: [0, PAN_STEP],
  ArrowDown: [0, -PAN_STEP],
};

/** Opens a station's pictures in a dialog over the page, starting with one of them. */
export function openViewer(
  root: HTMLElement | DocumentFragment,
  station: Station,
  index: number,
  context: CardContext,
): void {
  const images = displayableImages(station.images, context.url);
  if (images.length > 0) new Viewer(root, images, index, context).open();
}

/** Shows pictures one by one, by keys, buttons, swipes and pinches. Loaded on demand. */
class Viewer {
  readonly root: HTMLElement | DocumentFragment;
  readonly images: readonly Image[];
  readonly context: CardContext;
  readonly #dialog = document.createElement('dialog');
  /** Element that had the focus before. */
  readonly #opener: Element | null;
  #transform: ZoomTransform = UNZOOMED;
  #hasFailed = false;
  #index: number;

  constructor(root: HTMLElement | DocumentFragment, images: readonly Image[], index: number, context: CardContext) {
    this.root = root;
    this.images = images;
    this.context = context;

    this.#index = index;
    this.#opener = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  }

  open(): void {
    const dialog = this.#dialog;
    dialog.className = 'viewer';
    dialog.lang = this.context.language;
    dialog.setAttribute('aria-label', deferredCardMessages(this.context.language).viewer);
    dialog.addEventListener('keydown', this.#onKey);
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (this.#opener instanceof HTMLElement) this.#opener.focus();
    });
    this.root.append(dialog);
    this.#draw();
    dialog.showModal();
    const stage = dialog.querySelector<HTMLElement>('.stage');
    if (!stage) return;
    new PictureGestures(stage, {
      isWhole: () => this.#transform.scale === 1,
      zoom: (factor, point) => this.#setTransform(zoomAround(this.#transform, factor, point, this.#size())),
      move: (x, y) => this.#setTransform(panBy(this.#transform, x, y, this.#size())),
      swipe: (isForwards) => this.#turnTo(isForwards ? 'ArrowRight' : 'ArrowLeft'),
      toggle: (point) =>
        this.#setTransform(
          this.#transform.scale > 1 ? UNZOOMED : zoomAround(UNZOOMED, ZOOM_STEP * ZOOM_STEP, point, this.#size()),
        ),
    });
    stage.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const pan = this.#transform.scale > 1 ? PAN_BY_KEY[key] : undefined;
    if (pan) this.#setTransform(panBy(this.#transform, ...pan, this.#size()));
    else if (key === '+' || key === '=') this.#zoom(ZOOM_STEP);
    else if (key === '-') this.#zoom(1 / ZOOM_STEP);
    else if (key === '0') this.#setTransform(UNZOOMED);
    else if (!this.#turnTo(key)) return;
    event.preventDefault();
  };

  #zoom(factor: number): void {
    this.#setTransform(zoomAround(this.#transform, factor, { x: 0, y: 0 }, this.#size()));
  }

  #turnTo(key: string): boolean {
    const index = pictureIndexForKey(key, this.#index, this.images.length);
    if (index === null) return false;
    if (index !== this.#index) [this.#index, this.#transform, this.#hasFailed] = [index, UNZOOMED, false];
    this.#draw();
    return true;
  }

  #setTransform(transform: ZoomTransform): void {
    this.#transform = transform;
    this.#draw();
  }

  #size(): PictureSize {
    const picture = this.#dialog.querySelector('img');
    return { width: picture?.offsetWidth ?? 0, height: picture?.offsetHeight ?? 0 };
  }

  #draw(): void {
    render(this.#template(), this.#dialog, { host: this });
    const { scale, x, y } = this.#transform;
    this.#dialog.querySelector('img')?.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${scale})`);
  }

  #template(): TemplateResult {
    const { lang, language, localize } = this.context;
    const messages = deferredCardMessages(language);
    const image = this.images[this.#index];
    const { scale } = this.#transform;
    const count = this.images.length;
    if (!image) return html``;
    const alt = localizeText(image.alt, lang);
    const button = (label: string, sign: string, onClick: () => void, isDisabled = false): TemplateResult =>
      html`<button type="button" aria-label=${label} title=${label} ?disabled=${isDisabled} @click=${onClick}>
        <span aria-hidden="true">${sign}</span>
      </button>`;
    const setFailed = (hasFailed: boolean) => (): void => {
      this.#hasFailed = hasFailed;
      this.#draw();
    };
    return html`
      <div class="bar">
        <span class="count" role="status">
          ${count > 1 ? messages.of(this.#index + 1, count) : nothing}
          <span class="visually-hidden">${alt}</span>
        </span>
        ${button(messages.zoomOut, '−', () => this.#zoom(1 / ZOOM_STEP), scale <= 1)}
        ${button(messages.zoomIn, '+', () => this.#zoom(ZOOM_STEP))}
        ${button(messages.close, '✕', () => this.#dialog.close())}
      </div>
      <div class="stage ${scale > 1 ? 'zoomed' : ''}" tabindex="-1">
        <img
          src=${image.src}
          alt=${alt}
          class=${this.#hasFailed ? 'failed' : ''}
          draggable="false"
          @error=${setFailed(true)}
          @load=${setFailed(false)}
        />
        ${this.#hasFailed ? html`<p class="failure">${messages.failed}</p>` : nothing}
      </div>
      ${
        count > 1
          ? html`<div class="turn">
              ${button(messages.previous, '‹', () => this.#turnTo('ArrowLeft'))}
              ${button(messages.next, '›', () => this.#turnTo('ArrowRight'))}
            </div>`
          : nothing
      }
      <p class="caption">
        <span aria-hidden="true">${alt}${alt && image.credit ? ' · ' : nothing}</span
        ><span class="credit">${localize(image.credit)}</span>
      </p>
    `;
  }
}
