import type { DocsOf, InitiativeTypes } from '../types.js';
import { NEXT, NOTES, SOURCE, UPDATED } from './shared-members.js';

/** Descriptions of the types of an initiative and of its wall, in English. */
export const initiative: DocsOf<InitiativeTypes> = {
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
};
