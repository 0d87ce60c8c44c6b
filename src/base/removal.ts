/**
 * Calls back once an element has truly been removed. A move within the page is a removal and an insertion in one go, so the
 * element is looked at a microtask later: call this from `disconnectedCallback` or `hostDisconnected`.
 */
export function afterRemoval(element: Element, callback: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
}
