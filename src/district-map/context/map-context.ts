import type { nothing, TemplateResult } from 'lit';

import type { PlaceType, Selection } from '../../base/selection.js';
import type { Language } from '../../base/language.js';
import type { CoordinateSystem, CouncilBrief, Text } from '../../contract/index.js';
import type { DistrictModel } from '../data/model.js';
import type { ListQuery } from '../data/query.js';
import type { MapMessages } from '../messages/index.js';

/** View that the data are shown in. */
export type MapView = 'map' | 'structure' | 'list';

/** Basemap of raster tiles, as the page asks for it. */
export interface BasemapSource {
  readonly template: string;
  readonly system: CoordinateSystem;
}

/** Data that the map shows, and the state they are shown in. */
export interface MapData {
  readonly model: DistrictModel;
  /** URL of the district, which URLs in it are relative to. */
  readonly url: string;
  readonly view: MapView;
  /** Basemap under the picture; `null` where there is none. */
  readonly basemap: BasemapSource | null;
  /** Attribution of the basemap, with its approval number: always shown when given. */
  readonly attribution: string;
  /** Key of the selection, as `circle:plaza-66`; `null` where nothing is selected. */
  readonly selected: string | null;
  readonly isSelected: (type: PlaceType, id: string) => boolean;
  /** Whether the details of the joint conference are shown. */
  readonly isConferenceShown: boolean;
  /** Returns a council in brief, by its id; `null` until it has loaded. */
  readonly findCouncil: (id: string) => CouncilBrief | null;
}

/** Language of the interface, and the texts in it. */
export interface MapText {
  /** Language of the messages. */
  readonly language: Language;
  readonly messages: MapMessages;
  /** Localizes a text of the data, marked up with its language where that is another one. */
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
  /** Localizes a text of the data as a string, for accessible names and drawn text. */
  readonly localizeText: (text: Text | null | undefined) => string;
}

/** Acts of the reader that change more than the view they are made in. */
export interface MapCommands {
  /** Selects a place; clears the selection where the place is selected already. */
  readonly select: (type: PlaceType, id: string) => void;
  readonly clearSelection: () => void;
  /** Shows the details of the joint conference in place of a selection, or hides them. */
  readonly toggleConference: () => void;
  /** Selects something for the other widgets of the provider, and keeps what is selected here; `null` where there are none. */
  readonly follow: ((selection: Selection | null) => void) | null;
  /** Selects a place, switches to the map view, and moves the picture to the place. */
  readonly showOnMap: (type: PlaceType, id: string) => void;
  /** Shows in the list only the places that match a query. */
  readonly filterList: (query: Partial<ListQuery>) => void;
}

/** Everything that the views of the map are rendered with. It stays the same object while nothing in it changes. */
export interface MapContext extends MapData, MapText, MapCommands {}
