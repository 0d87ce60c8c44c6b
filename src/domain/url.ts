const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The one way for a URL from data into a page.
 *
 * @param url absolute, or relative to `base`
 * @param base the URL of the resource it stands in
 * @returns the absolute URL, or `null` where there is none, it cannot be read, or its scheme is not `http:`, `https:`,
 *   `mailto:` or `tel:`
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
 * A telephone number as a `tel:` URL. What comes after the first number, an extension (`转8001`) or a second number, is
 * left out, since dialled in one go it would be a wrong number.
 */
export function telephoneUrl(telephone: string): string {
  const number = /\+?\d[\d\s().\p{Pd}]*/u.exec(telephone.normalize('NFKC').replace(/\p{Cf}/gu, ''))?.[0] ?? '';
  return `tel:${number.replace(/(?!^\+)\D/g, '')}`;
}
