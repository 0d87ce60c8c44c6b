import type { Mistake } from './district.js';

/** Mistakes in the words of a list, and in the rules of an initiative, with all that `check` says of each. */
export const RULE_MISTAKES: readonly Mistake[] = [
  {
    name: 'title says other than the initiative',
    changes: [['district.json', '"共建倡议"', '"共治倡议"']],
    zh: [
      'district.json:17:49: "title" 此处写的是 "共治倡议"，而 initiatives/open-call.json 中写的是 "共建倡议"，应当一致。',
    ],
    en: [
      'district.json:17:49: "title" is "共治倡议" here and "共建倡议" in initiatives/open-call.json: they have to be the same.',
    ],
  },
  {
    name: 'status in Chinese',
    changes: [
      ['stations/hall.json', '"status": "open"', '"status": "开放"'],
      ['stations.json', '"status": "open"', '"status": "开放"'],
    ],
    zh: [
      'stations.json:7:17: 写的是 "开放"，应为其中之一：open、planned、suspended、closed。是否应为 "open"？',
      'stations/hall.json:5:13: 写的是 "开放"，应为其中之一：open、planned、suspended、closed。是否应为 "open"？',
    ],
    en: [
      'stations.json:7:17: "开放" stands here; expected one of open, planned, suspended, closed. Did you mean "open"?',
      'stations/hall.json:5:13: "开放" stands here; expected one of open, planned, suspended, closed. Did you mean "open"?',
    ],
  },
  {
    name: 'kind misspelt',
    changes: [['councils/district.json', '"unveiling"', '"unveilling"']],
    zh: [
      'councils/district.json:16:15: 写的是 "unveilling"，应为其中之一：meeting、handover、unveiling、publication、initiative、seminar、activity、other。是否应为 "unveiling"？',
    ],
    en: [
      'councils/district.json:16:15: "unveilling" stands here; expected one of meeting, handover, unveiling, publication, initiative, seminar, activity, other. Did you mean "unveiling"?',
    ],
  },
  {
    name: 'kind that is not known',
    changes: [['councils/district.json', '"unveiling"', '"gala"']],
    zh: [
      'councils/district.json:16:15: 提示：不认识 "gala"，会当作没有写。可用：meeting、handover、unveiling、publication、initiative、seminar、activity、other。',
    ],
    en: [
      'councils/district.json:16:15: Note: "gala" is not known, and read as if it were not there. There are meeting, handover, unveiling, publication, initiative, seminar, activity, other.',
    ],
  },
  {
    name: 'more roles than there are',
    changes: [['initiatives/open-call.json', '"min": 1, "max": 2', '"min": 3, "max": 3']],
    zh: ['initiatives/open-call.json:9:22: 至少选 3 个角色，但这份倡议只有 2 个角色。'],
    en: ['initiatives/open-call.json:9:22: At least 3 roles are to be chosen, and there are 2.'],
  },
  {
    name: 'most less than least',
    changes: [['initiatives/open-call.json', '"min": 1, "max": 2', '"min": 2, "max": 1']],
    zh: ['initiatives/open-call.json:9:32: 最多选 1 个角色，比至少选的 2 个还少。'],
    en: ['initiatives/open-call.json:9:32: At most 1 can be chosen, which is less than the 2 at least.'],
  },
  {
    name: 'pledges sent elsewhere',
    changes: [['initiatives/open-call.json', '"open-call/pledges"', '"open/pledges"']],
    zh: ['initiatives/open-call.json:10:23: 认领地址写的是 "open/pledges"，本服务只在 "open-call/pledges" 接收认领。'],
    en: [
      'initiatives/open-call.json:10:23: Pledges are sent to "open/pledges"; this service takes them at "open-call/pledges".',
    ],
  },
];
