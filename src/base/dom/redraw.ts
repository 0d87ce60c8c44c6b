import { nothing, render, type RenderOptions } from 'lit';

/** Puts texts back in the place of the `<font>` elements that browsers translate a page with: Lit looks for the texts. */
export function restoreTexts(root: ParentNode): void {
  for (const font of root.querySelectorAll<HTMLElement>('font')) font.replaceWith(font.textContent);
}

/**
 * Clears what Lit has drawn, so that it begins anew: nodes that it holds on to are gone, since a translation, an extension
 * or the page has taken them away. What is drawn belongs to the node that it is drawn before, and gets a new one.
 */
export function clearDrawing(root: HTMLElement | DocumentFragment, options: RenderOptions): void {
  render(nothing, root, options);
  options.renderBefore = document.createComment('');
  root.replaceChildren(...root.querySelectorAll('style'), options.renderBefore);
}
