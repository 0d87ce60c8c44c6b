// Generated from the schemas by `npm run docs`. Do not edit.
import type {
  Activity,
  Address,
  Alliance,
  Area,
  Choose,
  Circle,
  CoordinateSystem,
  Council,
  CouncilEvent,
  CouncilEvents,
  DayOfWeek,
  District,
  DistrictInitiatives,
  EventKind,
  EventStatus,
  FieldUse,
  Figure,
  Image,
  Initiative,
  InitiativeEntry,
  Member,
  OpeningHours,
  Organization,
  Participant,
  Person,
  PersonPart,
  PledgeFields,
  PledgeSummary,
  Point,
  Privacy,
  Programme,
  PublicPledge,
  Role,
  Scope,
  Service,
  Source,
  SpecialOpeningHours,
  Station,
  StationEntry,
  StationStatus,
  Stations,
  Term,
  Text,
  Theme,
  Wall,
} from './index.js';
import { DATE, ID, TIME, YEAR, isClosedRing, isExistingDate, isKnownTimeZone, isNonBlank } from './formats.js';
import {
  isBoolean,
  isList,
  isListWithUniqueIds,
  isNullishOr,
  isNumber,
  isObject,
  isRecord,
  isString,
} from './guards.js';

export const isId = (value: unknown): value is string => isString(value) && ID.test(value);

export const isText = (value: unknown): value is Text => isString(value) || isRecord(value, isString);

export const isName = (value: unknown): boolean => isText(value) && isNonBlank(value);

export const isCoordinateSystem = (value: unknown): value is CoordinateSystem =>
  value === 'WGS-84' || value === 'GCJ-02' || value === 'BD-09' || value === 'CGCS2000';

export const isPosition = (value: unknown): boolean =>
  isList(value, isNumber) &&
  value.length >= 2 &&
  isNumber(value[0]) &&
  value[0] >= -180 &&
  value[0] <= 180 &&
  isNumber(value[1]) &&
  value[1] >= -90 &&
  value[1] <= 90;

export const isRing = (value: unknown): boolean =>
  isList(value, isPosition) && value.length >= 4 && isClosedRing(value as never);

export const isArea = (value: unknown): value is Area =>
  (isObject(value) && value.type === 'Polygon' && isList(value.coordinates, isRing) && value.coordinates.length >= 1) ||
  (isObject(value) &&
    value.type === 'MultiPolygon' &&
    isList(value.coordinates, (inner) => isList(inner, isRing) && inner.length >= 1));

export const isCircle = (value: unknown): value is Circle =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.area, isArea) &&
  isNullishOr(value.council, isId) &&
  isNullishOr(value.organizations, (inner) => isList(inner, isId)) &&
  isNullishOr(value.grid, isText) &&
  isNullishOr(value.description, isText);

export const isAlliance = (value: unknown): value is Alliance =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.field, isString) &&
  isNullishOr(value.council, isId) &&
  isNullishOr(value.organizations, (inner) => isList(inner, isId)) &&
  isNullishOr(value.description, isText);

export const isPoint = (value: unknown): value is Point =>
  isObject(value) && value.type === 'Point' && isPosition(value.coordinates);

export const isMetres = (value: unknown): value is number => isNumber(value) && Number.isFinite(value) && value >= 0;

export const isUrl = (value: unknown): value is string => isString(value);

export const isOrganization = (value: unknown): value is Organization =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.location, isPoint) &&
  isNullishOr(value.accuracy, isMetres) &&
  isNullishOr(value.url, isUrl);

export const isInitiativeEntry = (value: unknown): value is InitiativeEntry =>
  isObject(value) && isId(value.id) && isName(value.title);

export const isDateText = (value: unknown): value is string =>
  isString(value) && DATE.test(value) && isExistingDate(value);

export const isSource = (value: unknown): value is Source =>
  isObject(value) && isName(value.title) && isNullishOr(value.date, isDateText) && isNullishOr(value.url, isUrl);

export const isDistrict = (value: unknown): value is District =>
  isObject(value) &&
  isNullishOr(value.contract, isString) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.title, isText) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.coordinateSystem, isCoordinateSystem) &&
  isNullishOr(value.schematic, isBoolean) &&
  isNullishOr(value.boundary, isArea) &&
  isNullishOr(value.council, isId) &&
  isListWithUniqueIds(value.circles, isCircle) &&
  isNullishOr(value.alliancesOpen, isBoolean) &&
  isNullishOr(value.alliances, (inner) => isListWithUniqueIds(inner, isAlliance)) &&
  isNullishOr(value.organizations, (inner) => isListWithUniqueIds(inner, isOrganization)) &&
  isNullishOr(value.initiatives, (inner) => isListWithUniqueIds(inner, isInitiativeEntry)) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource);

