/** Distance from the window within which what is lazy loads, about what browsers keep for images. */
const MARGIN = '1250px';

const callbacks = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls back once an element comes near the window, or the page is printed; not after the signal has aborted. */
export function whenNearWindow(element: Element, signal: AbortSignal | null, callback: () => void): void {
  if (signal?.aborted) return;
  if (!observer) {
    observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.();
      },
      { rootMargin: MARGIN },
    );
    addEventListener('beforeprint', () => [...callbacks.values()].forEach((call) => call()));
  }
  const end = (): void => {
    callbacks.delete(element);
    observer?.unobserve(element);
  };
  callbacks.set(element, () => {
    end();
    callback();
  });
  signal?.addEventListener('abort', end);
  observer.observe(element);
}
