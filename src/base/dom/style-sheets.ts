import { adoptStyles, type CSSResultOrNative, type CSSResult, supportsAdoptingStyleSheets } from 'lit';

/** Styles that have been added to a shadow root since it was made. */
const addedStyles = new WeakMap<ShadowRoot, readonly CSSResult[]>();

/** Adds styles to those of a shadow root: `adoptStyles` would replace them. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  if (!supportsAdoptingStyleSheets) {
    adoptStyles(root, [...styles]);
    return;
  }
  const before = (addedStyles.get(root) ?? []).filter((style) => !styles.includes(style));
  addedStyles.set(root, [...before, ...styles]);
  const sheets = sheetsFor(root, styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet)), ...sheets];
}

/**
 * Gives a shadow root that has moved to another document the styles that it was made with, and those that were added: it
 * loses them on the way, since a constructed sheet belongs to one document.
 */
export function restoreStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  if (!supportsAdoptingStyleSheets) return;
  root.adoptedStyleSheets = sheetsFor(root, [...styles, ...(addedStyles.get(root) ?? [])]);
}

/** Returns the sheets of styles, as the document of a shadow root takes them. */
function sheetsFor({ ownerDocument }: ShadowRoot, styles: readonly CSSResultOrNative[]): CSSStyleSheet[] {
  const view = ownerDocument.defaultView;
  return styles.flatMap((style) => {
    const sheet = style instanceof CSSStyleSheet ? style : style.styleSheet;
    // A document without a window shows nothing.
    if (!sheet || !view) return [];
    if (view === window) return sheet;
    const copy = new view.CSSStyleSheet();
    copy.replaceSync(Array.from(sheet.cssRules, ({ cssText }) => cssText).join(''));
    return copy;
  });
}
