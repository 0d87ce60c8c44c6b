/** Defines `<fumin-council-timeline>`. The class alone is in `fumin-council-timeline.js`. */
import { define } from '../base/define.js';
import { FuminCouncilTimeline } from './fumin-council-timeline.js';

define('fumin-council-timeline', FuminCouncilTimeline);

export { FuminCouncilTimeline };
