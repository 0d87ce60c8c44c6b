import type * as zhHans from './zh-Hans.js';

/** Messages of the pledge form, in English. */
export const messages: typeof zhHans.messages = {
  none: 'There is no initiative to respond to at present.',
  calledBy: 'Proposed by',
  called: 'Launched on',
  period: 'Pledging',
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  between: (from, until) => `${from} to ${until}`,
  unfold: 'Read the whole text',

  roles: 'Roles',
  choose: (min, max) =>
    max === null
      ? `Choose at least ${min > 1 ? `${min} roles` : 'one role'}.`
      : min === max
        ? `Choose ${min === 1 ? 'one role' : `${min} roles`}.`
        : `Choose ${min} to ${max} roles.`,
  taken: (count) => (count === 0 ? 'not taken on yet' : `taken on by ${count}`),
  limit: (limit) => `limited to ${limit}`,
  full: 'Full',
  free: (count) => (count === 1 ? '1 place free' : `${count} places free`),
  beFirst: 'Be the first',

  responded: (count) => (count === 1 ? 'organization has responded' : 'organizations have responded'),
  nobody: 'Be the first to respond',
  target: (target) => `Target: ${target}`,

  ahead: (date) => `Pledging opens on ${date}. You can pledge here from then on.`,
  closed: (date) => `Pledging closed on ${date}. This page is for reading only.`,
  unlinked: 'Pledges are not taken here. This page is for reading only.',
  allFull: 'Every role is full. No more pledges are taken.',

  respond: 'Respond to the initiative',
  open: 'Fill in the pledge',
  allRequired: 'Please fill in everything that is not marked optional.',
  optional: 'optional',
  required: 'required',
  privacy: 'How contact data are used',
  controller: 'Data controller',
  purpose: 'Purpose',
  retention: 'Retention period',
  revoking: 'How to withdraw',
  revokingBy: 'Here, at any time, with the withdrawal code of the receipt. The pledge is then no longer published.',
  notice: 'The notice in full',
  noticeVersion: (version) => `version ${version}`,
  noNotice:
    'Contact data go to the operator of this data service only, to write to you about this pledge only. They are never published.',

  code: 'Invitation code',
  codeHint: '12 letters and digits, from the street office',
  organization: 'Organization',
  creditCode: 'Unified social credit code',
  creditCodeHint: '18 characters, as on the business licence',
  contactName: 'Contact person',
  contactHint: 'Give at least one of telephone and e-mail.',
  telephone: 'Telephone',
  email: 'E-mail',
  message: 'Message',
  messageHint: 'Shown beside the organization’s name if you agree to publication.',
  left: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  publish: 'Publish this pledge',
  /** Separator of two sentences. */
  space: ' ',
  publishHint:
    'The public list shows the organization’s name, its roles, the message and the date; never the contact person, telephone or e-mail. The pledge counts either way.',
  moderated: 'The public list shows it after review by the subdistrict office.',
  consent: 'I have read the notice above and agree that the contact data are used for this pledge.',

  keeps:
    'What you type is kept on this device until the pledge is received or you discard it: it outlasts a reload and a crash. The contact person, telephone and e-mail are kept only until this tab is closed.',
  keepsNot:
    'This browser does not allow anything to be kept: what you type is lost when this page is left or reloaded.',
  discard: 'Discard the draft',
  receipts: 'See the receipts on this device',
  byCode: 'Withdraw a pledge with its number and code',
  partFailed:
    'A part of the form could not be loaded, and nothing has been sent. What you typed is kept: check the connection and press again.',
  receivedAs: (number) => `Pledge received, number ${number}`,
  viewFailed: 'This part could not be loaded.',

  submit: 'Send the pledge',
  sending: 'Sending, one moment…',
  wall: 'Organizations that have responded',
  wallEmpty: 'No organization is on the public list yet.',
};
