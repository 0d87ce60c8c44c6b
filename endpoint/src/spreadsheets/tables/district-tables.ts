import { ID_COLUMN, t, type Column, type Table } from './table.js';

const POSITION_NOTE = t(
  '经度在前。坐标系以数据文件中的 coordinateSystem 为准；新建的街道是 GCJ-02，即高德、腾讯地图的坐标',
  '經度在前。座標系以資料檔案中的 coordinateSystem 為準；新建的街道是 GCJ-02，即高德、騰訊地圖的座標',
  'Longitude first, in the coordinateSystem of the data; of a new district it is GCJ-02, which Amap and Tencent use',
);

export const POSITION_COLUMN: Column = {
  member: 'location',
  heading: t('坐标', '座標', 'Position'),
  aliases: ['经纬度', '位置坐标', 'coordinates'],
  cell: { kind: 'position' },
  note: POSITION_NOTE,
  example: '121.4437, 31.2285',
  width: 22,
};

export const URL_COLUMN: Column = {
  member: 'url',
  heading: t('网址', '網址', 'Website'),
  aliases: ['链接', 'url'],
  cell: { kind: 'url' },
  example: 'https://www.example.com/',
  width: 28,
};

export const DESCRIPTION_COLUMN: Column = {
  member: 'description',
  heading: t('简介', '簡介', 'Description'),
  aliases: ['说明', '介绍'],
  cell: { kind: 'text' },
  example: '',
  width: 40,
};

const name = (example: Column['example'], ...aliases: readonly string[]): Column => ({
  member: 'name',
  heading: t('名称', '名稱', 'Name'),
  aliases,
  cell: { kind: 'text' },
  isRequired: true,
  example,
  width: 28,
});

const MEMBER_ORGANIZATIONS: Column = {
  member: 'organizations',
  heading: t('所含单位', '所含單位', 'Organizations'),
  aliases: ['单位'],
  cell: { kind: 'references', table: 'organizations' },
  example: t('示例公司；示例学校', '示例公司；示例學校', 'Example Company; Example School'),
  width: 32,
};

export const ORGANIZATIONS: Table = {
  name: 'organizations',
  sheet: t('单位', '單位', 'Organizations'),
  about: t(
    '商圈、联盟里的企业、学校、机构等，一行一家',
    '商圈、聯盟裡的企業、學校、機構等，一行一家',
    'Companies, schools and other bodies, one a row',
  ),
  key: ['name'],
  idPrefix: 'organization',
  columns: [name(t('示例公司', '示例公司', 'Example Company'), '单位名称'), POSITION_COLUMN, URL_COLUMN, ID_COLUMN],
};

export const CIRCLES: Table = {
  name: 'circles',
  sheet: t('商圈', '商圈', 'Circles'),
  about: t('“1+4+X”中的“4”，一行一个商圈', '「1+4+X」中的「4」，一行一個商圈', 'The 4 of “1+4+X”, one circle a row'),
  key: ['name'],
  idPrefix: 'circle',
  columns: [
    name(t('示例商圈', '示例商圈', 'Example circle'), '商圈名称'),
    {
      member: 'grid',
      heading: t('网格', '網格', 'Grid'),
      cell: { kind: 'text' },
      example: t('第一网格', '第一網格', 'Grid 1'),
      width: 16,
    },
    MEMBER_ORGANIZATIONS,
    DESCRIPTION_COLUMN,
    ID_COLUMN,
  ],
};

export const ALLIANCES: Table = {
  name: 'alliances',
  sheet: t('联盟', '聯盟', 'Alliances'),
  about: t('“1+4+X”中的“X”，一行一个联盟', '「1+4+X」中的「X」，一行一個聯盟', 'The X of “1+4+X”, one alliance a row'),
  key: ['name'],
  idPrefix: 'alliance',
  columns: [
    name(t('示例联盟', '示例聯盟', 'Example alliance'), '联盟名称'),
    MEMBER_ORGANIZATIONS,
    DESCRIPTION_COLUMN,
    ID_COLUMN,
  ],
};

