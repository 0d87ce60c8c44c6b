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
  Image,
  Initiative,
  InitiativeEntry,
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
 * The contract in prose, for whoever serves an endpoint: the published schemas and tables take their words from here.
 * No widget imports it, so it weighs nothing on a page; its type makes a member without a word, or a word without a
 * member, an error.
 */

/** Every type of the contract that has members, by its published name. */
interface Types {
  District: District;
  Circle: Circle;
  Alliance: Alliance;
  Organization: Organization;
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
}

export type TypeName = keyof Types;

/** What a type is, and each of its members. */
export interface TypeDocs<T> {
  readonly about: string;
  readonly members: { readonly [K in keyof Required<T>]: string };
}

const NEXT =
  'URL of the next page, relative to this one; null or absent on the last. Any URL will do: a further file, or a query.';
const UPDATED = 'When what this says was last true, as a date-time with offset. Shown as the “as of” of kept data.';
const SOURCE = 'Where what this says comes from. Shown as a quiet credit line; null where there is nothing to credit.';
const DATUM =
  'The datum of every coordinate in this resource, WGS-84 where it is null. Most Chinese maps publish GCJ-02, some 500 m off.';
const LOCATION = 'A GeoJSON Point, longitude first. Null where it is not known: listed then, and not on the map.';
const ACCURACY = 'How far off the location may be, in metres. Null where nobody has said.';
const AREA_COUNCIL = 'The id of its council: `councils/{id}.json`. Null where it has none.';
const MEMBERS_OF = 'The ids of its organizations, of those in the district’s `organizations`.';

const STATION_BRIEF: TypeDocs<StationEntry>['members'] = {
  id: 'Its id, the same as in `stations/{id}.json`.',
  name: 'Its full name, as on the door.',
  brand: 'The name of the brand it belongs to, such as 白领驿家. Null where it has none.',
  building: 'The building that it is in.',
  circle: 'The id of the circle it stands in. Null where it stands in none, or none is known.',
  status: 'Whether it is open, planned, suspended or closed, whatever the hours of the day. Null says nothing of it.',
  statusSince: 'When its status began.',
  statusUntil: 'When its status is to end: the day a suspended station opens again, or a planned one at all.',
  notice: 'A few words to whoever wants to come: “the lift is out of order”. Null when all is as usual.',
  location: LOCATION,
  accuracy: ACCURACY,
  openingHours: 'The hours of a usual week. Null or empty where they are not known, and then no hours are shown.',
  specialOpeningHours:
    'The hours of dated days, in place of the week’s: holidays, make-up working days, closures. Widgets know no calendar of holidays, so each must be here.',
  timeZone: 'The IANA time zone of its hours. Asia/Shanghai where it is null.',
};

const PERSON: TypeDocs<Person>['members'] = {
  name: 'The person’s name.',
  title: 'Their post, with the body they hold it in: 党委副书记. Null where it is not known.',
  organization: 'The body they are named with. Null where the post says it, or it is not known.',
};

