/**
 * Script for a page with frames of an endpoint's `/embed/` pages: makes each as high as its content, now and when one is
 * added later. The script is one of the endpoint's files (`<endpoint>/fumin/<version>/fumin-frame.js`), by which it knows
 * the endpoint. It believes a height only from such a frame itself, and from the frame's own origin.
 */
import { HEIGHT, HELLO } from './frame-messages.js';

/** Maximum height of a frame, in CSS pixels. */
const MAX_HEIGHT = 50_000;

const script = document.currentScript ?? document.querySelector('script[src*="/fumin-frame.js"]');
const pages = new URL('../../embed/', (script as HTMLScriptElement).src);

const isPage = (node: Node): node is HTMLIFrameElement =>
  node instanceof HTMLIFrameElement && node.src.startsWith(pages.href);

function greet(frame: Node): void {
  if (!isPage(frame)) return;
  // A frame whose page has not come yet is of this page's origin, and would report the other one that the message is for to
  // the console. It is greeted when it has loaded.
  if (frame.contentDocument && location.origin !== pages.origin) return;
  frame.contentWindow?.postMessage({ type: HELLO }, pages.origin);
}

function greetAll(root: ParentNode): void {
  for (const frame of root.querySelectorAll('iframe')) greet(frame);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  if (!source || origin !== pages.origin || data?.type !== HEIGHT) return;
  const { height } = data;
  if (typeof height !== 'number' || !(height > 0 && height <= MAX_HEIGHT)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !isPage(frame)) continue;
    const isBorderBox = getComputedStyle(frame).boxSizing === 'border-box';
    frame.style.height = `${Math.ceil(height) + (isBorderBox ? frame.offsetHeight - frame.clientHeight : 0)}px`;
  }
});

// The event of a frame does not bubble, but is captured.
document.addEventListener('load', ({ target }) => target instanceof Node && greet(target), true);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      greet(node);
      if (node instanceof Element) greetAll(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
greetAll(document);
