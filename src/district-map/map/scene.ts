import { nothing, svg, type TemplateResult } from 'lit';

import { type MapLayout, pointKind } from '../geo/map-layout.js';
import { LINE_HEIGHT } from './labels/label-placement.js';
import { type Marker, markerRadius } from './markers/markers.js';
import type { PlacedLabel } from './labels/label-candidates.js';
import { hueIndex, patternIndex, renderPatterns } from '../parts/patterns.js';
import { roundToTenth, type XY } from '../geo/projection.js';
import type { MapItem } from './markers/accessible-name.js';
import type { ScaleBar } from '../geo/scale-bar.js';
import type { Viewport } from '../geo/viewport.js';

/** All that one drawing of the picture is made of. */
export interface SceneOptions {
  readonly layout: MapLayout;
  readonly viewport: Viewport;
  readonly markers: readonly Marker[];
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  readonly em: number;
  /** Radius within which a press is for a marker, in pixels. */
  readonly hitRadius: (marker: Marker) => number;
  /** The key of the one thing that Tab goes to. */
  readonly tabStop: string | null;
  readonly selected: string | null;
  /** Whether a point belongs to what is chosen. */
  readonly isHighlighted: (marker: Marker) => boolean;
  /** Accessible name of an item. */
  readonly accessibleName: (key: string, item: MapItem) => string;
  /** Landmarks beneath the map, and their names. */
  readonly landmarks: unknown;
  readonly landmarkNames: unknown;
  /** Basemap under everything else. */
  readonly tiles: unknown;
  readonly label: string;
  readonly scale: ScaleBar & { readonly text: string };
}

/**
 * The picture's content, in pixels, so that points and text keep their size. What moves with the map is in one layer, whose
 * translation `moveLayer` sets.
 */
export function renderScene(one: SceneOptions): TemplateResult {
  const { layout, viewport, markers, labels: names, selected: chosen, label } = one;
  const { areas, boundary, size } = layout;
  const over = `scale(${viewport.k})`;
  const chosenArea = areas.find(({ circle }) => `circle:${circle.id}` === chosen);
  return svg`
    ${
      areas.length > 0
        ? renderPatterns(
            areas.map(({ index }) => index),
            viewport.k,
          )
        : nothing
    }
    ${one.tiles}
    <g class="layer">
    ${one.landmarks}
    ${boundary ? svg`<path class="boundary" d=${boundary} transform=${over}></path>` : nothing}
    <g role="listbox" aria-label=${label}>
      ${areas.map((area) => {
        const key = `circle:${area.circle.id}`;
        return svg`<path
          class="pick area hue-${hueIndex(area.index)}"
          role="option"
          data-key=${key}
          tabindex=${key === one.tabStop ? 0 : -1}
          aria-label=${one.accessibleName(key, { area })}
          aria-selected=${key === chosen ? 'true' : 'false'}
          fill="url(#pattern-${patternIndex(area.index)})"
          d=${area.d}
          transform=${over}
        ></path>`;
      })}
      ${chosenArea ? svg`<path class="chosen" d=${chosenArea.d} transform=${over}></path>` : nothing}
      ${markers.map((marker) => renderMarker(marker, one))}
    </g>
    <g class="names" aria-hidden="true">
      ${one.landmarkNames}
      ${areas.map(({ circle: { id }, index }) => {
        const key = `circle:${id}`;
        const name = names.get(key);
        if (!name) return nothing;
        const [x, y] = toLayer(viewport, name.at);
        const badge = name.isShort ? renderBadge(name, index, x, y, one.em) : nothing;
        return svg`${badge}${renderLabel(name, key === chosen ? 'of-circle chosen' : 'of-circle', x, y)}`;
      })}
    </g>
    </g>
    <g aria-hidden="true">
      <path class="scale" d="M${size.width - one.em * 0.75} ${size.height - one.em}v${one.em * 0.375}h${-roundToTenth(one.scale.width)}v${-one.em * 0.375}"></path>
      <text class="scale" x=${size.width - one.em * 0.75} y=${size.height - one.em * 1.25} text-anchor="end">${one.scale.text}</text>
    </g>`;
}

/** Moves the layer to a view of the zoom that it was drawn for. */
export function moveLayer(picture: SVGSVGElement, { x, y }: Viewport): void {
  const layer = picture.querySelector('.layer');
  const transform = `translate(${roundToTenth(x)} ${roundToTenth(y)})`;
  if (layer?.getAttribute('transform') !== transform) layer?.setAttribute('transform', transform);
}

/** Where a place of the base lies in the layer, which is moved as a whole when the picture is. */
const toLayer = ({ k }: Viewport, [x, y]: XY): XY => [roundToTenth(x * k), roundToTenth(y * k)];

function renderMarker(marker: Marker, one: SceneOptions): TemplateResult {
  const { key, point, cluster } = marker;
  const [x, y] = toLayer(one.viewport, marker.at);
  const said = one.accessibleName(key, { marker });
  const name = one.labels.get(key);
  const r = roundToTenth(markerRadius(marker) * one.em);
  // What is in it is one template for each kind: there may be very many marks, and each template takes its time.
  return svg`<g
    class="pick ${cluster ? 'cluster' : pointKind(point)} ${one.isHighlighted(marker) ? 'marked' : ''}"
    role="option"
    data-key=${key}
    tabindex=${key === one.tabStop ? 0 : -1}
    aria-label=${said}
    aria-selected=${key === one.selected ? 'true' : 'false'}
    transform="translate(${x} ${y})"
  >${
    cluster
      ? svg`<circle class="dot" r=${r}></circle><text>${formatCount(cluster.count)}</text>`
      : svg`<circle class="target" r=${one.hitRadius(marker)}></circle><circle class="dot" r=${r}></circle>${
          name ? renderLabel(name, '', ...name.offset) : nothing
        }<title>${said}</title>`
  }</g>`;
}

/** Formats a count as short as possible: a cluster has room for four characters. */
const formatCount = (count: number): string => (count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`);

/** The box around the number of a circle, as the list has it: a number alone would be taken for that of a cluster. */
function renderBadge({ lines }: PlacedLabel, index: number, x: number, y: number, em: number): TemplateResult {
  const width = roundToTenth(em * (0.5 + 0.5 * (lines[0]?.length ?? 1)));
  const height = roundToTenth(em * 1.1);
  return svg`<rect class="badge hue-${hueIndex(index)}" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height}></rect>`;
}

function renderLabel({ lines, textAnchor: anchor }: PlacedLabel, kind: string, x: number, y: number): TemplateResult {
  const [first = '', ...rest] = lines;
  return svg`<text class=${kind} x=${roundToTenth(x)} y=${roundToTenth(y)} text-anchor=${anchor}>${first}${rest.map(
    (line) => svg` <tspan x=${roundToTenth(x)} dy="${LINE_HEIGHT}em">${line}</tspan>`,
  )}</text>`;
}
