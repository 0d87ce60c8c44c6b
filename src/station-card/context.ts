import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../base/language.js';
import type * as zh from '../base/words/zh-Hans.js';
import type { District, Text } from '../contract/index.js';

/** What the parts of the card are drawn with. */
export interface CardContext {
  readonly words: typeof zh.card;
  /** What URLs in the station are relative to. */
  readonly url: string;
  /** The reader's language, for data. */
  readonly lang: string;
  /** The language of the words. */
  readonly language: Language;
  readonly say: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
  /** Where names stand that the station gives by id; `null` while it is not there. */
  readonly district: District | null;
}
