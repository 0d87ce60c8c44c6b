import type { Organization, StationEntry } from '../contract/index.js';
import type { Model } from './model.js';
import type { Projection, XY } from './projection.js';

/** A station or an organization at its place in the picture. */
export type Place = { readonly at: XY } & (
  | { readonly type: 'station'; readonly item: StationEntry }
  | { readonly type: 'organization'; readonly item: Organization }
);

/** How large a point is drawn, in the picture's units. */
export const radiusOf = ({ type }: Place, em: number): number => em * (type === 'station' ? 0.4 : 0.25);

/** Everything that is a point, organizations first, so that stations lie on top. Points at one spot stand around it. */
export function placesOf(model: Model, project: Projection, gap: number): Place[] {
  const organizations = model.organizations.flatMap((item): Place[] =>
    item.location ? [{ type: 'organization', item, at: project(item.location.coordinates) }] : [],
  );
  const stations = model.stations.flatMap((item): Place[] =>
    item.location && model.placed.has(`station:${item.id}`)
      ? [{ type: 'station', item, at: project(item.location.coordinates) }]
      : [],
  );
  return spread([...organizations, ...stations], gap);
}

/** Moves what lies at one spot onto a ring around it, far enough from one another to be seen and hit. */
function spread(places: readonly Place[], gap: number): Place[] {
  const spots = new Map<string, Place[]>();
  for (const place of places) {
    const spot = place.at.map(Math.round).join(' ');
    const there = spots.get(spot);
    if (there) there.push(place);
    else spots.set(spot, [place]);
  }
  return places.map((place) => {
    const there = spots.get(place.at.map(Math.round).join(' ')) ?? [];
    if (there.length < 2) return place;
    const radius = gap / 2 / Math.sin(Math.PI / there.length);
    const angle = (2 * Math.PI * there.indexOf(place)) / there.length;
    return { ...place, at: [place.at[0] - radius * Math.cos(angle), place.at[1] - radius * Math.sin(angle)] };
  });
}
