import { html, nothing, type TemplateResult } from 'lit';

import { link } from '../base/parts/source-line.js';
import { stationStatus } from '../base/parts/station-brief.js';
import { safeUrl } from '../domain/url.js';
import type { MapContext } from './context.js';
import { choice, members } from './list.js';
import type { Branch, Thing } from './model.js';

type Row = readonly [label: string, value: unknown];

/** What is known of the thing that is chosen. */
export function details(thing: Thing, context: MapContext): TemplateResult {
  const { words, say } = context;
  const { item } = thing;
  const description = 'description' in item && item.description;
  const rows = rowsOf(thing, context).filter(([, value]) => Boolean(value) && value !== nothing);
  const branch = branchOf(thing, context);
  return html`<section class="details" part="details" aria-labelledby="chosen">
    <header>
      <div>
        <p class="muted small">${words[thing.type]}</p>
        <h3 id="chosen" tabindex="-1">${say(item.name)}</h3>
      </div>
      <button type="button" class="button" @click=${context.clear}>${words.clear}</button>
    </header>
    ${thing.type === 'station' && thing.item.notice ? html`<p class="notice">${say(thing.item.notice)}</p>` : nothing}
    ${description ? html`<p>${say(description)}</p>` : nothing}
    ${
      rows.length > 0
        ? html`<dl>
            ${rows.map(
              ([label, value]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${branch ? members(branch, context) : nothing}
  </section>`;
}

function branchOf({ item }: Thing, { model }: MapContext): Branch<unknown> | undefined {
  return [...model.circles, ...model.alliances].find(({ of }) => of === item);
}

function rowsOf(thing: Thing, context: MapContext): Row[] {
  const { words, say, model, url } = context;
  const { item } = thing;
  if (thing.type === 'circle') return [[words.grid, say(thing.item.grid)]];
  if (thing.type === 'alliance') return [];
  const accuracy = model.placed.has(`${thing.type}:${item.id}`) && thing.item.accuracy;
  const position: Row = [words.position, accuracy && words.accuracy(accuracy)];
  if (thing.type === 'station') {
    const circle = model.circles.find(({ of }) => of.id === thing.item.circle)?.of;
    return [
      [words.status, stationStatus(thing.item, context.language)],
      [words.building, say(thing.item.building)],
      [words.circle, circle && choice({ type: 'circle', item: circle }, context)],
      position,
    ];
  }
  const circles = model.circles.filter(({ organizations }) => organizations.includes(thing.item));
  const alliances = model.alliances.filter(({ organizations }) => organizations.includes(thing.item));
  const href = safeUrl(thing.item.url, url);
  return [
    [words.circle, circles.map(({ of }) => choice({ type: 'circle', item: of }, context))],
    [words.alliance, alliances.map(({ of }) => choice({ type: 'alliance', item: of }, context))],
    [words.website, href && link(href, href.replace(/^https?:\/\/|\/$/g, ''))],
    position,
  ].filter(([, value]) => !Array.isArray(value) || value.length > 0) as Row[];
}
