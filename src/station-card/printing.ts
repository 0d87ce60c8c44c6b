import { html, nothing, type ReactiveController, render } from 'lit';

import type * as Qr from '../base/parts/qr.js';
import type { FuminElement } from '../base/element.js';

/** What a card on paper leads to. */
export interface Printed {
  readonly url: string;
  /** What its QR code is called. */
  readonly label: string;
}

const cards = new Set<PrintedCode>();
let qr: typeof Qr | null = null;
let asked: Promise<void> | null = null;

/** Loads what draws QR codes, once for all cards; where it fails, it is asked for again. */
function load(): Promise<void> {
  return (asked ??= import('../base/parts/qr.js').then(
    (part) => void (qr = part),
    () => void (asked = null),
  ));
}

/** Ctrl and ⌘ are how printing begins: by the time that P is pressed the part is here. */
function onKey({ key }: KeyboardEvent): void {
  if (key === 'Control' || key === 'Meta') void load();
}

/** What is drawn must be drawn at once. Without the part there is the address in letters, and a code the next time. */
function onPrint(): void {
  for (const card of cards) card.draw();
  void load();
}

/** Puts a card's address on paper, as a QR code and in letters: into the `.paper` of its host, before it is printed. */
export class PrintedCode implements ReactiveController {
  constructor(
    readonly host: FuminElement,
    readonly printed: () => Printed | null,
  ) {}

  draw(): void {
    const paper = this.host.renderRoot.querySelector<HTMLElement>('.paper');
    if (!paper) return;
    const printed = this.printed();
    render(
      printed ? html`${qr?.qrCode(printed.url, printed.label) ?? nothing}<span>${printed.url}</span>` : nothing,
      paper,
    );
  }

  hostConnected(): void {
    cards.add(this);
    if (cards.size > 1) return;
    addEventListener('keydown', onKey);
    addEventListener('beforeprint', onPrint);
  }

  hostDisconnected(): void {
    cards.delete(this);
    if (cards.size > 0) return;
    removeEventListener('keydown', onKey);
    removeEventListener('beforeprint', onPrint);
  }
}
