/** Finds the nearest element that matches a selector, as `Element.closest` does, but out of shadow trees too. */
export function closestAcrossShadow(element: Element, selector: string): Element | null {
  for (let start: Element | undefined = element; start;) {
    const found: Element | null = start.closest(selector);
    if (found) return found;
    const root = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
}
