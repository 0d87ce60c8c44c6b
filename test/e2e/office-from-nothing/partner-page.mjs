/** Page of a partner, of another origin than the office's endpoint, with all widgets from the endpoint. */
export const makePartnerPage = (endpoint) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <title>邻里共建</title>
    <link rel="icon" href="data:," />
    <script type="module" src="${endpoint}/fumin/0/fumin.js"></script>
  </head>
  <body>
    <fumin-provider endpoint="${endpoint}/">
      <fumin-district-map></fumin-district-map>
      <fumin-council-timeline></fumin-council-timeline>
      <fumin-station-card></fumin-station-card>
      <fumin-pledge-form></fumin-pledge-form>
    </fumin-provider>
  </body>
</html>`;

/** Waits by the clock: a page behind another one draws no frames. */
const WAITING = { timeout: 60_000, polling: 100 };

/** Reads all that a widget has in its shadow tree, shown or folded. */
export const readWidget = (page, widget) =>
  page.$eval(widget, (element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));

/** Waits until a widget has a text in its shadow tree. */
export const waitForWidget = (page, widget, text) =>
  page.waitForFunction(
    (tag, wanted) => document.querySelector(tag)?.shadowRoot?.textContent.includes(wanted),
    WAITING,
    widget,
    text,
  );

/** Reads the names on the wall of the form, to its last page. It loads when a reader comes to it. */
export async function readWall(page) {
  await page.waitForFunction(() => {
    const form = document.querySelector('fumin-pledge-form');
    form?.scrollIntoView({ block: 'end' });
    return Boolean(form?.shadowRoot?.querySelector('.wall .who'));
  }, WAITING);
  for (;;) {
    const hasMore = await page.$eval('fumin-pledge-form', async (form) => {
      const wall = form.shadowRoot.querySelector('.wall');
      const count = wall.querySelectorAll('li').length;
      const more = wall.querySelector('button');
      if (!more) return false;
      more.click();
      while (wall.querySelectorAll('li').length === count) await new Promise((resolve) => setTimeout(resolve, 50));
      return true;
    });
    if (!hasMore) break;
  }
  return page.$eval('fumin-pledge-form', (form) =>
    [...form.shadowRoot.querySelectorAll('.wall .who')].map(({ textContent }) => textContent.trim()),
  );
}
