import { type CSSResult, render, supportsAdoptingStyleSheets, type TemplateResult } from 'lit';

interface PrintOptions {
  /** Title of the document, which browsers offer as the name of a PDF. */
  readonly title: string;
  readonly lang: string;
  readonly styles: CSSResult;
}

/**
 * Prints a page of its own: in a frame, since the page around would be printed along with it, and its print styles are not
 * for a guest to change.
 */
export function printInFrame(
  root: HTMLElement | DocumentFragment,
  content: TemplateResult,
  { title, lang, styles }: PrintOptions,
): void {
  root.querySelector('iframe.sheet')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'sheet';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const print = (): void => {
    const { contentDocument: page, contentWindow: view } = frame;
    if (!page || !view) return;
    page.documentElement.lang = lang;
    page.title = title;
    adoptStyles(page, styles);
    render(content, page.body, { creationScope: page });
    view.addEventListener('afterprint', () => frame.remove());
    view.focus();
    view.print();
  };
  // Chromium loads the frame as it is put in, Firefox later, and with another document.
  frame.addEventListener('load', () => queueMicrotask(print), { once: true });
  root.append(frame);
}

/** Adopts the styles: a style sheet must be made by the document that adopts it, and a page's policy may forbid a `<style>`. */
function adoptStyles(page: Document, { cssText }: CSSResult): void {
  const Sheet = (page.defaultView as (Window & { readonly CSSStyleSheet: typeof CSSStyleSheet }) | null)?.CSSStyleSheet;
  if (Sheet && supportsAdoptingStyleSheets) {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    page.adoptedStyleSheets = [sheet];
  } else {
    const style = page.createElement('style');
    style.textContent = cssText;
    page.head.append(style);
  }
}
