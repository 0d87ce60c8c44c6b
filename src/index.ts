/** Defines every element of this package, the provider first. */
// The messages come first: side by side they compress to half a kilobyte less.
import './base/messages/index.js';
import './station-card/messages/index.js';
import './district-map/messages/index.js';
import './council-timeline/messages/index.js';
import './pledge-form/messages/index.js';

export { FuminProvider } from './provider/index.js';
export { FuminStationCard } from './station-card/index.js';
export { FuminDistrictMap } from './district-map/index.js';
export { FuminCouncilTimeline } from './council-timeline/index.js';
export { FuminPledgeForm } from './pledge-form/index.js';
export { FuminErrorEvent, FuminLoadEvent, FuminPledgeEvent, FuminSelectEvent } from './base/events.js';
export type { PlaceSelection, PlaceType, Selection, SelectionType } from './base/selection.js';
export { VERSION } from './base/version.js';
