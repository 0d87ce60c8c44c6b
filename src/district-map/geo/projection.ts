import type { Area, Position } from '../../contract/index.js';

/** Web Mercator and the fit of a map into its picture, as plain functions. */

export type XY = readonly [x: number, y: number];

/** Edges, with y growing downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where Web Mercator ends: past it the poles are infinitely far. */
const MAX_LATITUDE = 85.051129;

/** The narrowest that a picture shows, as part of the world's width: some 350 m at Shanghai. One point alone has no extent. */
const MIN_SPAN = 1e-5;

/** Web Mercator: the world as a square of side 1 with its origin in the north-west. */
export function projectMercator(position: Position): XY {
  const within = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, position[1]));
  const sine = Math.sin((within * Math.PI) / 180);
  return [position[0] / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The box around points; `null` around none. */
export function extentOf(points: readonly XY[]): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // By index: there may be very many, and taking each apart costs more than all the rest.
  for (const point of points) {
    left = Math.min(left, point[0]);
    top = Math.min(top, point[1]);
    right = Math.max(right, point[0]);
    bottom = Math.max(bottom, point[1]);
  }
  return { left, top, right, bottom };
}

/** Fit of the world into a picture: pixels per width of the world, and the point of the world in the middle. */
export interface Fit {
  readonly perWorld: number;
  readonly centre: XY;
  readonly size: Size;
}

const spanOf = ({ left, top, right, bottom }: Box): XY => [
  Math.max(right - left, MIN_SPAN),
  Math.max(bottom - top, MIN_SPAN),
];

/** Computes the height of a picture of a given width that an extent fills: no flatter than 1:2, no taller than wide. */
export function pictureHeight(extent: Box, width: number): number {
  const [across, down] = spanOf(extent);
  return Math.round(width * Math.max(0.5, Math.min(1, down / across)));
}

/** The fit that shows an extent as large as it goes, in the middle of a picture, with room left at the edges. */
export function fitExtent(extent: Box, size: Size, room: number): Fit {
  const [across, down] = spanOf(extent);
  const { width, height } = size;
  return {
    perWorld: Math.min(Math.max(1, width - 2 * room) / across, Math.max(1, height - 2 * room) / down),
    centre: [(extent.left + extent.right) / 2, (extent.top + extent.bottom) / 2],
    size,
  };
}

/** Takes a place in the world to its place in the picture. */
export const toPicture = ({ perWorld, centre: middle, size }: Fit, at: XY): XY => [
  (at[0] - middle[0]) * perWorld + size.width / 2,
  (at[1] - middle[1]) * perWorld + size.height / 2,
];

export const toWorld = ({ perWorld, centre: middle, size }: Fit, [x, y]: XY): XY => [
  (x - size.width / 2) / perWorld + middle[0],
  (y - size.height / 2) / perWorld + middle[1],
];

export const toPolygons = ({ type, coordinates }: Area): readonly Position[][][] =>
  type === 'Polygon' ? [coordinates] : coordinates;

/** A number of the picture, to a tenth of a pixel. */
export const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

/** An area as rings of points, holes among them: what the even-odd rule leaves open is open. */
export const projectRings = (area: Area, project: (position: Position) => XY): XY[][] =>
  toPolygons(area)
    .flat()
    .map((ring) => ring.map(project));

/** Rings as the `d` of a path, to a hundredth of a pixel, since it is magnified. */
export function ringsToPath(rings: readonly (readonly XY[])[]): string {
  const fine = (value: number): number => Math.round(value * 100) / 100;
  let d = '';
  for (const ring of rings) {
    let command = 'M';
    for (const [x, y] of ring) {
      d += `${command}${fine(x)} ${fine(y)}`;
      command = 'L';
    }
    d += 'Z';
  }
  return d;
}
