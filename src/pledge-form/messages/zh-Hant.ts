import type * as zhHans from './zh-Hans.js';

/** Messages of the pledge form, in traditional Chinese. */
export const messages: typeof zhHans.messages = {
  none: '目前沒有可以響應的倡議。',
  calledBy: '倡議人',
  called: '發起時間',
  period: '認領時間',
  from: (date: string) => `${date}起`,
  until: (date: string) => `至${date}`,
  between: (from: string, until: string) => `${from}至${until}`,
  unfold: '展開全文',

  roles: '角色',
  choose: (min: number, max: number | null) =>
    max === null
      ? min > 1
        ? `請至少選擇${min}個角色。`
        : '請至少選擇一個角色。'
      : min === max
        ? `請選擇${min}個角色。`
        : `請選擇${min}至${max}個角色。`,
  taken: (count: number) => (count === 0 ? '待認領' : `${count}家已認領`),
  limit: (limit: number) => `限${limit}家`,
  full: '名額已滿',
  free: (count: number) => `還可認領${count}家`,
  beFirst: '歡迎率先認領',

  responded: () => '家單位已響應',
  nobody: '歡迎率先響應',
  target: (target: number) => `目標${target}家`,

  ahead: (date: string) => `認領從${date}開始，屆時可以在這裡認領。`,
  closed: (date: string) => `認領已於${date}結束，現在只供閱讀。`,
  unlinked: '這裡不接受線上認領，只供閱讀。',
  allFull: '各項名額已滿，不再接受認領。',

  respond: '響應倡議',
  open: '填寫認領表',
  allRequired: '除註明「選填」的以外，都請填寫。',
  optional: '選填',
  required: '必填',
  privacy: '個人資料處理說明',
  controller: '資料處理者',
  purpose: '用途',
  retention: '保存期限',
  revoking: '撤回方式',
  revokingBy: '提交後憑回執上的撤回碼，隨時可以在這裡撤回，撤回後不再公開。',
  notice: '說明全文',
  noticeVersion: (version: string) => `版本${version}`,
  noNotice: '聯絡資訊只提供給這項資料服務的營運方，只用於聯絡這一次認領，不會公開。',

  code: '邀請碼',
  codeHint: '街道發的12位代碼',
  organization: '單位名稱',
  creditCode: '統一社會信用代碼',
  creditCodeHint: '營業執照上的18位代碼',
  contactName: '聯絡人',
  contactHint: '電話和電子郵件至少填一項。',
  telephone: '電話',
  email: '電子郵件',
  message: '留言',
  messageHint: '如同意公開，會與單位名稱一同顯示。',
  left: (count: number) => `還可輸入${count}字`,
  publish: '同意公開',
  /** Separator of two sentences. */
  space: '',
  publishHint: '公開名單將顯示單位名稱、所選角色、留言和日期，不顯示聯絡人、電話和電子郵件。不公開也計入總數。',
  moderated: '經街道審核後才會顯示在公開名單上。',
  consent: '我已閱讀上面的說明，同意提供聯絡資訊用於這次認領。',

  keeps:
    '填寫的內容會儲存在這部裝置上，直到認領收到或由您捨棄，重新載入或意外關閉都不會遺失。聯絡人、電話和電子郵件只保存到關閉這個分頁為止。',
  keepsNot: '這個瀏覽器不允許儲存內容：離開或重新載入此頁，填寫的內容就會遺失。',
  discard: '捨棄草稿',
  receipts: '查看這部裝置上的認領回執',
  byCode: '憑編號和撤回碼撤回認領',
  partFailed: '表單部分內容載入失敗，尚未提交。填寫的內容都還在，請檢查網路後再按一次。',
  receivedAs: (number: number) => `認領已收到，編號${number}`,
  viewFailed: '這一部分載入失敗。',

  submit: '提交認領',
  sending: '正在提交，請稍候…',
  wall: '已響應的單位',
  wallEmpty: '公開名單暫無單位。',
};
