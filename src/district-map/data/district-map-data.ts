import type { CouncilBrief, District, Stations } from '../../contract/index.js';

/** Resources that a page gives to a map by its `data` property, so that it loads none. */
export interface DistrictMapData {
  /** `district.json` */
  readonly district: District;
  /** `stations.json`, with all stations in one page. */
  readonly stations?: Stations | null | undefined;
  /** Councils as `councils/{id}.json` has them, for the names of those who chair. */
  readonly councils?: readonly CouncilBrief[] | null | undefined;
}
