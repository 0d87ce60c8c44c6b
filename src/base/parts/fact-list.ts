import { html, nothing, type TemplateResult } from 'lit';

/** Term and its description; `null` where the description is not known. */
export type Fact = readonly [term: string, description: unknown] | null;

/** Renders terms with their descriptions as a description list; nothing where there is none. */
export function renderFactList(facts: readonly Fact[], className = 'facts'): TemplateResult | typeof nothing {
  if (!facts.some(Boolean)) return nothing;
  return html`<dl class=${className}>${facts.map((fact) => fact && renderFact(...fact))}</dl>`;
}

/** Renders one term with its description, as a group of a description list. */
export const renderFact = (term: string, description: unknown): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
