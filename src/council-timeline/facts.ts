import { html, nothing, type TemplateResult } from 'lit';

import type { CouncilEvent, Participant } from '../contract/index.js';
import type { TimelineContext } from './context.js';
import { handsOver } from './handover.js';
import { person } from './person.js';
import { bodyName } from './subject.js';

type Row = readonly [label: string, value: unknown];

/** Who was there and where it was, as a list of terms and their descriptions; nothing where none of it is known. */
export function facts(event: CouncilEvent, context: TimelineContext): TemplateResult | typeof nothing {
  const { words, district, say } = context;
  const { venue, organizations, initiative } = event;
  const called = district?.initiatives?.find(({ id }) => id === initiative);
  const rows: Row[] = byPart(event.people ?? []).map(([part, people]) => [
    words.parts[part],
    lines(people.map((one) => person(one, context))),
  ]);
  if (organizations?.length) rows.push([words.organizations, inline(organizations.map(say), words.and)]);
  if (venue) rows.push([words.venue, say(venue)]);
  const held = holders(event, context);
  if (held) rows.push([words.joint, held]);
  if (called) rows.push([words.initiative, say(called.title)]);
  if (rows.length === 0) return nothing;
  return html`<dl class="facts">
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** People by their part, the part of the first one first. */
function byPart(people: readonly Participant[]): [NonNullable<Participant['part']>, Participant[]][] {
  const parts = new Map<NonNullable<Participant['part']>, Participant[]>();
  for (const one of people) {
    if (handsOver(one)) continue;
    const part = one.part ?? 'other';
    parts.set(part, [...(parts.get(part) ?? []), one]);
  }
  return [...parts];
}

/** The councils that hold an event together, the leading one marked; nothing where it is this council's alone. */
function holders({ councils }: CouncilEvent, context: TimelineContext): TemplateResult | null {
  const { words, council, district, say } = context;
  if (!councils?.some((id) => id !== council.id)) return null;
  const known = councils.flatMap((id, index) => {
    const name = bodyName(id, district, council);
    const lead = index === 0 && councils.length > 1 ? words.lead : nothing;
    return name ? [html`${say(name)}${lead}`] : [];
  });
  // Before the district's names are there, or where one is not among them: not all of them, and it says so.
  const unknown = councils.length - known.length;
  if (known.length === 0) return null;
  return inline(unknown > 0 ? [...known, words.others(unknown)] : known, words.and);
}

const lines = (values: readonly unknown[]): TemplateResult =>
  html`<ul>
    ${values.map((value) => html`<li>${value}</li>`)}
  </ul>`;

/** A list in running text. */
const inline = (values: readonly unknown[], and: string): TemplateResult =>
  html`<ul class="inline">
    ${values.map((value, index) => html`<li>${value}${index < values.length - 1 ? and : nothing}</li>`)}
  </ul>`;
