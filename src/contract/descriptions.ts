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
} from './index.js';

/**
 * Descriptions of the contract, for whoever serves an endpoint: the published schemas and the tables of the README take
 * their prose from here. No widget imports this file, so it adds nothing to a page. Its type makes a member without a
 * description, or a description without a member, an error.
 */

/** Types of the contract that have members, by their published name. */
interface Types {
  District: District;
  Circle: Circle;
  Alliance: Alliance;
  Organization: Organization;
  Landmark: Landmark;
  InitiativeEntry: InitiativeEntry;
  Stations: Stations;
  StationEntry: StationEntry;
  Station: Station;
  OpeningHours: OpeningHours;
  SpecialOpeningHours: SpecialOpeningHours;
  Service: Service;
  Activity: Activity;
  Address: Address;
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
  Initiative: Initiative;
  Role: Role;
  Choose: Choose;
  PledgeFields: PledgeFields;
  PledgeSummary: PledgeSummary;
  Privacy: Privacy;
  Wall: Wall;
  PublicPledge: PublicPledge;
  PublicOrganization: PublicPledge['organization'];
  PledgeRequest: PledgeRequest;
  PledgeOrganization: PledgeRequest['organization'];
  Contact: Contact;
  Consent: PledgeRequest['consent'];
  Proof: Proof;
  Receipt: Receipt;
  Problem: Problem;
  FieldError: NonNullable<Problem['errors']>[number];
  Source: Source;
  Image: Image;
  Point: Point;
  Area: Area;
  Geometry: Geometry;
}

/** Published name of a type with members. */
export type TypeName = keyof Types;

/** Description of a type, and of each of its members. */
export interface TypeDocs<T> {
  readonly about: string;
  readonly members: { readonly [K in keyof Required<T>]: string };
}

const NEXT =
  'URL of the next page, relative to this one; null or absent on the last. It may be any URL: another file, or a query.';
const UPDATED =
  'Time at which these data were last true, as a date-time with offset. Shown as the “as of” time of a stored copy.';
const SOURCE = 'Source of these data. Shown as a quiet credit line; null where there is nothing to credit.';
const NOTES =
  'Notes on these data, one text or several: what the source does not say, how positions were estimated. Shown in one disclosure beside the source.';
const DATUM =
  'Datum of every coordinate in this resource; null means WGS-84. Most Chinese maps publish GCJ-02, which is some 500 m off.';
const LOCATION =
  'GeoJSON Point, longitude first. Null where the location is not known: the item is then listed, but not on the map.';
const ACCURACY = 'Accuracy of the location, as a radius in metres. Null where it is not known.';
const AREA_COUNCIL = 'Id of its council: `councils/{id}.json`. Null where it has none.';
const MEMBERS_OF = 'Ids of its organizations, from the district’s `organizations`.';
const CLOSES =
  'Closing time; `24:00` is the end of the day, and so is `23:59`. A time before `opens` is on the next day.';

const STATION_BRIEF: TypeDocs<StationEntry>['members'] = {
  id: 'Id of the station, the same as in `stations/{id}.json`.',
  name: 'Full name, as on the door.',
  brand: 'Name of its brand, such as 白领驿家. Null where it has none.',
  building: 'Building that it is in.',
  circle: 'Id of the circle that it lies in. Null where it lies in none, or the circle is not known.',
  status:
    'Whether it is open, planned, suspended or closed, regardless of the time of day. Null where it is not known.',
  statusSince: 'Date since which it has had this status. A planned station with one to come opens then.',
  statusUntil: 'Date on which this status is to end: a suspended station reopens then, a planned one opens.',
  notice: 'Short notice for visitors: “the lift is out of order”. Null when everything is as usual.',
  location: LOCATION,
  accuracy: ACCURACY,
  openingHours: 'Opening hours of a usual week. Null or empty where they are not known: no hours are shown then.',
  specialOpeningHours:
    'Opening hours of dated days, in place of the weekly ones: holidays, make-up working days, closures. Widgets have no calendar of holidays, so each one must be listed.',
  timeZone: 'IANA time zone of its opening hours; null means Asia/Shanghai.',
};

