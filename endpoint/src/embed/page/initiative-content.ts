import type { Initiative, Role } from '../../../../src/contract/index.js';
import { takenCount } from '../../../../src/domain/initiative-rules.js';
import { pledgingWindowMessage, readOnlyReason } from '../../../../src/pledge-form/initiative/pledging-window.js';
import { html, type Content, type Html } from './html.js';
import { resolveLink, type PageContext } from './page-context.js';
import {
  composeDate,
  composeFact,
  composeFacts,
  composeList,
  composePerson,
  composeProvenance,
  composeSection,
  composeText,
} from './shared-content.js';

/** Composes an initiative with its roles and numbers, and how to respond without script. */
export function composeInitiative(initiative: Initiative, context: PageContext): Html {
  const { messages, language, localize, now } = context;
  const { form } = messages;
  const file = `initiatives/${initiative.id}.json`;
  const url = resolveLink(initiative.pledges?.url, file, context.addresses);
  const reason = readOnlyReason(initiative, url, now, language);
  return html`<article>
    <h1>${localize(initiative.title)}</h1>
    ${composeText(initiative.description, context)}
    ${composeFacts([
      composeFact(
        form.calledBy,
        composeList((initiative.calledBy ?? []).map((person) => composePerson(person, context))),
      ),
      composeFact(form.called, initiative.called && composeDate(initiative.called, context)),
      composeFact(form.period, pledgingWindowMessage(initiative, language)?.(form)),
    ])}
    ${(initiative.text ?? []).map((paragraph) => composeText(paragraph, context))}
    ${composeSection(form.roles, [
      initiative.roles.length > 0 &&
        html`<ol>
          ${initiative.roles.map((role) => composeRole(role, initiative, context))}
        </ol>`,
    ])}
    <p>${composeProgress(initiative, context)}</p>
    <p class="notice">${reason?.(form) ?? composeOtherWay(initiative, context)}</p>
    ${composeProvenance(initiative, file, context)}
  </article>`;
}

function composeRole(role: Role, initiative: Initiative, context: PageContext): Html {
  const { form } = context.messages;
  const taken = takenCount(role, initiative);
  const numbers = [taken !== null && form.taken(taken), role.limit != null && form.limit(role.limit)].filter(Boolean);
  return html`<li>
    <h3>${context.localize(role.name)}</h3>
    ${composeText(role.commitment, context)}${numbers.length > 0 && html`<p class="when">${numbers.join(' · ')}</p>`}
  </li>`;
}

/** Composes the number of organizations that responded, and the target. */
function composeProgress({ pledges, target }: Initiative, { messages: { form } }: PageContext): Content {
  const count = pledges?.count;
  const responded = count ? html`<strong>${count}</strong> ${form.responded(count)}` : count === 0 && form.nobody;
  return [responded, responded && target ? ' · ' : null, target != null && form.target(target)];
}

/** Says how to respond where the form does not run. */
function composeOtherWay({ privacy }: Initiative, { messages: { page }, localizeText }: PageContext): string {
  const controller = localizeText(privacy?.controller);
  return controller ? page.askController(controller) : page.needsScript;
}
