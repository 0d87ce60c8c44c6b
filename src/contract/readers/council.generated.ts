// Generated from the schemas by `npm run docs`. Do not edit.
import type {
  Council,
  CouncilEvent,
  CouncilEvents,
  EventKind,
  EventStatus,
  Figure,
  Participant,
  PersonPart,
  Programme,
  Scope,
  Theme,
} from '../index.js';
import { YEAR } from '../formats.js';
import { isList, isListWithUniqueIds, isNullishOr, isNumber, isObject, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import {
  isDateText,
  isId,
  isImage,
  isMember,
  isName,
  isNotes,
  isSource,
  isTerm,
  isText,
  isUrl,
} from './common-guards.generated.js';

export const isScope = (value: unknown): value is Scope =>
  isObject(value) &&
  (value.type === 'district' || value.type === 'circle' || value.type === 'alliance') &&
  isId(value.id);

export const isEventKind = (value: unknown): value is EventKind =>
  value === 'meeting' ||
  value === 'handover' ||
  value === 'unveiling' ||
  value === 'publication' ||
  value === 'initiative' ||
  value === 'seminar' ||
  value === 'activity' ||
  value === 'other';

export const isPersonPart = (value: unknown): value is PersonPart =>
  value === 'host' ||
  value === 'chair' ||
  value === 'outgoing-chair' ||
  value === 'incoming-chair' ||
  value === 'unveiler' ||
  value === 'publisher' ||
  value === 'speaker' ||
  value === 'attendee' ||
  value === 'other';

export const isParticipant = (value: unknown): value is Participant =>
  isObject(value) &&
  isName(value.name) &&
  isNullishOr(value.title, isText) &&
  isNullishOr(value.organization, isText) &&
  isNullishOr(value.part, isPersonPart);

export const isFigure = (value: unknown): value is Figure =>
  isObject(value) && isNumber(value.value) && isName(value.label);

export const isEventStatus = (value: unknown): value is EventStatus =>
  value === 'held' || value === 'planned' || value === 'postponed' || value === 'cancelled';

export const isCouncilEvent = (value: unknown): value is CouncilEvent =>
  isObject(value) &&
  isId(value.id) &&
  isNullishOr(value.date, isDateText) &&
  isNullishOr(value.end, isDateText) &&
  isNullishOr(value.kind, isEventKind) &&
  isName(value.title) &&
  isNullishOr(value.summary, isText) &&
  isNullishOr(value.venue, isText) &&
  isNullishOr(value.people, (inner) => isList(inner, isParticipant)) &&
  isNullishOr(value.organizations, (inner) => isList(inner, isName)) &&
  isNullishOr(value.figures, (inner) => isList(inner, isFigure)) &&
  isNullishOr(value.status, isEventStatus) &&
  isNullishOr(value.statusReason, isText) &&
  isNullishOr(value.councils, (inner) => isList(inner, isId)) &&
  isNullishOr(value.lead, isId) &&
  isNullishOr(value.themes, (inner) => isList(inner, isId)) &&
  isNullishOr(value.term, isId) &&
  isNullishOr(value.station, isId) &&
  isNullishOr(value.initiative, isId) &&
  isNullishOr(value.url, isUrl) &&
  isNullishOr(value.images, (inner) => isList(inner, isImage));

export const isTheme = (value: unknown): value is Theme =>
  isObject(value) && isId(value.id) && isName(value.name) && isNullishOr(value.description, isText);

export const isProgramme = (value: unknown): value is Programme =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.year, (inner) => isString(inner) && YEAR.test(inner)) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.principles, (inner) => isList(inner, isName)) &&
  isNullishOr(value.goals, (inner) => isList(inner, isName)) &&
  isNullishOr(value.themes, (inner) => isListWithUniqueIds(inner, isTheme));

export const isCouncil = (value: unknown): value is Council =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.scope, isScope) &&
  isNullishOr(value.terms, (inner) => isListWithUniqueIds(inner, isTerm)) &&
  isListWithUniqueIds(value.events, isCouncilEvent) &&
  isNullishOr(value.next, isUrl) &&
  isNullishOr(value.members, (inner) => isList(inner, isMember)) &&
  isNullishOr(value.programmes, (inner) => isListWithUniqueIds(inner, isProgramme)) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource) &&
  isNullishOr(value.notes, isNotes);

export const isCouncilEvents = (value: unknown): value is CouncilEvents =>
  isObject(value) && isListWithUniqueIds(value.events, isCouncilEvent) && isNullishOr(value.next, isUrl);

export const readCouncil = (input: unknown): ReadingOrPromise<Council> =>
  isCouncil(input) ? intact(input) : readLeniently('Council', input, isCouncilEvent);

export const readCouncilEvents = (input: unknown): ReadingOrPromise<CouncilEvents> =>
  isCouncilEvents(input) ? intact(input) : readLeniently('CouncilEvents', input, isCouncilEvent);
