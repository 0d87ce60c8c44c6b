/** Invented data for the measurement of the map, the same each time: its random numbers have a seed. */

const WEST = 121.44;
const SOUTH = 31.21;

/** Rounds a coordinate to five decimals, a metre, as somebody who publishes a district writes it. */
const roundCoordinate = (value) => Math.round(value * 1e5) / 1e5;

/** Returns a generator of numbers from 0 to 1, a linear congruential one. */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Returns a number of areas of about 200 vertices, six in a row. */
function createAreas(count) {
  return Array.from({ length: count }, (_, index) => {
    const center = [WEST + 0.004 + (index % 6) * 0.008, SOUTH + 0.003 + Math.floor(index / 6) * 0.007];
    const ring = Array.from({ length: 200 }, (_vertex, vertex) => {
      const angle = (vertex / 200) * 2 * Math.PI;
      const radius = 0.0032 * (1 + 0.15 * Math.sin(7 * angle + index));
      return [center[0] + radius * Math.cos(angle), center[1] + 0.8 * radius * Math.sin(angle)].map(roundCoordinate);
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  });
}

/** Returns a district of 24 circles with a number of stations, denser around twelve spots than elsewhere. */
export function inventDistrict(count) {
  const random = seededRandom(20261124);
  const scatter = () => random() + random() + random() - 1.5;
  const circles = createAreas(24).map((area, index) => ({
    id: `circle-${index}`,
    name: { 'zh-Hans': `示例商圈${index + 1}`, en: `Example circle ${index + 1}` },
    area,
  }));
  const stations = Array.from({ length: count }, (_, index) => ({
    id: `station-${index}`,
    name: { 'zh-Hans': `示例站点${index}（虚构）`, en: `Example station ${index} (invented)` },
    building: { 'zh-Hans': `示例大厦${index % 500}`, en: `Example Tower ${index % 500}` },
    circle: `circle-${index % 24}`,
    status: index % 50 === 0 ? 'suspended' : 'open',
    location: {
      type: 'Point',
      coordinates: [
        WEST + 0.006 + (index % 4) * 0.012 + scatter() * 0.006,
        SOUTH + 0.005 + (Math.floor(index / 4) % 3) * 0.01 + scatter() * 0.006,
      ].map(roundCoordinate),
    },
    openingHours: [
      { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:30' },
    ],
    timeZone: 'Asia/Shanghai',
  }));
  const district = {
    id: 'invented',
    name: { 'zh-Hans': '示例街道（虚构）', en: 'Example district (invented)' },
    circles,
  };
  return { district, stations: { stations } };
}
