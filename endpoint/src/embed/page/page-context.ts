import { interfaceLanguage } from '../../../../src/base/language.js';
import type { Text } from '../../../../src/contract/index.js';
import { lookupLanguageTag } from '../../../../src/domain/language-tags.js';
import { localize, localizeText } from '../../../../src/domain/localize.js';
import { safeUrl } from '../../../../src/domain/url.js';
import type { ReaderLanguage } from './embed-options.js';
import { html, type Html } from './html.js';
import { SERVED_ADDRESSES, type PageAddresses } from './page-addresses.js';
import { EMBED_MESSAGES, type EmbedMessages } from './widget-messages.js';

/** Reader of a page, and what its content is made with. */
export interface PageContext extends ReaderLanguage {
  readonly messages: EmbedMessages;
  readonly now: Date;
  /** Localizes a text, marked where it is in another language than the page; `null` where there is none. */
  readonly localize: (text: Text | null | undefined) => Html | null;
  /** Localizes a text where no element can stand, as in a title. */
  readonly localizeText: (text: Text | null | undefined) => string;
  /** Addresses that the page leads to. */
  readonly addresses: PageAddresses;
}

export const createPageContext = (
  { lang, language }: ReaderLanguage,
  now: Date,
  addresses: PageAddresses = SERVED_ADDRESSES,
): PageContext => ({
  lang,
  language,
  messages: EMBED_MESSAGES[language],
  now,
  localize: (text) => {
    const found = localize(text, lang);
    if (!found) return null;
    if (found.lang === null || isSameLanguage(found.lang, { lang, language })) return html`${found.value}`;
    return html`<span lang="${found.lang}">${found.value}</span>`;
  },
  localizeText: (text) => localizeText(text, lang),
  addresses,
});

/** Whether a text is in the page's language and script, of whichever region. */
const isSameLanguage = (tag: string, { lang, language }: ReaderLanguage): boolean =>
  lookupLanguageTag([tag], lang) !== undefined && interfaceLanguage(tag) === language;

/** Root that stands for the endpoint's, whose address a page does not depend on. */
const ENDPOINT = 'http://endpoint.invalid/';

/**
 * Resolves a URL of a document for a page; `null` where it is none that may enter one. A URL of the endpoint is relative to
 * the page.
 *
 * @param file path of the document, below the endpoint
 */
export function resolveLink(
  url: string | null | undefined,
  file: string,
  { toEndpoint }: PageAddresses,
): string | null {
  const resolved = safeUrl(url, ENDPOINT + file);
  return resolved?.startsWith(ENDPOINT) ? toEndpoint + resolved.slice(ENDPOINT.length) : resolved;
}
