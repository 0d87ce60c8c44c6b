import type { Station } from '../../contract/index.js';
import { safeUrl } from '../../domain/url.js';

/**
 * Where a station is found on the web, to be printed and shared: its own address, else the page's without its query and
 * fragment, which may hold what is for one reader alone.
 *
 * @param base what the station's address is relative to
 * @param page the page's address
 */
export function stationPermalink({ url }: Pick<Station, 'url'>, base: string, page: string): string | null {
  const own = safeUrl(url, base);
  if (own && isWebUrl(own)) return own;
  const at = safeUrl(page, page);
  if (!at || !isWebUrl(at)) return null;
  const { origin, pathname } = new URL(at);
  return `${origin}${pathname}`;
}

const isWebUrl = (url: string): boolean => /^https?:/.test(url);
