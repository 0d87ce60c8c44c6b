import { formatPolicy } from '../../../src/snippets/content-security-policy.js';
import { composeAttributes, composeTag, type AttributeValue } from '../../../src/snippets/markup.js';

interface PolicyOptions {
  /** Origins that the page asks for data, beside its own. */
  readonly dataOrigins: readonly string[];
  /** Whether the policy stands in the page, where it cannot say who may frame it. */
  readonly isInPage: boolean;
}

/**
 * Composes the policy of the page. The pictures of its live widgets may be on any host, as the documents say; everything else
 * is the endpoint's own, and no other page may frame it.
 */
export const composeBuilderPolicy = ({ dataOrigins, isInPage }: PolicyOptions): string =>
  formatPolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', 'http:', 'https:'],
    'connect-src': ["'self'", ...dataOrigins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    ...(!isInPage && { 'frame-ancestors': ["'none'"] }),
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html'],
  });

interface PageOptions {
  /** Attributes of `<builder-page>`, which tell it of its endpoint. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Policy that the page has in itself; `null` where it comes with its header. */
  readonly policy: string | null;
}

/** Composes the page of a template. */
export const composeBuilderPage = (template: string, { attributes, policy }: PageOptions): string =>
  template
    .replace(' origins="%ORIGINS%"', () => composeAttributes(attributes))
    .replace('<meta charset="utf-8" />', (charset) =>
      policy === null
        ? charset
        : [
            charset,
            composeTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
            composeTag('meta', { name: 'referrer', content: 'no-referrer' }),
          ].join('\n    '),
    );
