import type { NotificationMessages } from './notification-messages.js';

const pledges = (count: number): string => (count === 1 ? '1 pledge' : `${count} pledges`);

export const messages: NotificationMessages = {
  subject: (title, { pledged, withdrawn, 'role-full': full }) => {
    const parts = [
      pledged > 0 && `${pledges(pledged)} received`,
      withdrawn > 0 && `${pledges(withdrawn)} withdrawn`,
      full > 0 && `${full === 1 ? '1 role' : `${full} roles`} of pledges full`,
    ];
    return `${title}: ${parts.filter(Boolean).join(', ')}`;
  },
  entry: ({ kind, number, organization, roles, awaitsDecision, isWithdrawn }) => {
    const names = roles.map(({ name }) => name).join(', ');
    if (kind === 'role-full') return `Role “${names}” is full (its last is No. ${number})`;
    if (kind === 'withdrawn') return `No. ${number} ${organization}: withdrawn`;
    const state = isWithdrawn ? ', withdrawn since' : awaitsDecision ? ', awaiting review' : '';
    return `No. ${number} ${organization} (${names})${state}`;
  },
  more: (count) => `… and ${count} more`,
  awaiting: (count) => `${pledges(count)} of this initiative ${count === 1 ? 'awaits' : 'await'} review.`,
  office: (url) => `To review: ${url}`,
  test: {
    subject: 'Test of pledge notifications',
    text: 'This is a test. As it has arrived, notifications of pledges can arrive here.',
  },
  receipt: {
    subject: ({ initiative, number }) => `Receipt of your pledge: ${initiative}, No. ${number}`,
    paragraphs: ({ initiative, number, organization, roles, received, checkCode, page }) => [
      `To ${organization}`,
      `Your pledge for “${initiative}” was received.`,
      [
        `Pledge No.: ${number}`,
        `Organization: ${organization}`,
        `Roles: ${roles.join(', ')}`,
        `Received: ${received}`,
        `Check code: ${checkCode}`,
      ].join('\n'),
      'The subdistrict office can verify it by number and check code.',
      `To withdraw it, choose “Withdraw a pledge with its number and code” on the page where it was sent${page === null ? '' : `, or at ${page}`}. The withdrawal code is on the receipt that was shown there, not in this mail; if you did not keep it, please contact the subdistrict office.`,
      'If your organization has not pledged, please contact the subdistrict office. This mail was sent automatically.',
    ],
  },
};
