import { ID_COLUMN, PARENT, t, type Column, type Table, type Translations } from './table.js';
import { DESCRIPTION_COLUMN, URL_COLUMN } from './district-tables.js';

const EXAMPLE_COUNCIL = t('示例街道党建联席会议', '示例街道黨建聯席會議', 'Example Joint Conference');

const COUNCIL: Column = {
  member: PARENT,
  heading: t('联席会议', '聯席會議', 'Council'),
  aliases: ['理事会', '所属联席会议'],
  cell: { kind: 'reference', table: 'councils' },
  isRequired: true,
  example: EXAMPLE_COUNCIL,
  width: 28,
};

const date = (member: string, heading: Translations, example: string, note?: Translations): Column => ({
  member,
  heading,
  cell: { kind: 'date' },
  ...(note && { note }),
  example,
  width: 18,
});

const text = (member: string, heading: Translations, example: Column['example'], width = 24): Column => ({
  member,
  heading,
  cell: { kind: 'text' },
  example,
  width,
});

export const COUNCILS: Table = {
  name: 'councils',
  sheet: t('联席会议', '聯席會議', 'Councils'),
  about: t(
    '街道、商圈、联盟的党建联席会议或理事会，一行一个',
    '街道、商圈、聯盟的黨建聯席會議或理事會，一行一個',
    'Councils of the subdistrict, of circles and of alliances, one a row',
  ),
  key: ['name'],
  idPrefix: 'council',
  columns: [
    { ...text('name', t('名称', '名稱', 'Name'), EXAMPLE_COUNCIL, 32), aliases: ['会议名称'], isRequired: true },
    {
      member: 'scope',
      heading: t('所属', '所屬', 'Belongs to'),
      cell: { kind: 'scope' },
      note: t(
        '填“街道”，或者商圈、联盟的名称',
        '填「街道」，或者商圈、聯盟的名稱',
        '“Subdistrict”, or the name of a circle or an alliance',
      ),
      example: t('街道', '街道', 'Subdistrict'),
      width: 20,
    },
    DESCRIPTION_COLUMN,
    ID_COLUMN,
  ],
};

export const TERMS: Table = {
  name: 'terms',
  sheet: t('任期', '任期', 'Terms'),
  about: t('轮值主席的任期，一行一任', '輪值主席的任期，一行一任', 'Terms of the rotating chair, one a row'),
  parent: 'councils',
  key: ['start', 'chair.name'],
  idPrefix: 'term',
  columns: [
    COUNCIL,
    text('chair.name', t('主席姓名', '主席姓名', 'Chair'), t('甲某某', '甲某某', 'A. Example'), 16),
    text('chair.organization', t('主席单位', '主席單位', 'Organization'), t('示例公司', '示例公司', 'Example Company')),
    text('chair.title', t('主席职务', '主席職務', 'Post'), t('党委书记', '黨委書記', 'Party Secretary'), 18),
    date('start', t('开始', '開始', 'Start'), '2020-06-29'),
    date(
      'end',
      t('结束', '結束', 'End'),
      '',
      t('还在任期内就不填', '還在任期內就不填', 'Left empty while the term runs'),
    ),
    {
      member: 'kind',
      heading: t('类型', '類型', 'Kind'),
      cell: {
        kind: 'choice',
        choices: [
          { value: 'chair', label: t('轮值主席', '輪值主席', 'Chair') },
          { value: 'acting', label: t('代理轮值主席', '代理輪值主席', 'Acting chair') },
        ],
      },
      example: t('轮值主席', '輪值主席', 'Chair'),
      width: 16,
    },
    ID_COLUMN,
  ],
};

export const MEMBERS: Table = {
  name: 'members',
  sheet: t('成员单位', '成員單位', 'Members'),
  about: t('联席会议的成员单位，一行一家', '聯席會議的成員單位，一行一家', 'Members of the councils, one a row'),
  parent: 'councils',
  key: ['organization'],
  idPrefix: null,
  columns: [
    COUNCIL,
    {
      ...text('organization', t('单位', '單位', 'Organization'), t('示例公司', '示例公司', 'Example Company'), 28),
      aliases: ['成员单位', '单位名称'],
      isRequired: true,
    },
    date('since', t('加入日期', '加入日期', 'Since'), '2020-06'),
    date('until', t('退出日期', '退出日期', 'Until'), ''),
  ],
};

export const EVENTS: Table = {
  name: 'events',
  sheet: t('会议和活动', '會議和活動', 'Events'),
  about: t(
    '会议、交接、揭牌等，一行一次',
    '會議、交接、揭牌等，一行一次',
    'Meetings, handovers, unveilings and others, one a row',
  ),
  parent: 'councils',
  key: ['title', 'date'],
  idPrefix: 'event',
  columns: [
    COUNCIL,
    {
      ...text('title', t('标题', '標題', 'Title'), t('第一次联席会议', '第一次聯席會議', 'First joint conference'), 32),
      aliases: ['会议名称', '活动名称'],
      isRequired: true,
    },
    date('date', t('日期', '日期', 'Date'), '2020-06-29 14:00'),
    date('end', t('结束日期', '結束日期', 'End date'), ''),
    {
      member: 'kind',
      heading: t('类型', '類型', 'Kind'),
      cell: {
        kind: 'choice',
        choices: [
          { value: 'meeting', label: t('会议', '會議', 'Meeting') },
          { value: 'handover', label: t('交接', '交接', 'Handover') },
          { value: 'unveiling', label: t('揭牌', '揭牌', 'Unveiling') },
          { value: 'publication', label: t('发布', '發布', 'Publication') },
          { value: 'initiative', label: t('倡议', '倡議', 'Initiative') },
          { value: 'seminar', label: t('研讨', '研討', 'Seminar') },
          { value: 'activity', label: t('活动', '活動', 'Activity') },
          { value: 'other', label: t('其他', '其他', 'Other') },
        ],
      },
      example: t('会议', '會議', 'Meeting'),
      width: 10,
    },
    {
      member: 'status',
      heading: t('状态', '狀態', 'Status'),
      cell: {
        kind: 'choice',
        choices: [
          { value: 'held', label: t('已举办', '已舉辦', 'Held') },
          { value: 'planned', label: t('计划中', '計劃中', 'Planned') },
          { value: 'postponed', label: t('延期', '延期', 'Postponed') },
          { value: 'cancelled', label: t('取消', '取消', 'Cancelled') },
        ],
      },
      example: t('已举办', '已舉辦', 'Held'),
      width: 10,
    },
    text('venue', t('地点', '地點', 'Venue'), t('示例大厦会议室', '示例大廈會議室', 'Meeting room, Example Tower')),
    text('summary', t('内容', '內容', 'Summary'), '', 44),
    {
      member: 'organizations',
      heading: t('参与单位', '參與單位', 'Organizations'),
      cell: { kind: 'texts' },
      example: t('示例公司；示例学校', '示例公司；示例學校', 'Example Company; Example School'),
      width: 32,
    },
    {
      member: 'station',
      heading: t('服务站', '服務站', 'Station'),
      cell: { kind: 'reference', table: 'stations' },
      example: '',
      width: 22,
    },
    {
      member: 'initiative',
      heading: t('倡议', '倡議', 'Initiative'),
      cell: { kind: 'reference', table: 'initiatives' },
      example: '',
      width: 22,
    },
    URL_COLUMN,
    ID_COLUMN,
  ],
};
