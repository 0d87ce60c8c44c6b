/** Views of the widgets that a screen reader comes upon, each by how a reader gets there. */
import { setTimeout as pause } from 'node:timers/promises';

import { find, press } from './widget-pages.mjs';

const [CARD, MAP, TIMELINE, FORM, PROVIDER] = [
  'station-card',
  'district-map',
  'council-timeline',
  'pledge-form',
  'provider',
].map((name) => `fumin-${name}`);

/** Fills a field of the pledge form as typing does. */
async function fill(page, name, value) {
  const field = await find(page, FORM, `[name="${name}"]`);
  await field.evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }, value);
}

async function fillIn(page) {
  await find(page, FORM, '#form');
  await fill(page, 'organization', '示例单位（虚构）');
  await fill(page, 'contactName', '示例联系人');
  await fill(page, 'email', 'contact@example.com');
  await press(page, FORM, '[value="energy"]');
  await press(page, FORM, '[name="consent"]');
  // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
  await pause(2_100);
}

const form = (attributes = 'initiative="green-towers"') => `<${FORM} ${attributes}></${FORM}>`;
const stateViews = (html, host) => [
  {
    name: 'loading',
    html,
    endpoint: 'silent',
    // Messages of another language than Chinese load first.
    reach: (page) => find(page, host, '[aria-busy="true"] [role="status"] > span'),
  },
  { name: 'failure', html, endpoint: 'refused', reach: (page) => find(page, host, '.message .button') },
];

/**
 * Views by widget. `reach` leads there, and resolves once it is drawn.
 *
 * @type {Record<string, {name: string, html: string, endpoint?: 'silent' | 'refused', reach: (page:
 *   import('puppeteer-core').Page) => Promise<unknown>}[]>}
 */
export const VIEWS = {
  [CARD]: [
    {
      name: 'first view, with no station chosen',
      html: `<${CARD}></${CARD}>`,
      reach: (page) => find(page, CARD, '.stations li'),
    },
    {
      name: 'a station',
      html: `<${CARD} station="yunfan-tower"></${CARD}>`,
      reach: async (page) => {
        await find(page, CARD, '.week');
        await press(page, CARD, '.actions [aria-expanded]');
        await find(page, CARD, '.actions [aria-expanded="true"]');
      },
    },
    {
      name: 'a station that is suspended',
      html: `<${CARD} station="lanting-garden"></${CARD}>`,
      reach: (page) => find(page, CARD, '.status.suspended'),
    },
    {
      name: 'its pictures',
      html: `<${CARD} station="yunfan-tower"></${CARD}>`,
      reach: async (page) => {
        await press(page, CARD, '.pictures a');
        await find(page, CARD, 'dialog[open] .count');
      },
    },
    ...stateViews(`<${CARD} station="yunfan-tower"></${CARD}>`, CARD),
  ],
  [MAP]: [
    { name: 'first view', html: `<${MAP}></${MAP}>`, reach: (page) => find(page, MAP, '[role="option"]') },
    {
      name: 'a chosen station',
      html: `<${MAP} view="list"></${MAP}>`,
      reach: async (page) => {
        await find(page, MAP, '.choice.station');
        await press(page, MAP, '.choice.station');
        await find(page, MAP, '.details h3');
      },
    },
    {
      name: 'the structure',
      html: `<${MAP} view="structure"></${MAP}>`,
      reach: (page) => find(page, MAP, '.structure'),
    },
    {
      name: 'the list, searched',
      html: `<${MAP} view="list"></${MAP}>`,
      reach: async (page) => {
        await press(page, MAP, '.find summary');
        await find(page, MAP, '.find select');
        const field = await find(page, MAP, '#search');
        await field.type('yunfan');
        await find(page, MAP, '.list [role="status"]');
      },
    },
    ...stateViews(`<${MAP}></${MAP}>`, MAP),
  ],
  [TIMELINE]: [
    {
      name: 'first view',
      html: `<${TIMELINE}></${TIMELINE}>`,
      reach: (page) => find(page, TIMELINE, '.event'),
    },
    {
      name: 'an event unfolded, of a chosen term',
      html: `<${TIMELINE}></${TIMELINE}>`,
      reach: async (page) => {
        await press(page, TIMELINE, '.rows .term');
        await find(page, TIMELINE, '.rows .term[aria-pressed="true"]');
        await press(page, TIMELINE, '.event .fold');
        await find(page, TIMELINE, '.event .fold[aria-expanded="true"]');
      },
    },
    {
      name: 'searched',
      html: `<${TIMELINE}></${TIMELINE}>`,
      reach: async (page) => {
        await press(page, TIMELINE, 'summary');
        const field = await find(page, TIMELINE, 'details[open] input[type="search"]');
        await field.type('健步走');
      },
    },
    ...stateViews(`<${TIMELINE}></${TIMELINE}>`, TIMELINE),
  ],
  [FORM]: [
    { name: 'first view', html: form(), reach: (page) => find(page, FORM, '#form') },
    {
      name: 'errors',
      html: form(),
      reach: async (page) => {
        await press(page, FORM, '[type="submit"]');
        await find(page, FORM, '#summary li');
      },
    },
    {
      name: 'receipt, with the question before a withdrawal',
      html: form(),
      reach: async (page) => {
        await fillIn(page);
        await press(page, FORM, '[type="submit"]');
        await find(page, FORM, '#code');
        await press(page, FORM, '.more summary');
        await press(page, FORM, '#withdraw');
        await find(page, FORM, '#question');
      },
    },
    {
      name: 'not received',
      html: form(),
      reach: async (page) => {
        await fillIn(page);
        await page.setOfflineMode(true);
        await press(page, FORM, '[type="submit"]');
        await find(page, FORM, '#summary .actions');
      },
    },
    {
      name: 'closed, with those who responded',
      html: form('initiative="reading-together"'),
      reach: (page) => find(page, FORM, '.wall li'),
    },
    ...stateViews(form(), FORM),
  ],
  [PROVIDER]: [
    {
      name: 'what a choice has turned',
      html: `<${PROVIDER} text-size-switch><${MAP} view="list"></${MAP}><${CARD}></${CARD}></${PROVIDER}>`,
      reach: async (page) => {
        await find(page, PROVIDER, '.text-size button');
        await press(page, MAP, '.choice.station');
        await find(page, PROVIDER, '.dock');
      },
    },
  ],
};
