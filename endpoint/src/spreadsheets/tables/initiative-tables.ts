import { ID_COLUMN, PARENT, t, type Table } from './table.js';
import { DESCRIPTION_COLUMN } from './district-tables.js';

export const INITIATIVES: Table = {
  name: 'initiatives',
  sheet: t('倡议', '倡議', 'Initiatives'),
  about: t(
    '倡议书，一行一份。是否接受认领、个人信息怎么处理，仍在 initiatives 文件夹的文件里写',
    '倡議書，一行一份。是否接受認領、個人資訊怎麼處理，仍在 initiatives 資料夾的檔案裡寫',
    'Initiatives, one a row. Whether pledges are taken, and the notice on privacy, stay in the files of the folder initiatives',
  ),
  key: ['title'],
  idPrefix: 'initiative',
  columns: [
    {
      member: 'title',
      heading: t('标题', '標題', 'Title'),
      aliases: ['倡议名称', '名称'],
      cell: { kind: 'text' },
      isRequired: true,
      example: t('示例倡议', '示例倡議', 'Example initiative'),
      width: 32,
    },
    {
      member: 'called',
      heading: t('发出日期', '發出日期', 'Launched on'),
      cell: { kind: 'date' },
      example: '2020-06-29',
      width: 14,
    },
    {
      member: 'opens',
      heading: t('认领开始', '認領開始', 'Opens'),
      cell: { kind: 'date' },
      example: '2020-06-29',
      width: 14,
    },
    { member: 'closes', heading: t('认领截止', '認領截止', 'Closes'), cell: { kind: 'date' }, example: '', width: 14 },
    {
      member: 'text',
      heading: t('正文', '正文', 'Text'),
      cell: { kind: 'texts' },
      note: t('一段一行，用 Alt+Enter 换行', '一段一行，用 Alt+Enter 換行', 'A line for each paragraph (Alt+Enter)'),
      example: '',
      width: 50,
    },
    DESCRIPTION_COLUMN,
    ID_COLUMN,
  ],
};

export const ROLES: Table = {
  name: 'roles',
  sheet: t('倡议角色', '倡議角色', 'Roles'),
  about: t('倡议里可以认领的角色，一行一个', '倡議裡可以認領的角色，一行一個', 'Roles of the initiatives, one a row'),
  parent: 'initiatives',
  key: ['name'],
  idPrefix: 'role',
  columns: [
    {
      member: PARENT,
      heading: t('倡议', '倡議', 'Initiative'),
      cell: { kind: 'reference', table: 'initiatives' },
      isRequired: true,
      example: t('示例倡议', '示例倡議', 'Example initiative'),
      width: 28,
    },
    {
      member: 'name',
      heading: t('角色', '角色', 'Role'),
      aliases: ['角色名称', '名称'],
      cell: { kind: 'text' },
      isRequired: true,
      example: t('示例角色', '示例角色', 'Example role'),
      width: 18,
    },
    {
      member: 'commitment',
      heading: t('要做的事', '要做的事', 'Commitment'),
      cell: { kind: 'text' },
      example: '',
      width: 40,
    },
    {
      member: 'limit',
      heading: t('名额', '名額', 'Limit'),
      cell: { kind: 'count', min: 1 },
      note: t('不限就不填', '不限就不填', 'Left empty where any number may take it'),
      example: '3',
      width: 8,
    },
    ID_COLUMN,
  ],
};
