import '../src/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { userEvent, waitFor } from 'storybook/test';

import { createFetch } from '../.storybook/endpoints/fetch.js';
import type { FuminProvider } from '../src/provider/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import { all, type Context, isHeaded, type Play, type Said, widget } from './plays.js';

type Args = Pick<FuminProvider, 'endpoint' | 'credentials' | 'fetch'>;
type Story = StoryObj<Args>;

const provider = ({ endpoint, credentials, fetch }: Partial<Args>, content: unknown) =>
  html`<fumin-provider
    endpoint=${endpoint ?? nothing}
    credentials=${credentials ?? nothing}
    .fetch=${fetch ?? guard([], createFetch)}
    >${content}</fumin-provider
  >`;

/** The four widgets, none with a resource of its own. */
const allWidgets = html`
  <div class="together">
    <div>
      <fumin-district-map></fumin-district-map>
      <fumin-council-timeline></fumin-council-timeline>
    </div>
    <div>
      <fumin-station-card></fumin-station-card>
      <fumin-pledge-form></fumin-pledge-form>
    </div>
  </div>
`;

const meta: Meta<Args> = {
  title: 'Provider',
  component: 'fumin-provider',
  tags: ['autodocs'],
  render: (args) => provider(args, allWidgets),
  args: { endpoint: endpoint('nanjing-west-road') },
  argTypes: { endpoint: ENDPOINT_ARG, fetch: { control: false } },
};

export default meta;

const CONFERENCE: Said = {
  'zh-Hans': '南京西路街道区域化党建联席会议',
  en: 'Nanjing West Road Subdistrict Joint Conference',
};

/** The four widgets with the report's data: the others follow a choice in one of them. */
export const Real: Story = {
  play: all(
    isHeaded('fumin-district-map', { 'zh-Hans': '“1+4+X”', en: '“1+4+X”' }),
    isHeaded('fumin-council-timeline', CONFERENCE),
    isHeaded('fumin-pledge-form', { 'zh-Hans': '经济发展共同体', en: 'Economic Community' }),
  ),
};

/** Choosing a circle on the map shows its council in the timeline; choosing a station shows it in the card. */
export const Choosing: Story = {
  tags: ['!autodocs'],
  play: all(
    isHeaded('fumin-council-timeline', CONFERENCE),
    choose(/张园|Zhangyuan/),
    isHeadedSoon('fumin-council-timeline', { 'zh-Hans': '张园', en: 'Zhangyuan' }),
    choose(/“白领驿家”|“Bailing Yijia”/),
    isHeaded('fumin-station-card', { 'zh-Hans': '上海国际集团大厦', en: 'Shanghai International Group Tower' }),
    // A station has no council: the timeline stays as it was.
    isHeaded('fumin-council-timeline', { 'zh-Hans': '张园', en: 'Zhangyuan' }),
  ),
};

/** The four widgets with invented data that use all of the contract. */
export const Invented: Story = {
  args: { endpoint: endpoint('invented-district') },
  play: all(
    isHeaded('fumin-district-map', { 'zh-Hans': '共同家园版图', en: 'map of the common home' }),
    isHeaded('fumin-pledge-form', { 'zh-Hans': '绿色楼宇', en: 'Green Towers' }),
  ),
};

/** The four widgets on the narrowest screen. */
export const Narrow: Story = {
  ...Real,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** Two providers on a page, each with its own endpoint and language. A choice under one does not affect the other. */
export const TwoOnAPage: Story = {
  render: (args) => html`
    <div class="together">
      <section lang="zh-Hans">${provider(args, html`<fumin-district-map view="list"></fumin-district-map>`)}</section>
      <section lang="en">
        ${provider(
          { ...args, endpoint: endpoint('invented-district') },
          html`<fumin-council-timeline council="yunfan"></fumin-council-timeline>`,
        )}
      </section>
    </div>
  `,
  play: async (context) => {
    const english: Context = { ...context, globals: { language: 'en' } };
    await isHeaded('fumin-council-timeline', { 'zh-Hans': '', en: 'Yunfan' })(english);
    await choose(/张园/)(context);
    await isHeaded('fumin-council-timeline', { 'zh-Hans': '', en: 'Yunfan' })(english);
  },
};

const answer = createFetch();

/** A page's own `fetch`, which adds a header for its gateway. */
export const OwnFetch: Story = {
  args: {
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('X-Example-Gate', 'let me in');
      return answer(input, { ...init, headers });
    },
  },
  render: (args) => provider(args, html`<fumin-station-card station="international-group-tower"></fumin-station-card>`),
  play: isHeaded('fumin-station-card', { 'zh-Hans': '上海国际集团大厦', en: 'Shanghai International Group Tower' }),
};

/** Chooses the first place of this name on the map. */
function choose(name: RegExp): Play {
  return async (context) => {
    const { inside } = widget(context, 'fumin-district-map');
    const [button] = await inside.findAllByRole('button', { name });
    if (!button) throw new Error(`Nothing on the map is called ${String(name)}`);
    await userEvent.click(button);
    // The details, in which the button may have stood, are of the new place now.
    await inside.findAllByRole('button', { name, pressed: true });
    await inside.findByRole('heading', { level: 3, name });
  };
}

/** Waits for the heading to change to this. */
function isHeadedSoon(...[tag, name]: Parameters<typeof isHeaded>): Play {
  return (context) => waitFor(() => isHeaded(tag, name)(context));
}
