import type { Selection } from '../../base/events.js';
import type { Council, District, Text } from '../../contract/index.js';

/** Whose history to show: the council's with this id, or nobody's, since `name` has no council (or is not known). */
export type CouncilResolution = { readonly council: string } | { readonly council: null; readonly name: Text | null };

/** The council of the circle or alliance that is chosen, else the district's own. */
export function resolveCouncil(district: District, chosen: Selection | null): CouncilResolution {
  const areas = chosen?.type === 'alliance' ? district.alliances : district.circles;
  const area = chosen ? areas?.find(({ id }) => id === chosen.id) : district;
  return area?.council ? { council: area.council } : { council: null, name: area?.name ?? null };
}

/** What a council is the council of, by name: shorter than the council's own name, and known without asking for it. */
export function findBodyName(id: string, district: District | null, council: Council): Text | null {
  const areas = district ? [district, ...district.circles, ...(district.alliances ?? [])] : [];
  return areas.find((area) => area.council === id)?.name ?? (id === council.id ? council.name : null);
}
