import { html, nothing, type TemplateResult } from 'lit';

import type { Notes, Source, Text } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localize, localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';
import type { Language } from '../language.js';
import { commonMessages } from '../messages/index.js';
import { renderLink } from './link.js';

/** Members of a resource that say where its data come from. */
export interface Provenance {
  readonly source?: Source | null | undefined;
  readonly updated?: string | null | undefined;
  readonly notes?: Notes | (Text | null | undefined)[] | null | undefined;
}

/** Renders a credit line with the source of the data and their date, and the notes on them; nothing where none is known. */
export function renderSourceLine(
  { source, updated, notes }: Provenance,
  url: string,
  lang: string,
  language: Language,
): TemplateResult | typeof nothing {
  const texts = [notes].flat().flatMap((note) => localize(note, lang) ?? []);
  const messages = commonMessages(language);
  const href = safeUrl(source?.url, url);
  const title = localizeText(source?.title, lang);
  const credits = [
    title &&
      html`${messages.source}${language === 'en' ? ': ' : '：'}${href ? renderLink(href, title) : html`<cite>${title}</cite>`}`,
    source?.date && renderTime(source.date, formatDate(source.date, language)),
    updated && renderTime(updated, messages.asOf(formatDate(updated, language))),
  ].filter(Boolean);
  if (!credits[0] && !texts[0]) return nothing;
  // The notes stand after the disclosure, not in it: print shows them, and no style opens a `<details>` of an older browser.
  return html`<div class="source" part="source">
    <small>${credits.map((credit, index) => [index ? ' · ' : '', credit])}</small>
    ${
      texts[0]
        ? html`<details>
              <summary>${messages.notes}</summary>
            </details>
            <div>${texts.map(({ lang: tag, value }) => html`<p lang=${tag ?? lang}>${value}</p>`)}</div>`
        : nothing
    }
  </div>`;
}

const renderTime = (date: string, text: string): TemplateResult => html`<time datetime=${date}>${text}</time>`;
