/** What the interface says, and what the examples say in traditional Chinese, keeps to the project's words (docs/glossary.md). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { it } from 'node:test';

import { ROOT } from '../../scripts/root.mjs';

const filesIn = (folder, pattern) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => pattern.test(path));

/** Messages without their comments, which may say anything. */
const MESSAGES = filesIn('src', /^src[/\\][^/\\]+[/\\]messages[/\\](deferred[/\\])?(zh-Hans|zh-Hant|en)\.ts$/).map(
  (path) => ({
    path,
    language: basename(path, '.ts'),
    text: readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
  }),
);

const EXAMPLES = filesIn('examples', /\.json$/).map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));

const messagesIn = (...languages) => MESSAGES.filter(({ language }) => languages.includes(language));

const traditionalTexts = ({ path, text }) => ({
  path,
  text: [...text.matchAll(/"zh-Hant": ("(?:[^"\\]|\\.)*")/g)].map((match) => JSON.parse(match[1])).join('\n'),
});

/** Fails with each place where a pattern is found. */
function assertNone(files, pattern) {
  assert.ok(files.length > 0);
  const found = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  assert.deepEqual(found, []);
}

it('has every set of messages in three languages', () => {
  const sets = messagesIn('zh-Hans').length;
  assert.ok(sets >= 10);
  assert.deepEqual([messagesIn('zh-Hant').length, messagesIn('en').length], [sets, sets]);
});

it('lets organizations respond to an initiative and take on a role, not join either', () => {
  assertNone(messagesIn('zh-Hans', 'zh-Hant'), /加入/);
  assertNone(messagesIn('en'), /\bjoin(s|ed|ing)?\b(?!\()/i);
});

it('says of what did not load that it failed', () => {
  assertNone(messagesIn('zh-Hans', 'zh-Hant'), /没有加载|沒有載入/);
});

it('writes Chinese with full-width punctuation, and a range with one dash', () => {
  const files = messagesIn('zh-Hans', 'zh-Hant');
  assertNone(files, /\p{Script=Han}[,:;()?!]|[,:;()?!]\p{Script=Han}/u);
  assertNone(files, /–/);
});

/** Characters of the simplified texts of this project that traditional Chinese writes otherwise. */
const SIMPLIFIED =
  /[与专业东丢两个丰为丽举么义习书争云仅从仓仪们众优会伞传体党关兴内册写军决减凭划则刚创删别剧办务动区医华协单卖厂厅历压厦参双发叠号吗听启吴员咨响团园围国图场块墙壶处备复头夺婴孙学实审对导将层届属岗岚师带并广庆库应废开弃张强当录态总愿执扩扫扬报担择换据携摊数断无旧时显晓暂机权条来极构柜标栋栏树样桥检楼横欢汇汉没沪测济浏滚满灯炉点热牵状环现电画监盘着码确离种积称税笼筛筹签类约纪纵纸纺线练组织终经结绕绘给络统继续维综绿编缩网职联胜脚腾艺节苹范营蓝虚补装见观览计认讨让议讯记许论设访证识诊试话询该详误说请读课谁调谈谢负财责败贴资赠车转轮软载辐输边过运还这进远连选邮邻酝酿释银链错键长门闭问间阅阳阵际陈陕随难静韦页顶项顺预领频题额颠风饮驻驿验鹏黄]/;

it('writes traditional Chinese in traditional characters', () => {
  assertNone(messagesIn('zh-Hant'), SIMPLIFIED);
  assertNone(EXAMPLES.map(traditionalTexts), SIMPLIFIED);
});

it('writes traditional Chinese with the words of Taiwan', () => {
  const words = /電郵|網上|網絡|數據|公佈|發佈|查找|節假日|信息|軟件|報道|打印|計劃|校驗|掃碼|[\d}]米/;
  assertNone(messagesIn('zh-Hant'), words);
  assertNone(EXAMPLES.map(traditionalTexts), words);
});

it('gives every text of the examples in all three languages', () => {
  const missing = EXAMPLES.flatMap(({ path, text }) => {
    const found = [];
    JSON.parse(text, (_, value) => {
      const isText = value?.['zh-Hans'] !== undefined;
      if (isText && !(value['zh-Hant'] && value.en)) found.push(`${path}: ${value['zh-Hans']}`);
      return value;
    });
    return found;
  });
  assert.deepEqual(missing, []);
});

it('writes the brackets of Chinese texts of the examples full-width', () => {
  assertNone(EXAMPLES, /\p{Script=Han}[()]|[()]\p{Script=Han}/u);
});
