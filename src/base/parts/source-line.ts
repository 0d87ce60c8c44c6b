import { html, nothing, type TemplateResult } from 'lit';

import type { Source } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';
import type { Language } from '../language.js';
import { commonMessages } from '../messages/index.js';
import { renderLink } from './link.js';

/** Members of a resource that say where its data come from. */
export interface Provenance {
  readonly source?: Source | null | undefined;
  readonly updated?: string | null | undefined;
}

/** Renders a credit line with the source of the data and their date; nothing where neither is known. */
export function renderSourceLine(
  { source, updated }: Provenance,
  url: string,
  lang: string,
  language: Language,
): TemplateResult | typeof nothing {
  if (!source && !updated) return nothing;
  const messages = commonMessages(language);
  const href = safeUrl(source?.url, url);
  const title = source && localizeText(source.title, lang);
  const cite = title && (href ? renderLink(href, title) : html`<cite>${title}</cite>`);
  const credit = cite || nothing;
  const label = cite ? `${messages.source}${language === 'en' ? ': ' : '：'}` : '';
  const date = source?.date ? renderTime(source.date, formatDate(source.date, language)) : nothing;
  const asOf = updated ? renderTime(updated, messages.asOf(formatDate(updated, language))) : nothing;
  const separator = (before: unknown, after: unknown): string => (before !== nothing && after !== nothing ? ' · ' : '');
  return html`<p class="source" part="source">
    <small
      >${label}${credit}${separator(credit, date)}${date}${separator(date === nothing ? credit : date, asOf)}${asOf}</small
    >
  </p>`;
}

const renderTime = (date: string, text: string): TemplateResult => html`<time datetime=${date}>${text}</time>`;
