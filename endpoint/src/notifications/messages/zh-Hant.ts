import type { NotificationMessages } from './notification-messages.js';

export const messages: NotificationMessages = {
  subject: (title, { pledged, withdrawn, 'role-full': full }) => {
    const parts = [
      pledged > 0 && `收到 ${pledged} 項認領`,
      withdrawn > 0 && `${withdrawn} 項認領已撤回`,
      full > 0 && `${full} 個角色已認領額滿`,
    ];
    return `《${title}》${parts.filter(Boolean).join('，')}`;
  },
  entry: ({ kind, number, organization, roles, awaitsDecision, isWithdrawn }) => {
    const names = roles.map(({ name }) => name).join('、');
    if (kind === 'role-full') return `角色「${names}」的名額已滿（最後一家是 ${number} 號）`;
    if (kind === 'withdrawn') return `${number} 號 ${organization}：已撤回`;
    const state = isWithdrawn ? '，後已撤回' : awaitsDecision ? '，待審核' : '';
    return `${number} 號 ${organization}（${names}）${state}`;
  },
  more: (count) => `……另有 ${count} 項`,
  awaiting: (count) => `這項倡議現有 ${count} 項認領待審核。`,
  office: (url) => `處理：${url}`,
  test: {
    subject: '認領通知測試',
    text: '這是一則測試訊息。收到它，表示認領通知能夠送達這裡。',
  },
  receipt: {
    subject: ({ initiative, number }) => `《${initiative}》認領回執，${number} 號`,
    paragraphs: ({ initiative, number, organization, roles, received, checkCode, page }) => [
      `${organization}：`,
      `貴單位對《${initiative}》的認領已經收到。`,
      [
        `認領編號：${number}`,
        `單位：${organization}`,
        `角色：${roles.join('、')}`,
        `收到時間：${received}`,
        `檢查碼：${checkCode}`,
      ].join('\n'),
      '可憑認領編號和檢查碼向街道核對。',
      `如需撤回，請在提交認領的頁面${page === null ? '' : `，或在 ${page} `}選「憑編號和撤回碼撤回認領」。撤回碼在提交後顯示的回執上，這封郵件裡沒有；如果沒有留存，請與街道聯絡。`,
      '如果貴單位沒有提交過認領，請與街道聯絡。本郵件由系統自動發出。',
    ],
  },
};
