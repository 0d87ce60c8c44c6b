import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import {
  createDistrictFolder,
  postPledge,
  createPledge,
  sendRequest,
  startEndpoint,
  writeContent,
} from '../helpers.js';

const example = (name: string) => fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url));

/** Starts an endpoint on an example, and returns a function that reads one of its pages. */
async function openPages(t: TestContext, name: string) {
  const { base } = await startEndpoint(t, { folder: example(name) });
  return async (path: string) => {
    const response = await sendRequest(base, `/embed/${path}`);
    return { ...response, shown: readShownText(response.text) };
  };
}

/** Reads the text of a page's body, as a reader without script sees it. */
const readShownText = (html: string): string =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

test('the page of a station has its facts, hours and services as text, and can be dialled', async (t) => {
  const read = await openPages(t, 'invented-district');
  const { status, headers, text, shown } = await read('station-card?station=yunfan-tower');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-cache');
  assert.match(text, /<html[^>]* lang="zh-Hans"/);
  assert.match(text, /<title>云帆大厦示例驿站（虚构）<\/title>/);
  assert.match(text, /<meta name="viewport"/);
  assert.match(text, /<a href="tel:02100000101">/);
  for (const words of [
    '云帆大厦（虚构）',
    '示例街道云帆路1号',
    '一楼东厅',
    '云帆商圈',
    '周一—周五',
    '09:00—12:00、13:30—20:30',
    '阅览室',
    '虚构数据',
  ]) {
    assert.ok(shown.includes(words), words);
  }
  assert.match(text, /<img\s+src="\.\.\/images\/reading-room\.svg"/);
});

test('the page of a compact card has the name, the building and the hours alone', async (t) => {
  const read = await openPages(t, 'invented-district');
  const { shown, text } = await read('station-card?station=yunfan-tower&variant=compact');
  assert.match(text, /<fumin-station-card station="yunfan-tower" variant="compact">/);
  for (const words of ['云帆大厦示例驿站', '云帆大厦（虚构）', '周一—周五']) assert.ok(shown.includes(words), words);
  assert.ok(!shown.includes('阅览室'));
});

test('the page of a card that is told no station lists them all, each with a link to its own page', async (t) => {
  const read = await openPages(t, 'invented-district');
  const { shown, text } = await read('station-card?lang=en');
  assert.match(text, /<fumin-station-card>/);
  assert.match(text, /<title>All service stations<\/title>/);
  // The list has two pages: none of it is missing.
  assert.equal(text.match(/<a href="station-card\?station=[a-z0-9-]+&amp;lang=en">/g)?.length, 10);
  for (const words of ['Yunfan Tower (invented)', 'Suspended · since 2 November 2026']) {
    assert.ok(shown.includes(words), words);
  }
});

test('the page of a council has its terms and its events of all pages, with dates', async (t) => {
  const read = await openPages(t, 'nanjing-west-road');
  const { shown, text } = await read('council-timeline?lang=en');
  for (const words of [
    'Rotating chair',
    'from 29 June 2020',
    'Chen Zhenpeng',
    'Chronicle',
    'Handover',
    '29 June 2020',
    'Themes',
  ]) {
    assert.ok(shown.includes(words), words);
  }
  assert.match(text, /<time datetime="2020-06-29">/);
  const paged = await openPages(t, 'invented-district');
  const { shown: all } = await paged('council-timeline?council=district');
  assert.ok(!all.includes('更早的内容没有显示'));
});

test('the page of a district is an outline of its conference, circles and alliances, and leads to the stations', async (t) => {
  const read = await openPages(t, 'nanjing-west-road');
  const { shown, text } = await read('district-map?scheme=dark');
  for (const words of [
    '1 区域化党建联席会议',
    '4 商圈',
    'X 联盟',
    '张园（丰盛里—吴江路）商圈',
    '轮值主席',
    '陈振鹏',
    '物业联盟',
    '其他服务站和单位',
  ]) {
    assert.ok(shown.includes(words), words);
  }
  assert.match(text, /<a\s+href="station-card\?station=international-group-tower&amp;scheme=dark"/);
});

test('the page of an initiative has its roles with how many took them on, and says how to respond without script', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  const { text } = await sendRequest(base, '/embed/pledge-form?initiative=open-call&lang=en');
  const shown = readShownText(text);
  assert.match(shown, /1 organization responded|1 organization/i);
  assert.match(shown, /Responding online needs JavaScript/);
  const closed = readShownText((await sendRequest(base, '/embed/pledge-form?initiative=closed-call&lang=en')).text);
  assert.doesNotMatch(closed, /needs JavaScript/);
});

