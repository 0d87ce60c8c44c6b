// Made from the schemas by `npm run docs`. Do not edit.
import type {
  Activity,
  Address,
  Alliance,
  Area,
  Choose,
  Circle,
  CoordinateSystem,
  Council,
  CouncilBrief,
  CouncilBriefs,
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
  PledgeState,
  PledgeSummary,
  Point,
  Privacy,
  Problem,
  Programme,
  PublicPledge,
  Receipt,
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
import { DATE, ID, TIME, YEAR, isClosed, isKnownTimeZone, isOnCalendar, isSaid } from './formats.js';
import { isBoolean, isList, isListOfThings, isNullOr, isNumber, isObject, isRecord, isString } from './guards.js';

export const isId = (value: unknown): value is string => isString(value) && ID.test(value);

export const isText = (value: unknown): value is Text => isString(value) || isRecord(value, isString);

export const isName = (value: unknown): boolean => isText(value) && isSaid(value);

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
  isList(value, isPosition) && value.length >= 4 && isClosed(value as never);

export const isArea = (value: unknown): value is Area =>
  (isObject(value) && value.type === 'Polygon' && isList(value.coordinates, isRing) && value.coordinates.length >= 1) ||
  (isObject(value) &&
    value.type === 'MultiPolygon' &&
    isList(value.coordinates, (one) => isList(one, isRing) && one.length >= 1));

export const isCircle = (value: unknown): value is Circle =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.area, isArea) &&
  isNullOr(value.council, isId) &&
  isNullOr(value.organizations, (one) => isList(one, isId)) &&
  isNullOr(value.grid, isText) &&
  isNullOr(value.description, isText);

export const isAlliance = (value: unknown): value is Alliance =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.field, isString) &&
  isNullOr(value.council, isId) &&
  isNullOr(value.organizations, (one) => isList(one, isId)) &&
  isNullOr(value.description, isText);

export const isPoint = (value: unknown): value is Point =>
  isObject(value) && value.type === 'Point' && isPosition(value.coordinates);

export const isMetres = (value: unknown): value is number => isNumber(value) && Number.isFinite(value) && value >= 0;

export const isUrl = (value: unknown): value is string => isString(value);

export const isOrganization = (value: unknown): value is Organization =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.location, isPoint) &&
  isNullOr(value.accuracy, isMetres) &&
  isNullOr(value.url, isUrl);

export const isInitiativeEntry = (value: unknown): value is InitiativeEntry =>
  isObject(value) && isId(value.id) && isName(value.title);

export const isDateText = (value: unknown): value is string =>
  isString(value) && DATE.test(value) && isOnCalendar(value);

export const isSource = (value: unknown): value is Source =>
  isObject(value) && isName(value.title) && isNullOr(value.date, isDateText) && isNullOr(value.url, isUrl);

export const isDistrict = (value: unknown): value is District =>
  isObject(value) &&
  isNullOr(value.contract, isString) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.title, isText) &&
  isNullOr(value.description, isText) &&
  isNullOr(value.coordinateSystem, isCoordinateSystem) &&
  isNullOr(value.schematic, isBoolean) &&
  isNullOr(value.boundary, isArea) &&
  isNullOr(value.council, isId) &&
  isListOfThings(value.circles, isCircle) &&
  isNullOr(value.alliancesOpen, isBoolean) &&
  isNullOr(value.alliances, (one) => isListOfThings(one, isAlliance)) &&
  isNullOr(value.organizations, (one) => isListOfThings(one, isOrganization)) &&
  isNullOr(value.initiatives, (one) => isListOfThings(one, isInitiativeEntry)) &&
  isNullOr(value.updated, isDateText) &&
  isNullOr(value.source, isSource);

export const isDistrictInitiatives = (value: unknown): value is DistrictInitiatives =>
  isObject(value) && isNullOr(value.initiatives, (one) => isListOfThings(one, isInitiativeEntry));

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
  isNullOr(value.opens, isTimeText) &&
  isNullOr(value.closes, isTimeText) &&
  isNullOr(value.name, isText);

