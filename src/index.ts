/** Defines every element of this package, the provider first. */
export { FuminProvider } from './provider/index.js';
export { FuminStationCard } from './station-card/index.js';
export { FuminDistrictMap } from './district-map/index.js';
export { FuminCouncilTimeline } from './council-timeline/index.js';
export { FuminPledgeForm } from './pledge-form/index.js';
export {
  FuminErrorEvent,
  FuminLoadEvent,
  FuminPledgeEvent,
  FuminSelectEvent,
  type FeatureSelection,
  type FeatureType,
  type Selection,
  type SelectionType,
} from './base/events.js';
export { VERSION } from './base/version.js';
