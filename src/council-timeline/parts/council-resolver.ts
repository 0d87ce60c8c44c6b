import type { Selection } from '../../base/selection.js';
import type { Council, District, Text } from '../../contract/index.js';

/** Id of the council to show; `null` where the area called `name` has none, or is not known. */
export type CouncilResolution = { readonly council: string } | { readonly council: null; readonly name: Text | null };

/** Resolves the council of the selected circle or alliance, else the district's own. */
export function resolveCouncil(district: District, selection: Selection | null): CouncilResolution {
  const areas = selection?.type === 'alliance' ? district.alliances : district.circles;
  const area = selection ? areas?.find(({ id }) => id === selection.id) : district;
  return area?.council ? { council: area.council } : { council: null, name: area?.name ?? null };
}

/**
 * Finds the name of the area that a council belongs to: it is shorter than the council's own name, and known without a
 * request for the council.
 */
export function findBodyName(id: string, district: District | null, council: Council): Text | null {
  const areas = district ? [district, ...district.circles, ...(district.alliances ?? [])] : [];
  return areas.find((area) => area.council === id)?.name ?? (id === council.id ? council.name : null);
}
