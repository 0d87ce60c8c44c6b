import '../src/station-card/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';

import plaza66 from '../examples/nanjing-west-road/stations/plaza-66.json' with { type: 'json' };
import type { FuminStationCard } from '../src/station-card/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import { canTryAgain, goesStale, isHeaded, namesInBoth, says } from './plays.js';

type Args = Pick<FuminStationCard, 'endpoint' | 'credentials' | 'station' | 'variant' | 'data'>;
type Story = StoryObj<Args>;

const TAG = 'fumin-station-card';

const card = ({ endpoint, credentials, station, variant, data }: Partial<Args>, content: unknown = nothing) =>
  html`<fumin-station-card
    endpoint=${endpoint ?? nothing}
    credentials=${credentials ?? nothing}
    station=${station ?? nothing}
    variant=${variant ?? nothing}
    .data=${data}
    >${content}</fumin-station-card
  >`;

const meta: Meta<Args> = {
  title: 'Station card',
  component: TAG,
  tags: ['autodocs'],
  render: (args) => card(args),
  args: { endpoint: endpoint('invented-district'), station: 'yunfan-tower' },
  argTypes: { endpoint: ENDPOINT_ARG },
};

export default meta;

/** The station that was unveiled on 29 June 2020: what the report says of it, and no more. */
export const Real: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), station: 'international-group-tower' },
  play: namesInBoth(TAG, [
    {
      'zh-Hans': '上海国际集团大厦“白领驿家”党群服务站',
      en: '“Bailing Yijia” Service Station, Shanghai International Group Tower',
    },
    {
      'zh-Hans': '张园(丰盛里-吴江路)商圈',
      en: 'Zhangyuan (Fengshengli–Wujiang Road) business circle',
    },
  ]),
};

/** Everything that the contract knows of a station, invented. */
export const Invented: Story = {
  play: says(TAG, ({ card }) => card.services),
};

/** On the narrowest screen. */
export const Narrow: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** For lists: what matters most of each. */
export const Compact: Story = {
  args: { variant: 'compact' },
  render: (args) => html`<div class="shelf">${SHELF.map((station) => card({ ...args, station }))}</div>`,
  play: async ({ canvasElement }) => {
    for (const { shadowRoot } of canvasElement.querySelectorAll(TAG)) {
      await waitFor(() => expect(shadowRoot?.querySelector('h2')).toBeVisible());
    }
  },
};

const SHELF = ['yunfan-tower', 'qinghe-court', 'xingqiao-hub', 'lanting-garden', 'school-corner', 'old-dock'];

/** Open past midnight: the span ends on the next day. */
export const PastMidnight: Story = {
  args: { station: 'qinghe-court' },
  play: isHeaded(TAG, { 'zh-Hans': '晴禾里', en: 'Qinghe Court' }),
};

/** Open at all hours. */
export const AlwaysOpen: Story = {
  args: { station: 'songyue-lane' },
  play: isHeaded(TAG, { 'zh-Hans': '松月里', en: 'Songyue Lane' }),
};

/** Suspended for a while, with a notice. */
export const Suspended: Story = {
  args: { station: 'lanting-garden' },
  play: says(TAG, ({ station }) => station.status.suspended),
};

/** Not in service yet. */
export const Planned: Story = {
  args: { station: 'school-corner' },
  play: says(TAG, ({ station }) => station.status.planned),
};

/** Closed for good. */
export const Closed: Story = {
  args: { station: 'old-dock' },
  play: says(TAG, ({ station }) => station.status.closed),
};

/** A long name, and so a long title. */
export const LongName: Story = {
  args: { station: 'province-centre' },
  play: isHeaded(TAG, { 'zh-Hans': '示例省驻示例市办事处', en: 'Joint Service Centre' }),
};

/** Nothing is known but the name: the card looks finished all the same. */
export const NameAlone: Story = {
  args: { endpoint: endpoint('empty'), station: 'new-station' },
  play: isHeaded(TAG, { 'zh-Hans': '新设示例驿站', en: 'New Example Stop' }),
};

/** The page gives the station itself, as the `data` property; no endpoint is asked. */
export const Data: Story = {
  args: { endpoint: null, station: null, data: plaza66 },
  play: isHeaded(TAG, { 'zh-Hans': '恒隆广场', en: 'Plaza 66' }),
};

/** No station is chosen yet. */
export const Idle: Story = {
  args: { station: null },
  play: says(TAG, ({ card }) => card.idle),
};

/** The page names no endpoint. */
export const NoEndpoint: Story = {
  args: { endpoint: null },
  play: says(TAG, ({ common }) => common.noEndpoint),
};

/** The endpoint takes three seconds. */
export const Loading: Story = {
  args: { endpoint: endpoint('slow') },
  play: says(TAG, ({ common }) => common.loading),
};

/** What the page put between the tags is there until the data are. */
export const Fallback: Story = {
  args: { endpoint: endpoint('slow') },
  render: (args) =>
    card(args, html`<p lang="en">The stop at Yunfan Tower (invented) is open from Monday to Saturday.</p>`),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Yunfan Tower/)).toBeVisible();
  },
};

/** The endpoint answered once and fails now: what it said is shown, with its age. */
export const Stale: Story = {
  args: { endpoint: endpoint('failing-after-first') },
  parameters: { docs: { story: { autoplay: true } } },
  play: goesStale(TAG),
};

/** The endpoint fails, and said nothing before: what happened, and a way to try again. */
export const Failing: Story = {
  args: { endpoint: endpoint('failing') },
  play: canTryAgain(TAG),
};

/** The endpoint says that there is no such station. */
export const Gone: Story = {
  args: { endpoint: endpoint('gone') },
  play: says(TAG, ({ common }) => common.missing),
};

/** Parts of the station do not fit the contract: they are left out and reported, the rest is shown. */
export const PartlyBroken: Story = {
  args: { endpoint: endpoint('partly-broken') },
  play: isHeaded(TAG, { 'zh-Hans': '云帆大厦', en: 'Yunfan Tower' }),
};

/** Nothing of it fits the contract. */
export const Broken: Story = {
  args: { endpoint: null, station: null, data: { id: 'a station without a name' } },
  play: says(TAG, ({ common }) => common.unreadable),
};
