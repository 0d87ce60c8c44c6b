/** Defines `<fumin-district-map>`. The class alone is in `fumin-district-map.js`. */
import { define } from '../base/define.js';
import { FuminDistrictMap } from './fumin-district-map.js';

define('fumin-district-map', FuminDistrictMap);

export { FuminDistrictMap };
export type { DistrictMapData } from './data/district-map-data.js';