export const docs: { readonly [T in TypeName]: TypeDocs<Types[T]> } = {
  District: {
    about: 'The district: the “1” (its joint conference), the “4” (circles) and the “X” (alliances).',
    members: {
      contract: 'The version of this contract that the endpoint speaks: `1`.',
      id: 'The district’s id.',
      name: 'The district’s name, such as 南京西路街道.',
      title: 'The heading of its map. The name stands there where this is null.',
      description: 'What the map shows, in a few sentences.',
      coordinateSystem: DATUM,
      schematic:
        'Whether boundary and areas only sketch where things are, which the map then says. False where it is null.',
      boundary: 'The outline of the district: a GeoJSON Polygon or MultiPolygon. Null where there is none to draw.',
      council: 'The id of the district’s joint conference: `councils/{id}.json`.',
      circles: 'The business circles: the “4”. Required, and empty where there are none.',
      alliancesOpen: 'Whether there may be more alliances than these: the “X” is open. Null says nothing of it.',
      alliances: 'The alliances by field of work: the “X”.',
      organizations: 'Every organization that a circle, an alliance or a station names by its id.',
      initiatives: 'The initiatives in brief, the one to show first at the head.',
      updated: UPDATED,
      source: SOURCE,
    },
  },
  Circle: {
    about: 'A business circle: one of the “4”.',
    members: {
      id: 'The circle’s id.',
      name: 'The circle’s name, such as 恒隆广场商圈.',
      area: 'Its area: a GeoJSON Polygon or MultiPolygon. Null where it is not known: listed then, and not on the map.',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      grid: 'The grid of the city’s administration that it lies in, by name.',
      description: 'What it is, in a few sentences.',
    },
  },
  Alliance: {
    about: 'An alliance by field of work, wherever its members are: one of the “X”.',
    members: {
      id: 'The alliance’s id.',
      name: 'The alliance’s name, such as 物业联盟.',
      field: 'Its field of work in one word of the endpoint’s own choosing, such as `property`.',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      description: 'What it is, in a few sentences.',
    },
  },
  Organization: {
    about: 'A company, an office or another body, with or without a place on the map.',
    members: {
      id: 'The organization’s id.',
      name: 'The organization’s name.',
      location: LOCATION,
      accuracy: ACCURACY,
      url: 'Its own page.',
    },
  },
  InitiativeEntry: {
    about: 'An initiative in brief.',
    members: {
      id: 'Its id, the same as in `initiatives/{id}.json`.',
      title: 'Its title.',
    },
  },
  Stations: {
    about: 'Every station, with what the map and a list need of it.',
    members: {
      coordinateSystem: DATUM,
      stations: 'The stations, in the order of the list. Required, and empty where there are none.',
      next: NEXT,
      updated: UPDATED,
      source: SOURCE,
    },
  },
  StationEntry: { about: 'A station, with what the map and a list need of it.', members: STATION_BRIEF },
  Station: {
    about: 'One station, whole.',
    members: {
      ...STATION_BRIEF,
      coordinateSystem: DATUM,
      opened: 'When it first opened.',
      description: 'What it is, in a few sentences.',
      address: 'Where its door is.',
      services: 'What it offers.',
      telephone: 'Its telephone number as people write it, area code included.',
      email: 'Its e-mail address.',
      url: 'Its own page.',
      images: 'Pictures of it, the best one first.',
      activities: 'What is on there. What is past may be left out.',
      serves: 'Whom it serves: ids of the district’s organizations, or names.',
      builtBy: 'The names of those who built it.',
      updated: UPDATED,
      source: SOURCE,
    },
  },
  OpeningHours: {
    about:
      'Hours of a usual week, as schema.org’s OpeningHoursSpecification. A day with two spans has two of them; a span that closes no later than it opens runs past midnight.',
    members: {
      dayOfWeek: 'The days it holds on, at least one: those on which it opens.',
      opens: 'When it opens, on the station’s clock.',
      closes: 'When it closes; `24:00` at the end of the day. Earlier than `opens` means the day after.',
    },
  },
  SpecialOpeningHours: {
    about:
      'Hours of dated days, in place of the week’s. Where ranges overlap on a day, the one that begins last counts, then the one that ends first; several of one range are several spans of a day.',
    members: {
      validFrom: 'The first day it holds on. A month or a year begins on its first day.',
      validThrough: 'The last day it holds on, itself included. A month or a year ends on its last day.',
      opens: 'When it opens, on the station’s clock. Null here and in `closes` means closed all day.',
      closes: 'When it closes; `24:00` at the end of the day. Earlier than `opens` means the day after.',
      name: 'What the days are, such as 国庆节.',
    },
  },
  Service: {
    about: 'What a station offers.',
    members: {
      id: 'Its id, of its own within the station.',
      name: 'What it is called, such as 阅读室.',
      description: 'What it is, and for whom.',
      openingHours: 'Its own hours. Null or empty where it is there whenever the station is open.',
    },
  },
  Activity: {
    about: 'Something that is on at a station.',
    members: {
      id: 'Its id, of its own within the station.',
      name: 'What it is called.',
      start: 'When it begins: a day, or a date-time with offset.',
      end: 'When it ends. Null where that is open.',
      url: 'A page with more about it.',
    },
  },
  Address: {
    about: 'Where a station’s door is.',
    members: {
      streetAddress: 'Road and number.',
      floor: 'The floor, and the room if need be, as the building names them.',
      postalCode: 'The postal code.',
    },
  },
  Council: {
    about: 'One council, whole: the joint conference of the district, of a circle or of an alliance.',
    members: {
      id: 'The council’s id.',
      name: 'The council’s name, such as 区域化党建联席会议.',
      description: 'What it is, in a few sentences.',
      scope: 'What it is the council of.',
      terms: 'The terms of its rotating chair, in any order. They may overlap.',
      events:
        'What it held or means to hold; over several pages, the newest first. Required, and empty where there is nothing yet.',
      next: `${NEXT} A further page is a CouncilEvents: events alone.`,
      members: 'The organizations in it.',
      programmes: 'Its programmes of work, one a year.',
      updated: UPDATED,
      source: SOURCE,
    },
  },
  CouncilEvents: {
    about: 'A further page of a council’s events.',
    members: {
      events: 'The events that follow those of the page before.',
      next: NEXT,
    },
  },
  CouncilEvent: {
    about: 'Something that a council held, or means to hold.',
    members: {
      id: 'Its id, of its own within the council.',
      date: 'When it is, or when it begins. Null where that is not known: shown as undated.',
      end: 'When it ends, where that is another day or is worth saying.',
      kind: 'What kind of event it is. Null, or one that a widget does not know, is shown as `other`.',
      title: 'Its title.',
      summary: 'What came of it, in a few sentences.',
      venue: 'Where it is, by name.',
      people: 'Who took part by name, the foremost first.',
      organizations: 'The names of the organizations that took part.',
      figures: 'Numbers worth showing, each with what it counts.',
      status: 'Whether it was held, is planned, or was postponed or cancelled. Null says nothing of it.',
      statusReason: 'Why it was postponed or cancelled.',
      councils: 'The ids of all councils that hold it together, the leading one first.',
      themes: 'The ids of those themes, of the council’s programmes, that it belongs to.',
      term: 'The id of the term that it falls in, or that it began.',
      station: 'The id of the station that it is about.',
      initiative: 'The id of the initiative that it is about.',
      url: 'A page with more about it.',
      images: 'Pictures of it, the best one first.',
    },
  },
  Term: {
    about: 'A term of a council’s chair.',
    members: {
      id: 'The term’s id, of its own within the council.',
      kind: 'Whether they chair, or act for the chair. Null is read as `chair`.',
      start: 'When it began. Null where that is not known, which is not the beginning of the council.',
      end: 'When it ended. Null while it runs, or where that is not known.',
      chair: 'Who holds it. Null where that is not known.',
    },
  },
  Person: { about: 'A person by name, with the post and the body they are named with.', members: PERSON },
  Participant: {
    about: 'A person who took part in an event.',
    members: {
      ...PERSON,
      part: 'What their part in it was. Null, or one that a widget does not know, is read as `other`.',
    },
  },
  Figure: {
    about: 'A number worth showing.',
    members: {
      value: 'The number itself; the widget writes it in the reader’s language.',
      label: 'What it counts, with its unit: 余家单位.',
    },
  },
  Member: {
    about: 'An organization’s membership of a council.',
    members: {
      organization: 'The organization’s name.',
      since: 'Since when it is a member. Null where that is not known.',
      until: 'Until when it was one. Null while it is.',
    },
  },
  Programme: {
    about: 'A year’s programme of work.',
    members: {
      id: 'Its id, of its own within the council.',
      name: 'Its name.',
      year: 'The year it is for, as four digits in a string.',
      description: 'What it is, in a few sentences.',
      principles: 'What it goes by, each in a few words.',
      goals: 'What it is to bring about, each in a few words.',
      themes: 'What it is made up of.',
    },
  },
  Theme: {
    about: 'One part of a programme of work.',
    members: {
      id: 'Its id, of its own within the programme.',
      name: 'Its name.',
      description: 'What is to be done.',
    },
  },
  Scope: {
    about: 'What a council is the council of.',
    members: {
      type: 'Whether it is that of the district, of a circle or of an alliance.',
      id: 'The id of that district, circle or alliance in `district.json`.',
    },
  },
  Initiative: {
    about: 'One initiative, whole: its text, its roles, and how many have pledged.',
    members: {
      id: 'Its id.',
      title: 'Its title.',
      description: 'What it is about, in a sentence or two.',
      calledBy: 'Who called it.',
      called: 'When it was called.',
      text: 'Its text, a paragraph each.',
      roles: 'The roles that organizations may take on. Required.',
      choose: 'How many of the roles an organization takes on. Null means at least one, and any number.',
      fields: 'What a pledge is asked for. Null means that all of it is optional.',
      opens: 'From when pledges are taken, that day included. Null sets no beginning.',
      closes: 'Until when pledges are taken, that day included. Null sets no end.',
      version: 'The version of the text. A pledge’s receipt says which one was pledged to.',
      target: 'How many pledges it hopes for. Null sets no target.',
      pledges: 'How many pledges stand, where to read them and where to send one.',
      privacy: 'What becomes of contact data. Null where there is no notice to agree to.',
      updated: UPDATED,
      source: SOURCE,
    },
  },
  Role: {
    about: 'A role that organizations take on.',
    members: {
      id: 'The role’s id, of its own within the initiative.',
      name: 'The role’s name, such as 引导员.',
      commitment: 'What whoever takes it on commits to.',
      limit: 'How many organizations may take it on: 1 makes it a project that one claims. Null sets no limit.',
    },
  },
  Choose: {
    about: 'How many roles an organization takes on.',
    members: {
      min: 'The fewest. Null means 1.',
      max: 'The most. Null means as many as there are.',
    },
  },
  PledgeFields: {
    about:
      'What an initiative asks for beyond the names of the organization and of whom to write to, each `none`, `optional` (default) or `required`. Of telephone and email, one at least is always asked for.',
    members: {
      creditCode: 'The unified social credit code.',
      telephone: 'A telephone number.',
      email: 'An e-mail address.',
      message: 'A message, shown on the wall where the pledge is.',
    },
  },
  PledgeSummary: {
    about: 'The pledges to an initiative, counted.',
    members: {
      count: 'How many pledges stand, published or not. Null where that is not said.',
      byRole: 'How many of them took on each role, by its id.',
      url: 'Where to POST a pledge, relative to this resource. Null or absent where none are taken: the form says so.',
      wall: 'Where to read the pledges, relative to this resource. Null or absent where they are not shown.',
      moderation: 'Whether a pledge is looked over before the wall shows it. It counts at once.',
      challenge: 'Where to get an ALTCHA challenge, relative to this resource, whose solution each pledge carries.',
    },
  },
  Privacy: {
    about: 'What becomes of contact data.',
    members: {
      notice: 'The page of the privacy notice in full.',
      version: 'The version of the notice, as `consent.version` repeats it. A new one asks for consent anew.',
      controller: 'Who answers for the data.',
      purpose: 'What the data is for.',
      retention: 'How long it is kept.',
    },
  },
  Wall: {
    about: 'The public wall of an initiative: the pledges that asked to be published, newest first.',
    members: {
      count: 'How many pledges stand, those not published included. Null where that is not said.',
      pledges: 'The published ones, newest first.',
      next: NEXT,
    },
  },
  PublicPledge: {
    about: 'A pledge as the public sees it: never with contact data.',
    members: {
      number: 'Its number within the initiative, from 1 in the order of receipt.',
      organization: 'Who pledged.',
      roles: 'The ids of the roles they took on.',
      message: 'What they said along with it, as plain text.',
      received: 'When it was received.',
    },
  },
  PublicOrganization: {
    about: 'An organization as the public sees it.',
    members: { name: 'The organization’s name, as it was pledged with.' },
  },
  PledgeRequest: {
    about: 'A pledge on its way to an endpoint.',
    members: {
      organization: 'Who pledges.',
      contact: 'Whom to write to about it. Never published.',
      roles: 'The ids of the roles they take on, each once, as many as the initiative’s `choose` allows.',
      message: 'A few words to be published with it: at most 1000 characters of plain text.',
      publish: 'Whether the pledge may be published. It counts either way.',
      consent: 'What was agreed to.',
      proof: 'That a person sends it. Null or absent is as good as a program’s where an endpoint asks for it.',
    },
  },
  PledgeOrganization: {
    about: 'The organization that pledges.',
    members: {
      name: 'The organization’s full name. The spaces around it are left out.',
      creditCode:
        'Its unified social credit code: 18 characters by GB 32100-2015, the last a check character that the endpoint verifies. Spaces, hyphens, full-width characters and lower case are forgiven. Null where it has none.',
    },
  },
  Contact: {
    about: 'Whom to write to about a pledge. Of telephone and e-mail at least one is given.',
    members: {
      name: 'The person’s name. The spaces around it are left out.',
      telephone: 'Their telephone number as they write it.',
      email: 'Their e-mail address.',
    },
  },
  Consent: {
    about: 'What was agreed to.',
    members: {
      version: 'The version of the privacy notice that was agreed to; null where the initiative has none.',
    },
  },
  Proof: {
    about:
      'What tells a person from a program. It is no part of the pledge: the same idempotency key may come with another one.',
    members: {
      website: 'A field that no person sees, and so leaves empty.',
      elapsed: 'How long ago the form was opened, in milliseconds. It grows with each time that the pledge is sent.',
      altcha: 'The solution of the initiative’s challenge: ALTCHA’s payload, in Base64.',
    },
  },
  Receipt: {
    about: 'What the sender of a pledge gets and keeps.',
    members: {
      number: 'The pledge’s number within the initiative, from 1.',
      initiative: 'The id of the initiative.',
      organization: 'Who pledged.',
      roles: 'The ids of the roles they took on.',
      initiativeVersion: 'The version of the initiative’s text that they pledged to.',
      received: 'When the pledge was received, as a date-time with offset.',
      state:
        'Whether it is received, published or withdrawn. An endpoint may publish at once, or after a look by the street office.',
      withdrawalToken:
        'Withdraws the pledge, for whoever holds it. Null or absent where pledges cannot be withdrawn, and in the answer to a withdrawal.',
      checkCode: 'By this the endpoint’s office tells a true receipt from another: a few letters and digits.',
    },
  },
  Problem: {
    about: 'What went wrong, by RFC 9457. A member of the wrong type is ignored.',
    members: {
      type: 'Which problem it is: a URN of this contract’s, or `about:blank`, which says no more than the status.',
      title: 'What kind of problem it is, in a few words. The same for every one of its type.',
      status: 'The HTTP status, again.',
      detail: 'What went wrong this time, for people.',
      instance: 'A URI of this one occurrence.',
      errors: 'Where a pledge does not fit, and how.',
    },
  },
  FieldError: {
    about: 'One thing that is wrong in what was sent.',
    members: {
      pointer: 'Where in the body it is, as a JSON Pointer (RFC 6901): `/contact/email`.',
      detail: 'What is wrong there, for people.',
    },
  },
  Source: {
    about: 'Where what a resource says comes from.',
    members: {
      title: 'The title of the article, page or document.',
      date: 'When it was published.',
      url: 'Where it can be read.',
    },
  },
  Image: {
    about: 'A picture.',
    members: {
      src: 'The picture’s URL, relative to the resource.',
      alt: 'What is to be seen on it, for whoever does not see it. Null where it only decorates.',
      credit: 'Whom it is by, shown beside it.',
      width: 'Its width in pixels, which with its height keeps its place before it has loaded.',
      height: 'Its height in pixels.',
    },
  },
  Point: {
    about: 'A GeoJSON Point (RFC 7946).',
    members: {
      type: 'Always `Point`.',
      coordinates: 'Where it is: longitude, then latitude.',
    },
  },
  Area: {
    about: 'A GeoJSON Polygon or MultiPolygon (RFC 7946).',
    members: {
      type: '`Polygon`, or `MultiPolygon` for an area in several parts.',
      coordinates:
        'Its rings, the outline first and then the holes; of a MultiPolygon those of each part. A ring has at least four positions and ends where it begins.',
    },
  },
};

/** The values that members are made of, by their published name. */
export const values = {
  Id: 'An id. It goes into URLs: `[a-z0-9]`, then up to 63 of `[a-z0-9-]`.',
  Text: 'Text for people: a string, or a map from BCP 47 language tag to string. Always text: never HTML, never Markdown.',
  Name: 'Text for people with something in it: a string, or a map with at least one language, that is not blank.',
  DateText:
    'A year (`2019`), a month (`2019-12`), a day (`2020-06-29`), or an RFC 3339 date-time with its offset; one that exists, and no leap second. It is shown no more precisely than it is given.',
  TimeText: 'A time of day: `09:00` or `09:00:00`; `24:00` ends a day.',
  TimeZone: 'An IANA time zone, such as `Asia/Shanghai`.',
  Url: 'A URL, absolute or relative to the resource that it stands in. Only `http:`, `https:`, `mailto:` and `tel:` are ever put into a page.',
  CoordinateSystem: 'The datum of coordinates.',
  Position: 'Longitude and latitude in degrees, in this order, and perhaps an altitude in metres.',
} as const;
