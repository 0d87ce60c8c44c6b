import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative, Person } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import { headingClass } from '../../base/parts/heading-class.js';
import { renderFactList } from '../../base/parts/fact-list.js';
import type { FormContext } from '../context/form-context.js';
import { pledgingWindowMessage } from './pledging-window.js';

/** Maximum number of paragraphs of a text that is shown whole, and number shown of a longer one before it unfolds. */
const MAX_UNFOLDED_PARAGRAPHS = 3;
const LEADING_PARAGRAPHS = 2;

/** Renders an initiative's title, description and text, and who called it when. */
export function renderInitiativeHeader(initiative: Initiative, context: FormContext): TemplateResult {
  const { title, description } = initiative;
  const { localize, lang } = context;
  return html`
    <header>
      <h2 id="title" part="title" class=${headingClass(title, lang)}>${localize(title)}</h2>
      ${description ? html`<p class="description muted">${localize(description)}</p>` : nothing}
    </header>
    ${renderFacts(initiative, context)} ${renderText(initiative, context)}
  `;
}

function renderFacts(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
  const { messages, language } = context;
  const { calledBy, called } = initiative;
  const pledgingWindow = pledgingWindowMessage(initiative, language);
  return renderFactList([
    calledBy?.length ? [messages.calledBy, calledBy.map((person) => renderPerson(person, context))] : null,
    called ? [messages.called, formatDate(called, language)] : null,
    pledgingWindow && [messages.period, pledgingWindow(messages)],
  ]);
}

/** Renders a person with post and organization. A post often names its organization, which is then not named twice. */
function renderPerson({ name, title, organization }: Person, { localize, lang }: FormContext): TemplateResult {
  const postText = localizeText(title, lang).toLowerCase();
  const isNamed = postText.includes(localizeText(organization, lang).toLowerCase());
  const posts = [title && localize(title), organization && !isNamed && localize(organization)].filter(Boolean);
  return html`<p>
    <span>${localize(name)}</span>
    <span class="muted small">${posts.map((post, index) => html`${index > 0 ? ' · ' : ''}${post}`)}</span>
  </p>`;
}

/** Renders a text; a long one unfolds after its beginning. */
function renderText({ text }: Initiative, { messages, localize }: FormContext): TemplateResult | typeof nothing {
  if (!text?.length) return nothing;
  const shownCount = text.length > MAX_UNFOLDED_PARAGRAPHS ? LEADING_PARAGRAPHS : text.length;
  const paragraphs = text.map((paragraph) => html`<p>${localize(paragraph)}</p>`);
  return html`<div class="text">
    ${paragraphs.slice(0, shownCount)}
    ${
      shownCount < text.length
        ? html`<details class="folded">
            <summary>${messages.unfold}</summary>
            ${paragraphs.slice(shownCount)}
          </details>`
        : nothing
    }
  </div>`;
}
