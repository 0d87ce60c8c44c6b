import type { District, Fault, Stations } from '../contract/index.js';

/** References to what is not there: what they are in is shown without it, and whoever keeps the data is told. */
export function dangling(
  { circles, alliances, organizations }: District,
  pages: readonly Stations[],
): readonly Fault[] {
  const known = new Set((organizations ?? []).map(({ id }) => id));
  const inLists = [
    ...circles.map((one, index) => [`/circles/${index}`, one.organizations] as const),
    ...(alliances ?? []).map((one, index) => [`/alliances/${index}`, one.organizations] as const),
  ].flatMap(([at, ids]) =>
    (ids ?? []).flatMap((id, index): Fault | [] =>
      known.has(id) ? [] : { pointer: `${at}/organizations/${index}`, detail: `There is no organization "${id}"` },
    ),
  );
  const circleIds = new Set(circles.map(({ id }) => id));
  const ofStations = pages.flatMap(({ stations }) =>
    stations.flatMap(({ id, circle }, index): Fault | [] =>
      circle && !circleIds.has(circle)
        ? { pointer: `/stations/${index}/circle`, detail: `There is no circle "${circle}", of the station "${id}"` }
        : [],
    ),
  );
  return [...inLists, ...ofStations];
}
