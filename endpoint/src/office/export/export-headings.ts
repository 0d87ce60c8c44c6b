import type { Language } from '../../../../src/base/language.js';
import type { RegisterState } from '../../storage/pledge-state.js';

/** Columns of the workbook, by what is in them. */
export type WorkbookColumn =
  | 'number'
  | 'checkCode'
  | 'state'
  | 'organization'
  | 'creditCode'
  | 'roles'
  | 'contact'
  | 'telephone'
  | 'email'
  | 'message'
  | 'publish'
  | 'received'
  | 'approved'
  | 'hidden'
  | 'withdrawn'
  | 'initiativeVersion'
  | 'consentVersion'
  | 'corrected';

/** Words of the workbook. */
export interface WorkbookWords {
  readonly sheet: string;
  readonly columns: Readonly<Record<WorkbookColumn, string>>;
  readonly states: Readonly<Record<RegisterState, string>>;
  readonly yes: string;
  readonly no: string;
  /** Text between two roles. */
  readonly separator: string;
}

/** Words of the workbook, by language. */
export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  'zh-Hans': {
    sheet: '认领',
    columns: {
      number: '编号',
      checkCode: '校验码',
      state: '状态',
      organization: '单位名称',
      creditCode: '统一社会信用代码',
      roles: '认领角色',
      contact: '联系人',
      telephone: '电话',
      email: '电子邮箱',
      message: '留言',
      publish: '同意公开',
      received: '收到时间（北京时间）',
      approved: '审核通过时间',
      hidden: '隐藏时间',
      withdrawn: '撤回时间',
      initiativeVersion: '倡议书版本',
      consentVersion: '个人信息处理说明版本',
      corrected: '更正时间',
    },
    states: { waiting: '待审核', published: '已公开', unlisted: '不公开', hidden: '已隐藏', withdrawn: '已撤回' },
    yes: '是',
    no: '否',
    separator: '、',
  },
  'zh-Hant': {
    sheet: '認領',
    columns: {
      number: '編號',
      checkCode: '檢查碼',
      state: '狀態',
      organization: '單位名稱',
      creditCode: '統一社會信用代碼',
      roles: '認領角色',
      contact: '聯絡人',
      telephone: '電話',
      email: '電子郵件',
      message: '留言',
      publish: '同意公開',
      received: '收到時間（北京時間）',
      approved: '審核通過時間',
      hidden: '隱藏時間',
      withdrawn: '撤回時間',
      initiativeVersion: '倡議書版本',
      consentVersion: '個人資料處理說明版本',
      corrected: '更正時間',
    },
    states: { waiting: '待審核', published: '已公開', unlisted: '不公開', hidden: '已隱藏', withdrawn: '已撤回' },
    yes: '是',
    no: '否',
    separator: '、',
  },
  en: {
    sheet: 'Pledges',
    columns: {
      number: 'Number',
      checkCode: 'Check code',
      state: 'State',
      organization: 'Organization',
      creditCode: 'Unified social credit code',
      roles: 'Roles',
      contact: 'Contact person',
      telephone: 'Telephone',
      email: 'E-mail',
      message: 'Message',
      publish: 'May be published',
      received: 'Received (Beijing time)',
      approved: 'Approved',
      hidden: 'Hidden',
      withdrawn: 'Withdrawn',
      initiativeVersion: 'Version of the initiative',
      consentVersion: 'Version of the privacy notice',
      corrected: 'Corrected',
    },
    states: {
      waiting: 'Awaiting review',
      published: 'Published',
      unlisted: 'Not to be published',
      hidden: 'Hidden',
      withdrawn: 'Withdrawn',
    },
    yes: 'yes',
    no: 'no',
    separator: ', ',
  },
};
