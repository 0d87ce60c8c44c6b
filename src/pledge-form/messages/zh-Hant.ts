import type * as zhHans from './zh-Hans.js';

/** Messages of the pledge form, in traditional Chinese. */
export const messages: typeof zhHans.messages = {
  none: '目前沒有可以加入的倡議。',
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
        ? `請至少選${min}個角色。`
        : '請選一個或多個角色。'
      : min === max
        ? `請選${min}個角色。`
        : `請選${min}至${max}個角色。`,
  taken: (count: number) => (count === 0 ? '還沒有單位認領' : `${count}家已認領`),
  limit: (limit: number) => `限${limit}家`,
  full: '名額已滿',

  joined: () => '家單位已加入',
  nobody: '還沒有單位加入',
  target: (target: number) => `目標${target}家`,

  ahead: (date: string) => `認領從${date}開始，屆時可以在這裡加入。`,
  closed: (date: string) => `認領已於${date}結束，現在只供閱讀。`,
  unlinked: '這裡不接受網上認領，只供閱讀。',
  allFull: '各項名額已滿，不再接受認領。',

  join: '加入倡議',
  allRequired: '除註明「選填」的以外，都請填寫。',
  optional: '選填',
  required: '必填',
  privacy: '聯絡資訊的使用',
  controller: '由誰負責',
  purpose: '用途',
  retention: '保存多久',
  revoking: '怎樣撤回',
  revokingBy: '提交後憑回執上的撤回碼，隨時可以在這裡撤回，撤回後不再公開。',
  notice: '告知全文',
  noticeVersion: (version: string) => `版本${version}`,
  noNotice: '聯絡資訊只提供給這項數據服務的營運方，只用於聯絡這一次認領，不會公開。',

  organization: '單位名稱',
  creditCode: '統一社會信用代碼',
  creditCodeHint: '營業執照上的18位代碼',
  contactName: '聯絡人',
  contactHint: '電話和電郵至少填一項。',
  telephone: '電話',
  email: '電郵',
  message: '留言',
  messageHint: '如同意公開，會與單位名稱一同顯示。',
  left: (count: number) => `還可輸入${count}字`,
  publish: '同意公開',
  /** Separator of two sentences. */
  space: '',
  publishHint: '公開名單將顯示單位名稱、所選角色、留言和日期，不顯示聯絡人、電話和電郵。不公開也計入總數。',
  moderated: '經街道審閱後才會顯示在公開名單上。',
  consent: '我已閱讀上面的告知，同意提供聯絡資訊用於這次認領。',

  keeps:
    '填寫的內容會保存在這部裝置上，直到認領收到或由您丟棄，重新載入或意外關閉都不會丟。聯絡人、電話和電郵只保存到關閉這個分頁為止。',
  keepsNot: '這個瀏覽器不允許保存內容：離開或重新載入此頁，填寫的內容就會丟失。',
  discard: '丟棄草稿',
  receipts: '查看這部裝置上的認領回執',
  partFailed: '表單有一部分沒有載入，還沒有提交。填寫的內容都還在，請檢查網路後再按一次。',
  receivedAs: (number: number) => `認領已收到，編號${number}`,
  viewFailed: '這一部分沒有載入。',

  submit: '提交認領',
  sending: '正在提交，請稍候…',
  wall: '已加入的單位',
  wallEmpty: '公開名單上還沒有單位。',
};
