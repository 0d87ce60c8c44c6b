import { html, nothing, type ReactiveController, render } from 'lit';

import type * as Qr from '../../base/parts/qr-code.lazy.js';
import type { FuminElement } from '../../base/fumin-element.js';

/** Link that a printed card has. */
export interface PrintLink {
  readonly url: string;
  /** Label of its QR code. */
  readonly label: string;
}

const controllers = new Set<PrintQrController>();
let qrCode: typeof Qr | null = null;
let loading: Promise<void> | null = null;

/**
 * Loads the code that draws QR codes, once for all cards. Where that fails, printing tries again: no card says so, since the
 * URL is printed all the same.
 */
function loadQrCode(): Promise<void> {
  return (loading ??= attemptQrCode());
}

/** Attempts it. Where a page's policy blocks it, a bundler's `import()` throws at once instead of rejecting. */
async function attemptQrCode(): Promise<void> {
  try {
    qrCode = await import('../../base/parts/qr-code.lazy.js');
  } catch {
    loading = null;
  }
}

/** Loads it when the page is idle: printing does not wait, so it has to be there before anyone prints. */
function loadQrCodeWhenIdle(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void loadQrCode(), { timeout: 5_000 });
  else setTimeout(() => void loadQrCode(), 2_000);
}

/** Draws at once, as printing requires. Until the code has loaded there is the URL alone, and a QR code the next time. */
function onPrint(): void {
  for (const controller of controllers) controller.draw();
  void loadQrCode();
}

/** Draws a card's link into the `.paper` of its host before it is printed: as a QR code, and as text. */
export class PrintQrController implements ReactiveController {
  readonly host: FuminElement;
  readonly getLink: () => PrintLink | null;

  constructor(host: FuminElement, getLink: () => PrintLink | null) {
    this.host = host;
    this.getLink = getLink;
  }

  draw(): void {
    const paper = this.host.renderRoot.querySelector<HTMLElement>('.paper');
    if (!paper) return;
    const link = this.getLink();
    render(
      link ? html`${qrCode?.renderQrCode(link.url, link.label) ?? nothing}<span>${link.url}</span>` : nothing,
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
