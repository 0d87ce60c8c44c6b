import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import MiniSearch from 'minisearch';
import sections from 'virtual:document-sections';

import { property } from '../../src/base/property.js';

/** Number of results that are shown: who needs more has to say more. */
const MAX_RESULTS = 12;

const MESSAGES = {
  zh: {
    label: '查找文档',
    placeholder: '例如：内容安全策略、校验码、备份',
    none: '没有找到。换个词试试，例如只写一个词。',
    count: (count: number) => `找到${count}处${count > MAX_RESULTS ? `，这里是前${MAX_RESULTS}处` : ''}`,
  },
  en: {
    label: 'Search the documents',
    placeholder: 'For instance: policy, check code, backup',
    none: 'Nothing found. Try another word, or fewer.',
    count: (count: number) =>
      count === 1
        ? '1 place'
        : `${count} places${count > MAX_RESULTS ? `, of which these are the first ${MAX_RESULTS}` : ''}`,
  },
} as const;

/** Number of characters that an excerpt has before and after what was found. */
const AROUND = 40;

/** Splits text into words; Chinese, which has no spaces, into pairs of characters, or the one that stands alone. */
const splitWords = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu)].flatMap(([word]) => {
    const characters = Array.from(word);
    const isChinese = characters.length > 1 && /\p{Script=Han}/u.test(word);
    return isChinese ? characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`) : [word];
  });

const index = new MiniSearch({
  fields: ['heading', 'document', 'text'],
  tokenize: splitWords,
  searchOptions: {
    boost: { heading: 4, document: 3 },
    prefix: true,
    combineWith: 'AND',
    fuzzy: ({ length }) => length > 5 && 0.2,
  },
});
index.addAll(sections.map((section, id) => ({ ...section, id })));

/** Field that searches the documents of a language, as their page of Storybook shows it. */
class DocumentSearch extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      color: CanvasText;
    }

    label {
      display: block;
      margin-block-end: 0.5rem;
      font-weight: 600;
    }

    input {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 44px;
      padding-inline: 0.75rem;
      border: 1px solid #73757a;
      border-radius: 6px;
      background: Canvas;
      color: CanvasText;
      font: inherit;
    }

    ol {
      margin: 1rem 0 0;
      padding: 0;
      list-style: none;
    }

    li {
      padding-block: 0.75rem;
      border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    }

    a {
      color: #ab3a1b;
      font-weight: 600;
    }

    p {
      margin-block: 0.25rem 0;
      line-height: 1.5;
    }

    mark {
      background: #fbe5dd;
      color: #1f2023;
    }

    /* As the theme of the documents is chosen. */
    @media (prefers-color-scheme: dark) {
      :host {
        color-scheme: dark;
      }

      a {
        color: #f0997d;
      }
    }
  `;

  @property({ attribute: 'lang' }) override lang: 'en' | 'zh' = 'zh';
  @property({ attribute: false }) query = '';

  protected override render(): TemplateResult {
    const messages = MESSAGES[this.lang];
    const words = splitWords(this.query);
    const found = words.length === 0 ? [] : this.#search();
    return html`
      <label for="query">${messages.label}</label>
      <input
        id="query"
        type="search"
        placeholder=${messages.placeholder}
        .value=${this.query}
        @input=${({ target }: Event) => (this.query = (target as HTMLInputElement).value)}
      />
      <p role="status">
        ${words.length === 0 ? nothing : found.length === 0 ? messages.none : messages.count(found.length)}
      </p>
      <ol>
        ${found.slice(0, MAX_RESULTS).map(
          ({ section: { document, heading, href, text }, terms }) => html`
            <li>
              <a href=${href} target="_top">${heading === document ? document : `${document}: ${heading}`}</a>
              <p>${renderExcerpt(text, terms)}</p>
            </li>
          `,
        )}
      </ol>
    `;
  }

  #search() {
    return index.search(this.query).flatMap(({ id, terms }) => {
      const section = sections[id as number];
      return section?.language === this.lang ? [{ section, terms }] : [];
    });
  }
}

/** Renders what stands around the first of the words that were found. */
function renderExcerpt(text: string, terms: readonly string[]): TemplateResult {
  const lowerCase = text.toLowerCase();
  const [first] = terms
    .map((term) => ({ start: lowerCase.indexOf(term), end: lowerCase.indexOf(term) + term.length }))
    .filter(({ start }) => start >= 0)
    .sort((one, other) => one.start - other.start);
  if (!first) return html`${text.slice(0, 2 * AROUND)}…`;
  const [from, to] = [Math.max(0, first.start - AROUND), Math.min(text.length, first.end + 2 * AROUND)];
  return html`${from > 0 ? '…' : ''}${text.slice(from, first.start)}<mark>${text.slice(first.start, first.end)}</mark>${text.slice(first.end, to)}${to < text.length ? '…' : ''}`;
}

/** Tag of the search, to be rendered: an import of the file alone is left out of a build. */
export const Search = 'document-search';

customElements.define(Search, DocumentSearch);
