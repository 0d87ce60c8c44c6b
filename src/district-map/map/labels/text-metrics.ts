import type { LitElement, ReactiveController } from 'lit';

import { startObserving } from '../../../base/dom/start-observing.js';

/** Measures the width of a text in the page's font, in ems; in bold or not. */
export type TextWidth = (text: string, bold?: boolean) => number;

/** Width of the picture and of an em, in CSS pixels, which are the picture's units: its text has the size of the page's. */
export interface TextMetrics {
  readonly width: number;
  readonly em: number;
  readonly textWidth: TextWidth;
}

/** Part of the window's height that a picture takes at most: with more, what belongs to it would be out of sight. */
const MAX_WINDOW_SHARE = 0.6;

/** Measured at this size, and taken back to ems. */
const MEASURING_FONT_SIZE = 100;

const WIDE_CHARACTERS = /[\u2e80-\uffdc]/g;

/** One for all maps of a page: to make one takes longer than all that a map measures with it. */
let canvas: CanvasRenderingContext2D | null = null;

/**
 * Measures what the picture is to be drawn for, in CSS pixels: how wide its box is, how large an em, how wide a text; since
 * text in a picture that is scaled would be scaled with it. Watches an element of class `ruler`, one em high, whose size
 * does not depend on what is drawn.
 */
export class TextMetricsController implements ReactiveController, TextMetrics {
  readonly host: LitElement;
  /** Until there is a measure: a usual one. */
  width = 640;
  em = 16;
  /** Height that a picture may have, in CSS pixels. */
  maxHeight = Infinity;
  /** Whether there was a look at the page; one that is not seen has no measure to give. */
  isReady = false;
  family = 'sans-serif';
  #ruler: Element | null = null;
  #observer: ResizeObserver | null = null;
  readonly #textWidths = new Map<string, number>();

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
  }

  /** Without a layout of the page, which drawing the text to measure it would force. */
  readonly textWidth: TextWidth = (text, bold = false) => {
    const key = `${bold ? 600 : 400} ${text}`;
    let width = this.#textWidths.get(key);
    if (width === undefined) {
      canvas ??= document.createElement('canvas').getContext('2d');
      if (canvas) canvas.font = `${bold ? 600 : 400} ${MEASURING_FONT_SIZE}px ${this.family}`;
      width = canvas ? canvas.measureText(text).width / MEASURING_FONT_SIZE : estimateWidth(text);
      this.#textWidths.set(key, width);
    }
    return width;
  };

  hostConnected(): void {
    if (this.#ruler) this.#observer?.observe(this.#ruler);
    window.addEventListener('resize', this.#measureWindow);
    this.#measureWindow();
  }

  /** A phone's window is higher without its address bar: by the lower of both, nothing moves when that comes and goes. */
  readonly #measureWindow = (): void => {
    const height = Math.min(window.innerHeight, document.documentElement.clientHeight || Infinity);
    // A frame without a height has not been laid out.
    const most = height > 0 ? Math.round(height * MAX_WINDOW_SHARE) : Infinity;
    if (most === this.maxHeight) return;
    this.maxHeight = most;
    this.host.requestUpdate();
  };

  hostUpdated(): void {
    const ruler = this.host.renderRoot.querySelector('.ruler');
    // A page that is emulated for tests has no layout to measure.
    if (ruler === this.#ruler || typeof ResizeObserver === 'undefined') return;
    this.#observer?.disconnect();
    this.#ruler = ruler;
    if (!ruler) return;
    this.#observer = startObserving(() => {
      const observer = new ResizeObserver(([entry]) => {
        if (entry && this.#measure(entry)) this.host.requestUpdate();
      });
      observer.observe(ruler);
      return observer;
    });
    // Before the observer's first call, so that nothing is drawn for a width that it does not have.
    if (!this.isReady) {
      // By styles, which no transform of the page around changes.
      const { width, height } = getComputedStyle(ruler);
      this.#measure({ contentRect: new DOMRect(0, 0, parseFloat(width), parseFloat(height)), target: ruler });
    }
    this.isReady = true;
    // After this update, which it cannot be part of, and still before anything is painted.
    queueMicrotask(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    window.removeEventListener('resize', this.#measureWindow);
  }

  /** Takes a measure; returns whether it is another one. */
  #measure({ contentRect: { width, height }, target }: Pick<ResizeObserverEntry, 'contentRect' | 'target'>): boolean {
    // Not in a page that is seen: what was measured before still serves best.
    if (!width || !height) return false;
    const family = getComputedStyle(target).fontFamily;
    if (Math.round(width) === this.width && height === this.em && family === this.family) return false;
    if (family !== this.family) this.#textWidths.clear();
    this.width = Math.round(width);
    this.em = height;
    this.family = family;
    return true;
  }
}

const estimateWidth = (text: string): number => text.length * 0.6 + (text.match(WIDE_CHARACTERS)?.length ?? 0) * 0.4;
