import type { Size } from '../../geo/projection.js';

/** Raster tiles of a Web Mercator pyramid, as plain functions. */

/** Part of the world that a picture shows, in Web Mercator from 0 to 1: its north-west corner, and its width. */
export interface WorldWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A tile, and where it lies in the picture, in pixels. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Side of a tile in its own pixels, as tile services draw them. */
const TILE_SIZE = 256;

/** Deepest zoom level that tile services commonly have. */
const MAX_TILE_ZOOM = 18;

/** The tiles that cover a picture, of the zoom level whose tiles come nearest to their own size. */
export function listTiles({ left, top, width }: WorldWindow, size: Size): readonly Tile[] {
  const perWorld = size.width / width;
  const z = Math.max(0, Math.min(MAX_TILE_ZOOM, Math.round(Math.log2(perWorld / TILE_SIZE))));
  const count = 2 ** z;
  const side = perWorld / count;
  const across = range(left * count, (left + width) * count);
  const down = range(top * count, (top + size.height / perWorld) * count).filter((y) => y >= 0 && y < count);
  return down.flatMap((y) =>
    across.map((x): Tile => ({
      z,
      // The world goes on at its other side.
      x: ((x % count) + count) % count,
      y,
      left: (x - left * count) * side,
      top: (y - top * count) * side,
      side,
    })),
  );
}

const range = (from: number, to: number): readonly number[] =>
  [...Array(Math.max(0, Math.ceil(to) - Math.floor(from))).keys()].map((index) => Math.floor(from) + index);

/** Whether a template has a place for each of a tile's three numbers. */
export const isTileTemplate = (template: string): boolean =>
  template.includes('{z}') && template.includes('{x}') && /\{-?y\}/.test(template);

/**
 * A tile's URL: `{z}`, `{x}` and `{y}` wherever they stand, in a path or in a WMTS query (`TILEMATRIX={z}&TILECOL={x}`);
 * `{-y}` where rows are counted from the south; `{s}` for one of eight hosts, `0` to `7`.
 */
export function tileUrl(template: string, { z, x, y }: Pick<Tile, 'z' | 'x' | 'y'>): string {
  const values: Readonly<Record<string, number>> = { z, x, y, '-y': 2 ** z - 1 - y, s: (x + y) % 8 };
  return template.replace(/\{(z|x|-?y|s)\}/g, (_all, name: string) => String(values[name]));
}
