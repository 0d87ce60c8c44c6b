import { startObserving } from '../dom/start-observing.js';

/** Distance from the window within which what is lazy loads, about what browsers keep for images. */
const MARGIN = '1250px';

const callbacks = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls back once an element comes near the window, or the page is printed; not after the signal has aborted. */
export function whenNearWindow(element: Element, signal: AbortSignal | null, callback: () => void): void {
  if (signal?.aborted) return;
  // Of a listener that is there already, no second one is made.
  addEventListener('beforeprint', callAll);
  const end = (): void => {
    callbacks.delete(element);
    observer?.unobserve(element);
  };
  callbacks.set(element, () => {
    end();
    callback();
  });
  signal?.addEventListener('abort', end);
  const observed = startObserving(() => {
    observer ??= new IntersectionObserver(callNear, { rootMargin: MARGIN });
    observer.observe(element);
    return observer;
  });
  // Where nothing tells when an element is near, it is now.
  if (!observed) callbacks.get(element)?.();
}

function callNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.();
}

function callAll(): void {
  [...callbacks.values()].forEach((call) => call());
}
