import type { DocsOf, PledgeTypes } from '../types.js';

/** Descriptions of the types of a pledge, and of the answers to one, in English. */
export const pledge: DocsOf<PledgeTypes> = {
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
};
