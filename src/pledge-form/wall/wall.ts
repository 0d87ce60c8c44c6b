import { html, nothing, type TemplateResult } from 'lit';

import { commonMessages } from '../../base/messages/index.js';
import type { PaginationController } from '../../base/pagination-controller.js';
import { problemMessage } from '../../base/parts/problem-message.js';
import type { ResourceController } from '../../base/resource-controller.js';
import type { Initiative, PublicPledge, Wall } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate, hasTime, localDay } from '../../domain/dates.js';
import type { FormContext } from '../context/form-context.js';
import { moveFocus } from '../form/focus.js';
import { renderRoleNames } from '../initiative/role-choice.js';
import { renderRoleMark } from '../initiative/role-mark.js';
import { takenCount } from '../../domain/initiative-rules.js';

/** Renders the pledges of those who agreed to be named, newest first. */
export function renderWall(
  wall: ResourceController<Wall>,
  pages: PaginationController<Wall>,
  initiative: Initiative,
  context: FormContext,
): TemplateResult | typeof nothing {
  if (wall.state.status === 'idle') return nothing;
  return html`<section class="wall" part="wall" aria-labelledby="wall">
    <h3 id="wall" tabindex="-1">${context.messages.wall}</h3>
    ${renderContent(wall, pages, initiative, context)}
  </section>`;
}

function renderContent(
  wall: ResourceController<Wall>,
  pages: PaginationController<Wall>,
  initiative: Initiative,
  context: FormContext,
): TemplateResult {
  const { messages, language } = context;
  const { state } = wall;
  const { nextUrl, isLoading, problem } = pages;
  const pledges = listPledges(pages);
  const common = commonMessages(language);
  if (state.status === 'error') {
    return html`<p class="muted">${problemMessage(state.problem, language)}</p>
      <button type="button" class="button" @click=${() => retry(wall)}>${common.retry}</button>`;
  }
  if (!('value' in state)) return html`<p class="muted">${common.loading}</p>`;
  if (pledges.length === 0 && nextUrl === null) return html`<p class="muted">${messages.wallEmpty}</p>`;
  return html`
    ${renderLegend(initiative, context)}
    <ul>
      ${pledges.map((pledge) => html`<li tabindex="-1">${renderPledge(pledge, initiative, context)}</li>`)}
    </ul>
    ${
      nextUrl
        ? html`<div>
            <button
              type="button"
              class="button"
              aria-disabled=${isLoading ? 'true' : 'false'}
              @click=${() => void loadMore(pages)}
            >
              ${isLoading ? common.loading : common.more}
            </button>
            <p class="error" role="status">${problem ? problemMessage(problem, language) : nothing}</p>
          </div>`
        : nothing
    }
  `;
}

/** Renders the roles with their marks, and how many organizations took each on. A single role needs no legend. */
function renderLegend(initiative: Initiative, { messages, localize }: FormContext): TemplateResult | typeof nothing {
  const { roles } = initiative;
  if (roles.length < 2) return nothing;
  return html`<p class="legend tags small">
    ${roles.map((role) => {
      const taken = takenCount(role, initiative);
      return html`<span class="tag"
        >${renderRoleMark(role, initiative)}<span>${localize(role.name)}</span>
        <span class="muted">${taken === null ? nothing : messages.taken(taken)}</span></span
      > `;
    })}
  </p>`;
}

function renderPledge(pledge: PublicPledge, initiative: Initiative, context: FormContext): TemplateResult {
  const { organization, roles, message, received } = pledge;
  const day = received && (hasTime(received) ? localDay(new Date(received), DEFAULT_TIME_ZONE) : received);
  return html`
    <p class="who">${context.localize(organization.name)}</p>
    ${message?.trim() ? html`<blockquote><p>${message}</p></blockquote>` : nothing}
    <p class="muted small">
      <span class="tags">${renderRoleNames(roles, initiative, context)}</span>
      ${day ? html`<time datetime=${day}>${formatDate(day, context.language)}</time>` : nothing}
    </p>
  `;
}

/** Lists the pledges of all pages so far, newest first. A new one pushes others to the next page: each is listed once. */
function listPledges({ allPages }: PaginationController<Wall>): readonly PublicPledge[] {
  return [...new Map(allPages.flatMap(({ value }) => value.pledges).map((pledge) => [pledge.number, pledge])).values()];
}

function retry(wall: ResourceController<Wall>): void {
  void moveFocus(wall.host, 'wall');
  void wall.reload();
}

/** Loads one page more, and moves the focus to its first pledge. */
async function loadMore(pages: PaginationController<Wall>): Promise<void> {
  const { host } = pages;
  const shownCount = listPledges(pages).length;
  if (!(await pages.loadMore())) return;
  await host.updateComplete;
  host.renderRoot.querySelectorAll<HTMLElement>('.wall li')[shownCount]?.focus();
}
