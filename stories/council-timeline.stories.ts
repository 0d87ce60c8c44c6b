import '../src/council-timeline/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import conference from '../examples/nanjing-west-road/councils/district.json' with { type: 'json' };
import type { FuminCouncilTimeline } from '../src/council-timeline/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import { canTryAgain, goesStale, isHeaded, languageOf, namesInBoth, says, widget, WORDS } from './plays.js';

type Args = Pick<FuminCouncilTimeline, 'endpoint' | 'credentials' | 'council' | 'order' | 'data'>;
type Story = StoryObj<Args>;

const TAG = 'fumin-council-timeline';

const timeline = ({ endpoint, credentials, council, order, data }: Partial<Args>, content: unknown = nothing) =>
  html`<fumin-council-timeline
    endpoint=${endpoint ?? nothing}
    credentials=${credentials ?? nothing}
    council=${council ?? nothing}
    order=${order ?? nothing}
    .data=${data}
    >${content}</fumin-council-timeline
  >`;

const meta: Meta<Args> = {
  title: 'Council timeline',
  component: TAG,
  tags: ['autodocs'],
  render: (args) => timeline(args),
  args: { endpoint: endpoint('invented-district') },
  argTypes: { endpoint: ENDPOINT_ARG },
};

export default meta;

/** The joint conference of the report: the handover of its chair, the events of 29 June 2020, the joint action. */
export const Real: Story = {
  args: { endpoint: endpoint('nanjing-west-road') },
  play: namesInBoth(TAG, [
    { 'zh-Hans': '谢海光', en: 'Xie Haiguang' },
    { 'zh-Hans': '陈振鹏', en: 'Chen Zhenpeng' },
    ...conference.events.map(({ title }) => title),
  ]),
};

/** The same, oldest first. */
export const OldestFirst: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), order: 'oldest' },
  play: says(TAG, ({ timeline }) => timeline.events),
};

/** A circle's council, of which the report knows a seminar without its date. */
export const Circle: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), council: 'zhangyuan' },
  play: says(TAG, ({ timeline }) => timeline.undated),
};

/** Everything that the contract knows of a council, invented: every kind of event, an acting chair, a gap, an unknown start. */
export const Invented: Story = {
  play: isHeaded(TAG, { 'zh-Hans': '示例街道区域化党建联席会议', en: 'Joint Conference of the Example Subdistrict' }),
};

/** On the narrowest screen. */
export const Narrow: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** Earlier events come when a reader asks for them. */
export const LoadingEarlier: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { element, inside } = widget(context, TAG);
    const { earlier } = WORDS[languageOf(context)].timeline;
    const count = (): number => element.shadowRoot?.querySelectorAll('h5').length ?? 0;
    const button = await inside.findByRole('button', { name: earlier });
    const before = count();
    await userEvent.click(button);
    await waitFor(() => expect(count()).toBeGreaterThan(before));
  },
};

/** The page gives the council itself, as the `data` property; no endpoint is asked. */
export const Data: Story = {
  args: { endpoint: null, data: conference },
  play: isHeaded(TAG, conference.name),
};

/** A council of which nothing has been recorded. */
export const Empty: Story = {
  args: { endpoint: endpoint('empty') },
  play: says(TAG, ({ timeline }) => timeline.empty),
};

/** The page says that there is nothing to show. */
export const Idle: Story = {
  args: { data: null },
  play: says(TAG, ({ timeline }) => timeline.idle),
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
  render: (args) => timeline(args, html`<p lang="en">The joint conference (invented) meets twice a year.</p>`),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/twice a year/)).toBeVisible();
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

/** The endpoint says that there is no such council. */
export const Gone: Story = {
  args: { endpoint: endpoint('gone'), council: 'district' },
  play: says(TAG, ({ common }) => common.missing),
};

/** Events without a title, with an impossible date, an id that is none: they are left out and reported, the rest is shown. */
export const PartlyBroken: Story = {
  args: { endpoint: endpoint('partly-broken') },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await inside.findByText(/校旁示例驿站揭牌|小学旁示例驿站揭牌|Unveiling of the Example Stop/);
    await expect(inside.queryByText(/老厂房节能改造研讨会|saving energy in old factory/)).toBeNull();
  },
};

/** Nothing of it fits the contract. */
export const Broken: Story = {
  args: { endpoint: null, data: { id: 'a council without a name' } },
  play: says(TAG, ({ common }) => common.unreadable),
};
