import type { Landmark, LandmarkKind, Position } from '../../contract/index.js';
import { type Box, extentOf, type XY } from './projection.js';

/** Landmark laid out on the ground, in base pixels. */
export interface LandmarkShape {
  readonly landmark: Landmark;
  readonly kind: LandmarkKind;
  readonly form: 'points' | 'lines' | 'rings';
  /** Its points, all in one part; its lines; or its rings, outlines and holes. */
  readonly parts: readonly (readonly XY[])[];
  readonly extent: Box;
}

/**
 * Lays landmarks out, the largest first: where there are too many to draw, the largest say the most. One without a
 * geometry is left out.
 *
 * @param place takes a position of the data to its place on the ground
 */
export function layOutLandmarks(landmarks: readonly Landmark[], place: (position: Position) => XY): LandmarkShape[] {
  const shapes = landmarks.flatMap((landmark): LandmarkShape[] => {
    const { geometry, kind } = landmark;
    if (!geometry) return [];
    const [form, positions] = partsOf(geometry);
    const parts = positions.map((part) => part.map(place));
    const extent = extentOf(parts.flat());
    return extent ? [{ landmark, kind: kind ?? 'other', form, parts, extent }] : [];
  });
  return shapes.sort((a, b) => sizeOf(b.extent) - sizeOf(a.extent));
}

/** The longer side of a box. */
export const sizeOf = ({ left, top, right, bottom }: Box): number => Math.max(right - left, bottom - top);

function partsOf(
  geometry: NonNullable<Landmark['geometry']>,
): [LandmarkShape['form'], readonly (readonly Position[])[]] {
  switch (geometry.type) {
    case 'Point':
      return ['points', [[geometry.coordinates]]];
    case 'MultiPoint':
      return ['points', [geometry.coordinates]];
    case 'LineString':
      return ['lines', [geometry.coordinates]];
    case 'MultiLineString':
      return ['lines', geometry.coordinates];
    case 'Polygon':
      return ['rings', geometry.coordinates];
    case 'MultiPolygon':
      return ['rings', geometry.coordinates.flat()];
  }
}
