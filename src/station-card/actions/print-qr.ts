import { html, nothing, type ReactiveController, render } from 'lit';

import type * as Qr from '../../base/parts/qr-code.lazy.js';
import type { FuminElement } from '../../base/fumin-element.js';

/** What a card on paper leads to. */
export interface PrintLink {
  readonly url: string;
  /** What its QR code is called. */
  readonly label: string;
}

const controllers = new Set<PrintQrController>();
let qrCode: typeof Qr | null = null;
let loading: Promise<void> | null = null;

/** Loads what draws QR codes, once for all cards; where it fails, it is asked for again. */
function loadQrCode(): Promise<void> {
  return (loading ??= import('../../base/parts/qr-code.lazy.js').then(
    (part) => void (qrCode = part),
    () => void (loading = null),
  ));
}

/** Paper does not wait for a part to come: it is there before anyone prints, and loads when nothing else is to be done. */
function loadQrCodeWhenIdle(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void loadQrCode(), { timeout: 5_000 });
  else setTimeout(() => void loadQrCode(), 2_000);
}

/** What is drawn must be drawn at once. Without the part there is the address in letters, and a code the next time. */
function onPrint(): void {
  for (const card of controllers) card.print();
  void loadQrCode();
}

/** Puts a card's address on paper, as a QR code and in letters: into the `.paper` of its host, before it is printed. */
export class PrintQrController implements ReactiveController {
  readonly host: FuminElement;
  readonly getLink: () => PrintLink | null;
  constructor(host: FuminElement, printed: () => PrintLink | null) {
    this.host = host;
    this.getLink = printed;
  }

  print(): void {
    const paper = this.host.renderRoot.querySelector<HTMLElement>('.paper');
    if (!paper) return;
    const printed = this.getLink();
    render(
      printed
        ? html`${qrCode?.renderQrCode(printed.url, printed.label) ?? nothing}<span>${printed.url}</span>`
        : nothing,
      paper,
    );
  }

  hostConnected(): void {
    controllers.add(this);
    if (controllers.size > 1) return;
    addEventListener('beforeprint', onPrint);
    loadQrCodeWhenIdle();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size > 0) return;
    removeEventListener('beforeprint', onPrint);
  }
}