test('a page loads its version of the widgets by relative addresses, each with its hash', async (t) => {
  const read = await openPages(t, 'nanjing-west-road');
  const { text } = await read('pledge-form?initiative=economic-community&lang=en');
  const files = [...text.matchAll(/(?:src|href)="(\.\.\/fumin\/[^"]+)"([^>]*)>/g)];
  assert.ok(files.some(([, url]) => url?.endsWith('/fumin.js')));
  assert.ok(files.some(([, url]) => url?.includes('pledge-form-en-')));
  for (const [, url, rest] of files) assert.match(String(rest), /integrity="sha384-/, url);
  assert.doesNotMatch(text, /(?:src|href)="\//);
});

test('a page is asked for anew by its ETag, and HEAD and other methods are answered', async (t) => {
  const { base } = await startEndpoint(t);
  const path = '/embed/station-card?station=hall';
  const { headers } = await sendRequest(base, path);
  const again = await sendRequest(base, path, { headers: { 'if-none-match': String(headers.etag) } });
  assert.equal(again.status, 304);
  const head = await sendRequest(base, path, { method: 'HEAD' });
  assert.deepEqual([head.status, head.bytes.length, head.headers.etag], [200, 0, headers.etag]);
  const post = await sendRequest(base, path, { method: 'POST' });
  assert.deepEqual([post.status, post.headers.allow], [405, 'GET, HEAD']);
});

test('only the listed origins may have a page in a frame', async (t) => {
  for (const [origins, ancestors] of [
    [undefined, "frame-ancestors 'self';"],
    [['https://a.example', 'https://b.example'], "frame-ancestors 'self' https://a.example https://b.example;"],
    ['*', 'frame-ancestors *;'],
  ] as const) {
    const { base } = await startEndpoint(t, origins ? { origins } : {});
    for (const path of ['station-card?station=hall', 'nope']) {
      const { headers } = await sendRequest(base, `/embed/${path}`);
      assert.ok(`${String(headers['content-security-policy'])};`.includes(ancestors), path);
    }
  }
});

test('what cannot be shown is said in the reader’s language, with the status that fits', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeContent(folder, 'stations/torn.json', '{"id": "torn"');
  for (const [path, status, words] of [
    ['map?lang=en', 404, 'There is no such widget'],
    ['constructor', 404, '没有这个栏目'],
    ['station-card?station=nowhere&lang=en-US', 404, 'This was not found'],
    ['station-card?station=torn&lang=zh_TW', 503, '內容暫時無法顯示'],
    ['station-card?station=../../package', 400, '“station”'],
    ['station-card?station=hall&station=yard', 400, '“station”'],
    ['pledge-form?accent=red&lang=en', 400, 'a colour such as'],
    ['pledge-form?accent=%23fff;}*{display:none&lang=en', 400, 'a colour such as'],
    ['pledge-form?scheme=blue&lang=en', 400, 'light or dark'],
    ['pledge-form?text=huge', 400, 'large'],
    ['pledge-form?lang=%3Cscript%3E', 400, '“lang”'],
    ['pledge-form?lang=en&lang=zh', 400, '“lang”'],
  ] as const) {
    const response = await sendRequest(base, `/embed/${path}`);
    assert.equal(response.status, status, path);
    assert.ok(readShownText(response.text).includes(words), path);
    assert.equal(response.headers['cache-control'], 'no-store', path);
    assert.doesNotMatch(response.text, /<script/);
  }
});

test('parameters that hosts add to every address are ignored', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await sendRequest(base, '/embed/station-card?station=hall&from=timeline&utm_source=x')).status, 200);
});

test('the accent is a style that the policy allows by its hash, with text that is read on it', async (t) => {
  const { base } = await startEndpoint(t);
  for (const [accent, onAccent] of [
    ['%23ffe000', '#000'],
    ['%23036', '#fff'],
  ] as const) {
    const { text, headers } = await sendRequest(base, `/embed/station-card?station=hall&accent=${accent}`);
    assert.ok(text.includes(`--fumin-on-accent: ${onAccent}`));
    assert.match(String(headers['content-security-policy']), /style-src 'self' 'sha256-/);
  }
});

const PAYLOAD = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;

test('no text of a document becomes markup, and no URL of it a script', async (t) => {
  const text = { 'zh-Hans': PAYLOAD, '"><script>': PAYLOAD };
  const folder = await createDistrictFolder(t, {
    'stations/hall.json': {
      id: 'hall',
      name: PAYLOAD,
      description: text,
      telephone: PAYLOAD,
      email: PAYLOAD,
      url: 'javascript:alert(1)',
      images: [
        { src: 'javascript:alert(1)', alt: PAYLOAD },
        { src: `x" onerror="alert(1)`, alt: PAYLOAD },
      ],
      source: { title: PAYLOAD, url: 'data:text/html,<script>alert(1)</script>' },
      notes: [PAYLOAD],
    },
    'councils/district.json': {
      id: 'district',
      name: PAYLOAD,
      terms: [{ id: 'one', chair: { name: PAYLOAD, title: PAYLOAD } }],
      events: [{ id: 'e', title: PAYLOAD, summary: PAYLOAD, url: 'JavaScript:alert(1)', people: [{ name: PAYLOAD }] }],
    },
    'initiatives/open-call.json': {
      id: 'open-call',
      title: PAYLOAD,
      text: [PAYLOAD],
      roles: [{ id: 'one', name: PAYLOAD, commitment: PAYLOAD }],
      privacy: { version: '1', controller: PAYLOAD },
      pledges: { url: 'open-call/pledges' },
    },
    'district.json': {
      id: 'small',
      name: PAYLOAD,
      council: 'district',
      circles: [{ id: 'north', name: PAYLOAD, description: PAYLOAD }],
      organizations: [{ id: 'one', name: PAYLOAD }],
    },
  });
  const { base } = await startEndpoint(t, { folder });
  for (const path of [
    'station-card?station=hall',
    'council-timeline?council=district',
    'pledge-form?initiative=open-call',
    'district-map',
  ]) {
    const { status, text: html } = await sendRequest(base, `/embed/${path}`);
    assert.equal(status, 200, path);
    assert.ok(html.includes('&lt;script&gt;alert(1)'), path);
    assert.doesNotMatch(
      html,
      /<script>|<img src=x|\sonerror="|href="\s*(?:javascript|data:text)|src="\s*javascript/i,
      path,
    );
  }
});
