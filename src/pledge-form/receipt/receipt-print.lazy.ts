import { css, html, nothing, render, supportsAdoptingStyleSheets, type TemplateResult } from 'lit';

import { renderFactList } from '../../base/parts/fact-list.js';
import type * as QrCode from '../../base/parts/qr-code.lazy.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { deferredFormMessages } from '../messages/deferred/index.js';
import { receiptFacts, receiptText } from './receipt-text.js';

/** Styles of a sheet: one page of A4, with room to file it. */
const sheetStyles = css`
  @page {
    size: A4;
    margin: 20mm 18mm;
  }

  body {
    margin: 0;
    color: #000;
    background: #fff;
    font:
      11pt/1.6 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }

  h1 {
    margin: 0 0 2mm;
    font-size: 18pt;
    line-height: 1.3;
  }

  h2 {
    margin: 0 0 8mm;
    padding-block-end: 4mm;
    border-block-end: 0.5mm solid #000;
    font-size: 12pt;
    font-weight: 400;
  }

  .slip {
    display: grid;
    grid-template-columns: 1fr 45mm;
    gap: 8mm;
    align-items: start;
  }

  dl {
    margin: 0;
  }

  dl > div {
    display: grid;
    grid-template-columns: 38mm 1fr;
    gap: 4mm;
    padding-block: 2mm;
    border-block-end: 0.2mm solid #999;
  }

  dt {
    color: #444;
  }

  dd {
    margin: 0;
  }

  svg {
    display: block;
    inline-size: 45mm;
    block-size: 45mm;
  }

  .code {
    margin-block-start: 12mm;
    padding-block-start: 6mm;
    border-block-start: 0.3mm dashed #666;
  }

  .code code {
    font:
      11pt/1.6 ui-monospace,
      monospace;
  }

  .code p {
    margin: 0 0 1mm;
  }
`;

/** Renders a receipt as a sheet of paper. The withdrawal code is below a line along which it can be cut off. */
export function renderReceiptSheet(
  receipt: Receipt,
  initiative: Initiative,
  context: FormContext,
  qrCode: typeof QrCode | null,
): TemplateResult {
  const { language, localize } = context;
  const messages = deferredFormMessages(language);
  return html`
    <h1>${messages.received}</h1>
    <h2>${localize(initiative.title)}</h2>
    <div class="slip">
      ${renderFactList(receiptFacts(receipt, initiative, context))}
      ${qrCode?.renderQrCode(receiptText(receipt, initiative, context), messages.qr) ?? nothing}
    </div>
    ${
      receipt.withdrawalToken
        ? html`<div class="code">
            <p><strong>${messages.code}</strong> <code>${receipt.withdrawalToken}</code></p>
            <p>${messages.keepCode}</p>
          </div>`
        : nothing
    }
  `;
}

/**
 * Prints a receipt on a page of its own: in a frame, since the page around would be printed along with it, and its print styles
 * are not for a guest to change.
 */
export function printReceipt(
  root: HTMLElement | DocumentFragment,
  receipt: Receipt,
  initiative: Initiative,
  context: FormContext,
  qrCode: typeof QrCode | null,
): void {
  root.querySelector('iframe.sheet')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'sheet';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const print = (): void => {
    const { contentDocument: page, contentWindow: view } = frame;
    if (!page || !view) return;
    page.documentElement.lang = context.language;
    page.title = `${deferredFormMessages(context.language).received} ${receipt.number}`;
    adoptSheetStyles(page);
    render(renderReceiptSheet(receipt, initiative, context, qrCode), page.body, { creationScope: page });
    view.addEventListener('afterprint', () => frame.remove());
    view.focus();
    view.print();
  };
  // Chromium loads the frame as it is put in, Firefox later, and with another document.
  frame.addEventListener('load', () => queueMicrotask(print), { once: true });
  root.append(frame);
}

/** Adopts the styles: a style sheet must be made by the document that adopts it, and a page's policy may forbid a `<style>`. */
function adoptSheetStyles(page: Document): void {
  const Sheet = (page.defaultView as (Window & { readonly CSSStyleSheet: typeof CSSStyleSheet }) | null)?.CSSStyleSheet;
  if (Sheet && supportsAdoptingStyleSheets) {
    const styles = new Sheet();
    styles.replaceSync(sheetStyles.cssText);
    page.adoptedStyleSheets = [styles];
  } else {
    const style = page.createElement('style');
    style.textContent = sheetStyles.cssText;
    page.head.append(style);
  }
}
