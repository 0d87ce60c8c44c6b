/** Invented data of the measured partner page, the same each time: a folder as an endpoint serves it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { manyEvents } from '../stories/large-data.ts';
import { inventDistrict } from './map-data.mjs';

const STATIONS = 1_000;
const EVENTS = 100;
const YEARS = 10;
const PLEDGES = 12;

/** Id of the invented initiative. */
export const INITIATIVE = 'shared-lobby';

const text = (zh, en) => ({ 'zh-Hans': zh, en });

const SOURCE = { title: text('虚构数据，仅供测量', 'Invented data, for a measurement'), date: '2026-11-20', url: null };

/** Returns the council of the district, whose chair rotates each second year. */
function inventCouncil() {
  const terms = Array.from({ length: YEARS / 2 }, (_, index) => ({
    id: `term-${index}`,
    kind: 'chair',
    start: `${2017 + 2 * index}-01-01`,
    end: index + 1 < YEARS / 2 ? `${2018 + 2 * index}-12-31` : null,
    chair: {
      name: text(`示例${'甲乙丙丁戊'[index]}`, `${'ABCDE'[index]}. Example`),
      title: text('总经理', 'General Manager'),
      organization: text(`示例单位${index + 1}`, `Example Company ${index + 1}`),
    },
  }));
  const scope = { type: 'district', id: 'invented' };
  return { ...manyEvents(EVENTS, YEARS), id: 'district', scope, terms, source: SOURCE };
}

const INITIATIVE_TITLE = text('共享大堂倡议（虚构）', 'Shared lobby initiative (invented)');

/** Returns an initiative that takes pledges. */
const inventInitiative = () => ({
  id: INITIATIVE,
  title: INITIATIVE_TITLE,
  calledBy: [{ name: text('示例甲', 'A. Example'), organization: text('示例单位1', 'Example Company 1') }],
  called: '2026-10-15',
  text: [
    text(
      '请每栋楼在四个角色里认领一个或两个，让大堂成为大家的客厅。',
      'Asks every building to take on one or two of four roles, so that a lobby becomes a living room for all.',
    ),
    text('做什么、做多少，由各单位自己决定。', 'What you do and how much is for you to decide.'),
  ],
  roles: [
    { id: 'host', name: text('接待员', 'Host'), commitment: text('开放大堂', 'Open the lobby') },
    { id: 'librarian', name: text('图书员', 'Librarian'), commitment: text('添一架书', 'Add a shelf of books') },
    { id: 'gardener', name: text('添绿员', 'Gardener'), commitment: text('添一片绿', 'Add some green') },
    { id: 'guide', name: text('向导', 'Guide'), commitment: text('为来客指路', 'Show visitors the way') },
  ],
  choose: { min: 1, max: 2 },
  version: '1',
  target: 50,
  pledges: { count: PLEDGES, url: `${INITIATIVE}/pledges`, wall: `${INITIATIVE}/pledges.json` },
  privacy: {
    notice: 'https://example.com/privacy/2026-11',
    version: '2026-11',
    controller: text('示例街道办事处（虚构）', 'Example Subdistrict Office (invented)'),
    purpose: text('只用来联系响应倡议的单位。', 'Used only to contact organizations that responded.'),
    retention: text('倡议结束后保存六个月，然后删除。', 'Kept for six months after it ends, then deleted.'),
  },
  source: SOURCE,
});

const ROLES = ['host', 'librarian', 'gardener', 'guide'];

/** Returns the wall of those who responded. */
const inventWall = () => ({
  count: PLEDGES,
  pledges: Array.from({ length: PLEDGES }, (_, index) => ({
    number: PLEDGES - index,
    organization: { name: `示例单位${PLEDGES - index}（虚构）` },
    roles: [ROLES[index % ROLES.length]],
    message: index % 3 === 0 ? '欢迎来坐坐。' : null,
    received: `2026-11-${String(PLEDGES - index).padStart(2, '0')}T09:00:00+08:00`,
  })),
  next: null,
});

/** Writes the folder: 1,000 stations, 24 areas of 200 vertices, a council with 100 events, and an initiative. */
export function writeInventedDistrict(folder) {
  const { district, stations } = inventDistrict(STATIONS);
  const documents = {
    'district.json': {
      ...district,
      council: 'district',
      initiatives: [{ id: INITIATIVE, title: INITIATIVE_TITLE }],
      source: SOURCE,
    },
    'stations.json': { ...stations, source: SOURCE },
    'councils/district.json': inventCouncil(),
    [`initiatives/${INITIATIVE}.json`]: inventInitiative(),
    [`initiatives/${INITIATIVE}/pledges.json`]: inventWall(),
  };
  for (const [path, document] of Object.entries(documents)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(document));
  }
}
