import type * as zhHans from './zh-Hans.js';

/** Messages of what the pledge form loads on demand, in English. */
export const messages: typeof zhHans.messages = {
  needCode: 'Enter the invitation code. If you have none, ask the street office.',
  refusedCode:
    'The code is not right, was used before, or is another organization’s. Check it, and the name; else ask the street office.',
  needOrganization: 'Enter the name of the organization.',
  needCreditCode: 'Enter the unified social credit code; it is on the business licence.',
  needContactName: 'Enter the name of the contact person.',
  needContact: 'Enter a telephone number or an e-mail address.',
  needTelephone: 'Enter a telephone number.',
  needEmail: 'Enter an e-mail address.',
  needMessage: 'Enter a message.',
  needConsent: 'Read the notice and tick the box to agree; the pledge cannot be sent without.',
  needConsentAnew: 'The notice has a new version: read it and tick the box again.',
  badTelephone:
    'The telephone number is not in the right format, for example 021-12345678. A number abroad begins with + and the country code.',
  mobileLength: (digits) => `A mobile number has 11 digits; this has ${digits}. Check it.`,
  needAreaCode: 'Put the area code before the number, for example 021-12345678.',
  badEmail: 'The e-mail address is not in the right format, for example name@example.com.',
  codeLength: (length) => `The code has 18 characters; this has ${length}. Compare it with the business licence.`,
  codeCharacter: (position, character, digit) =>
    digit
      ? `character ${position}, ${character}, may be the digit ${digit}`
      : `character ${position} cannot be ${character}`,
  codeCharacters: (characters) => `In the code ${characters.join('; ')}. Compare it with the business licence.`,
  codeMeant: (characters, code) =>
    `In the code ${characters.join('; ')}. Compare it with the business licence: is it ${code}?`,
  codeCheck:
    'The code does not add up: a character may be wrong, or two swapped. Compare it with the business licence; if it says the same, send the pledge again.',
  codeOld:
    'This is a code of before 2015. If the business licence has one of 18 characters, enter that; if not, send the pledge again.',
  codePersonal:
    'This is the number of a person’s identity card. Enter the code of 18 characters on the business licence instead.',
  codeUnknown: 'This is not a unified social credit code. Compare it with the business licence.',

  mend: (count) => `There is a problem: ${count === 1 ? '1 answer' : `${count} answers`} to correct`,
  notReceived: 'This pledge has not been received yet',
  notAccepted: 'This pledge was not accepted',
  alreadyPledged:
    'This organization has pledged already, there is no need to send again. To change the pledge, withdraw it first with its withdrawal code.',
  inFlight: 'The data service is taking this pledge at this moment. Asking again will not make it count twice.',
  notOpen: 'This initiative takes no pledges now: it is not open yet, or it has closed.',
  tooMany: 'Too many pledges are being sent. What you typed is kept, and sending again will not make it count twice.',
  unreached:
    'The data service could not be reached. What you typed is kept, and sending again will not make it count twice.',
  failing:
    'The data service is having trouble. What you typed is kept, and sending again will not make it count twice.',
  refused: 'The data service did not accept this pledge. Please ask the subdistrict office.',
  refusedField: 'The data service did not accept this. Please check it, and pledge again.',
  refusedRoles: 'The chosen roles are full by now, or have changed. Please choose again.',
  proofNeeded:
    'The data service could not tell that a person sends this. Wait a moment and press “Send the pledge” again; what you typed is kept.',
  tryingAt: (time) => `It will be sent again by itself at ${time}.`,
  tryingNow: 'It is being sent again now.',
  tryingLater:
    'It will be sent again by itself when the connection is back, or when this page is opened again in this tab; or try now.',
  waitsHere:
    'Until it is received, what is to be sent is kept in this tab alone: a reload does not lose it, but after closing the tab the contact data must be entered again.',
  tryNow: 'Try now',
  edit: 'Go back to editing',
  discard: 'Discard the draft',
  goneBack: 'It is no longer sent by itself. Make your changes and press “Send the pledge”.',
  discardSure: 'Discard the draft? What you typed is deleted from this device and cannot be had back.',
  discardSent: 'What was sent before may have been received all the same; discarding the draft does not withdraw it.',
  discardYes: 'Yes, discard',
  discardNo: 'Keep it',
  solving: 'Checking that you are not a robot…',
  callOff: 'Stop',
  unsolved: 'The check was not finished. Press “Send the pledge” again; what you typed is kept.',

  received: 'Pledge received',
  withdrawn: 'Pledge withdrawn',
  earlier: 'What was received is what you sent before your last changes. To change it, withdraw it and pledge again.',
  moderated: 'The public list shows this pledge after review by the subdistrict office.',
  number: 'Number',
  organization: 'Organization',
  roles: 'Roles',
  version: 'Version of the initiative',
  at: 'Received',
  corrected: 'Corrected',
  state: 'State',
  states: { received: 'Received, not published', published: 'Received and published', withdrawn: 'Withdrawn' },
  checkCode: 'Check code',
  qr: 'QR code with the number, organization, roles, time and check code; no contact data and no withdrawal code',
  code: 'Withdrawal code',
  keepCode: 'You need the number and this code to withdraw the pledge. Do not pass it on.',
  keptReceipt:
    'This receipt and its withdrawal code are kept in this browser on this device, to be seen again and withdrawn by here. On a shared device, note the code down and delete the receipt.',
  notKept:
    'This browser does not allow anything to be kept: note down the number and the withdrawal code now. They are not shown again after you leave this page.',
  forget: 'Delete the receipt from this device',
  forgotten: 'Deleted from this device. Be sure that you have noted down the number and the withdrawal code.',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: press Ctrl+C (or ⌘C) to copy',
  copyReceipt: 'Copy the receipt',
  save: 'Save as a file',
  file: (number) => `pledge-receipt-${number}.txt`,
  print: 'Print the receipt',
  others: 'Other receipts on this device',
  other: (number, organization) => `No. ${number}, ${organization}`,
  withdraw: 'Withdraw the pledge',
  sure: 'Withdraw this pledge? It will no longer count, nor be published.',
  confirm: 'Yes, withdraw',
  cancel: 'Keep the pledge',
  withdrawing: 'Withdrawing…',
  cannotWithdraw:
    'The data service did not accept the withdrawal: the pledge may be withdrawn already, or the code does not fit.',
  another: 'Pledge for another organization',
  back: 'Back to the form',

  thanks: (organization) => `Thank you, ${organization}.`,
  nextTitle: 'What happens now',
  nextPublished: 'The organization and its roles are on the public list, and the pledge counts.',
  nextReceived: 'The pledge counts.',
  more: 'More',
  keepsake: 'Keepsake',
  saveImage: 'Save the keepsake as an image',
  shareImage: 'Share the keepsake as an image',
  printKeepsake: 'Print the keepsake',
  imageFile: (number) => `pledge-${number}.png`,
  keepsakeTitle: 'In thanks for a pledge',
  respondedTo: 'responded to',
  tookOn: 'and took on',
  /** Separator of the names of roles. */
  comma: ', ',
  andMore: (count) => `and others, ${count} roles in all`,
  receivedOn: 'Received on',
  keepsakeReceived:
    'Made by the organization from its receipt. It says that this pledge was received, and certifies nothing else.',
  keepsakePublished:
    'Made by the organization from its receipt. It says that this pledge was received and put on the public list, and certifies nothing else.',
  verifiable: 'The subdistrict office can verify it by number and check code.',
  typeCode: 'Both are on the receipt. Type the code in capitals or not, with or without spaces and hyphens.',
  needNumber: 'Enter the number of the pledge, in digits.',
  needToken: 'Enter the withdrawal code; it has only letters, digits and hyphens.',
  tooManyTries:
    'There were too many attempts. Try again in ten minutes or from another network, or ask the subdistrict office to withdraw it.',
  withdrawalUnknown:
    'The connection failed, and it is not known whether the pledge is withdrawn. Try again a little later; withdrawing twice does no harm.',
  withdrawalFailing: 'The data service is having trouble, and the pledge is not withdrawn. Try again a little later.',
  withdrawalNotOffered:
    'This data service takes no withdrawals online, or the network does not let them through. Please ask the subdistrict office.',
};
