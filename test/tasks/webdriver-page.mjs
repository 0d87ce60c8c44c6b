/** A page that is driven over the WebDriver protocol: WebKitGTK has no other. */

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Code points of the keys that are no characters, as the protocol numbers them. */
const KEYS = {
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Escape: '\uE00C',
};

/** @returns {Promise<import('./open-page.mjs').Page>} */
export async function webdriverPage(port, capabilities) {
  async function call(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  const opened = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${opened.sessionId}`;
  const evaluate = (work, ...args) =>
    call('POST', `${session}/execute/sync`, { script: `return (${work})(...arguments)`, args });

  async function find(host, selector) {
    const element = await evaluate(
      (host, selector) => document.querySelector(host).shadowRoot.querySelector(selector),
      host,
      selector,
    );
    if (!element) throw new Error(`${host} has no ${selector}`);
    return element;
  }

  /** Finds where the middle of an element is in the window. The protocol itself finds none of a group in an SVG. */
  async function centre(host, selector) {
    const [x, y] = await evaluate(
      (element) => {
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      },
      await find(host, selector),
    );
    return { type: 'pointerMove', origin: 'viewport', x: Math.round(x), y: Math.round(y) };
  }

  const act = (actions) => call('POST', `${session}/actions`, { actions });
  const pointer = (...actions) =>
    act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);

  return {
    version: `${opened.capabilities.browserName} ${opened.capabilities.browserVersion}`,
    open: (url) => call('POST', `${session}/url`, { url }),
    reload: () => call('POST', `${session}/refresh`),
    evaluate,
    click: async (host, selector) => {
      await pointer(await centre(host, selector), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
    },
    type: async (host, selector, text) =>
      call('POST', `${session}/element/${(await find(host, selector))[ELEMENT]}/value`, { text }),
    press: (key) => {
      const value = KEYS[key] ?? key;
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      return act([{ type: 'key', id: 'keyboard', actions }]);
    },
    drag: async (host, selector, { by: [x, y] }) => {
      await pointer(
        await centre(host, selector),
        { type: 'pointerDown', button: 0 },
        { type: 'pointerMove', origin: 'pointer', duration: 50, x: Math.round(x / 2), y: Math.round(y / 2) },
        { type: 'pointerMove', origin: 'pointer', duration: 50, x: Math.round(x / 2), y: Math.round(y / 2) },
        { type: 'pointerUp', button: 0 },
      );
    },
    screenshot: async (host, selector) => {
      const element = await find(host, selector);
      await centre(host, selector);
      return call('GET', `${session}/element/${element[ELEMENT]}/screenshot`);
    },
    close: () => call('DELETE', session),
  };
}
