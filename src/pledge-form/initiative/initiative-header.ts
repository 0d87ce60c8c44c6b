import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative, Person } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import type { FormContext } from '../context/form-context.js';
import { periodWords } from './pledging-window.js';

/** How many paragraphs a text may have to be shown whole, and how many are shown of a longer one. */
const WHOLE = 3;
const BEGINNING = 2;

/** What is asked: the title, what it is about, who called it and when, and its text. */
export function call(initiative: Initiative, context: FormContext): TemplateResult {
  const { title, description } = initiative;
  const { localize } = context;
  return html`
    <header>
      <h2 id="title" part="title">${localize(title)}</h2>
      ${description ? html`<p class="description muted">${localize(description)}</p>` : nothing}
    </header>
    ${facts(initiative, context)} ${text(initiative, context)}
  `;
}

function facts(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
  const { messages, language } = context;
  const { calledBy, called } = initiative;
  const period = periodWords(initiative, language);
  return factList([
    calledBy?.length ? [messages.calledBy, calledBy.map((one) => person(one, context))] : null,
    called ? [messages.called, formatDate(called, language)] : null,
    period && [messages.period, period(messages)],
  ]);
}

/** Terms and what they are, a line each; nothing where there is none. */
export function factList(
  rows: readonly (readonly [term: string, value: unknown] | null)[],
): TemplateResult | typeof nothing {
  if (!rows.some(Boolean)) return nothing;
  return html`<dl class="facts">
    ${rows.map(
      (row) =>
        row &&
        html`<div>
          <dt>${row[0]}</dt>
          <dd>${row[1]}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A post often names its body; it is not named twice. */
function person({ name, title, organization }: Person, { localize, lang }: FormContext): TemplateResult {
  const post = localizeText(title, lang).toLowerCase();
  const named = post.includes(localizeText(organization, lang).toLowerCase());
  const posts = [title && localize(title), organization && !named && localize(organization)].filter(Boolean);
  return html`<p>
    ${localize(name)}
    <span class="muted small">${posts.map((one, at) => html`${at > 0 ? ' · ' : ''}${one}`)}</span>
  </p>`;
}

/** A long text unfolds after its beginning. */
function text({ text: all }: Initiative, { messages, localize }: FormContext): TemplateResult | typeof nothing {
  if (!all?.length) return nothing;
  const shown = all.length > WHOLE ? BEGINNING : all.length;
  const paragraphs = all.map((one) => html`<p>${localize(one)}</p>`);
  return html`<div class="text">
    ${paragraphs.slice(0, shown)}
    ${
      shown < all.length
        ? html`<details>
            <summary>${messages.unfold}</summary>
            ${paragraphs.slice(shown)}
          </details>`
        : nothing
    }
  </div>`;
}
