import { html, nothing, svg, type TemplateResult } from 'lit';

import { stationWords } from '../base/parts/station-brief.js';
import type { MapContext } from './context.js';
import { type Label, LEADING } from './labels.js';
import { isShut, legend } from './legend.js';
import { hasArea } from './model.js';
import { namesOf } from './names.js';
import { type Place, placesOf, radiusOf } from './places.js';
import { areaPath, extentOf, fit, heightFor, mercator, round } from './projection.js';
import type { Measure } from './ruler.js';

/** The district as a picture; nothing where nothing has a place. */
export function picture(context: MapContext, measure: Measure): TemplateResult | typeof nothing {
  const { model, words } = context;
  const extent = extentOf(model.positions.map(mercator));
  if (!extent) return nothing;
  const { width, em, textWidth } = measure;
  const height = heightFor(extent, width);
  const project = fit(extent, { width, height }, Math.min(em * 1.25, width / 24));
  const places = placesOf(model, project, em * 1.25);
  const areas = model.district.circles.filter(hasArea);
  const chosenArea = areas.find(({ id }) => context.isChosen('circle', id));
  // An alliance has no place of its own: its organizations are marked.
  const alliance = model.alliances.find(({ of }) => context.isChosen('alliance', of.id));
  const isOfIt = ({ item }: Place): boolean => Boolean(alliance?.organizations.some((member) => member === item));
  const drawn = namesOf(context, places, project, { width, height, em, textWidth });
  const { boundary, schematic } = model.district;
  return html`<figure part="picture">
    <div class="ruler"></div>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label=${words.picture(context.text(model.district.name))}
      class=${schematic ? 'schematic' : ''}
    >
      ${boundary ? svg`<path class="boundary" d=${areaPath(boundary, project)}></path>` : nothing}
      ${areas.map((circle) =>
        button(
          context,
          'circle',
          circle.id,
          [words.circle, context.text(circle.name)],
          svg`<path d=${areaPath(circle.area, project)}></path>`,
        ),
      )}
      ${chosenArea ? svg`<path class="chosen" d=${areaPath(chosenArea.area, project)}></path>` : nothing}
      ${places.map((place) => point(place, isOfIt(place), drawn.get(place.item), context, em))}
      <g aria-hidden="true">
        ${areas.map((circle) =>
          label(drawn.get(circle), context.isChosen('circle', circle.id) ? 'of-circle chosen' : 'of-circle'),
        )}
      </g>
    </svg>
    ${legend(context)}
  </figure>`;
}

/** What a reader can choose in the picture, by pointer and by keyboard. */
function button(
  { isChosen, choose }: MapContext,
  type: Place['type'] | 'circle',
  id: string,
  name: readonly string[],
  content: TemplateResult,
  kind = '',
): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(type, id);
  };
  const said = name.filter(Boolean).join(' · ');
  return svg`<g
    class="pick ${type} ${kind}"
    role="button"
    tabindex="0"
    aria-label=${said}
    aria-pressed=${isChosen(type, id) ? 'true' : 'false'}
    @click=${() => choose(type, id)}
    @keydown=${press}
  ><title>${said}</title>${content}</g>`;
}

function point(
  place: Place,
  isMarked: boolean,
  drawn: Label | undefined,
  context: MapContext,
  em: number,
): TemplateResult {
  const { type, item, at } = place;
  const [x, y] = at.map(round);
  const { words, text } = context;
  const name = [words[type], text(item.name)];
  if (type === 'station') {
    const building = text(item.building);
    name.push(
      name[1]?.includes(building) ? '' : building,
      item.status ? stationWords[context.language].status[item.status] : '',
    );
  }
  const radius = radiusOf(place, em);
  const content = svg`<circle class="target" cx=${x} cy=${y} r=${em * 0.75}></circle>
    <circle class="ring" cx=${x} cy=${y} r=${radius + em * 0.3}></circle>
    <circle class="dot" cx=${x} cy=${y} r=${radius}></circle>
    ${label(drawn, '')}`;
  return button(
    context,
    type,
    item.id,
    name,
    content,
    isMarked ? 'marked' : type === 'station' && isShut(item) ? 'shut' : '',
  );
}

function label(drawn: Label | undefined, kind: string): TemplateResult | typeof nothing {
  if (!drawn) return nothing;
  const { lines, x, y, anchor } = drawn;
  return svg`<text class=${kind} x=${x} y=${y} text-anchor=${anchor}>${lines.map(
    (line, index) =>
      svg`${index === 0 ? nothing : ' '}<tspan x=${x} dy=${index === 0 ? 0 : `${LEADING}em`}>${line}</tspan>`,
  )}</text>`;
}
