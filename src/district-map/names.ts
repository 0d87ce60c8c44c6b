import type { MapContext } from './context.js';
import { interior } from './interior.js';
import { type Label, placeLabels, type Spot, type Wanted, wrap } from './labels.js';
import { hasArea } from './model.js';
import { type Place, radiusOf } from './places.js';
import { type Box, extentOf, type Projection, type Size, type XY } from './projection.js';
import type { Measure } from './ruler.js';

/** With more points than this in one picture, only the name of a chosen one would find room. */
const MOST_NAMED = 250;

/** The size of a name, in ems. The styles say the same. */
const sizeOf = (type: Place['type'] | 'circle'): number => (type === 'organization' ? 0.75 : 0.8125);

/** Names that find room: of what is chosen first, then of circles, stations, organizations. The list has them all. */
export function namesOf(
  context: MapContext,
  places: readonly Place[],
  project: Projection,
  { width, height, em, textWidth }: Measure & Size,
): Map<unknown, Label> {
  const { model, text, isChosen } = context;
  const wanted: (Wanted & { readonly of: unknown; readonly weight: number })[] = [];
  const want = (
    of: unknown,
    weight: number,
    name: string,
    widest: number,
    most: number,
    size: number,
    spots: Spot[],
  ) => {
    const widthOf = (line: string): number => textWidth(line, weight < 3);
    const lines = wrap(name, widest, widthOf);
    if (lines.length === 0 || lines.length > most) return;
    const longest = Math.max(...lines.map(widthOf)) + 0.25;
    wanted.push({ of, weight, lines, width: longest * size * em, size: size * em, spots, firm: weight < 3 });
  };
  for (const circle of model.district.circles.filter(hasArea)) {
    const inside = interior(circle.area, project);
    const extent = extentOf(inside);
    const widest = extent ? Math.max(8, (extent.right - extent.left) / em) : 8;
    const spots = (['middle', 'end', 'start'] as const).flatMap((anchor) =>
      inside.map((at): Spot => ({ at, anchor, side: 'middle' })),
    );
    want(circle, isChosen('circle', circle.id) ? 1 : 2, text(circle.name), widest, Infinity, sizeOf('circle'), spots);
  }
  for (const place of places) {
    const { type, item } = place;
    const name = (type === 'station' && text(item.building)) || text(item.name);
    const weight = isChosen(type, item.id) ? 0 : type === 'station' ? 3 : 4;
    if (weight > 0 && places.length > MOST_NAMED) continue;
    want(item, weight, name, 9, 3, sizeOf(type), spotsAround(place.at, radiusOf(place, em) + em * 0.25));
  }
  wanted.sort((a, b) => a.weight - b.weight);
  const boxes = (type: Place['type']): Box[] =>
    places.filter((place) => place.type === type).map((place) => boxOf(place, em));
  const bounds = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  const placed = placeLabels(wanted, boxes('station'), boxes('organization'), bounds);
  // A map that names small things and not the large ones would mislead.
  const isFull = wanted.some(({ weight }, index) => weight < 3 && !placed[index]);
  return new Map(
    wanted.flatMap(({ of, weight }, index) => {
      const label = isFull && weight > 3 ? null : placed[index];
      return label ? [[of, label]] : [];
    }),
  );
}

function boxOf(place: Place, em: number): Box {
  const reach = radiusOf(place, em) + em * 0.15;
  const [x, y] = place.at;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Beside a point, under it, over it, and at its corners. */
function spotsAround([x, y]: XY, away: number): Spot[] {
  const near = away * 0.7;
  return [
    { at: [x + away, y], anchor: 'start', side: 'middle' },
    { at: [x - away, y], anchor: 'end', side: 'middle' },
    { at: [x, y + away], anchor: 'middle', side: 'below' },
    { at: [x, y - away], anchor: 'middle', side: 'above' },
    { at: [x + near, y - near], anchor: 'start', side: 'above' },
    { at: [x + near, y + near], anchor: 'start', side: 'below' },
    { at: [x - near, y - near], anchor: 'end', side: 'above' },
    { at: [x - near, y + near], anchor: 'end', side: 'below' },
  ];
}
