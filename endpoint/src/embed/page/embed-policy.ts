import { formatPolicy, styleHash } from '../../../../src/snippets/content-security-policy.js';

interface PolicyOptions {
  /** Text of the page's `<style>`; `null` where it has none. */
  readonly style: string | null;
  /** Origins that the page asks for data, beside its own. */
  readonly dataOrigins: readonly string[];
  /** Origins of pages that may have this one in a frame, beside its own; `*` for any; `null` for a policy within a page. */
  readonly ancestors: '*' | readonly string[] | null;
}

/** Composes the Content-Security-Policy of a page for a frame. It is the same for the same page: there is no nonce. */
export const composePolicy = ({ style, dataOrigins, ancestors }: PolicyOptions): string =>
  formatPolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...(style === null ? [] : [styleHash(style)])],
    // Pictures that the documents name may be anywhere.
    'img-src': ["'self'", 'data:', 'https:', 'http:'],
    'connect-src': ["'self'", ...dataOrigins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // A policy within a page cannot have it: browsers ignore it there, and warn.
    ...(ancestors !== null && { 'frame-ancestors': ancestors === '*' ? ['*'] : ["'self'", ...ancestors] }),
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html'],
  });