export const isTimeZone = (value: unknown): value is string => isString(value) && isKnownTimeZone(value);

export const isStationEntry = (value: unknown): value is StationEntry =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.brand, isText) &&
  isNullOr(value.building, isText) &&
  isNullOr(value.circle, isId) &&
  isNullOr(value.status, isStationStatus) &&
  isNullOr(value.statusSince, isDateText) &&
  isNullOr(value.statusUntil, isDateText) &&
  isNullOr(value.notice, isText) &&
  isNullOr(value.location, isPoint) &&
  isNullOr(value.accuracy, isMetres) &&
  isNullOr(value.openingHours, (one) => isList(one, isOpeningHours)) &&
  isNullOr(value.specialOpeningHours, (one) => isList(one, isSpecialOpeningHours)) &&
  isNullOr(value.timeZone, isTimeZone);

export const isStations = (value: unknown): value is Stations =>
  isObject(value) &&
  isNullOr(value.coordinateSystem, isCoordinateSystem) &&
  isListOfThings(value.stations, isStationEntry) &&
  isNullOr(value.next, isUrl) &&
  isNullOr(value.updated, isDateText) &&
  isNullOr(value.source, isSource);

export const isAddress = (value: unknown): value is Address =>
  isObject(value) &&
  isNullOr(value.streetAddress, isText) &&
  isNullOr(value.floor, isText) &&
  isNullOr(value.postalCode, isString);

export const isService = (value: unknown): value is Service =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.description, isText) &&
  isNullOr(value.openingHours, (one) => isList(one, isOpeningHours));

export const isImage = (value: unknown): value is Image =>
  isObject(value) &&
  isUrl(value.src) &&
  isNullOr(value.alt, isText) &&
  isNullOr(value.credit, isText) &&
  isNullOr(value.width, (one) => isNumber(one) && one >= 1) &&
  isNullOr(value.height, (one) => isNumber(one) && one >= 1);

export const isActivity = (value: unknown): value is Activity =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.start, isDateText) &&
  isNullOr(value.end, isDateText) &&
  isNullOr(value.url, isUrl);

export const isStation = (value: unknown): value is Station =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.brand, isText) &&
  isNullOr(value.building, isText) &&
  isNullOr(value.circle, isId) &&
  isNullOr(value.status, isStationStatus) &&
  isNullOr(value.statusSince, isDateText) &&
  isNullOr(value.statusUntil, isDateText) &&
  isNullOr(value.notice, isText) &&
  isNullOr(value.location, isPoint) &&
  isNullOr(value.accuracy, isMetres) &&
  isNullOr(value.openingHours, (one) => isList(one, isOpeningHours)) &&
  isNullOr(value.specialOpeningHours, (one) => isList(one, isSpecialOpeningHours)) &&
  isNullOr(value.timeZone, isTimeZone) &&
  isNullOr(value.coordinateSystem, isCoordinateSystem) &&
  isNullOr(value.opened, isDateText) &&
  isNullOr(value.description, isText) &&
  isNullOr(value.address, isAddress) &&
  isNullOr(value.services, (one) => isListOfThings(one, isService)) &&
  isNullOr(value.telephone, isString) &&
  isNullOr(value.email, isString) &&
  isNullOr(value.url, isUrl) &&
  isNullOr(value.images, (one) => isList(one, isImage)) &&
  isNullOr(value.activities, (one) => isListOfThings(one, isActivity)) &&
  isNullOr(value.serves, (one) => isList(one, (one) => isId(one) || isName(one))) &&
  isNullOr(value.builtBy, (one) => isList(one, isName)) &&
  isNullOr(value.updated, isDateText) &&
  isNullOr(value.source, isSource);

export const isScope = (value: unknown): value is Scope =>
  isObject(value) &&
  (value.type === 'district' || value.type === 'circle' || value.type === 'alliance') &&
  isId(value.id);

export const isPerson = (value: unknown): value is Person =>
  isObject(value) && isName(value.name) && isNullOr(value.title, isText) && isNullOr(value.organization, isText);

