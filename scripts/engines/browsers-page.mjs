/**
 * Composes `docs/browsers.md`.
 *
 * @param {{name: string, version: string, ran: string[], passed: number, failed: number, limits: string[]}[]} results of
 *   each engine; `ran` names its suites
 * @param {{versions: string, text: string}[]} limits what is less in browsers that lack a feature
 * @param {Date} date of the run
 */
export function browsersPage(results, limits, date) {
  const rows = results.map(
    ({ name, version, ran, passed, failed, limits }) =>
      `| ${name} | ${version} | ${ran.join(', ')} | ${passed} | ${failed} | ${limits.join('; ') || 'nothing'} |`,
  );
  const seen = (text) =>
    results
      .filter(({ limits }) => limits.includes(text))
      .map(({ name }) => name)
      .join(', ');
  return `# Browsers

Written by \`npm run test:engines -- --write\` on ${date.toISOString().slice(0, 10)}. *Tasks* are what people do on a partner page: choose by mouse and keyboard, move the map, search, look at pictures, pledge, reload, print. *Pages* show each widget alone, wide, narrow and on a dark page. Both run on the built files, under a strict policy, on a plain-http host name. Old cores run by \`npm run test:old\` too.

| engine | version | what ran | passed | failed | does without |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

In Firefox and WebKitGTK the tests that a dropped widget is garbage-collected are left out: a page cannot collect garbage there. WebKitGTK's driver cannot print; that a receipt comes to the printer with its words is tested in every engine.

## What degrades

The pages look for each of these, and fail where one is seen that the browser's features do not explain. Where none of the engines above shows one, it is told by the versions in which browsers got the feature.

| where | what | seen in |
| --- | --- | --- |
${limits.map(({ versions, text }) => `| ${versions} | ${text} | ${seen(text) || 'by version alone'} |`).join('\n')}

Browsers below Chromium 85 and their like run nothing of it, and show what the page has put inside each widget.

## WebViews

No WebView itself was tried: each is covered as far as its core is one of those above.

| WebView | core | covered by |
| --- | --- | --- |
| ArkWeb (HarmonyOS) | Chromium 99 to 132 | Chromium 90, 106, 119 and the current one |
| WeChat and WeCom for Android (XWEB) | Chromium 107 and later | Chromium 106, 119 and the current one |
| DingTalk for Android | a Chromium that differs by version | the same, from Chromium 90 on |
| WeChat, WeCom, DingTalk for iOS | the system's WebKit | WebKitGTK, of the current WebKit alone |
| UC, QQ and others below Chromium 85 | | the content of the page |
`;
}
