import { nothing, svg, type TemplateResult } from 'lit';

import { type Ground, kindOf } from '../geo/map-layout.js';
import { LEADING } from './labels/label-placement.js';
import { type Mark, radiusOf } from './markers/markers.js';
import type { Name } from './labels/label-candidates.js';
import { hueOf, patternOf, patterns } from '../parts/patterns.js';
import { round, type XY } from '../geo/projection.js';
import type { Thing } from './markers/accessible-name.js';
import type { ScaleBar } from '../geo/scale-bar.js';
import type { View } from '../geo/viewport.js';

/** All that one drawing of the picture is made of. */
export interface Scene {
  readonly ground: Ground;
  readonly view: View;
  readonly marks: readonly Mark[];
  readonly names: ReadonlyMap<string, Name>;
  readonly em: number;
  /** The key of the one thing that Tab goes to. */
  readonly current: string | null;
  readonly chosen: string | null;
  /** Whether a point belongs to what is chosen. */
  readonly isMarked: (mark: Mark) => boolean;
  /** What a screen reader says of a thing. */
  readonly spoken: (key: string, thing: Thing) => string;
  /** What lies under it all. */
  readonly tiles: unknown;
  readonly label: string;
  readonly scale: ScaleBar & { readonly text: string };
}

/**
 * The picture's content, in pixels, so that points and text keep their size. What moves with the map is in one layer, whose
 * translation `moveLayer` sets.
 */
export function scene(one: Scene): TemplateResult {
  const { ground, view, marks, names, chosen, label } = one;
  const { areas, boundary, size } = ground;
  const over = `scale(${view.k})`;
  const chosenArea = areas.find(({ circle }) => `circle:${circle.id}` === chosen);
  return svg`
    ${
      areas.length > 0
        ? patterns(
            areas.map(({ index }) => index),
            view.k,
          )
        : nothing
    }
    ${one.tiles}
    <g class="layer">
    ${boundary ? svg`<path class="boundary" d=${boundary} transform=${over}></path>` : nothing}
    <g role="listbox" aria-label=${label}>
      ${areas.map((area) => {
        const key = `circle:${area.circle.id}`;
        return svg`<path
          class="pick area hue-${hueOf(area.index)}"
          role="option"
          data-key=${key}
          tabindex=${key === one.current ? 0 : -1}
          aria-label=${one.spoken(key, { area })}
          aria-selected=${key === chosen ? 'true' : 'false'}
          fill="url(#pattern-${patternOf(area.index)})"
          d=${area.d}
          transform=${over}
        ></path>`;
      })}
      ${chosenArea ? svg`<path class="chosen" d=${chosenArea.d} transform=${over}></path>` : nothing}
      ${marks.map((mark) => drawn(mark, one))}
    </g>
    <g class="names" aria-hidden="true">
      ${areas.map(({ circle: { id } }) => {
        const key = `circle:${id}`;
        const name = names.get(key);
        if (!name) return nothing;
        const [x, y] = inLayer(view, name.at);
        return text(name, key === chosen ? 'of-circle chosen' : 'of-circle', x, y);
      })}
    </g>
    </g>
    <g aria-hidden="true">
      <path class="scale" d="M${size.width - one.em * 0.75} ${size.height - one.em}v${one.em * 0.375}h${-round(one.scale.width)}v${-one.em * 0.375}"></path>
      <text class="scale" x=${size.width - one.em * 0.75} y=${size.height - one.em * 1.25} text-anchor="end">${one.scale.text}</text>
    </g>`;
}

/** Moves the layer to a view of the zoom that it was drawn for. */
export function moveLayer(picture: SVGSVGElement, { x, y }: View): void {
  const layer = picture.querySelector('.layer');
  const transform = `translate(${round(x)} ${round(y)})`;
  if (layer?.getAttribute('transform') !== transform) layer?.setAttribute('transform', transform);
}

/** Where a place of the base lies in the layer, which is moved as a whole when the picture is. */
const inLayer = ({ k }: View, [x, y]: XY): XY => [round(x * k), round(y * k)];

function drawn(mark: Mark, one: Scene): TemplateResult {
  const { key, point, cluster } = mark;
  const [x, y] = inLayer(one.view, mark.at);
  const said = one.spoken(key, { mark });
  const name = one.names.get(key);
  const r = round(radiusOf(mark) * one.em);
  // What is in it is one template for each kind: there may be very many marks, and each template takes its time.
  return svg`<g
    class="pick ${cluster ? 'cluster' : kindOf(point)} ${one.isMarked(mark) ? 'marked' : ''}"
    role="option"
    data-key=${key}
    tabindex=${key === one.current ? 0 : -1}
    aria-label=${said}
    aria-selected=${key === one.chosen ? 'true' : 'false'}
    transform="translate(${x} ${y})"
  >${
    cluster
      ? svg`<circle class="dot" r=${r}></circle><text>${counted(cluster.count)}</text>`
      : svg`<circle class="target" r=${one.em * 0.75}></circle><circle class="dot" r=${r}></circle>${
          name ? text(name, '', ...name.away) : nothing
        }<title>${said}</title>`
  }</g>`;
}

/** As short as it goes: a cluster has room for four characters. */
const counted = (count: number): string => (count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`);

function text({ lines, anchor }: Name, kind: string, x: number, y: number): TemplateResult {
  const [first = '', ...rest] = lines;
  return svg`<text class=${kind} x=${round(x)} y=${round(y)} text-anchor=${anchor}>${first}${rest.map(
    (line) => svg` <tspan x=${round(x)} dy="${LEADING}em">${line}</tspan>`,
  )}</text>`;
}
