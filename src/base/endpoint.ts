import { type Client, createClient } from '../client/index.js';

/** Parses a credentials mode of `fetch`; an unknown value reads as `omit`. */
export function parseCredentials(value: string | null | undefined): RequestCredentials {
  return value === 'same-origin' || value === 'include' ? value : 'omit';
}

/** Time since a page's start in which what it preloaded counts as current, in milliseconds. */
const PRELOAD_LIFETIME = 60_000;

/** Preloads whose answer was taken: it can be taken once. */
const taken = new WeakSet<HTMLLinkElement>();

/**
 * Finds the page's preload of a URL, and takes it: returns the credentials mode that a request for its answer needs, or
 * `null` where there is none to take.
 */
function takePreload(url: string, credentials: string | null): RequestCredentials | null {
  if (performance.now() > PRELOAD_LIFETIME) return null;
  const sendsCookies = (mode: string): boolean =>
    mode === 'include' || (mode === 'same-origin' && new URL(url).origin === location.origin);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~=preload][as=fetch][crossorigin]')) {
    const mode = link.crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
    if (
      link.href === url &&
      !taken.has(link) &&
      matchMedia(link.media).matches &&
      // An element that says whether to send cookies takes no answer to a request that did otherwise.
      (credentials === null || sendsCookies(mode) === sendsCookies(credentials))
    ) {
      taken.add(link);
      return mode;
    }
  }
  return null;
}

/**
 * Creates a client for the page. Its first request for a URL takes the answer of the page's own
 * `<link rel="preload" as="fetch" crossorigin>` for it: a browser gives that to a request with the same credentials mode and
 * with neither headers nor a cache mode of its own.
 *
 * @param credentials credentials mode by the element's attribute; `null` for none
 */
export function createPageClient(endpoint: string, credentials: string | null): Client {
  return createClient({
    endpoint,
    credentials: parseCredentials(credentials),
    fetch: (input, init = {}) => {
      const mode = init.method ? null : takePreload(input as string, credentials);
      return fetch(input, mode ? { credentials: mode, signal: init.signal ?? null } : init);
    },
  });
}

const clients = new Map<string, Client>();

/**
 * Client for an endpoint, shared by all widgets without a provider that name the same one, so that they share requests
 * too; `null` where the URL cannot be asked.
 *
 * @param credentials credentials mode by the element's attribute; `null` for none
 */
export function sharedClient(endpoint: string, credentials: string | null): Client | null {
  const url = resolveEndpoint(endpoint);
  if (!url) return null;
  const key = `${credentials} ${url}`;
  const cached = clients.get(key);
  if (cached) return cached;
  const client = createPageClient(url, credentials);
  clients.set(key, client);
  return client;
}

/** Resolves an endpoint's URL against the page; `null` where it is not an `http:` or `https:` URL. */
export function resolveEndpoint(endpoint: string): string | null {
  try {
    const url = new URL(endpoint, document.baseURI);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Endpoint that the page names for all its widgets, by `<meta name="fumin-endpoint">`; `null` where it names none. */
export function endpointFromMeta(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="fumin-endpoint"]')?.content || null;
}