export const isDistrictInitiatives = (value: unknown): value is DistrictInitiatives =>
  isObject(value) && isNullishOr(value.initiatives, (inner) => isListWithUniqueIds(inner, isInitiativeEntry));

export const isStationStatus = (value: unknown): value is StationStatus =>
  value === 'open' || value === 'planned' || value === 'suspended' || value === 'closed';

export const isDayOfWeek = (value: unknown): value is DayOfWeek =>
  value === 'Monday' ||
  value === 'Tuesday' ||
  value === 'Wednesday' ||
  value === 'Thursday' ||
  value === 'Friday' ||
  value === 'Saturday' ||
  value === 'Sunday' ||
  value === 'PublicHolidays';

export const isTimeText = (value: unknown): value is string => isString(value) && TIME.test(value);

export const isOpeningHours = (value: unknown): value is OpeningHours =>
  isObject(value) &&
  isList(value.dayOfWeek, isDayOfWeek) &&
  value.dayOfWeek.length >= 1 &&
  isTimeText(value.opens) &&
  isTimeText(value.closes);

export const isSpecialOpeningHours = (value: unknown): value is SpecialOpeningHours =>
  isObject(value) &&
  isDateText(value.validFrom) &&
  isDateText(value.validThrough) &&
  isNullishOr(value.opens, isTimeText) &&
  isNullishOr(value.closes, isTimeText) &&
  isNullishOr(value.name, isText);

export const isTimeZone = (value: unknown): value is string => isString(value) && isKnownTimeZone(value);

export const isStationEntry = (value: unknown): value is StationEntry =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.brand, isText) &&
  isNullishOr(value.building, isText) &&
  isNullishOr(value.circle, isId) &&
  isNullishOr(value.status, isStationStatus) &&
  isNullishOr(value.statusSince, isDateText) &&
  isNullishOr(value.statusUntil, isDateText) &&
  isNullishOr(value.notice, isText) &&
  isNullishOr(value.location, isPoint) &&
  isNullishOr(value.accuracy, isMetres) &&
  isNullishOr(value.openingHours, (inner) => isList(inner, isOpeningHours)) &&
  isNullishOr(value.specialOpeningHours, (inner) => isList(inner, isSpecialOpeningHours)) &&
  isNullishOr(value.timeZone, isTimeZone);

export const isStations = (value: unknown): value is Stations =>
  isObject(value) &&
  isNullishOr(value.coordinateSystem, isCoordinateSystem) &&
  isListWithUniqueIds(value.stations, isStationEntry) &&
  isNullishOr(value.next, isUrl) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource);

export const isAddress = (value: unknown): value is Address =>
  isObject(value) &&
  isNullishOr(value.streetAddress, isText) &&
  isNullishOr(value.floor, isText) &&
  isNullishOr(value.postalCode, isString);

export const isService = (value: unknown): value is Service =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.openingHours, (inner) => isList(inner, isOpeningHours));

export const isImage = (value: unknown): value is Image =>
  isObject(value) &&
  isUrl(value.src) &&
  isNullishOr(value.alt, isText) &&
  isNullishOr(value.credit, isText) &&
  isNullishOr(value.width, (inner) => isNumber(inner) && inner >= 1) &&
  isNullishOr(value.height, (inner) => isNumber(inner) && inner >= 1);

export const isActivity = (value: unknown): value is Activity =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.start, isDateText) &&
  isNullishOr(value.end, isDateText) &&
  isNullishOr(value.url, isUrl);

export const isStation = (value: unknown): value is Station =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.brand, isText) &&
  isNullishOr(value.building, isText) &&
  isNullishOr(value.circle, isId) &&
  isNullishOr(value.status, isStationStatus) &&
  isNullishOr(value.statusSince, isDateText) &&
  isNullishOr(value.statusUntil, isDateText) &&
  isNullishOr(value.notice, isText) &&
  isNullishOr(value.location, isPoint) &&
  isNullishOr(value.accuracy, isMetres) &&
  isNullishOr(value.openingHours, (inner) => isList(inner, isOpeningHours)) &&
  isNullishOr(value.specialOpeningHours, (inner) => isList(inner, isSpecialOpeningHours)) &&
  isNullishOr(value.timeZone, isTimeZone) &&
  isNullishOr(value.coordinateSystem, isCoordinateSystem) &&
  isNullishOr(value.opened, isDateText) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.address, isAddress) &&
  isNullishOr(value.services, (inner) => isListWithUniqueIds(inner, isService)) &&
  isNullishOr(value.telephone, isString) &&
  isNullishOr(value.email, isString) &&
  isNullishOr(value.url, isUrl) &&
  isNullishOr(value.images, (inner) => isList(inner, isImage)) &&
  isNullishOr(value.activities, (inner) => isListWithUniqueIds(inner, isActivity)) &&
  isNullishOr(value.serves, (inner) => isList(inner, (inner) => isId(inner) || isName(inner))) &&
  isNullishOr(value.builtBy, (inner) => isList(inner, isName)) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource);

