/**
 * Script of an endpoint's `/embed/` pages: tells the page around it how high the content is, if that page asks. Says in a
 * frame of another site that what is kept there is that site's alone.
 */
import { HEIGHT, HELLO } from './frame-messages.js';

/** Origin of the page around this one, once that has asked. */
let host: string | null = null;

function tellHeight(): void {
  // The root is as high as its content, whatever the height of the frame.
  const { height } = document.documentElement.getBoundingClientRect();
  if (host !== null) parent.postMessage({ type: HEIGHT, height }, host);
}

/** Whether the page around this one is another site's, as far as a script can tell: its address cannot be read. */
function isForeignFrame(): boolean {
  try {
    return parent !== window && !parent.location.href;
  } catch {
    return true;
  }
}

addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown } | null>) => {
  // An opaque origin cannot be answered without answering everybody.
  if (source !== parent || source === window || origin === 'null' || data?.type !== HELLO) return;
  host = origin;
  tellHeight();
});
new ResizeObserver(tellHeight).observe(document.documentElement);

if (isForeignFrame()) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-framed]')) note.hidden = false;
}
