import { html, nothing, type TemplateResult } from 'lit';

import type { Term } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import type { TimelineContext } from './context.js';
import { spanText } from './dates.js';
import { inOrder, type Order } from './order.js';
import { person } from './person.js';

/** Who chaired when; nothing where no terms are known. */
export function termsSection(order: Order, context: TimelineContext): TemplateResult | typeof nothing {
  const { words, council } = context;
  if (!council.terms?.length) return nothing;
  return html`<section class="terms" aria-labelledby="chair">
    <h3 id="chair">${words.chair}</h3>
    <ol class="rows">
      ${inOrder(council.terms, order).map(
        (term) =>
          html`<li>
            <span class="when">${termDates(term, context)}</span>
            <span>${holder(term, context)}</span>
          </li>`,
      )}
    </ol>
  </section>`;
}

function holder({ chair, kind }: Term, context: TimelineContext): TemplateResult {
  const { words } = context;
  const mark = kind === 'acting' ? html` <em class="mark">${words.acting}</em>` : nothing;
  return chair ? person(chair, context, mark) : html`<span class="muted">${words.unknownChair}</span>${mark}`;
}

/** An end that is not known is not today, and an unknown start no beginning: neither is said. */
function termDates({ start, end }: Term, { words, language }: TimelineContext): unknown {
  if (start && end) return spanText(start, end, language);
  if (start) return words.from(formatDate(start, language));
  return end ? words.until(formatDate(end, language)) : words.unknownDates;
}
