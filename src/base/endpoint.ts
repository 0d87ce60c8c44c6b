import { type Client, createClient } from '../client/index.js';

/** Parses a credentials mode of `fetch`; an unknown value reads as `omit`. */
export function parseCredentials(value: string | null | undefined): RequestCredentials {
  return value === 'same-origin' || value === 'include' ? value : 'omit';
}

const clients = new Map<string, Client>();

/**
 * Client for an endpoint, shared by all widgets without a provider that name the same one, so that they share requests
 * too; `null` where the URL cannot be asked.
 */
export function sharedClient(endpoint: string, credentials: RequestCredentials): Client | null {
  const url = resolveEndpoint(endpoint);
  if (!url) return null;
  const key = `${credentials} ${url}`;
  const cached = clients.get(key);
  if (cached) return cached;
  const client = createClient({ endpoint: url, credentials });
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
