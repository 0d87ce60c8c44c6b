/** A page that Puppeteer drives: Chromium over its own protocol, Firefox over WebDriver BiDi. */

/** @returns {Promise<import('./open-page.mjs').Page>} */
export async function puppeteerPage(puppeteer, options) {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });

  /** Runs a function on an element of a widget's shadow tree, once it is there. */
  async function find(host, selector) {
    const handle = await page.evaluateHandle(
      (host, selector) => document.querySelector(host).shadowRoot.querySelector(selector),
      host,
      selector,
    );
    const element = handle.asElement();
    if (!element) throw new Error(`${host} has no ${selector}`);
    return element;
  }

  async function centre(host, selector) {
    const element = await find(host, selector);
    await element.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = await element.boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  }

  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, ...args) => page.evaluate(work, ...args),
    click: async (host, selector) => {
      await centre(host, selector);
      await (await find(host, selector)).click();
    },
    type: async (host, selector, text) => (await find(host, selector)).type(text),
    press: (key) => page.keyboard.press(key),
    drag: async (host, selector, { by: [dx, dy] }) => {
      const { x, y } = await centre(host, selector);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx, y + dy, { steps: 5 });
      await page.mouse.up();
    },
    screenshot: async (host, selector) => (await find(host, selector)).screenshot({ encoding: 'base64' }),
    close: () => browser.close(),
  };
}
