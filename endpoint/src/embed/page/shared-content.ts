import type { Image, Notes, Person, Source, Text } from '../../../../src/contract/index.js';
import { formatDate } from '../../../../src/domain/dates.js';
import { resolvePost } from '../../../../src/domain/labels/person-post.js';
import { html, type Content, type Html } from './html.js';
import { resolveLink, type PageContext } from './page-context.js';

/** Composes a row of a description list; nothing without a value. */
export const composeFact = (label: string, value: Content): Content =>
  value
    ? html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`
    : null;

/**
 * Composes a description list; nothing where no row has anything.
 *
 * @param kind class of the list, `dated` where its labels are dates
 */
export const composeFacts = (rows: readonly Content[], kind: 'facts' | 'dated' = 'facts'): Content =>
  rows.some(Boolean) ? html`<dl class="${kind}">${rows}</dl>` : null;

/** Composes a list; nothing where it is empty. */
export const composeList = (items: readonly Content[]): Content =>
  items.length > 0
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : null;

/** Composes a section under a heading; nothing without content. */
export const composeSection = (heading: Content, content: readonly Content[]): Content =>
  content.some(Boolean)
    ? html`<section>
        <h2>${heading}</h2>
        ${content}
      </section>`
    : null;

/** Composes a paragraph of a text of the data, whose line breaks count; nothing where there is none. */
export function composeText(text: Text | null | undefined, { localize }: PageContext): Content {
  const content = localize(text);
  return content && html`<p class="text">${content}</p>`;
}

export const composeDate = (date: string, { language }: PageContext, timeZone?: string): Html =>
  html`<time datetime="${date}">${formatDate(date, language, timeZone)}</time>`;

/** Composes a person's name, with the post that goes with it. */
export function composePerson(person: Person, { lang, localize }: PageContext): Html {
  const post = localize(resolvePost(person, lang));
  return html`<b>${localize(person.name)}</b>${post && html` ${post}`}`;
}

/** Composes pictures, each in its own proportions, so that nothing moves when it has loaded. */
export const composeImages = (
  images: readonly Image[] | null | undefined,
  file: string,
  context: PageContext,
): Content => (images ?? []).map((image) => composeImage(image, file, context));

function composeImage({ src, alt, credit, width, height }: Image, file: string, context: PageContext): Content {
  const url = resolveLink(src, file, context.addresses);
  const size = width && height ? html` width="${width}" height="${height}"` : null;
  return (
    url &&
    html`<figure>
      <img
        src="${url}"
        alt="${context.localizeText(alt)}"
        ${size}
        loading="lazy"
      />${credit && html`<figcaption>${context.localize(credit)}</figcaption>`}
    </figure>`
  );
}

interface Provenance {
  readonly source?: Source | null | undefined;
  readonly updated?: string | null | undefined;
  readonly notes?: Notes | null | undefined;
}

/** Composes the credit line of a document, and the notes on its data. */
export function composeProvenance({ source, updated, notes }: Provenance, file: string, context: PageContext): Content {
  const { messages, language, localize } = context;
  const title = localize(source?.title);
  const href = resolveLink(source?.url, file, context.addresses);
  const credits: Content[] = [
    title &&
      html`${messages.common.source}${language === 'en' ? ': ' : '：'}${href ? html`<a href="${href}" rel="noopener">${title}</a>` : title}`,
    source?.date && composeDate(source.date, context),
    updated && html`<time datetime="${updated}">${messages.common.asOf(formatDate(updated, language))}</time>`,
  ].filter(Boolean);
  const paragraphs = [notes ?? []].flat().map((note) => composeText(note, context));
  if (credits.length === 0 && !paragraphs.some(Boolean)) return null;
  return html`<footer>
    ${credits.length > 0 && html`<p>${credits.map((credit, index) => [index > 0 && ' · ', credit])}</p>`}${paragraphs}
  </footer>`;
}
