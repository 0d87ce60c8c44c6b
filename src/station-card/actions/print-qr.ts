import { html, nothing, type ReactiveController, render } from 'lit';

import type * as Qr from '../../base/parts/qr-code.lazy.js';
import type { FuminElement } from '../../base/fumin-element.js';

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
  return (asked ??= import('../../base/parts/qr-code.lazy.js').then(
    (part) => void (qr = part),
    () => void (asked = null),
  ));
}

/** Paper does not wait for a part to come: it is there before anyone prints, and loads when nothing else is to be done. */
function loadLater(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void load(), { timeout: 5_000 });
  else setTimeout(() => void load(), 2_000);
}

/** What is drawn must be drawn at once. Without the part there is the address in letters, and a code the next time. */
function onPrint(): void {
  for (const card of cards) card.draw();
  void load();
}

/** Puts a card's address on paper, as a QR code and in letters: into the `.paper` of its host, before it is printed. */
export class PrintedCode implements ReactiveController {
  readonly host: FuminElement;
  readonly printed: () => Printed | null;
  constructor(host: FuminElement, printed: () => Printed | null) {
    this.host = host;
    this.printed = printed;
  }

  draw(): void {
    const paper = this.host.renderRoot.querySelector<HTMLElement>('.paper');
    if (!paper) return;
    const printed = this.printed();
    render(
      printed ? html`${qr?.renderQrCode(printed.url, printed.label) ?? nothing}<span>${printed.url}</span>` : nothing,
      paper,
    );
  }

  hostConnected(): void {
    cards.add(this);
    if (cards.size > 1) return;
    addEventListener('beforeprint', onPrint);
    loadLater();
  }

  hostDisconnected(): void {
    cards.delete(this);
    if (cards.size > 0) return;
    removeEventListener('beforeprint', onPrint);
  }
}
