/** Makes English available at once: where this is imported, no widget waits for its words. */
import { mapLinks } from '../base/messages/deferred/en.js';
import { common, station } from '../base/messages/en.js';
import { addMessages } from '../base/message-sets.js';
import { messages as deferredTimeline } from '../council-timeline/messages/deferred/en.js';
import { messages as timeline } from '../council-timeline/messages/en.js';
import { messages as deferredMap } from '../district-map/messages/deferred/en.js';
import { messages as map } from '../district-map/messages/en.js';
import { messages as deferredForm } from '../pledge-form/messages/deferred/en.js';
import { messages as form } from '../pledge-form/messages/en.js';
import { messages as deferredCard } from '../station-card/messages/deferred/en.js';
import { messages as card } from '../station-card/messages/en.js';

addMessages('en', {
  common,
  station,
  mapLinks,
  timeline,
  deferredTimeline,
  map,
  deferredMap,
  form,
  deferredForm,
  card,
  deferredCard,
});
