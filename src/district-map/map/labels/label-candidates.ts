import type { AreaOnGround, Ground } from '../../geo/map-layout.js';
import { type Label, placeLabels, type Spot, type Wanted, wrap } from './label-placement.js';
import { type Mark, radiusOf } from '../markers/markers.js';
import { type Box, extentOf, type XY } from '../../geo/projection.js';
import type { Measure } from './text-metrics.js';
import type { Thing } from '../markers/accessible-name.js';
import { boxIn, toBase, toScreen, type View } from '../../geo/viewport.js';

/** A name in the picture: it stands at a distance from a place of the base, so that it goes with it. */
export interface Name {
  readonly lines: readonly string[];
  readonly anchor: Label['anchor'];
  readonly at: XY;
  readonly away: XY;
}

export interface Naming {
  readonly ground: Ground;
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly measure: Measure;
  readonly nameOf: (thing: Thing) => string;
  readonly isChosen: (key: string) => boolean;
}

/** With more marks than this in one picture, only the name of a chosen one would find room. */
const MOST_NAMED = 250;

/** The size of a name, in ems. The styles say the same. */
const SIZE = { area: 0.8125, station: 0.8125, organization: 0.75 } as const;

type Weighed = Wanted & { readonly key: string; readonly of: Mark | AreaOnGround; readonly weight: number };

/** Names that find room: of what is chosen first, then of circles, stations, organizations. The list has them all. */
export function namesOf({ ground, marks, view, measure, nameOf, isChosen }: Naming): Map<string, Name> {
  const { em, textWidth } = measure;
  const wanted: Weighed[] = [];
  const want = (
    one: Pick<Weighed, 'key' | 'of' | 'weight' | 'spots'>,
    widest: number,
    most: number,
    size: number,
  ): void => {
    const widthOf = (line: string): number => textWidth(line, one.weight < 3);
    const lines = wrap(nameOf('circle' in one.of ? { area: one.of } : { mark: one.of }), widest, widthOf);
    if (lines.length === 0 || lines.length > most) return;
    const longest = Math.max(...lines.map(widthOf)) + 0.25;
    wanted.push({ ...one, lines, width: longest * size * em, size: size * em, firm: one.weight < 3 });
  };
  for (const area of ground.areas) {
    const key = `circle:${area.circle.id}`;
    const inside = area.inside.map((at) => toScreen(view, at)).filter((at) => isWithin(at, ground));
    const extent = extentOf(inside);
    const widest = extent ? Math.max(8, (extent.right - extent.left) / em) : 8;
    const spots = (['middle', 'end', 'start'] as const).flatMap((anchor) =>
      inside.map((at): Spot => ({ at, anchor, side: 'middle' })),
    );
    want({ key, of: area, weight: isChosen(key) ? 1 : 2, spots }, widest, Infinity, SIZE.area);
  }
  for (const mark of marks) {
    if (mark.cluster) continue;
    const { type } = mark.point;
    const weight = isChosen(mark.key) ? 0 : type === 'station' ? 3 : 4;
    if (weight > 0 && marks.length > MOST_NAMED) continue;
    const spots = spotsAround(toScreen(view, mark.at), (radiusOf(mark) + 0.25) * em);
    want({ key: mark.key, of: mark, weight, spots }, 9, 3, SIZE[type]);
  }
  wanted.sort((a, b) => a.weight - b.weight);
  const isSlight = ({ point }: Mark): boolean => point?.type === 'organization';
  const boxes = (slight: boolean): Box[] =>
    marks.filter((mark) => isSlight(mark) === slight).map((mark) => boxOf(mark, view, em));
  const { width, height } = ground.size;
  const bounds = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  const placed = placeLabels(wanted, boxes(false), boxes(true), bounds);
  // A map that names small things and not the large ones would mislead: of those that are large enough to be named.
  const isFull = wanted.some(
    ({ of, weight }, index) => weight < 3 && !placed[index] && 'extent' in of && isLarge(boxIn(view, of.extent), em),
  );
  return new Map(
    wanted.flatMap(({ key, of, weight }, index): [string, Name][] => {
      const label = placed[index];
      if (!label || (isFull && weight > 3)) return [];
      const { lines, anchor, x, y } = label;
      if ('extent' in of) return [[key, { lines, anchor, at: toBase(view, [x, y]), away: [0, 0] }]];
      const [mx, my] = toScreen(view, of.at);
      return [[key, { lines, anchor, at: of.at, away: [x - mx, y - my] }]];
    }),
  );
}

const isWithin = ([x, y]: XY, { size: { width, height } }: Ground): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

const isLarge = ({ left, right, top, bottom }: Box, em: number): boolean => right - left > 4 * em && bottom - top > em;

function boxOf(mark: Mark, view: View, em: number): Box {
  const reach = (radiusOf(mark) + 0.15) * em;
  const [x, y] = toScreen(view, mark.at);
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
