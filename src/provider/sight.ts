import { startObserving } from '../base/dom/start-observing.js';

/** Fraction of an element, or of the window where that is smaller, from which a reader sees the element. */
const SEEN = 0.5;

const THRESHOLDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * Calls back with whether an element is in the reader's sight, at once and at each change; in a frame as well, whatever part
 * of it the window shows; where nothing tells, it counts as in sight. Returns what ends that.
 */
export function whenSightChanges(element: Element, callback: (isSeen: boolean) => void): () => void {
  const observer = startObserving(() => {
    const started = new IntersectionObserver(
      (entries) => {
        const { boundingClientRect, intersectionRect, rootBounds } = entries[entries.length - 1] ?? {};
        if (!boundingClientRect || !intersectionRect) return;
        const most = Math.min(boundingClientRect.height, rootBounds?.height ?? innerHeight);
        callback(most > 0 && intersectionRect.height >= SEEN * most);
      },
      { threshold: THRESHOLDS },
    );
    started.observe(element);
    return started;
  });
  if (!observer) callback(true);
  return () => observer?.disconnect();
}

/** Whether an element is in the reader's sight. */
export const isInSight = (element: Element): Promise<boolean> =>
  new Promise((resolve) => {
    const stop = whenSightChanges(element, (isSeen) => {
      queueMicrotask(() => stop());
      resolve(isSeen);
    });
  });