export const isScope = (value: unknown): value is Scope =>
  isObject(value) &&
  (value.type === 'district' || value.type === 'circle' || value.type === 'alliance') &&
  isId(value.id);

export const isPerson = (value: unknown): value is Person =>
  isObject(value) && isName(value.name) && isNullishOr(value.title, isText) && isNullishOr(value.organization, isText);

export const isTerm = (value: unknown): value is Term =>
  isObject(value) &&
  isId(value.id) &&
  isNullishOr(value.kind, (inner) => inner === 'chair' || inner === 'acting') &&
  isNullishOr(value.start, isDateText) &&
  isNullishOr(value.end, isDateText) &&
  isNullishOr(value.chair, isPerson);

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
  isNullishOr(value.themes, (inner) => isList(inner, isId)) &&
  isNullishOr(value.term, isId) &&
  isNullishOr(value.station, isId) &&
  isNullishOr(value.initiative, isId) &&
  isNullishOr(value.url, isUrl) &&
  isNullishOr(value.images, (inner) => isList(inner, isImage));

export const isMember = (value: unknown): value is Member =>
  isObject(value) &&
  isName(value.organization) &&
  isNullishOr(value.since, isDateText) &&
  isNullishOr(value.until, isDateText);

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
  isNullishOr(value.source, isSource);

export const isCouncilEvents = (value: unknown): value is CouncilEvents =>
  isObject(value) && isListWithUniqueIds(value.events, isCouncilEvent) && isNullishOr(value.next, isUrl);

export const isCount = (value: unknown): value is number =>
  isNumber(value) && Number.isSafeInteger(value) && value >= 0;

export const isRole = (value: unknown): value is Role =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.commitment, isText) &&
  isNullishOr(value.limit, (inner) => isCount(inner) && inner >= 1);

export const isChoose = (value: unknown): value is Choose =>
  isObject(value) && isNullishOr(value.min, isCount) && isNullishOr(value.max, (inner) => isCount(inner) && inner >= 1);

export const isFieldUse = (value: unknown): value is FieldUse =>
  value === 'none' || value === 'optional' || value === 'required';

export const isPledgeFields = (value: unknown): value is PledgeFields =>
  isObject(value) &&
  isNullishOr(value.creditCode, isFieldUse) &&
  isNullishOr(value.telephone, isFieldUse) &&
  isNullishOr(value.email, isFieldUse) &&
  isNullishOr(value.message, isFieldUse);

export const isPledgeSummary = (value: unknown): value is PledgeSummary =>
  isObject(value) &&
  isNullishOr(value.count, isCount) &&
  isNullishOr(value.byRole, (inner) => isRecord(inner, isCount)) &&
  isNullishOr(value.url, isUrl) &&
  isNullishOr(value.wall, isUrl) &&
  isNullishOr(value.moderation, isBoolean) &&
  isNullishOr(value.challenge, isUrl);

export const isPrivacy = (value: unknown): value is Privacy =>
  isObject(value) &&
  isNullishOr(value.notice, isUrl) &&
  isString(value.version) &&
  isNullishOr(value.controller, isText) &&
  isNullishOr(value.purpose, isText) &&
  isNullishOr(value.retention, isText);

export const isInitiative = (value: unknown): value is Initiative =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.title) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.calledBy, (inner) => isList(inner, isPerson)) &&
  isNullishOr(value.called, isDateText) &&
  isNullishOr(value.text, (inner) => isList(inner, isName)) &&
  isListWithUniqueIds(value.roles, isRole) &&
  isNullishOr(value.choose, isChoose) &&
  isNullishOr(value.fields, isPledgeFields) &&
  isNullishOr(value.opens, isDateText) &&
  isNullishOr(value.closes, isDateText) &&
  isNullishOr(value.version, isString) &&
  isNullishOr(value.target, (inner) => isCount(inner) && inner >= 1) &&
  isNullishOr(value.pledges, isPledgeSummary) &&
  isNullishOr(value.privacy, isPrivacy) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource);

export const isPublicPledge = (value: unknown): value is PublicPledge =>
  isObject(value) &&
  isCount(value.number) &&
  isObject(value.organization) &&
  isName(value.organization.name) &&
  isNullishOr(value.roles, (inner) => isList(inner, isId)) &&
  isNullishOr(value.message, isString) &&
  isNullishOr(value.received, isDateText);

export const isWall = (value: unknown): value is Wall =>
  isObject(value) &&
  isNullishOr(value.count, isCount) &&
  isList(value.pledges, isPublicPledge) &&
  isNullishOr(value.next, isUrl);
