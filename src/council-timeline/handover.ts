import { html, nothing, type TemplateResult } from 'lit';

import type { CouncilEvent, Participant } from '../contract/index.js';
import type { TimelineContext } from './context.js';
import { person } from './person.js';

const GIVES = 'outgoing-chair';
const TAKES = 'incoming-chair';

/** Whether a part in an event is one of handing over the chair: drawn, not listed. */
export const handsOver = ({ part }: Participant): boolean => part === GIVES || part === TAKES;

/** Who handed the chair to whom. Where only the one is known, the other is not made up. */
export function handover({ people }: CouncilEvent, context: TimelineContext): TemplateResult | typeof nothing {
  const those = (part: string) => (people ?? []).filter((one) => one.part === part);
  const givers = those(GIVES);
  const takers = those(TAKES);
  if (givers.length + takers.length === 0) return nothing;
  return html`<div class="handover">
    ${side(givers, GIVES, context)}
    ${
      givers.length > 0 && takers.length > 0
        ? html`<span class="arrow"
            ><span class="visually-hidden">${context.words.handsTo}</span
            ><svg viewBox="0 0 32 12" width="32" height="12" aria-hidden="true">
              <path d="M0 6h30M25 1l5 5-5 5" fill="none" stroke="currentColor" stroke-width="1.25" />
            </svg>
          </span>`
        : nothing
    }
    ${side(takers, TAKES, context)}
  </div>`;
}

function side(
  people: readonly Participant[],
  part: typeof GIVES | typeof TAKES,
  context: TimelineContext,
): TemplateResult | typeof nothing {
  if (people.length === 0) return nothing;
  return html`<div>
    <p class="muted small">${context.words.parts[part]}</p>
    ${people.map((one) => html`<p>${person(one, context)}</p>`)}
  </div>`;
}
