import type { Person } from '../../../../src/contract/index.js';
import type { CouncilTypes, DocsOf, TypeDocs } from '../types.js';
import { NEXT, NOTES, SOURCE, UPDATED } from './shared-members.js';

const PERSON: TypeDocs<Person>['members'] = {
  name: '姓名。',
  title: '职务，连同所在的组织，例如“党委副书记”。不清楚时写 null。',
  organization: '所代表的单位。职务里已经写明，或不清楚时，写 null。',
};

/** Descriptions of the types of a council, in simplified Chinese. */
export const council: DocsOf<CouncilTypes> = {
  Council: {
    about: '一个联席会议或理事会的全部信息，可以是街道的，也可以是商圈或联盟的。',
    members: {
      id: '联席会议的编号。',
      name: '联席会议的名称，例如“区域化党建联席会议”。',
      description: '联席会议的简介，几句话即可。',
      scope: '这个联席会议属于哪个街道、商圈或联盟。',
      terms: '轮值主席的各个任期，次序不限，可以有重叠。',
      events: '已经举办和计划举办的会议、活动；分成几页时，最新的在最前面。必填，还没有时写空列表。',
      next: `${NEXT}后面各页的格式是 CouncilEvents，只含会议和活动。`,
      members: '成员单位。',
      programmes: '工作计划（共同行动），每年一份。',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  CouncilEvents: {
    about: '联席会议的会议和活动的后续页。',
    members: {
      events: '接在上一页之后的会议和活动。',
      next: NEXT,
    },
  },
  CouncilEvent: {
    about: '联席会议已经举办或计划举办的一次会议或活动。',
    members: {
      id: '会议或活动的编号，在本联席会议内不能重复。',
      date: '举办日期，或开始的时间。不清楚时写 null，页面上显示为“日期不详”。',
      end: '结束时间。结束在另一天，或值得写明时才写。',
      kind: '类型：`meeting` 会议、`handover` 轮值交接、`unveiling` 揭牌、`publication` 发布、`initiative` 倡议、`seminar` 研讨、`activity` 活动、`other` 其他。写 null，或组件不认识的类型，按 `other` 处理。',
      title: '会议或活动的标题。',
      summary: '会议或活动的成果，几句话即可。',
      venue: '举办地点的名称。',
      people: '参加的人员，按主次排列。',
      organizations: '参与单位的名称。',
      figures: '值得展示的数字，各带说明文字。',
      status: '状态：`held` 已举办、`planned` 计划中、`postponed` 已延期、`cancelled` 已取消。不清楚时写 null。',
      statusReason: '延期或取消的原因。',
      councils: '相关的全部联席会议的编号，次序没有含义。',
      lead: '联合举办时牵头的联席会议的编号，须是 `councils` 中的一个。没有牵头的，或不清楚时，写 null。',
      themes: '对应的重点工作的编号，出自本联席会议的工作计划。',
      term: '所在任期的编号，或由此开始的任期的编号。',
      station: '相关服务站的编号。',
      initiative: '相关倡议的编号。',
      url: '有更多介绍的网址。',
      images: '会议或活动的图片，最好的一张排在最前面。',
    },
  },
  Term: {
    about: '轮值主席的一个任期。',
    members: {
      id: '任期的编号，在本联席会议内不能重复。',
      kind: '`chair` 是轮值主席，`acting` 是代理轮值主席。写 null 表示 `chair`。',
      start: '任期的开始时间。不清楚时写 null，这并不表示从联席会议成立时开始。',
      end: '任期的截止时间。仍在任，或不清楚时，写 null。',
      chair: '担任轮值主席的人。不清楚时写 null。',
    },
  },
  Person: { about: '人员，包括姓名、职务和所代表的单位。', members: PERSON },
  Participant: {
    about: '参加会议或活动的人员。',
    members: {
      ...PERSON,
      part: '在会议或活动中的角色：`host` 主持、`chair` 主席、`outgoing-chair` 卸任主席、`incoming-chair` 新任主席、`unveiler` 揭牌、`publisher` 发布、`speaker` 发言、`attendee` 出席、`other` 相关人员。写 null，或组件不认识的角色，按 `other` 处理。',
    },
  },
  Figure: {
    about: '值得展示的数字。',
    members: {
      value: '数字本身；组件会按读者的语言显示。',
      label: '跟在数字后面的说明文字，含单位，例如“余家单位”。',
    },
  },
  Member: {
    about: '联席会议的一个成员单位。',
    members: {
      organization: '单位的名称。',
      since: '从什么时候起是成员单位。不清楚时写 null。',
      until: '到什么时候为止是成员单位。仍是成员单位时写 null。',
    },
  },
  Programme: {
    about: '一年的工作计划（共同行动）。',
    members: {
      id: '工作计划的编号，在本联席会议内不能重复。',
      name: '工作计划的名称。',
      year: '工作计划的年份，四位数字，写成文字（加英文双引号）。',
      description: '工作计划的简介，几句话即可。',
      principles: '原则，每条几个字。',
      goals: '目标，每条几个字。',
      themes: '工作计划中的各项重点工作。',
    },
  },
  Theme: {
    about: '工作计划中的一项重点工作。',
    members: {
      id: '重点工作的编号，在本工作计划内不能重复。',
      name: '重点工作的名称。',
      description: '要做的事情。',
    },
  },
  Scope: {
    about: '联席会议所属的街道、商圈或联盟。',
    members: {
      type: '联席会议属于哪一类：`district` 街道、`circle` 商圈、`alliance` 联盟。',
      id: '该街道、商圈或联盟在 `district.json` 中的编号。',
    },
  },
};
