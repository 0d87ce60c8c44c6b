import type { LaidOutArea, MapLayout } from '../../geo/map-layout.js';
import { type Label, placeLabels, type LabelPosition, type LabelCandidate, wrapText } from './label-placement.js';
import { type Marker, markerRadius } from '../markers/markers.js';
import { type Box, extentOf, type XY } from '../../geo/projection.js';
import type { TextMetrics } from './text-metrics.js';
import type { MapItem } from '../markers/accessible-name.js';
import { boxToScreen, toBase, toScreen, type Viewport } from '../../geo/viewport.js';

/** A name in the picture: it stands at a distance from a place of the base, so that it goes with it. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly textAnchor: Label['textAnchor'];
  readonly at: XY;
  readonly offset: XY;
  /** Whether it is the number of a circle whose name has no room. */
  readonly isShort: boolean;
}

export interface LabelLayout {
  /** By the key of what they name. */
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  /** Where no more text may lie, in pixels of the picture. */
  readonly taken: readonly Box[];
}

export interface LabelLayoutOptions {
  readonly layout: MapLayout;
  readonly markers: readonly Marker[];
  /** Boxes of the marks of landmarks, in pixels of the picture: a name lies on one only for want of another place. */
  readonly marks: readonly Box[];
  readonly viewport: Viewport;
  readonly metrics: TextMetrics;
  readonly labelText: (item: MapItem) => string;
  readonly isSelected: (key: string) => boolean;
}

/** With more marks than this in one picture, only the name of a chosen one would find room. */
const MAX_LABELLED_MARKERS = 250;

/** The size of a name, in ems. The styles say the same. */
const FONT_SIZES = { area: 0.8125, station: 0.8125, organization: 0.75 } as const;

type WeightedCandidate = LabelCandidate & {
  readonly key: string;
  readonly of: Marker | LaidOutArea;
  readonly weight: number;
};

/**
 * Names that find room: of what is chosen first, then of circles, stations, organizations. The list has them all. A circle
 * whose name has none gets its number, which the list has as well.
 */
