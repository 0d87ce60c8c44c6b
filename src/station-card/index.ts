/** Defines `<fumin-station-card>`. The class alone is in `fumin-station-card.js`. */
import { define } from '../base/define.js';
import { FuminStationCard } from './fumin-station-card.js';

define('fumin-station-card', FuminStationCard);

export { FuminStationCard };
