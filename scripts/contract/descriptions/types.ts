import type {
  Activity,
  Address,
  Alliance,
  Area,
  Choose,
  Circle,
  Contact,
  Council,
  CouncilEvent,
  CouncilEvents,
  District,
  Figure,
  Geometry,
  Image,
  Initiative,
  InitiativeEntry,
  Landmark,
  Member,
  OpeningHours,
  Organization,
  Participant,
  Person,
  PledgeFields,
  PledgeRequest,
  PledgeSummary,
  Point,
  Privacy,
  Problem,
  Programme,
  Proof,
  PublicPledge,
  Receipt,
  Role,
  Scope,
  Service,
  Source,
  SpecialOpeningHours,
  Station,
  StationEntry,
  Stations,
  Term,
  Theme,
  Wall,
} from '../../../src/contract/index.js';

/**
 * Shape of the contract's descriptions, for whoever serves an endpoint: the published schemas and the tables of the documents
 * take their prose from here. It makes a member without a description in each language, or a description without a member,
 * an error.
 */

/** Types of the district. */
export interface DistrictTypes {
  District: District;
  Circle: Circle;
  Alliance: Alliance;
  Organization: Organization;
  Landmark: Landmark;
  InitiativeEntry: InitiativeEntry;
}

/** Types of the stations. */
export interface StationTypes {
  Stations: Stations;
  StationEntry: StationEntry;
  Station: Station;
  OpeningHours: OpeningHours;
  SpecialOpeningHours: SpecialOpeningHours;
  Service: Service;
  Activity: Activity;
  Address: Address;
}

/** Types of a council. */
export interface CouncilTypes {
  Council: Council;
  CouncilEvents: CouncilEvents;
  CouncilEvent: CouncilEvent;
  Term: Term;
  Person: Person;
  Participant: Participant;
  Figure: Figure;
  Member: Member;
  Programme: Programme;
  Theme: Theme;
  Scope: Scope;
}

/** Types of an initiative and of its wall. */
export interface InitiativeTypes {
  Initiative: Initiative;
  Role: Role;
  Choose: Choose;
  PledgeFields: PledgeFields;
  PledgeSummary: PledgeSummary;
  Privacy: Privacy;
  Wall: Wall;
  PublicPledge: PublicPledge;
  PublicOrganization: PublicPledge['organization'];
}

/** Types of a pledge, and of the answers to one. */
export interface PledgeTypes {
  PledgeRequest: PledgeRequest;
  PledgeOrganization: PledgeRequest['organization'];
  Contact: Contact;
  Consent: PledgeRequest['consent'];
  Proof: Proof;
  Receipt: Receipt;
  Problem: Problem;
  FieldError: NonNullable<Problem['errors']>[number];
}

/** Types that several resources use. */
export interface CommonTypes {
  Source: Source;
  Image: Image;
  Point: Point;
  Geometry: Geometry;
  Area: Area;
}

/** Types of the contract that have members, by their published name. */
type Types = DistrictTypes & StationTypes & CouncilTypes & InitiativeTypes & PledgeTypes & CommonTypes;

/** Published name of a type with members. */
export type TypeName = keyof Types;

/** Description of a type, and of each of its members. */
export interface TypeDocs<T> {
  readonly about: string;
  readonly members: { readonly [K in keyof Required<T>]: string };
}

/** Descriptions of some types and their members. */
export type DocsOf<T> = { readonly [K in keyof T]: TypeDocs<T[K]> };

/** Published name of a value that members are made of. */
export type ValueName =
  'Id' | 'Text' | 'Name' | 'DateText' | 'TimeText' | 'TimeZone' | 'Url' | 'CoordinateSystem' | 'Position';

/** Descriptions of the values that members are made of. */
export type ValueDocs = Readonly<Record<ValueName, string>>;

/** Descriptions of the contract in one language. */
export interface Descriptions {
  readonly docs: DocsOf<Types>;
  readonly values: ValueDocs;
}
