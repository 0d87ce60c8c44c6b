import type { nothing, TemplateResult } from 'lit';

import type { Selection } from '../../base/selection.js';
import type { Language } from '../../base/language.js';
import type { Council, District, Text } from '../../contract/index.js';
import type { TimelineMessages } from '../messages/index.js';

/** Messages of the interface, and the language in which the data's texts are read. */
export interface TimelineLocalization {
  readonly messages: TimelineMessages;
  /** Language tag that the page declares at the timeline, for the data's texts. */
  readonly lang: string;
  /** Language of the messages. */
  readonly language: Language;
  /** Localizes a text of the data, and marks it with its language where that is not the messages' own. */
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
}

/** Data that the timeline is drawn from. */
export interface TimelineData {
  readonly council: Council;
  /** Names of what a council refers to by id; `null` until they have loaded. */
  readonly district: District | null;
  /** Selection that the timeline shares with the widgets beside it. */
  readonly selection: Selection | null;
  /** Id of the term whose events alone are shown; `''` where all are. */
  readonly term: string;
}

/** Commands of the timeline's views. */
export interface TimelineCommands {
  /** Shows the events of one term alone; all events where that term is selected already. */
  readonly toggleTerm: (id: string) => void;
  /** Whether the details of something are open. */
  readonly isOpen: (id: string) => boolean;
  readonly toggleDetails: (id: string) => void;
}

/** Context that the views of the timeline are drawn with. */
export interface TimelineContext extends TimelineLocalization, TimelineData, TimelineCommands {}
