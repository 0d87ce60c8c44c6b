/** Makes traditional Chinese available at once: where this is imported, no widget waits for its words. */
import { mapLinks } from '../base/messages/deferred/zh-Hant.js';
import { common, station } from '../base/messages/zh-Hant.js';
import { addMessages } from '../base/message-sets.js';
import { messages as deferredTimeline } from '../council-timeline/messages/deferred/zh-Hant.js';
import { messages as timeline } from '../council-timeline/messages/zh-Hant.js';
import { messages as deferredMap } from '../district-map/messages/deferred/zh-Hant.js';
import { messages as map } from '../district-map/messages/zh-Hant.js';
import { messages as deferredForm } from '../pledge-form/messages/deferred/zh-Hant.js';
import { messages as form } from '../pledge-form/messages/zh-Hant.js';
import { messages as deferredCard } from '../station-card/messages/deferred/zh-Hant.js';
import { messages as card } from '../station-card/messages/zh-Hant.js';

addMessages('zh-Hant', {
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