export const isTerm = (value: unknown): value is Term =>
  isObject(value) &&
  isId(value.id) &&
  isNullOr(value.kind, (one) => one === 'chair' || one === 'acting') &&
  isNullOr(value.start, isDateText) &&
  isNullOr(value.end, isDateText) &&
  isNullOr(value.chair, isPerson);

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
  isNullOr(value.title, isText) &&
  isNullOr(value.organization, isText) &&
  isNullOr(value.part, isPersonPart);

export const isFigure = (value: unknown): value is Figure =>
  isObject(value) && isNumber(value.value) && isName(value.label);

export const isEventStatus = (value: unknown): value is EventStatus =>
  value === 'held' || value === 'planned' || value === 'postponed' || value === 'cancelled';

export const isCouncilEvent = (value: unknown): value is CouncilEvent =>
  isObject(value) &&
  isId(value.id) &&
  isNullOr(value.date, isDateText) &&
  isNullOr(value.end, isDateText) &&
  isNullOr(value.kind, isEventKind) &&
  isName(value.title) &&
  isNullOr(value.summary, isText) &&
  isNullOr(value.venue, isText) &&
  isNullOr(value.people, (one) => isList(one, isParticipant)) &&
  isNullOr(value.organizations, (one) => isList(one, isName)) &&
  isNullOr(value.figures, (one) => isList(one, isFigure)) &&
  isNullOr(value.status, isEventStatus) &&
  isNullOr(value.statusReason, isText) &&
  isNullOr(value.councils, (one) => isList(one, isId)) &&
  isNullOr(value.themes, (one) => isList(one, isId)) &&
  isNullOr(value.term, isId) &&
  isNullOr(value.station, isId) &&
  isNullOr(value.initiative, isId) &&
  isNullOr(value.url, isUrl) &&
  isNullOr(value.images, (one) => isList(one, isImage));

export const isMember = (value: unknown): value is Member =>
  isObject(value) &&
  isName(value.organization) &&
  isNullOr(value.since, isDateText) &&
  isNullOr(value.until, isDateText);

export const isTheme = (value: unknown): value is Theme =>
  isObject(value) && isId(value.id) && isName(value.name) && isNullOr(value.description, isText);

export const isProgramme = (value: unknown): value is Programme =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.year, (one) => isString(one) && YEAR.test(one)) &&
  isNullOr(value.description, isText) &&
  isNullOr(value.principles, (one) => isList(one, isName)) &&
  isNullOr(value.goals, (one) => isList(one, isName)) &&
  isNullOr(value.themes, (one) => isListOfThings(one, isTheme));

export const isCouncil = (value: unknown): value is Council =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.description, isText) &&
  isNullOr(value.scope, isScope) &&
  isNullOr(value.terms, (one) => isListOfThings(one, isTerm)) &&
  isListOfThings(value.events, isCouncilEvent) &&
  isNullOr(value.next, isUrl) &&
  isNullOr(value.members, (one) => isList(one, isMember)) &&
  isNullOr(value.programmes, (one) => isListOfThings(one, isProgramme)) &&
  isNullOr(value.updated, isDateText) &&
  isNullOr(value.source, isSource);

export const isCouncilEvents = (value: unknown): value is CouncilEvents =>
  isObject(value) && isListOfThings(value.events, isCouncilEvent) && isNullOr(value.next, isUrl);

export const isCouncilBrief = (value: unknown): value is CouncilBrief =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.terms, (one) => isListOfThings(one, isTerm)) &&
  isNullOr(value.members, (one) => isList(one, isMember));

export const isCouncilBriefs = (value: unknown): value is CouncilBriefs =>
  isObject(value) && isNullOr(value.councils, (one) => isListOfThings(one, isCouncilBrief));

export const isCount = (value: unknown): value is number =>
  isNumber(value) && Number.isSafeInteger(value) && value >= 0;

export const isRole = (value: unknown): value is Role =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullOr(value.commitment, isText) &&
  isNullOr(value.limit, (one) => isCount(one) && one >= 1);

