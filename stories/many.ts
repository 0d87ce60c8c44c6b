/** Data that are invented, and say so, for what a district may grow to. */

const point = (x: number, y: number) => ({ type: 'Point', coordinates: [121.44 + x / 1e5, 31.21 + y / 1e5] });

/** So many circles in rows of four, with stations spread over them by a rule. */
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

/** As many circles and alliances as are drawn on rings, with names as long as names get. */
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
