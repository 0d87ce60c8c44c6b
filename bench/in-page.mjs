/** Small helpers of what runs in a page. */

/** Calls a function and returns its result with the milliseconds that it took. */
export async function timed(call) {
  const start = performance.now();
  const result = await call();
  return { took: performance.now() - start, result };
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves a task after the next animation frame: what has been drawn is painted by then. */
export const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Appends a box of a width to the page, to build something in. */
export function appendBox(width) {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  document.body.append(box);
  return box;
}

/**
 * Resolves once something has been painted: a task after the first animation frame in which it is drawn.
 *
 * @param {() => boolean} isDrawn whether the page has it in its tree
 */
export async function whenPainted(isDrawn) {
  for (let isThere = false; !isThere;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    isThere = isDrawn();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Fetches JSON as our widgets do: from the server each time. */
export const fetchJson = async (url) => (await fetch(url, { cache: 'no-cache' })).json();

/**
 * Appends a widget to a box in a provider of its own, whose client has nothing in its cache. Resolves once the widget has
 * loaded a document and been painted.
 *
 * @param {{box: Element, tag: string, endpoint: string, path: string, isDrawn: (root: ShadowRoot) => boolean}} options
 *   `path`: the document, relative to the endpoint
 */
export async function loadWidget({ box, tag, endpoint, path, isDrawn }) {
  const provider = document.createElement('fumin-provider');
  provider.endpoint = endpoint;
  const element = document.createElement(tag);
  let hasLoaded = false;
  element.addEventListener('fumin-load', ({ detail }) => (hasLoaded ||= detail.url.endsWith(endpoint + path)));
  provider.append(element);
  box.append(provider);
  await whenPainted(() => hasLoaded && isDrawn(element.shadowRoot));
  return element;
}
