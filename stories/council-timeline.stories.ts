import '../src/council-timeline/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import conference from '../examples/nanjing-west-road/councils/district.json' with { type: 'json' };
import type { FuminCouncilTimeline } from '../src/council-timeline/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import * as histories from './council-histories.js';
import { manyEvents } from './large-data.js';
import {
  all,
  canTryAgain,
  type Context,
  goesStale,
  isHeaded,
  languageOf,
  namesInBoth,
  type Play,
  says,
  widget,
  MESSAGES,
} from './plays.js';

type Args = Pick<FuminCouncilTimeline, 'endpoint' | 'credentials' | 'council' | 'order' | 'event'> & { data: unknown };
type Story = StoryObj<Args>;

const TAG = 'fumin-council-timeline';

const timeline = ({ credentials, council, order, event, data }: Partial<Args>, content: unknown = nothing) =>
  html`<fumin-council-timeline
    credentials=${credentials ?? nothing}
    council=${council ?? nothing}
    order=${order ?? nothing}
    event=${event ?? nothing}
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

/** Council given by property. */
const given = (data: unknown): Args => ({ endpoint: null, data }) as Args;

function shadow(context: Context): ShadowRoot {
  const { shadowRoot } = widget(context, TAG).element;
  if (!shadowRoot) throw new Error('The timeline has no shadow root');
  return shadowRoot;
}

/** Titles of the visible events. */
const titles = (context: Context): string[] =>
  [...shadow(context).querySelectorAll('.day:not([hidden]) li:not([hidden]) h5')].map((one) => one.textContent.trim());

/** Waits for the terms, which a lazy module draws. */
async function terms(context: Context, count: number): Promise<HTMLElement[]> {
  const find = () => [...shadow(context).querySelectorAll<HTMLElement>('.rows .term')];
  await waitFor(() => expect(find()).toHaveLength(count));
  return find();
}

/** Expects nothing to overflow its box. */
const fits: Play = async (context) => {
  await widget(context, TAG).inside.findByRole('heading', { level: 2 });
  const frame = shadow(context).querySelector('.frame');
  await waitFor(() => expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0));
};

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

/** A circle's council, for which the report has a seminar without a date. */
export const Circle: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), council: 'zhangyuan' },
  play: says(TAG, ({ timeline }) => timeline.undated),
};

/** Every member of a council in the contract, invented: every kind of event, an acting chair, a gap, an unknown start. */
export const Invented: Story = {
  play: isHeaded(TAG, { 'zh-Hans': '示例街道区域化党建联席会议', en: 'Joint Conference of the Example Subdistrict' }),
};

/** A reader selects a term: its events alone are shown, with their number, and then all again. */
export const ChoosingATerm: Story = {
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const { showAll } = MESSAGES[languageOf(context)].timeline;
    const [, second] = await terms(context, 6);
    if (!second) throw new Error('There is no second term');
    shadow(context).querySelector<HTMLElement>('.rest button')?.click();
    const before = titles(context).length;
    await userEvent.click(second);
    await expect(second).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(titles(context).length).toBeLessThan(before));
    await userEvent.click(await inside.findByRole('button', { name: showAll }));
    await waitFor(() => expect(titles(context)).toHaveLength(before));
  },
};

/** A reader searches, and filters by kind. */
export const Finding: Story = {
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const { timeline: own, deferredTimeline: parts } = MESSAGES[languageOf(context)];
    await userEvent.click(await inside.findByText(own.find));
    await userEvent.type(await inside.findByLabelText(parts.search), 'READING');
    await waitFor(() => expect(titles(context)).toHaveLength(1));
    await userEvent.click(await inside.findByRole('button', { name: own.showAll }));
    await userEvent.selectOptions(await inside.findByLabelText(parts.kind), 'seminar');
    await waitFor(() => expect(titles(context)).toHaveLength(1));
  },
};

/** On the narrowest screen. */
export const Narrow: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** Earlier events load on demand. */
export const LoadingEarlier: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { element, inside } = widget(context, TAG);
    const { earlier } = MESSAGES[languageOf(context)].timeline;
    const count = (): number => element.shadowRoot?.querySelectorAll('h5').length ?? 0;
    const button = await inside.findByRole('button', { name: earlier });
    const before = count();
    await userEvent.click(button);
    await waitFor(() => expect(count()).toBeGreaterThan(before));
  },
};

/** The page gives the council itself, as the `data` property; nothing is requested. */
export const Data: Story = {
  args: { endpoint: null, data: conference },
  play: isHeaded(TAG, conference.name),
};

/** A council without any records. */
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

/** Content that the page put between the tags, shown where the data cannot be loaded. */
export const Fallback: Story = {
  args: { endpoint: endpoint('gone') },
  render: (args) => timeline(args, html`<p lang="en">The joint conference (invented) meets twice a year.</p>`),
  play: async ({ canvas }) => {
    const fallback = canvas.getByText(/twice a year/);
    await waitFor(() => expect(fallback.assignedSlot).not.toBeNull());
  },
};

/** The endpoint answered once and fails now: its earlier answer is shown, with its age. */
export const Stale: Story = {
  args: { endpoint: endpoint('failing-after-first') },
  parameters: { docs: { story: { autoplay: true } } },
  play: goesStale(TAG),
};

/** The endpoint fails, and has never answered: what happened, and a way to try again. */
export const Failing: Story = {
  args: { endpoint: endpoint('failing') },
  play: canTryAgain(TAG),
};

/** The endpoint knows no such council. */
export const Gone: Story = {
  args: { endpoint: endpoint('gone'), council: 'district' },
  play: says(TAG, ({ common }) => common.missing),
};

/** Events without a title, with an impossible date, an invalid id: they are left out and reported, the rest is shown. */
export const PartlyBroken: Story = {
  args: { endpoint: endpoint('partly-broken') },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await inside.findByText(/校旁示例驿站揭牌|小学旁示例驿站揭牌|Unveiling of the Example Stop/);
    await expect(inside.queryByText(/老厂房节能改造研讨会|saving energy in old factory/)).toBeNull();
  },
};

/** None of it fits the contract. */
export const Broken: Story = {
  args: { endpoint: null, data: { id: 'a council without a name' } },
  play: says(TAG, ({ common }) => common.invalidData),
};

/** One event, and nothing else. */
export const OneEvent: Story = {
  tags: ['!autodocs'],
  args: given(histories.one),
  play: async (context) => {
    await waitFor(() => expect(titles(context)).toHaveLength(1));
    await expect(shadow(context).querySelector('details, .terms, .next')).toBeNull();
  },
};

/** 5,000 events: three days at first, the rest drawn when the browser is idle, and laid out as it scrolls into view. */
export const FiveThousandEvents: Story = {
  tags: ['!autodocs'],
  args: given(manyEvents(5_000)),
  // The accessibility check goes through every one of them.
  parameters: { a11y: { test: 'off' } },
  play: async (context) => {
    const count = (): number => shadow(context).querySelectorAll('.event').length;
    await waitFor(() => expect(count()).toBe(5_000), { timeout: 10_000 });
    await expect(shadow(context).querySelectorAll('.day:not([hidden])')).toHaveLength(3);
  },
};

/** No terms are known: the section is left out. */
export const NoTerms: Story = {
  tags: ['!autodocs'],
  args: given(histories.withoutTerms),
  play: async (context) => {
    await waitFor(() => expect(titles(context)).toHaveLength(2));
    await expect(shadow(context).querySelector('.terms')).toBeNull();
  },
};

/** 40 terms: all in the picture and in the list, of which the latest eight have their text until a reader unfolds all. */
export const FortyTerms: Story = {
  args: given(histories.manyTerms(40)),
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await terms(context, 40);
    await userEvent.click(
      await inside.findByRole('button', { name: MESSAGES[languageOf(context)].timeline.allTerms(40) }),
    );
    await waitFor(() => expect(shadow(context).activeElement).toHaveTextContent(/32/));
  },
};

/** A running term: no end is made up. */
export const Running: Story = {
  args: given(histories.running),
  play: says(TAG, ({ timeline }) => timeline.latest),
};

/** Terms that overlap, an acting chair, a gap: each in a lane of its own. */
export const Overlapping: Story = {
  args: given(histories.overlapping),
  play: async (context) => {
    await terms(context, 5);
    const tops = [...shadow(context).querySelectorAll('button .bar')].map((one) => one.getBoundingClientRect().top);
    await expect(new Set(tops).size).toBe(3);
    await says(TAG, ({ timeline }) => timeline.gap)(context);
  },
};

/** An unrecorded start fades in, and is described as unknown. */
export const UnknownStart: Story = {
  args: given(histories.unknownStart),
  play: all(
    says(TAG, ({ timeline }) => timeline.startUnknown),
    says(TAG, ({ timeline }) => timeline.unknownDates),
  ),
};

/** Names of 60 characters, twice as long in English, on the narrowest screen. */
export const LongNames: Story = {
  tags: ['!autodocs'],
  args: given(histories.longNames),
  globals: { viewport: { value: 'w320' } },
  play: async (context) => {
    await terms(context, 2);
    await fits(context);
  },
};

/** Pictures that fail to load: their alternative text shows, and their place is kept. */
export const LostPictures: Story = {
  tags: ['!autodocs'],
  args: given(histories.lostPictures),
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const [first] = await inside.findAllByRole('img');
    await expect(first).toHaveAccessibleName();
    await expect(first?.getBoundingClientRect().height).toBeGreaterThan(0);
  },
};

/** Planned, postponed and cancelled, each with its details; the upcoming one is on top. */
export const Planned: Story = {
  args: given(histories.planned),
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const { timeline: own } = MESSAGES[languageOf(context)];
    const next = await inside.findByRole('region', { name: own.next });
    await expect(next).toHaveTextContent('2098');
    await inside.findByText(own.statuses.postponed);
    await inside.findByText(own.statuses.cancelled);
    await userEvent.click(await inside.findByRole('button', { name: own.details }));
    await expect(shadow(context).activeElement).toHaveTextContent('2098');
  },
};

/** A permalink of an event: the page scrolls to it, and it is marked. */
export const OneEventByLink: Story = {
  tags: ['!autodocs'],
  args: { event: 'map-2026' },
  play: async (context) => {
    await waitFor(() => expect(shadow(context).querySelectorAll('.event[aria-current]')).toHaveLength(1));
    await expect(shadow(context).querySelector('.event[aria-current] h5')?.id).toBe('event-map-2026');
  },
};

/** In large text. */
export const LargeText: Story = {
  tags: ['!autodocs'],
  render: (args) => html`<div data-fumin-text="large">${timeline(args)}</div>`,
  play: async (context) => {
    await terms(context, 6);
    await fits(context);
  },
};