export function layoutLabels({
  layout,
  markers,
  marks,
  viewport,
  metrics: measure,
  labelText: nameOf,
  isSelected: isChosen,
}: LabelLayoutOptions): LabelLayout {
  const { em, textWidth } = measure;
  const wanted: WeightedCandidate[] = [];
  const want = (
    one: Pick<WeightedCandidate, 'key' | 'of' | 'weight' | 'positions' | 'short'>,
    widest: number,
    most: number,
    size: number,
  ): void => {
    const widthOf = (line: string): number => textWidth(line, one.weight < 3);
    const lines = wrapText(nameOf('circle' in one.of ? { area: one.of } : { marker: one.of }), widest, widthOf);
    if (lines.length === 0 || lines.length > most) return;
    const longest = Math.max(...lines.map(widthOf)) + 0.25;
    wanted.push({ ...one, lines, width: longest * size * em, size: size * em, canCoverMinor: one.weight < 3 });
  };
  for (const area of layout.areas) {
    const key = `circle:${area.circle.id}`;
    const inside = area.labelAnchors.map((at) => toScreen(viewport, at)).filter((at) => isInPicture(at, layout));
    const extent = extentOf(inside);
    const widest = extent ? Math.max(8, (extent.right - extent.left) / em) : 8;
    const spots = (['middle', 'end', 'start'] as const).flatMap((anchor) =>
      inside.map((at): LabelPosition => ({ at, textAnchor: anchor, side: 'middle' })),
    );
    const number = String(area.index + 1);
    const middles = spots.filter(({ textAnchor }) => textAnchor === 'middle');
    const short = {
      text: number,
      width: (textWidth(number, true) + 0.75) * FONT_SIZES.area * em,
      // Inside, and else at its edge. The first place is the one that it takes where all are taken.
      positions: inside.length > 0 ? [...middles, ...positionsOutside(boxToScreen(viewport, area.extent))] : [],
    };
    want({ key, of: area, weight: isChosen(key) ? 1 : 2, positions: spots, short }, widest, Infinity, FONT_SIZES.area);
  }
  for (const marker of markers) {
    if (marker.cluster) continue;
    const { type } = marker.point;
    const weight = isChosen(marker.key) ? 0 : type === 'station' ? 3 : 4;
    if (weight > 0 && markers.length > MAX_LABELLED_MARKERS) continue;
    const spots = positionsAround(toScreen(viewport, marker.at), (markerRadius(marker) + 0.25) * em);
    want({ key: marker.key, of: marker, weight, positions: spots }, 9, 3, FONT_SIZES[type]);
  }
  wanted.sort((a, b) => a.weight - b.weight);
  const isSlight = ({ point }: Marker): boolean => point?.type === 'organization';
  const boxes = (slight: boolean): Box[] =>
    markers.filter((marker) => isSlight(marker) === slight).map((marker) => markerBox(marker, viewport, em));
  const { width, height } = layout.size;
  const bounds = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  const [firm, minor] = [boxes(false), [...boxes(true), ...marks]];
  const placed = placeLabels(wanted, firm, minor, bounds);
  // A map that names small things and not the large ones would mislead: of those that are large enough to be named.
  const isFull = wanted.some(
    ({ of, weight }, index) =>
      weight < 3 && placed[index]?.isShort !== false && 'extent' in of && isLarge(boxToScreen(viewport, of.extent), em),
  );
  const kept = wanted.flatMap((of, index) => {
    const label = placed[index];
    return label && !(isFull && of.weight > 3) ? [{ ...of, label }] : [];
  });
  const labels = kept.map(({ key, of, label }): [string, PlacedLabel] => {
    const { lines, x, y, isShort, box } = label;
    const textAnchor = isShort ? 'middle' : label.textAnchor;
    if ('extent' in of)
      return [
        key,
        {
          lines,
          textAnchor,
          at: toBase(viewport, [isShort ? (box.left + box.right) / 2 : x, y]),
          offset: [0, 0],
          isShort,
        },
      ];
    const [mx, my] = toScreen(viewport, of.at);
    return [key, { lines, textAnchor, at: of.at, offset: [x - mx, y - my], isShort }];
  });
  return { labels: new Map(labels), taken: [...firm, ...minor, ...kept.map(({ label }) => label.box)] };
}

const isInPicture = ([x, y]: XY, { size: { width, height } }: MapLayout): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

const isLarge = ({ left, right, top, bottom }: Box, em: number): boolean => right - left > 4 * em && bottom - top > em;

function markerBox(marker: Marker, viewport: Viewport, em: number): Box {
  const reach = (markerRadius(marker) + 0.15) * em;
  const [x, y] = toScreen(viewport, marker.at);
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** At the edges of an area, just outside of it. */
function positionsOutside({ left, top, right, bottom }: Box): LabelPosition[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    { at: [left, y], textAnchor: 'end', side: 'middle' },
    { at: [right, y], textAnchor: 'start', side: 'middle' },
    { at: [x, top], textAnchor: 'middle', side: 'above' },
    { at: [x, bottom], textAnchor: 'middle', side: 'below' },
  ];
}

/** Beside a point, under it, over it, and at its corners. */
function positionsAround([x, y]: XY, away: number): LabelPosition[] {
  const near = away * 0.7;
  return [
    { at: [x + away, y], textAnchor: 'start', side: 'middle' },
    { at: [x - away, y], textAnchor: 'end', side: 'middle' },
    { at: [x, y + away], textAnchor: 'middle', side: 'below' },
    { at: [x, y - away], textAnchor: 'middle', side: 'above' },
    { at: [x + near, y - near], textAnchor: 'start', side: 'above' },
    { at: [x + near, y + near], textAnchor: 'start', side: 'below' },
    { at: [x - near, y - near], textAnchor: 'end', side: 'above' },
    { at: [x - near, y + near], textAnchor: 'end', side: 'below' },
  ];
}