export const isChoose = (value: unknown): value is Choose =>
  isObject(value) && isNullOr(value.min, isCount) && isNullOr(value.max, (one) => isCount(one) && one >= 1);

export const isFieldUse = (value: unknown): value is FieldUse =>
  value === 'none' || value === 'optional' || value === 'required';

export const isPledgeFields = (value: unknown): value is PledgeFields =>
  isObject(value) &&
  isNullOr(value.creditCode, isFieldUse) &&
  isNullOr(value.telephone, isFieldUse) &&
  isNullOr(value.email, isFieldUse) &&
  isNullOr(value.message, isFieldUse);

export const isPledgeSummary = (value: unknown): value is PledgeSummary =>
  isObject(value) &&
  isNullOr(value.count, isCount) &&
  isNullOr(value.byRole, (one) => isRecord(one, isCount)) &&
  isNullOr(value.url, isUrl) &&
  isNullOr(value.wall, isUrl) &&
  isNullOr(value.moderation, isBoolean) &&
  isNullOr(value.challenge, isUrl);

export const isPrivacy = (value: unknown): value is Privacy =>
  isObject(value) &&
  isNullOr(value.notice, isUrl) &&
  isString(value.version) &&
  isNullOr(value.controller, isText) &&
  isNullOr(value.purpose, isText) &&
  isNullOr(value.retention, isText);

export const isInitiative = (value: unknown): value is Initiative =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.title) &&
  isNullOr(value.description, isText) &&
  isNullOr(value.calledBy, (one) => isList(one, isPerson)) &&
  isNullOr(value.called, isDateText) &&
  isNullOr(value.text, (one) => isList(one, isName)) &&
  isListOfThings(value.roles, isRole) &&
  isNullOr(value.choose, isChoose) &&
  isNullOr(value.fields, isPledgeFields) &&
  isNullOr(value.opens, isDateText) &&
  isNullOr(value.closes, isDateText) &&
  isNullOr(value.version, isString) &&
  isNullOr(value.target, (one) => isCount(one) && one >= 1) &&
  isNullOr(value.pledges, isPledgeSummary) &&
  isNullOr(value.privacy, isPrivacy) &&
  isNullOr(value.updated, isDateText) &&
  isNullOr(value.source, isSource);

export const isPublicPledge = (value: unknown): value is PublicPledge =>
  isObject(value) &&
  isCount(value.number) &&
  isObject(value.organization) &&
  isName(value.organization.name) &&
  isNullOr(value.roles, (one) => isList(one, isId)) &&
  isNullOr(value.message, isString) &&
  isNullOr(value.received, isDateText);

export const isWall = (value: unknown): value is Wall =>
  isObject(value) &&
  isNullOr(value.count, isCount) &&
  isList(value.pledges, isPublicPledge) &&
  isNullOr(value.next, isUrl);

export const isPledgeState = (value: unknown): value is PledgeState =>
  value === 'received' || value === 'published' || value === 'withdrawn';

export const isReceipt = (value: unknown): value is Receipt =>
  isObject(value) &&
  isNumber(value.number) &&
  Number.isSafeInteger(value.number) &&
  value.number >= 1 &&
  isId(value.initiative) &&
  isObject(value.organization) &&
  isString(value.organization.name) &&
  isList(value.roles, isId) &&
  isNullOr(value.initiativeVersion, isString) &&
  isDateText(value.received) &&
  isPledgeState(value.state) &&
  isNullOr(value.withdrawalToken, isString) &&
  isNullOr(value.checkCode, isString);

export const isProblem = (value: unknown): value is Problem =>
  isObject(value) &&
  isString(value.type) &&
  isNullOr(value.title, isString) &&
  isNullOr(value.status, isNumber) &&
  isNullOr(value.detail, isString) &&
  isNullOr(value.instance, isString) &&
  isNullOr(value.errors, (one) => isList(one, (one) => isObject(one) && isString(one.pointer) && isString(one.detail)));
