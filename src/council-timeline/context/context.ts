import type { Selection } from '../../base/events.js';
import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Council, District, Text } from '../../contract/index.js';
import type { TimelineMessages } from '../messages/index.js';

/** What the parts of the timeline are drawn with. */
export interface TimelineContext {
  readonly messages: TimelineMessages;
  /** The reader's language, for data. */
  readonly lang: string;
  /** The language of the words. */
  readonly language: Language;
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
  readonly council: Council;
  /** Where names stand that a council gives by id; `null` while it is not there. */
  readonly district: District | null;
  /** What is chosen beside the timeline. */
  readonly selection: Selection | null;
  /** The term whose events alone are shown; `''` where all are. */
  readonly term: string;
  /** Shows the events of a term alone; shown already, all of them. */
  readonly toggleTerm: (id: string) => void;
}
