import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative, Person } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import type { FormContext } from '../context/form-context.js';
import { pledgingWindowMessage } from './pledging-window.js';

/** How many paragraphs a text may have to be shown whole, and how many are shown of a longer one. */
const MAX_UNFOLDED_PARAGRAPHS = 3;
const LEADING_PARAGRAPHS = 2;

/** What is asked: the title, what it is about, who called it and when, and its text. */
export function renderInitiativeHeader(initiative: Initiative, context: FormContext): TemplateResult {
  const { title, description } = initiative;
  const { localize } = context;
  return html`
    <header>
      <h2 id="title" part="title">${localize(title)}</h2>
      ${description ? html`<p class="description muted">${localize(description)}</p>` : nothing}
    </header>
    ${renderFacts(initiative, context)} ${renderText(initiative, context)}
  `;
}

function renderFacts(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
  const { messages, language } = context;
  const { calledBy, called } = initiative;
  const period = pledgingWindowMessage(initiative, language);
  return factList([
    calledBy?.length ? [messages.calledBy, calledBy.map((one) => renderPerson(one, context))] : null,
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
function renderPerson({ name, title, organization }: Person, { localize, lang }: FormContext): TemplateResult {
  const post = localizeText(title, lang).toLowerCase();
  const named = post.includes(localizeText(organization, lang).toLowerCase());
  const posts = [title && localize(title), organization && !named && localize(organization)].filter(Boolean);
  return html`<p>
    ${localize(name)}
    <span class="muted small">${posts.map((one, at) => html`${at > 0 ? ' · ' : ''}${one}`)}</span>
  </p>`;
}

/** A long text unfolds after its beginning. */
function renderText({ text: all }: Initiative, { messages, localize }: FormContext): TemplateResult | typeof nothing {
  if (!all?.length) return nothing;
  const shown = all.length > MAX_UNFOLDED_PARAGRAPHS ? LEADING_PARAGRAPHS : all.length;
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
