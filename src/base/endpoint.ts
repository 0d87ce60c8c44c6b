import { type Client, createClient } from '../client/index.js';

/** Credentials as `fetch` knows them; what is none of these reads as `omit`. */
export function parseCredentials(value: string | null | undefined): RequestCredentials {
  return value === 'same-origin' || value === 'include' ? value : 'omit';
}

const clients = new Map<string, Client>();

/** Widgets without a provider share a client by endpoint, so that they still share its requests. */
export function sharedClient(endpoint: string, credentials: RequestCredentials): Client | null {
  const url = resolveEndpoint(endpoint);
  if (!url) return null;
  const key = `${credentials} ${url}`;
  const known = clients.get(key);
  if (known) return known;
  const client = createClient({ endpoint: url, credentials });
  clients.set(key, client);
  return client;
}

/** An endpoint's URL, resolved against the page; `null` where it is none that can be asked. */
export function resolveEndpoint(endpoint: string): string | null {
  try {
    const url = new URL(endpoint, document.baseURI);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The endpoint that the page names for all of its widgets; `null` where it names none. */
export function endpointFromMeta(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="fumin-endpoint"]')?.content || null;
}
