import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { createTemporaryFolder } from '../folders.js';

/** Files of a district without a mistake, as an office writes them: text as it stands in the file. */
export const DISTRICT = {
  'district.json': `{
  "id": "hexie",
  "name": "和谐街道",
  "council": "district",
  "circles": [
    {
      "id": "north",
      "name": "北商圈",
      "area": {
        "type": "Polygon",
        "coordinates": [[[121.45, 31.23], [121.46, 31.23], [121.46, 31.24], [121.45, 31.24], [121.45, 31.23]]]
      },
      "organizations": ["bank"]
    }
  ],
  "organizations": [{ "id": "bank", "name": "示例银行" }],
  "initiatives": [{ "id": "open-call", "title": "共建倡议" }]
}
`,
  'stations.json': `{
  "stations": [
    {
      "id": "hall",
      "name": "北街驿站",
      "circle": "north",
      "status": "open",
      "location": { "type": "Point", "coordinates": [121.4505, 31.2385] }
    },
    {
      "id": "yard",
      "name": "南院驿站",
      "circle": "north",
      "location": { "type": "Point", "coordinates": [121.4506, 31.2387] }
    },
    {
      "id": "tower",
      "name": "高塔驿站",
      "circle": "north",
      "location": { "type": "Point", "coordinates": [121.4507, 31.2389] }
    }
  ]
}
`,
  'stations/hall.json': `{
  "id": "hall",
  "name": "北街驿站",
  "circle": "north",
  "status": "open",
  "opened": "2020-06-29",
  "telephone": "021-62790000",
  "email": "hall@example.com",
  "url": "https://www.example.com/hall",
  "location": { "type": "Point", "coordinates": [121.4505, 31.2385] },
  "openingHours": [
    {
      "dayOfWeek": ["Monday", "Tuesday"],
      "opens": "09:00",
      "closes": "17:00"
    }
  ],
  "images": [{ "src": "../images/hall.jpg", "alt": "门口" }]
}
`,
  'stations/yard.json': '{ "id": "yard", "name": "南院驿站", "circle": "north" }\n',
  'stations/tower.json': '{ "id": "tower", "name": "高塔驿站", "circle": "north" }\n',
  'councils/district.json': `{
  "id": "district",
  "name": "街道联席会议",
  "scope": { "type": "district", "id": "hexie" },
  "terms": [
    { "id": "first", "start": "2019", "end": "2020" }
  ],
  "programmes": [
    { "id": "plan", "name": "年度计划", "year": "2020", "themes": [{ "id": "green", "name": "绿色" }] }
  ],
  "events": [
    {
      "id": "opening",
      "title": "启用仪式",
      "date": "2020-06-29",
      "kind": "unveiling",
      "themes": ["green"],
      "term": "first",
      "station": "hall",
      "initiative": "open-call"
    }
  ]
}
`,
  'initiatives/open-call.json': `{
  "id": "open-call",
  "title": "共建倡议",
  "opens": "2020-06-29",
  "roles": [
    { "id": "guide", "name": "引领者" },
    { "id": "service", "name": "服务者" }
  ],
  "choose": { "min": 1, "max": 2 },
  "pledges": { "url": "open-call/pledges" },
  "privacy": { "version": "1" }
}
`,
  'images/hall.jpg': 'picture',
} as const;

/** Change of the district: in a file, one text for another; or a file with new content, or without (`null`). */
export type Change =
  readonly [file: string, from: string, to: string] | readonly [file: string, content: string | Buffer | null];

/** Mistake in a district, and the whole lines that `check` prints on it, but for the last. */
export interface Mistake {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Writes the district with changes to a temporary folder. */
export async function createMistakenFolder(t: TestContext, changes: readonly Change[]): Promise<string> {
  const folder = await createTemporaryFolder(t);
  const files = new Map<string, string | Buffer | null>(Object.entries(DISTRICT));
  for (const change of changes) {
    if (change.length === 2) {
      files.set(...change);
      continue;
    }
    const [file, from, to] = change;
    const text = String(files.get(file));
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  for (const [file, content] of files) {
    if (content === null) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}
