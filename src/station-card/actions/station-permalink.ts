import type { Station } from '../../contract/index.js';
import { safeUrl } from '../../domain/url.js';

/**
 * Returns the URL of a station for print and sharing: its own, else the page's without query and fragment, which may hold
 * something private to one reader, but with the path that a hash router keeps there; `null` where neither is on the web.
 *
 * @param base URL that the station's own URL is relative to
 * @param page URL of the page
 */
export function stationPermalink({ url }: Pick<Station, 'url'>, base: string, page: string): string | null {
  const own = safeUrl(url, base);
  if (own && isWebUrl(own)) return own;
  const at = safeUrl(page, page);
  if (!at || !isWebUrl(at)) return null;
  const { origin, pathname, hash } = new URL(at);
  return `${origin}${pathname}${/^#!?\/[^?&=]*/.exec(hash)?.[0] ?? ''}`;
}

const isWebUrl = (url: string): boolean => /^https?:/.test(url);
