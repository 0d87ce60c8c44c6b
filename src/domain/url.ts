const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Resolves a URL of the data for use in a page. No URL may enter a page in any other way.
 *
 * @param url URL, absolute or relative to `base`
 * @param base URL of the resource that contains it
 * @returns the absolute URL; `null` where it is absent or invalid, or its scheme is not `http:`, `https:`, `mailto:` or
 *   `tel:`
 */
export function safeUrl(url: string | null | undefined, base: string): string | null {
  if (!url) return null;
  try {
    const resolved = new URL(url, base);
    return SAFE_SCHEMES.has(resolved.protocol) ? resolved.href : null;
  } catch {
    return null;
  }
}

/**
 * Converts a telephone number to a `tel:` URL. An extension (`转8001`) or a second number is left out, since dialling it
 * along would reach a wrong number.
 */
export function telephoneUrl(telephone: string): string {
  const number = /\+?\d[\d\s().\p{Pd}]*/u.exec(telephone.normalize('NFKC').replace(/\p{Cf}/gu, ''))?.[0] ?? '';
  return `tel:${number.replace(/[^+\d]/g, '')}`;
}
