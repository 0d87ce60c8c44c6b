/**
 * Calls back once an element has truly been removed; call it from `disconnectedCallback` or `hostDisconnected`. A move
 * within the page is a removal and an insertion in one task, so the element is checked a microtask later.
 */
export function afterRemoval(element: Element, callback: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
}
