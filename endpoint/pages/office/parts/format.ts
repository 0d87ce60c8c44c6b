import type { InitiativeOverview } from '../../../src/office/initiatives/initiative-overview.js';
import type { InitiativeRole } from '../data/office-data.js';
import { localizeText } from '../../../../src/domain/localize.js';
import type { Language } from '../../../../src/base/language.js';
import type { Office } from './office.js';

/** Locale whose dates are written as the readers of a language write them. */
const LOCALES: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

/** Time zone of the office. */
const TIME_ZONE = 'Asia/Shanghai';

/** Formats a time, RFC 3339, as it is in Shanghai: `2026年11月27日 14:05`. */
export const formatTime = (time: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: TIME_ZONE,
  }).format(new Date(time));

/** Formats a day, `2026-11-27`. */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** Formats a number, with separators of its thousands. */
export const formatNumber = (count: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(count);

/** Names roles; one that the initiative no longer has by its id. */
export const nameRoles = (ids: readonly string[], roles: readonly InitiativeRole[], office: Office): string =>
  ids.map((id) => nameRole(id, roles, office.language)).join(office.messages.listSeparator);

/** Names a role; one that the initiative no longer has by its id. */
export const nameRole = (id: string, roles: readonly InitiativeRole[], language: Language): string =>
  localizeText(roles.find((role) => role.id === id)?.name, language) || id;

/** Finds an initiative; one that the office no longer lists as itself, with nothing known of it. */
export const findInitiative = ({ initiatives }: Office, id: string): InitiativeOverview =>
  initiatives.find((initiative) => initiative.id === id) ?? {
    id,
    title: id,
    phase: null,
    moderation: false,
    codes: false,
    roles: [],
    counts: { waiting: 0, published: 0, unlisted: 0, hidden: 0, withdrawn: 0 },
  };
