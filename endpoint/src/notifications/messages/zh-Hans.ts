import type { NotificationMessages } from './notification-messages.js';

export const messages: NotificationMessages = {
  subject: (title, { pledged, withdrawn, 'role-full': full }) => {
    const parts = [
      pledged > 0 && `收到 ${pledged} 项认领`,
      withdrawn > 0 && `${withdrawn} 项认领已撤回`,
      full > 0 && `${full} 个角色已认领满`,
    ];
    return `《${title}》${parts.filter(Boolean).join('，')}`;
  },
  entry: ({ kind, number, organization, roles, awaitsDecision, isWithdrawn }) => {
    const names = roles.map(({ name }) => name).join('、');
    if (kind === 'role-full') return `角色“${names}”的名额已满（最后一家是 ${number} 号）`;
    if (kind === 'withdrawn') return `${number} 号 ${organization}：已撤回`;
    const state = isWithdrawn ? '，后已撤回' : awaitsDecision ? '，待审核' : '';
    return `${number} 号 ${organization}（${names}）${state}`;
  },
  more: (count) => `……另有 ${count} 项`,
  awaiting: (count) => `这项倡议现有 ${count} 项认领待审核。`,
  office: (url) => `处理：${url}`,
  test: {
    subject: '认领通知测试',
    text: '这是一条测试消息。收到它，说明认领通知能够送达这里。',
  },
  receipt: {
    subject: ({ initiative, number }) => `《${initiative}》认领回执，${number} 号`,
    paragraphs: ({ initiative, number, organization, roles, received, checkCode, page }) => [
      `${organization}：`,
      `贵单位对《${initiative}》的认领已经收到。`,
      [
        `认领编号：${number}`,
        `单位：${organization}`,
        `角色：${roles.join('、')}`,
        `收到时间：${received}`,
        `校验码：${checkCode}`,
      ].join('\n'),
      '可凭认领编号和校验码向街道核对。',
      `如需撤回，请在提交认领的页面${page === null ? '' : `，或在 ${page} `}选“凭编号和撤回码撤回认领”。撤回码在提交后显示的回执上，这封邮件里没有；如果没有留存，请与街道联系。`,
      '如果贵单位没有提交过认领，请与街道联系。本邮件由系统自动发出。',
    ],
  },
};
