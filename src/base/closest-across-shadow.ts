/** The nearest element that fits a selector: the element itself, or one around it, out of shadow trees as well. */
export function closestAcrossShadow(element: Element, selector: string): Element | null {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
}
