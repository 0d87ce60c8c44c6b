import type { Client } from '../../client/index.js';
import { safeUrl } from '../../domain/url.js';

export const initiativePath = (id: string): string => `initiatives/${encodeURIComponent(id)}.json`;

/**
 * A URL of an initiative that something is sent to or asked of, as long as it is at the endpoint's origin, which is all
 * that a client asks. `null` where there is none.
 */
export function endpointUrl(url: string | null | undefined, base: string, client: Client | null): string | null {
  const href = safeUrl(url, base);
  return href && client && new URL(href).origin === new URL(client.endpoint).origin ? href : null;
}