export const STATIONS: Table = {
  name: 'stations',
  sheet: t('服务站', '服務站', 'Stations'),
  about: t('党群服务站，一行一个', '黨群服務站，一行一個', 'Service stations, one a row'),
  key: ['name'],
  idPrefix: 'station',
  columns: [
    name(t('示例大厦服务站', '示例大廈服務站', 'Station at Example Tower'), '站点名称', '服务站名称', '站点', '服务站'),
    {
      member: 'openingHours',
      heading: t('开放时间', '開放時間', 'Opening hours'),
      aliases: ['营业时间', '服务时间', 'hours'],
      cell: { kind: 'hours' },
      example: t(
        '周一至周五 9:00-17:30；周六 10:00-16:00',
        '週一至週五 9:00-17:30；週六 10:00-16:00',
        'Mon-Fri 9:00-17:30; Sat 10:00-16:00',
      ),
      width: 36,
    },
    {
      member: 'address.streetAddress',
      heading: t('地址', '地址', 'Address'),
      aliases: ['详细地址', '站点地址'],
      cell: { kind: 'text' },
      example: t('示例路1号', '示例路1號', '1 Example Road'),
      width: 30,
    },
    {
      member: 'address.floor',
      heading: t('楼层', '樓層', 'Floor'),
      cell: { kind: 'text' },
      example: t('2楼', '2樓', '2nd floor'),
      width: 10,
    },
    {
      member: 'building',
      heading: t('楼宇', '樓宇', 'Building'),
      aliases: ['所在楼宇', '大厦'],
      cell: { kind: 'text' },
      example: t('示例大厦', '示例大廈', 'Example Tower'),
      width: 20,
    },
    {
      member: 'circle',
      heading: t('商圈', '商圈', 'Circle'),
      aliases: ['所属商圈'],
      cell: { kind: 'reference', table: 'circles' },
      example: t('示例商圈', '示例商圈', 'Example circle'),
      width: 18,
    },
    {
      member: 'telephone',
      heading: t('电话', '電話', 'Telephone'),
      aliases: ['联系电话', '手机', 'phone'],
      cell: { kind: 'telephone' },
      example: '021-12345678',
      width: 18,
    },
    {
      member: 'status',
      heading: t('状态', '狀態', 'Status'),
      cell: {
        kind: 'choice',
        choices: [
          { value: 'open', label: t('已启用', '已啟用', 'Open') },
          { value: 'planned', label: t('筹建中', '籌建中', 'Planned') },
          { value: 'suspended', label: t('暂停', '暫停', 'Suspended') },
          { value: 'closed', label: t('已停用', '已停用', 'Closed') },
        ],
      },
      example: t('已启用', '已啟用', 'Open'),
      width: 10,
    },
    {
      member: 'opened',
      heading: t('启用日期', '啟用日期', 'Opened on'),
      aliases: ['成立日期', '启用时间'],
      cell: { kind: 'date' },
      example: '2020-06-29',
      width: 14,
    },
    POSITION_COLUMN,
    {
      member: 'services',
      heading: t('服务项目', '服務項目', 'Services'),
      cell: { kind: 'services' },
      example: t('图书借阅；党员活动', '圖書借閱；黨員活動', 'Library; Meeting room'),
      width: 30,
    },
    {
      member: 'notice',
      heading: t('通知', '通知', 'Notice'),
      aliases: ['公告'],
      cell: { kind: 'text' },
      note: t('显示在服务站的最前面', '顯示在服務站的最前面', 'Shown first of all'),
      example: '',
      width: 30,
    },
    {
      member: 'brand',
      heading: t('品牌', '品牌', 'Brand'),
      cell: { kind: 'text' },
      example: t('示例驿站', '示例驛站', 'Example Stop'),
      width: 14,
    },
    {
      member: 'email',
      heading: t('电子邮箱', '電子郵件', 'E-mail'),
      aliases: ['邮箱', 'email'],
      cell: { kind: 'plain' },
      example: 'station@example.com',
      width: 24,
    },
    URL_COLUMN,
    DESCRIPTION_COLUMN,
    ID_COLUMN,
  ],
};
