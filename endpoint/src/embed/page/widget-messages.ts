import type { Language } from '../../../../src/base/language.js';
import * as baseEn from '../../../../src/base/messages/en.js';
import * as baseZhHans from '../../../../src/base/messages/zh-Hans.js';
import * as baseZhHant from '../../../../src/base/messages/zh-Hant.js';
import * as timelineEn from '../../../../src/council-timeline/messages/en.js';
import * as timelineZhHans from '../../../../src/council-timeline/messages/zh-Hans.js';
import * as timelineZhHant from '../../../../src/council-timeline/messages/zh-Hant.js';
import * as structureEn from '../../../../src/district-map/messages/deferred/en.js';
import * as structureZhHans from '../../../../src/district-map/messages/deferred/zh-Hans.js';
import * as structureZhHant from '../../../../src/district-map/messages/deferred/zh-Hant.js';
import * as mapEn from '../../../../src/district-map/messages/en.js';
import * as mapZhHans from '../../../../src/district-map/messages/zh-Hans.js';
import * as mapZhHant from '../../../../src/district-map/messages/zh-Hant.js';
import * as formEn from '../../../../src/pledge-form/messages/en.js';
import * as formZhHans from '../../../../src/pledge-form/messages/zh-Hans.js';
import * as formZhHant from '../../../../src/pledge-form/messages/zh-Hant.js';
import * as cardEn from '../../../../src/station-card/messages/en.js';
import * as cardZhHans from '../../../../src/station-card/messages/zh-Hans.js';
import * as cardZhHant from '../../../../src/station-card/messages/zh-Hant.js';
import { messages as pageEn } from './messages/en.js';
import { messages as pageZhHans } from './messages/zh-Hans.js';
import { messages as pageZhHant } from './messages/zh-Hant.js';

/** Messages of the widgets, and those of the pages themselves, in one language. */
export interface EmbedMessages {
  readonly common: typeof baseZhHans.common;
  readonly station: typeof baseZhHans.station;
  readonly card: typeof cardZhHans.messages;
  readonly timeline: typeof timelineZhHans.messages;
  readonly map: typeof mapZhHans.messages;
  readonly structure: typeof structureZhHans.messages;
  readonly form: typeof formZhHans.messages;
  readonly page: typeof pageZhHans;
}

/** Messages by language. What a reader without script reads is said as the widget says it. */
export const EMBED_MESSAGES: Readonly<Record<Language, EmbedMessages>> = {
  'zh-Hans': {
    ...baseZhHans,
    card: cardZhHans.messages,
    timeline: timelineZhHans.messages,
    map: mapZhHans.messages,
    structure: structureZhHans.messages,
    form: formZhHans.messages,
    page: pageZhHans,
  },
  'zh-Hant': {
    ...baseZhHant,
    card: cardZhHant.messages,
    timeline: timelineZhHant.messages,
    map: mapZhHant.messages,
    structure: structureZhHant.messages,
    form: formZhHant.messages,
    page: pageZhHant,
  },
  en: {
    ...baseEn,
    card: cardEn.messages,
    timeline: timelineEn.messages,
    map: mapEn.messages,
    structure: structureEn.messages,
    form: formEn.messages,
    page: pageEn,
  },
};
