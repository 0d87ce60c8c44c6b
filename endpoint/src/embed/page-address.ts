import type { FastifyRequest } from 'fastify';

import { EMBED_PREFIX, OEMBED_PATH } from '../http/route-paths.js';
import { formatEmbedQuery, type EmbedOptions } from './page/embed-options.js';

/** Path before the endpoint's own, as a proxy may name it. */
const PREFIX = /^(?:\/[\w.~-]+)*$/;

/**
 * Finds the URL of the endpoint as the reader knows it, ending in a slash: by the host that was asked for, and the path that
 * a proxy (`X-Forwarded-Prefix`) or the server around this one has taken away; `null` where the host is no host.
 */
function findEndpointUrl({ protocol, host, ips, headers, raw }: FastifyRequest): URL | null {
  // A proxy is believed if its addresses are: then there is more than one.
  const forwarded = (ips?.length ?? 0) > 1 ? headers['x-forwarded-prefix'] : undefined;
  const { url = '', originalUrl } = raw as typeof raw & { readonly originalUrl?: string };
  const mount = originalUrl?.endsWith(url) ? originalUrl.slice(0, originalUrl.length - url.length) : '';
  const prefix = (typeof forwarded === 'string' ? forwarded.replace(/\/$/, '') : '') + mount;
  const text = `${protocol}://${host}${PREFIX.test(prefix) ? prefix : ''}/`;
  return URL.canParse(text) ? new URL(text) : null;
}

/** Composes the URLs of a page's oEmbed descriptions, by their media types. */
export function findDescriptions(request: FastifyRequest, options: EmbedOptions): Readonly<Record<string, string>> {
  const endpoint = findEndpointUrl(request);
  if (!endpoint) return {};
  const page = new URL(`${EMBED_PREFIX.slice(1)}/${options.widget}${formatEmbedQuery(options)}`, endpoint);
  const address = (format: string): string => {
    const url = new URL(OEMBED_PATH.slice(1), endpoint);
    url.search = new URLSearchParams({ format, url: page.href }).toString();
    return url.href;
  };
  return { 'application/json+oembed': address('json'), 'text/xml+oembed': address('xml') };
}
