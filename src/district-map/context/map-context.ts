import type { nothing, TemplateResult } from 'lit';

import type { PlaceType } from '../../base/events.js';
import type { Language } from '../../base/language.js';
import type { CoordinateSystem, CouncilBrief, Text } from '../../contract/index.js';
import type { ListQuery } from '../data/query.js';
import type { DistrictModel } from '../data/model.js';
import type { MapMessages } from '../messages/index.js';

/** A basemap of raster tiles, as the page asks for it. */
export interface BasemapSource {
  readonly template: string;
  readonly system: CoordinateSystem;
}

/** What the parts of the map are drawn with. */
export interface MapContext {
  readonly model: DistrictModel;
  readonly messages: MapMessages;
  /** Whose map lies under the picture, with its approval number: always shown when given. */
  readonly attribution: string;
  /** What URLs in the district are relative to. */
  readonly url: string;
  /** The language of the words. */
  readonly language: Language;
  /** A text of the data, marked with its language where that is another one. */
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
  /** The same as a string, for names and drawn text. */
  readonly localizeText: (text: Text | null | undefined) => string;
  /** What is shown beside the list. */
  readonly view: 'map' | 'structure' | 'list';
  /** What lies under the picture; `null` where nothing does. */
  readonly basemap: BasemapSource | null;
  /** What is chosen, as `circle:plaza-66`; `null` where nothing is. */
  readonly selected: string | null;
  readonly isSelected: (type: PlaceType, id: string) => boolean;
  /** Chooses a thing; chosen again, it is let go. */
  readonly select: (type: PlaceType, id: string) => void;
  readonly clearSelection: () => void;
  /** Chooses a thing, turns to the map view, and moves the picture to it. */
  readonly showOnMap: (type: PlaceType, id: string) => void;
  /** Shows in the list alone what answers to this. */
  readonly filterList: (query: Partial<ListQuery>) => void;
  /** A council in brief, by its id; `null` until it is here. Asking for it is what loads it. */
  readonly findCouncil: (id: string) => CouncilBrief | null;
}
