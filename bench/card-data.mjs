/** Invented stations for the measurement of cards, the same each time. */

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const text = (zh, en) => ({ 'zh-Hans': zh, en });

/** Returns a number of stations, each with the members that a station usually has. */
export function stations(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `station-${index}`,
    name: text(`示例大厦${index}示例驿站（虚构）`, `Example Stop ${index} (invented)`),
    brand: text('示例驿站', 'Example Stop'),
    building: text(`示例大厦${index % 500}`, `Example Tower ${index % 500}`),
    status: 'open',
    description: text(
      '大堂里的公共客厅，谁都可以进来坐坐：看书、开会、充电，也可以问政策、办手续。',
      'A public living room in the lobby, open to everyone: read, meet, charge a phone, ask about a policy.',
    ),
    address: { streetAddress: text(`示例路${index}号`, `${index} Example Road`), floor: text('一楼', 'Ground floor') },
    telephone: '021-0000 0101',
    email: `station-${index}@example.com`,
    location: { type: 'Point', coordinates: [121.44 + (index % 100) / 1e4, 31.22 + Math.floor(index / 100) / 1e4] },
    openingHours: [
      { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' },
      { dayOfWeek: WEEKDAYS, opens: '13:30', closes: index % 2 ? '17:30' : '20:30' },
      { dayOfWeek: ['Saturday'], opens: '10:00', closes: '16:00' },
    ],
    timeZone: 'Asia/Shanghai',
    opened: '2023-05-18',
    services: [
      {
        id: 'reading',
        name: text('阅览室', 'Reading room'),
        description: text('可以外借。', 'Books may be borrowed.'),
      },
      { id: 'meeting', name: text('会议室', 'Meeting room') },
      {
        id: 'advice',
        name: text('政策咨询', 'Policy advice'),
        description: text('社保和租房。', 'Insurance and housing.'),
      },
    ],
    activities: [
      { id: 'books', name: text('午间书会', 'Lunchtime book club'), start: '2099-12-03T12:10:00+08:00' },
      { id: 'aid', name: text('急救课', 'First-aid class'), start: '2099-12-12', url: 'https://example.com/aid' },
    ],
    builtBy: [text('示例街道', 'Example Subdistrict'), text('示例公司', 'Example Company')],
    updated: '2026-11-20T09:00:00+08:00',
    source: {
      title: text('虚构数据，仅供测试', 'Invented data, for tests'),
      date: '2026-11-20',
      url: 'https://example.com/',
    },
  }));
}
