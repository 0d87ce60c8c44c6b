import { html, nothing, type TemplateResult } from 'lit';

/** Term, and what it says; `null` where that is not known. */
export type Fact = readonly [term: string, value: TemplateResult | string | null];

/** Renders facts as a list of terms, with {@link factStyles}; those that are not known are left out. */
export const renderFacts = (facts: readonly Fact[]): TemplateResult => html`
  <dl class="facts">
    ${facts.map(([term, value]) =>
      value === null
        ? nothing
        : html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>
`;
