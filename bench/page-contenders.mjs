/** The pages that are measured: one partner page, whose widgets are ours, glued together, or only their final content. */
import { readFileSync } from 'node:fs';

import { ROOT } from '../scripts/root.mjs';
import { INITIATIVE } from './page-data.mjs';

const readDependency = (file) => readFileSync(`${ROOT}node_modules/${file}`);

const renderPage = ({ head = '', body, end = '' }) => `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>社区共建 · 梧桐里资产管理（示例）</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
${head}
</head>
<body>
<header class="site"><p class="brand">梧桐里资产管理</p></header>
<main>
<div class="intro"><h1>社区共建</h1><p>这里汇总街道与沿线单位一起在做的事。数据是虚构的，仅供测量。</p></div>
${body}
</main>
<footer class="site"><p>梧桐里资产管理是为演示而虚构的公司。</p></footer>
${end}
</body>
</html>`;

const renderSections = (map, timeline, form) => `<section><h2>街区版图</h2>${map}</section>
<section><h2>联席会议</h2>${timeline}</section>
<section><h2>响应倡议</h2>${form}</section>`;

/** Page with our widgets. */
export const renderOurPage = (head, endpoint) =>
  renderPage({
    head,
    body: `<fumin-provider endpoint="${endpoint}">
${renderSections(
  '<fumin-district-map><p>街区版图需要启用 JavaScript 才能显示。</p></fumin-district-map>',
  '<fumin-council-timeline></fumin-council-timeline>',
  `<fumin-pledge-form initiative="${INITIATIVE}"></fumin-pledge-form>`,
)}
</fumin-provider>`,
  });

/** The tags of our widgets on that page. */
export const OUR_WIDGETS = ['fumin-district-map', 'fumin-council-timeline', 'fumin-pledge-form'];

const LIBRARIES = {
  '/leaflet.css': 'leaflet/dist/leaflet.css',
  '/MarkerCluster.css': 'leaflet.markercluster/dist/MarkerCluster.css',
  '/MarkerCluster.Default.css': 'leaflet.markercluster/dist/MarkerCluster.Default.css',
  '/timelinejs/css/timeline.css': '@knight-lab/timelinejs/dist/css/timeline.css',
  // The one with fonts asks a third party for them.
  '/survey-core.css': 'survey-core/survey-core.fontless.min.css',
  '/leaflet.js': 'leaflet/dist/leaflet.js',
  '/leaflet.markercluster.js': 'leaflet.markercluster/dist/leaflet.markercluster.js',
  '/survey.core.js': 'survey-core/survey.core.min.js',
  '/simplified-chinese.js': 'survey-core/i18n/simplified-chinese.min.js',
  '/survey-js-ui.js': 'survey-js-ui/survey-js-ui.min.js',
  // Last: it defines a global `$`, which SurveyJS would take for jQuery.
  '/timelinejs/js/timeline.js': '@knight-lab/timelinejs/dist/js/timeline.js',
};

/** Page as a partner would glue it together from npm, as each library's own documentation says. */
export const renderGluedPage = (endpoint) =>
  renderPage({
    head: [
      ...Object.keys(LIBRARIES)
        .filter((path) => path.endsWith('.css'))
        .map((path) => `<link rel="stylesheet" href="${path}">`),
      '<style>#map { height: 26rem; background: #fff } #timeline { height: 37rem } .dot { border-radius: 50%; background: #14406b }</style>',
    ].join('\n'),
    body: `<div id="shared" data-endpoint="${endpoint}" data-initiative="${INITIATIVE}">
${renderSections('<div id="map"></div>', '<div id="timeline"></div>', '<div id="form"></div><ul id="joined"></ul>')}
</div>`,
    end: [...Object.keys(LIBRARIES).filter((path) => path.endsWith('.js')), '/glue.js']
      .map((path) => `<script src="${path}"></script>`)
      .join('\n'),
  });

/** Names of the glued page's widgets, as it announces them. */
export const GLUED_WIDGETS = ['map', 'timeline', 'form'];

/** Files of the glued page, by their path. */
export const GLUED_FILES = {
  ...Object.fromEntries(Object.entries(LIBRARIES).map(([path, file]) => [path, readDependency(file)])),
  '/timelinejs/css/icons/tl-icons.woff2': readDependency('@knight-lab/timelinejs/dist/css/icons/tl-icons.woff2'),
  '/timelinejs/js/locale/zh-cn.json': readDependency('@knight-lab/timelinejs/dist/js/locale/zh-cn.json'),
  '/glue.js': readFileSync(`${ROOT}bench/page-glue.mjs`),
};

/**
 * Returns the final content of a page without any script: declarative shadow trees, each with its own styles. Runs in the
 * page, which is of no use any more then.
 */
export function serializePage() {
  const roots = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      roots.push(element.shadowRoot);
      visit(element.shadowRoot);
    }
  };
  visit(document);
  const removeComments = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) comment.remove();
  };
  for (const root of roots) {
    removeComments(root);
    // The state of a control is no attribute.
    for (const input of root.querySelectorAll('input:checked')) input.setAttribute('checked', '');
    const style = document.createElement('style');
    style.textContent = root.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    root.prepend(style);
  }
  removeComments(document.documentElement);
  for (const element of document.querySelectorAll('script, link[rel=modulepreload], link[rel=preload]')) {
    element.remove();
  }
  const { documentElement } = document;
  return `<!doctype html><html lang="${documentElement.lang}">${documentElement.getHTML({ shadowRoots: roots })}</html>`;
}
