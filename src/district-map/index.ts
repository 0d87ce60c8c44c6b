/** Defines `<fumin-district-map>`. The class alone is in `fumin-district-map.js`. */
import { define } from '../base/define.js';
import { FuminDistrictMap } from './fumin-district-map.js';

define('fumin-district-map', FuminDistrictMap);

export { FuminDistrictMap };
