import type { StationEntry } from '../../../../src/contract/index.js';
import type { DocsOf, StationTypes, TypeDocs } from '../types.js';
import { ACCURACY, DATUM, LOCATION, NEXT, NOTES, SOURCE, UPDATED } from './shared-members.js';

const CLOSES = '结束时间；`24:00` 和 `23:59` 都表示到当天结束。早于 `opens` 的时间，指的是次日。';

const STATION_BRIEF: TypeDocs<StationEntry>['members'] = {
  id: '服务站的编号，与 `stations/{id}.json` 中的一致。',
  name: '服务站的全称，与门牌上的一致。',
  brand: '服务站的品牌，例如“白领驿家”。没有时写 null。',
  building: '所在楼宇。',
  circle: '所属商圈的编号。不在任何商圈内，或不清楚在哪个商圈时，写 null。',
  status:
    '服务站的状态，与一天中的开放时间无关：`open` 已启用、`planned` 筹建中、`suspended` 暂停开放、`closed` 已停用。不清楚时写 null。',
  statusSince: '从哪一天起是这个状态。筹建中的服务站如果写的是将来的日期，表示到那一天启用。',
  statusUntil: '这个状态预计到哪一天结束：暂停开放的服务站，到那一天恢复开放；筹建中的，到那一天启用。',
  notice: '给来访者的简短通知，例如“电梯维修中”。一切照常时写 null。',
  location: LOCATION,
  accuracy: ACCURACY,
  openingHours: '平时每周的开放时间。不清楚时写 null 或空列表，页面上就不显示开放时间。',
  specialOpeningHours:
    '特定日期的开放时间，那些日子以此为准，不按每周的开放时间，例如节假日、调休上班日、临时关闭。组件里没有节假日日历，每一次都要在这里列出。',
  timeZone: '开放时间所用的 IANA 时区；写 null 表示 Asia/Shanghai（北京时间）。',
};

/** Descriptions of the types of the stations, in simplified Chinese. */
export const station: DocsOf<StationTypes> = {
  Stations: {
    about: '全部服务站，只含地图和列表用到的字段。',
    members: {
      coordinateSystem: DATUM,
      stations: '服务站，按列表显示的顺序排列。必填，没有服务站时写空列表。',
      next: NEXT,
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  StationEntry: { about: '服务站的简要信息，只含地图和列表用到的字段。', members: STATION_BRIEF },
  Station: {
    about: '一个服务站的全部信息。',
    members: {
      ...STATION_BRIEF,
      coordinateSystem: DATUM,
      opened: '首次启用的日期。',
      description: '服务站的简介，几句话即可。',
      address: '服务站入口的地址。',
      services: '服务站提供的服务。',
      telephone: '电话号码，照平常的写法，含区号。',
      email: '电子邮箱。',
      url: '服务站的网址。',
      images: '服务站的图片，最好的一张排在最前面。',
      activities: '在服务站举办的活动。已结束的可以不写。',
      serves: '服务对象，即所服务的单位：街道 `organizations` 中的编号，或者单位名称。',
      builtBy: '共建单位的名称。',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  OpeningHours: {
    about:
      '平时每周的开放时间，写法参照 schema.org 的 OpeningHoursSpecification。一天分两段开放的写成两条；结束时间不晚于开始时间的，表示跨过午夜，到次日为止。',
    members: {
      dayOfWeek:
        '这段时间从哪几天开始，至少写一天：`Monday` 周一、`Tuesday` 周二、`Wednesday` 周三、`Thursday` 周四、`Friday` 周五、`Saturday` 周六、`Sunday` 周日、`PublicHolidays` 节假日。',
      opens: '开始时间，按服务站所在的时区。',
      closes: CLOSES,
    },
  },
  SpecialOpeningHours: {
    about:
      '特定日期的开放时间，那些日子以此为准，不按每周的开放时间。同一天有几条的日期范围重叠时，以开始日期最晚的一条为准；开始日期也相同的，以结束日期最早的为准。日期范围完全相同的几条，是同一天里分开的几段时间。',
    members: {
      validFrom: '第一天。只写年月或年的，从当月或当年的第一天算起。',
      validThrough: '最后一天，当天包括在内。只写年月或年的，算到当月或当年的最后一天。',
      opens: '开始时间，按服务站所在的时区。这里和 `closes` 都写 null，或都写 `00:00`，表示全天不开放。',
      closes: CLOSES,
      name: '这些日子的名称，例如“国庆节”。',
    },
  },
  Service: {
    about: '服务站提供的一项服务。',
    members: {
      id: '服务的编号，在本服务站内不能重复。',
      name: '服务的名称，例如“阅读室”。',
      description: '服务的内容，以及为哪些人提供。',
      openingHours: '这项服务的开放时间。写 null 或空列表，表示与服务站的开放时间相同。',
    },
  },
  Activity: {
    about: '在服务站举办的一次活动。',
    members: {
      id: '活动的编号，在本服务站内不能重复。',
      name: '活动的名称。',
      start: '开始时间：写日期，或者写明日期、时间和时区差。',
      end: '结束时间。没有确定的结束时间时写 null。',
      url: '有更多介绍的网址。',
    },
  },
  Address: {
    about: '服务站入口的地址。',
    members: {
      streetAddress: '路名和门牌号。',
      floor: '楼层，需要时加上室号，按楼内的叫法填写。',
      postalCode: '邮政编码。',
    },
  },
};
