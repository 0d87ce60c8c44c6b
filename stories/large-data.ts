/** Large data for what a district may grow to, invented and marked so. */

const point = (x: number, y: number) => ({ type: 'Point', coordinates: [121.44 + x / 1e5, 31.21 + y / 1e5] });

/** Creates circles in rows of four, with this number of stations spread over them by a rule. */
export function manyStations(count: number) {
  const circles = Array.from({ length: 12 }, (_, index) => {
    const [x, y] = [(index % 4) * 1_300, Math.floor(index / 4) * 1_100];
    const ring = Array.from({ length: 21 }, (_one, at) => {
      const angle = (at % 20) * (Math.PI / 10);
      const reach = 520 + (at % 2) * 60;
      return point(x + 600 + reach * Math.cos(angle), y + 500 + 0.8 * reach * Math.sin(angle)).coordinates;
    });
    return {
      id: `circle-${index}`,
      name: { 'zh-Hans': `示例商圈${index + 1}（虚构）`, en: `Example circle ${index + 1} (invented)` },
      area: { type: 'Polygon', coordinates: [[...ring.slice(0, 20), ring[0]]] },
    };
  });
  const stations = Array.from({ length: count }, (_, index) => {
    const at = index % 12;
    // Denser towards the middle of a circle, and the same each time.
    const [turn, reach] = [index * 2.399963, Math.sqrt((index % 997) / 997) * 560 * ((index % 7) / 7)];
    return {
      id: `station-${index}`,
      name: { 'zh-Hans': `示例站点${index + 1}（虚构）`, en: `Example station ${index + 1} (invented)` },
      circle: `circle-${at}`,
      status: index % 60 === 0 ? 'suspended' : 'open',
      location: point(
        (at % 4) * 1_300 + 600 + reach * Math.cos(turn),
        Math.floor(at / 4) * 1_100 + 500 + 0.8 * reach * Math.sin(turn),
      ),
    };
  });
  return {
    district: { id: 'many', name: { 'zh-Hans': '示例街道（虚构）', en: 'Example Subdistrict (invented)' }, circles },
    stations: { stations },
  };
}

/** Creates as many circles and alliances as are drawn on rings, with the longest names. */
export function manyCouncils(circles: number, alliances: number, long = false) {
  const more = {
    'zh-Hans': long ? '及示例省驻示例市企业联合党总支所属各企业' : '',
    en: long ? ' and of the Companies of Example Province' : '',
  };
  const named = (count: number, id: string, zh: string, en: string) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${id}-${index}`,
      name: {
        'zh-Hans': `示例${zh}${index + 1}${more['zh-Hans']}（虚构）`,
        en: `Example ${en} ${index + 1}${more.en} (invented)`,
      },
      organizations: index % 2 ? ['one', 'two'] : [],
    }));
  return {
    district: {
      id: 'councils',
      name: { 'zh-Hans': '示例街道（虚构）', en: 'Example Subdistrict (invented)' },
      council: 'district',
      circles: named(circles, 'circle', '商圈', 'circle'),
      alliancesOpen: true,
      alliances: named(alliances, 'alliance', '联盟', 'alliance'),
      organizations: [
        { id: 'one', name: { 'zh-Hans': '示例一号公司（虚构）', en: 'Example Company One (invented)' } },
        { id: 'two', name: { 'zh-Hans': '示例二号公司（虚构）', en: 'Example Company Two (invented)' } },
      ],
    },
    stations: { stations: [] },
  };
}

const KINDS = [
  'meeting',
  'activity',
  'seminar',
  'handover',
  'publication',
  'unveiling',
  'initiative',
  'other',
] as const;

/** Creates a council with this number of events, spread evenly over years, the newest first. */
export function manyEvents(count: number, years = 25) {
  const day = (index: number): string => {
    const at = Date.UTC(2026, 5, 30) - Math.floor((index / count) * years * 365.25) * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  };
  const person = (index: number, part: string) => ({
    name: { 'zh-Hans': `示例${'甲乙丙丁戊己庚辛'[index % 8]}`, en: `Example ${'ABCDEFGH'[index % 8]}.` },
    title: { 'zh-Hans': '秘书长', en: 'Secretary' },
    organization: { 'zh-Hans': `示例单位${(index % 12) + 1}`, en: `Example Company ${(index % 12) + 1}` },
    part,
  });
  const events = Array.from({ length: count }, (_, index) => ({
    id: `event-${count - index}`,
    date: day(index),
    kind: KINDS[(index * 7) % KINDS.length],
    title: { 'zh-Hans': `第${count - index}次示例活动（虚构）`, en: `Example event ${count - index} (invented)` },
    summary: {
      'zh-Hans': '各成员单位通报上一阶段的进展，商定下一阶段的安排。',
      en: 'The members reported on what was done, and agreed on what comes next.',
    },
    venue: { 'zh-Hans': `示例大厦${(index % 9) + 1}楼`, en: `Example Tower, floor ${(index % 9) + 1}` },
    people:
      KINDS[(index * 7) % KINDS.length] === 'handover'
        ? [person(index, 'outgoing-chair'), person(index + 1, 'incoming-chair')]
        : [person(index, 'host'), person(index + 3, 'speaker')],
    organizations: index % 3 ? null : [person(index, '').organization, person(index + 5, '').organization],
    figures: index % 4 ? null : [{ value: 20 + (index % 180), label: { 'zh-Hans': '人参加', en: 'took part' } }],
    status: 'held',
  }));
  return {
    id: 'many',
    name: { 'zh-Hans': '示例联席会议（虚构）', en: 'Example Joint Conference (invented)' },
    events,
  };
}
