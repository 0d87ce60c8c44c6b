import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';

/** Renders the number of organizations that responded, and the target; nothing where the initiative says neither. */
export function renderProgress(
  { pledges, target }: Initiative,
  { messages }: FormContext,
): TemplateResult | typeof nothing {
  const count = pledges?.count;
  if (count == null && target == null) return nothing;
  return html`<div class="progress">
    <p>
      ${
        count == null
          ? nothing
          : count === 0
            ? html`<span>${messages.nobody}</span>`
            : html`<span><strong>${count}</strong> <span>${messages.responded(count)}</span></span>`
      }
      ${target == null ? nothing : html`<span class="muted">${messages.target(target)}</span>`}
    </p>
    ${
      count != null && target != null
        ? html`<progress aria-hidden="true" max=${target} value=${Math.min(count, target)}></progress>`
        : nothing
    }
  </div>`;
}
