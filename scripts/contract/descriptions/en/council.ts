import type { Person } from '../../../../src/contract/index.js';
import type { CouncilTypes, DocsOf, TypeDocs } from '../types.js';
import { NEXT, NOTES, SOURCE, UPDATED } from './shared-members.js';

const PERSON: TypeDocs<Person>['members'] = {
  name: 'Name of the person.',
  title: 'Post of the person, with the body in which they hold it: 党委副书记. Null where it is not known.',
  organization: 'Body that the person represents. Null where the post names it, or it is not known.',
};

/** Descriptions of the types of a council, in English. */
export const council: DocsOf<CouncilTypes> = {
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
};