const PERSON: TypeDocs<Person>['members'] = {
  name: 'Name of the person.',
  title: 'Post of the person, with the body in which they hold it: 党委副书记. Null where it is not known.',
  organization: 'Body that the person represents. Null where the post names it, or it is not known.',
};

/** Descriptions of every type and its members. */
export const docs: { readonly [T in TypeName]: TypeDocs<Types[T]> } = {
  District: {
    about: 'The district: the “1” (its joint conference), the “4” (circles) and the “X” (alliances).',
    members: {
      contract: 'Version of this contract that the endpoint implements: `1`.',
      id: 'Id of the district.',
      name: 'Name of the district, such as 南京西路街道.',
      title: 'Heading of its map; null means its name.',
      description: 'Description of the map in a few sentences.',
      coordinateSystem: DATUM,
      schematic: 'Whether the boundary and the areas are only a sketch, as the map then states. Null means false.',
      boundary: 'Outline of the district: a GeoJSON Polygon or MultiPolygon. Null where there is none to draw.',
      council: 'Id of the district’s joint conference: `councils/{id}.json`.',
      circles: 'Business circles: the “4”. Required, and empty where there are none.',
      alliancesOpen: 'Whether there may be more alliances than these: the “X” is open. Null where that is not known.',
      alliances: 'Alliances by field of work: the “X”.',
      organizations: 'All organizations to which a circle, an alliance or a station refers by id.',
      landmarks:
        'What readers know the place by: streets, water, metro stations. Drawn pale beneath the map, and never selected.',
      initiatives: 'Initiatives in brief; the one to show by default comes first.',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  Circle: {
    about: 'Business circle: one of the “4”.',
    members: {
      id: 'Id of the circle.',
      name: 'Name of the circle, such as 恒隆广场商圈.',
      area: 'Area of the circle: a GeoJSON Polygon or MultiPolygon. Null where it is not known: the circle is then listed, but not on the map.',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      grid: 'Name of the municipal administrative grid that it lies in.',
      description: 'Description in a few sentences.',
    },
  },
  Alliance: {
    about: 'Alliance in a field of work, regardless of where its members are: one of the “X”.',
    members: {
      id: 'Id of the alliance.',
      name: 'Name of the alliance, such as 物业联盟.',
      field: 'Field of work, in one word that the endpoint chooses, such as `property`.',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      description: 'Description in a few sentences.',
    },
  },
  Organization: {
    about: 'Company, office or other body, with or without a location on the map.',
    members: {
      id: 'Id of the organization.',
      name: 'Name of the organization.',
      location: LOCATION,
      accuracy: ACCURACY,
      url: 'Web page of the organization.',
    },
  },
  Landmark: {
    about: 'Something that readers know the place by. It is drawn beneath the map, and cannot be selected.',
    members: {
      id: 'Id of the landmark.',
      name: 'Name of the landmark, such as 南京西路. A street’s is drawn along it, where there is room.',
      kind: 'Kind of landmark, by which it is drawn. Null, or a kind that a widget does not know, is drawn as `other`.',
      geometry:
        'A GeoJSON geometry: the middle of a street as a LineString, a park as a Polygon, a metro station as a Point. Null where it is not known: it is not drawn then.',
      schematic: 'Whether the geometry is only a sketch. Null means false.',
      accuracy: ACCURACY,
    },
  },
  InitiativeEntry: {
    about: 'Initiative in brief.',
    members: {
      id: 'Id of the initiative, the same as in `initiatives/{id}.json`.',
      title: 'Title of the initiative.',
    },
  },
  Stations: {
    about: 'All stations, with the members that the map and a list need.',
    members: {
      coordinateSystem: DATUM,
      stations: 'Stations in the order of the list. Required, and empty where there are none.',
      next: NEXT,
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  StationEntry: { about: 'Station in brief, with the members that the map and a list need.', members: STATION_BRIEF },
  Station: {
    about: 'One station in full.',
    members: {
      ...STATION_BRIEF,
      coordinateSystem: DATUM,
      opened: 'Date on which it first opened.',
      description: 'Description in a few sentences.',
      address: 'Address of its door.',
      services: 'Services that it offers.',
      telephone: 'Telephone number as people write it, including the area code.',
      email: 'E-mail address.',
      url: 'Web page of the station.',
      images: 'Pictures of the station, the best one first.',
      activities: 'Activities at the station. Past ones may be omitted.',
      serves: 'Organizations that it serves: ids from the district’s `organizations`, or names.',
      builtBy: 'Names of the bodies that built it.',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  OpeningHours: {
    about:
      'Opening hours of a usual week, after schema.org’s OpeningHoursSpecification. A day with two spans needs two entries; a span that closes no later than it opens runs past midnight.',
    members: {
      dayOfWeek: 'Days on which these hours begin, at least one.',
      opens: 'Opening time, in the station’s time zone.',
      closes: CLOSES,
    },
  },
  SpecialOpeningHours: {
    about:
      'Opening hours of dated days, in place of the weekly ones. Where ranges overlap on a day, the one that begins last counts, and of these the one that ends first; entries with the same range are separate spans of a day.',
    members: {
      validFrom: 'First day of the range. A month or a year begins on its first day.',
      validThrough: 'Last day of the range, inclusive. A month or a year ends on its last day.',
      opens:
        'Opening time, in the station’s time zone. Null here and in `closes`, or `00:00` in both, means closed all day.',
      closes: CLOSES,
      name: 'Name of these days, such as 国庆节.',
    },
  },
  Service: {
    about: 'Service that a station offers.',
    members: {
      id: 'Id of the service, unique within the station.',
      name: 'Name of the service, such as 阅读室.',
      description: 'Description of the service, and of the people it is for.',
      openingHours: 'Opening hours of the service. Null or empty means whenever the station is open.',
    },
  },
  Activity: {
    about: 'Activity at a station.',
    members: {
      id: 'Id of the activity, unique within the station.',
      name: 'Name of the activity.',
      start: 'Start: a day, or a date-time with offset.',
      end: 'End. Null where none is set.',
      url: 'Web page with more about it.',
    },
  },
  Address: {
    about: 'Address of a station’s door.',
    members: {
      streetAddress: 'Road and number.',
      floor: 'Floor, and room if needed, as the building names them.',
      postalCode: 'Postal code.',
    },
  },
  Council: {
    about: 'One council in full: the joint conference of the district, of a circle or of an alliance.',
    members: {
      id: 'Id of the council.',
      name: 'Name of the council, such as 区域化党建联席会议.',
      description: 'Description in a few sentences.',
      scope: 'District, circle or alliance that the council belongs to.',
      terms: 'Terms of its rotating chair, in any order. They may overlap.',
      events:
        'Events that it held or plans to hold; newest first where there are several pages. Required, and empty where there are none yet.',
      next: `${NEXT} A further page is a CouncilEvents, with events only.`,
      members: 'Member organizations.',
      programmes: 'Programmes of work, one a year.',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  CouncilEvents: {
    about: 'Further page of a council’s events.',
    members: {
      events: 'Events that follow those of the previous page.',
      next: NEXT,
    },
  },
  CouncilEvent: {
    about: 'Event that a council held or plans to hold.',
    members: {
      id: 'Id of the event, unique within the council.',
      date: 'Date of the event, or its start. Null where it is not known: the event is then shown as undated.',
      end: 'End of the event, where it is on another day or worth stating.',
      kind: 'Kind of event. Null, or a kind unknown to a widget, is shown as `other`.',
      title: 'Title of the event.',
      summary: 'Outcome of the event, in a few sentences.',
      venue: 'Name of the venue.',
      people: 'People who took part, in order of prominence.',
      organizations: 'Names of the organizations that took part.',
      figures: 'Numbers worth showing, with their labels.',
      status: 'Whether it was held, is planned, or was postponed or cancelled. Null where that is not known.',
      statusReason: 'Reason why it was postponed or cancelled.',
      councils: 'Ids of all councils that it concerns. Their order says nothing.',
      lead: 'Id of the council that leads a joint event, one of `councils`. Null where none leads, or it is not known.',
      themes: 'Ids of the themes that it belongs to, from the council’s programmes.',
      term: 'Id of the term that it falls in, or that began with it.',
      station: 'Id of the station that it is about.',
      initiative: 'Id of the initiative that it is about.',
      url: 'Web page with more about it.',
      images: 'Pictures of the event, the best one first.',
    },
  },
  Term: {
    about: 'Term of a council’s chair.',
    members: {
      id: 'Id of the term, unique within the council.',
      kind: 'Whether the person is the chair, or acts for the chair. Null means `chair`.',
      start: 'Start of the term. Null where it is not known, which does not mean the beginning of the council.',
      end: 'End of the term. Null while it runs, or where it is not known.',
      chair: 'Person who holds the chair. Null where they are not known.',
    },
  },
  Person: { about: 'Person by name, with their post and the body that they represent.', members: PERSON },
  Participant: {
    about: 'Person who took part in an event.',
    members: {
      ...PERSON,
      part: 'Role of the person in the event. Null, or a role unknown to a widget, reads as `other`.',
    },
  },
  Figure: {
    about: 'Number worth showing.',
    members: {
      value: 'The number itself; the widget formats it for the reader’s language.',
      label: 'Label that follows the number, with its unit: 余家单位.',
    },
  },
  Member: {
    about: 'Membership of an organization in a council.',
    members: {
      organization: 'Name of the organization.',
      since: 'Start of the membership. Null where it is not known.',
      until: 'End of the membership. Null while it lasts.',
    },
  },
  Programme: {
    about: 'Programme of work for a year.',
    members: {
      id: 'Id of the programme, unique within the council.',
      name: 'Name of the programme.',
      year: 'Year of the programme, as four digits in a string.',
      description: 'Description in a few sentences.',
      principles: 'Principles, each in a few words.',
      goals: 'Goals, each in a few words.',
      themes: 'Themes that make up the programme.',
    },
  },
  Theme: {
    about: 'Theme of a programme of work.',
    members: {
      id: 'Id of the theme, unique within the programme.',
      name: 'Name of the theme.',
      description: 'Description of the work to be done.',
    },
  },
  Scope: {
    about: 'District, circle or alliance that a council belongs to.',
    members: {
      type: 'Whether it is the council of the district, of a circle or of an alliance.',
      id: 'Id of that district, circle or alliance in `district.json`.',
    },
  },
  Initiative: {
    about: 'One initiative in full: its text, its roles, and the number of pledges.',
    members: {
      id: 'Id of the initiative.',
      title: 'Title of the initiative.',
      description: 'Subject of the initiative, in a sentence or two.',
      calledBy: 'People who launched it.',
      called: 'Date on which it was launched.',
      text: 'Text of the initiative, one item for each paragraph.',
      roles: 'Roles that organizations may take on. Required.',
      choose: 'Number of roles that an organization takes on. Null means one or more.',
      fields: 'Fields of a pledge. Null means that all of them are optional.',
      opens: 'First day on which pledges are accepted. Null sets no beginning.',
      closes: 'Last day on which pledges are accepted. Null sets no end.',
      version: 'Version of the text. The receipt of a pledge names the version that was pledged to.',
      target: 'Number of pledges aimed for. Null sets no target.',
      pledges: 'Numbers of pledges, and the URLs to read them and to send one.',
      privacy: 'Privacy notice on contact data. Null where there is no notice to agree to.',
      thanks:
        'Thanks to an organization whose pledge has been received, in a sentence or two. Null where the office gives none: the form then says thanks in words of its own.',
      next: 'What happens after a pledge, and whom to ask. Null where the office says neither.',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  Role: {
    about: 'Role that organizations take on.',
    members: {
      id: 'Id of the role, unique within the initiative.',
      name: 'Name of the role, such as 引导员.',
      commitment: 'Commitment of an organization that takes it on.',
      limit:
        'Maximum number of organizations that may take it on: with 1 it is a project for one to claim. Null sets no limit.',
    },
  },
  Choose: {
    about: 'Number of roles that an organization takes on.',
    members: {
      min: 'Minimum; null means 1.',
      max: 'Maximum; null means all roles.',
    },
  },
  PledgeFields: {
    about:
      'Fields of a pledge beyond the names of the organization and of the contact person, each `none`, `optional` (default) or `required`. At least one of telephone and email is always asked for.',
    members: {
      creditCode: 'Unified social credit code.',
      telephone: 'Telephone number.',
      email: 'E-mail address.',
      message: 'Message, shown on the wall with the pledge.',
    },
  },
  PledgeSummary: {
    about: 'Numbers of the pledges to an initiative, and where to read and send them.',
    members: {
      count: 'Number of valid pledges, published or not. Null where it is not disclosed.',
      byRole: 'Number of pledges that took on each role, by the id of the role.',
      url: 'URL to POST a pledge to, relative to this resource. Null or absent where none are accepted, as the form then states.',
      wall: 'URL to read the pledges from, relative to this resource. Null or absent where they are not shown.',
      moderation: 'Whether a pledge is reviewed before the wall shows it. It counts at once.',
      challenge:
        'URL to get an ALTCHA challenge from, relative to this resource. Each pledge carries the solution of one.',
      codes:
        'Whether a pledge needs an invitation code. The office gives one to each organization; it counts once, and in the name of that organization.',
    },
  },
  Privacy: {
    about: 'Privacy notice on contact data.',
    members: {
      notice: 'Web page with the full privacy notice.',
      version: 'Version of the notice, which `consent.version` repeats. A new version requires consent again.',
      controller: 'Controller of the data.',
      purpose: 'Purpose of the data.',
      retention: 'Retention period of the data.',
    },
  },
  Wall: {
    about: 'Public wall of an initiative: the pledges whose senders agreed to publication, newest first.',
    members: {
      count: 'Number of valid pledges, including those not published. Null where it is not disclosed.',
      pledges: 'Published pledges, newest first.',
      next: NEXT,
    },
  },
  PublicPledge: {
    about: 'Pledge as published, never with contact data.',
    members: {
      number: 'Number of the pledge within the initiative, from 1 in the order of receipt.',
      organization: 'Organization that pledged.',
      roles: 'Ids of the roles that it took on.',
      message: 'Message that came with the pledge, as plain text.',
      received: 'Date on which the pledge was received.',
    },
  },
  PublicOrganization: {
    about: 'Organization as published.',
    members: { name: 'Name of the organization, as in its pledge.' },
  },
  PledgeRequest: {
    about: 'Pledge as sent to an endpoint.',
    members: {
      organization: 'Organization that pledges.',
      contact: 'Contact person for the pledge. Never published.',
      roles: 'Ids of the roles that it takes on, each once, as many as the initiative’s `choose` allows.',
      message: 'Short message to publish with the pledge: at most 1000 characters of plain text.',
      publish: 'Whether the pledge may be published. It counts either way.',
      consent: 'Consent to the privacy notice.',
      code: 'Invitation code of the organization, as typed, where the initiative’s `pledges.codes` asks for one: lower case, spaces and missing hyphens are accepted.',
      proof:
        'Evidence that a person sends the pledge. Where an endpoint asks for it, a pledge without it is treated as sent by a program.',
    },
  },
  PledgeOrganization: {
    about: 'Organization that pledges.',
    members: {
      name: 'Full name of the organization. Surrounding white space is removed.',
      creditCode:
        'Unified social credit code: 18 characters by GB 32100-2015, of which the last is a check character that the endpoint verifies. Spaces, hyphens, full-width characters and lower case are accepted. Null where the organization has none.',
    },
  },
  Contact: {
    about: 'Contact person for a pledge. At least one of telephone and e-mail is required.',
    members: {
      name: 'Name of the person. Surrounding white space is removed.',
      telephone: 'Telephone number as the person writes it.',
      email: 'E-mail address.',
    },
  },
  Consent: {
    about: 'Consent to the privacy notice.',
    members: {
      version: 'Version of the privacy notice agreed to; null where the initiative has none.',
    },
  },
  Proof: {
    about:
      'Evidence that a person, not a program, sends a pledge. It is not part of the pledge: the same idempotency key may come with different evidence.',
    members: {
      website: 'Honeypot: a field that no person sees, and so leaves empty.',
      elapsed: 'Time since the form was opened, in milliseconds. It grows each time the pledge is sent.',
      altcha: 'Solution of the initiative’s challenge: ALTCHA’s payload, in Base64.',
    },
  },
  Receipt: {
    about: 'Receipt for the sender of a pledge.',
    members: {
      number: 'Number of the pledge within the initiative, from 1.',
      initiative: 'Id of the initiative.',
      organization: 'Organization that pledged.',
      roles: 'Ids of the roles that it took on.',
      initiativeVersion: 'Version of the initiative’s text that it pledged to.',
      received: 'Time at which the pledge was received, as a date-time with offset.',
      state:
        'Whether the pledge is received, published or withdrawn. An endpoint may publish it at once, or after review by the street office.',
      withdrawalToken:
        'Token that lets its holder withdraw the pledge: best one that can be copied by hand, such as 16 letters in groups of four, of which the endpoint accepts any way to type them. Null or absent where pledges cannot be withdrawn, in the answer to a withdrawal, and to a key whose pledge has been given another token since.',
      checkCode: 'Code of a few letters and digits by which the endpoint’s office verifies a receipt.',
      corrected:
        'Time at which the endpoint’s office last corrected the organization or the roles, which are then as corrected, as a date-time with offset. Null or absent where they are as they were sent.',
    },
  },
  Problem: {
    about: 'Problem by RFC 9457. A member of the wrong type is ignored.',
    members: {
      type: 'Problem type: a URN of this contract, or `about:blank`, which means no more than the status.',
      title: 'Summary of the problem type in a few words, the same for every occurrence.',
      status: 'HTTP status, repeated.',
      detail: 'Explanation of this occurrence, for people.',
      instance: 'URI of this occurrence.',
      errors: 'Faults of a pledge that does not fit.',
    },
  },
  FieldError: {
    about: 'Fault in a request.',
    members: {
      pointer: 'Place of the fault in the body, as a JSON Pointer (RFC 6901): `/contact/email`.',
      detail: 'Explanation of the fault, for people.',
    },
  },
  Source: {
    about: 'Source of the data in a resource.',
    members: {
      title: 'Title of the article, page or document.',
      date: 'Date of publication.',
      url: 'URL at which it can be read.',
    },
  },
  Image: {
    about: 'Picture.',
    members: {
      src: 'URL of the picture, relative to the resource.',
      alt: 'Text alternative. Null where the picture is decorative.',
      credit: 'Credit, shown beside the picture.',
      width: 'Width in pixels, which together with the height reserves space before the picture has loaded.',
      height: 'Height in pixels.',
    },
  },
  Point: {
    about: 'GeoJSON Point (RFC 7946).',
    members: {
      type: 'Always `Point`.',
      coordinates: 'Position: longitude, then latitude.',
    },
  },
  Geometry: {
    about: 'GeoJSON geometry (RFC 7946), but not a GeometryCollection.',
    members: {
      type: '`Point`, `LineString`, `Polygon`, or one of these with `Multi` before it for several parts.',
      coordinates: 'Positions, nested as the type says. A line has at least two, a ring at least four.',
    },
  },
  Area: {
    about: 'GeoJSON Polygon or MultiPolygon (RFC 7946).',
    members: {
      type: '`Polygon`, or `MultiPolygon` for an area in several parts.',
      coordinates:
        'Rings, the outline first and then the holes; of a MultiPolygon, the rings of each part. A ring has at least four positions and ends where it begins.',
    },
  },
};

/** Descriptions of the values that members are made of, by their published name. */
export const values = {
  Id: 'Identifier, which goes into URLs: `[a-z0-9]`, then up to 63 of `[a-z0-9-]`.',
  Text: 'Text for people: a string, or a map from BCP 47 language tag to string. Always text: never HTML, never Markdown.',
  Name: 'Text for people that is not blank: a string, or a map in which at least one language is not blank.',
  DateText:
    'Year (`2019`), month (`2019-12`), day (`2020-06-29`), or RFC 3339 date-time with its offset. It must exist and not be a leap second. It is shown no more precisely than it is given.',
  TimeText: 'Time of day: `09:00` or `09:00:00`; `24:00` is the end of the day.',
  TimeZone: 'IANA time zone, such as `Asia/Shanghai`.',
  Url: 'URL, absolute or relative to the resource that contains it. Only `http:`, `https:`, `mailto:` and `tel:` URLs are ever put into a page.',
  CoordinateSystem: 'Datum of coordinates.',
  Position: 'Longitude and latitude in degrees, in this order, and optionally an altitude in metres.',
} as const;
