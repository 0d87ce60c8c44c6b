import fc from 'fast-check';

/**
 * Numbers that are spread evenly. `fc.double` has as many between 0 and 1e-150 as between that and 1: of places, parts and
 * degrees, which begin at 0 or pass through it, it tries little else than what nothing tells from 0.
 */
export const evenly = (min: number, max: number): fc.Arbitrary<number> =>
  fc.nat(1_000_000).map((part) => min + ((max - min) * part) / 1_000_000);
