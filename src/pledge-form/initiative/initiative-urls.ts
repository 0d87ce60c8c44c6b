import type { Client } from '../../client/index.js';
import { safeUrl } from '../../domain/url.js';

/** Path of an initiative, relative to its endpoint. */
export const initiativePath = (id: string): string => `initiatives/${encodeURIComponent(id)}.json`;

/**
 * Resolves a URL of an initiative that requests go to. `null` where there is none, or it is not at the endpoint's origin, which
 * is all that a client sends requests to.
 */
export function endpointUrl(url: string | null | undefined, base: string, client: Client | null): string | null {
  const href = safeUrl(url, base);
  return href && client && new URL(href).origin === new URL(client.endpoint).origin ? href : null;
}
