import '../src/district-map/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

import district from '../examples/nanjing-west-road/district.json' with { type: 'json' };
import stations from '../examples/nanjing-west-road/stations.json' with { type: 'json' };
import type { FuminDistrictMap } from '../src/district-map/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import { manyCouncils, manyStations } from './large-data.js';
import { all, canTryAgain, goesStale, isHeaded, namesInBoth, type Said, says, widget } from './plays.js';

type Args = Pick<
  FuminDistrictMap,
  'endpoint' | 'credentials' | 'view' | 'selected' | 'basemap' | 'basemapAttribution' | 'basemapSystem'
> & { data: unknown };
type Story = StoryObj<Args>;

const TAG = 'fumin-district-map';

const map = (
  { credentials, view, selected, basemap, basemapAttribution, basemapSystem, data }: Partial<Args>,
  content: unknown = nothing,
) =>
  html`<fumin-district-map
    credentials=${credentials ?? nothing}
    view=${view ?? nothing}
    selected=${selected ?? nothing}
    basemap=${basemap ?? nothing}
    basemap-attribution=${basemapAttribution ?? nothing}
    basemap-system=${basemapSystem ?? nothing}
    .data=${data}
    >${content}</fumin-district-map
  >`;

const meta: Meta<Args> = {
  title: 'District map',
  component: TAG,
  tags: ['autodocs'],
  render: (args) => map(args),
  args: { endpoint: endpoint('invented-district') },
  argTypes: { endpoint: ENDPOINT_ARG },
};

export default meta;

const names = ({ name }: { readonly name: Said }): Said => name;

/** What the report names: three stations, four circles, three alliances, which are open to more. */
const REAL: readonly Said[] = [
  ...district.circles.map(names),
  ...district.alliances.map(names),
  ...stations.stations.map(names),
];

/** The subdistrict of the report of 29 June 2020, drawn from street crossings: the map says that it is schematic. */
export const Real: Story = {
  args: { endpoint: endpoint('nanjing-west-road') },
  play: all(
    namesInBoth(TAG, REAL),
    says(TAG, ({ map }) => map.schematic),
  ),
};

/** The same as the structure "1+4+X". */
export const RealStructure: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), view: 'structure' },
  play: namesInBoth(TAG, REAL),
};

/** The same as a list alone. */
export const RealList: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), view: 'list' },
  play: namesInBoth(TAG, REAL),
};

/** Everything that the contract knows of a district, invented: a circle with a hole, one in two parts, long names. */
export const Invented: Story = {
  play: isHeaded(TAG, { 'zh-Hans': '共同家园版图', en: 'map of the common home' }),
};

/** Six alliances and five circles in the structure. */
export const InventedStructure: Story = {
  args: { view: 'structure' },
  play: isHeaded(TAG, { 'zh-Hans': '共同家园版图', en: 'map of the common home' }),
};

/** On the narrowest screen. */
export const Narrow: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** The structure on the narrowest screen. */
export const NarrowStructure: Story = {
  ...InventedStructure,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** The page has chosen a circle. */
export const Selected: Story = {
  args: { selected: 'circle:qinghe' },
  play: says(TAG, ({ deferredMap }) => deferredMap.grid),
};

/** A reader chooses a station in the list: its details come, and the page hears of it. */
export const Choosing: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { element, inside } = widget(context, TAG);
    const heard = fn();
    element.addEventListener('fumin-select', ({ detail }) => void heard(detail));
    const [station] = await inside.findAllByRole('button', { name: /云帆大厦|Yunfan Tower/ });
    if (station) await userEvent.click(station);
    await expect(heard).toHaveBeenCalledWith({ type: 'station', id: 'yunfan-tower' });
    await inside.findByRole('heading', { level: 3, name: /云帆大厦|Yunfan Tower/ });
  },
};

/** Ten thousand stations: those near one another stand together, and the list shows a few at a time. */
export const ManyStations: Story = {
  args: { endpoint: null, data: manyStations(10_000) },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await inside.findAllByRole('option', { name: /\d+处相近|\d+ near one another/ });
    await expect(await inside.findByText(/^共10,012项|^10,012 in all/)).toBeVisible();
  },
};

/** A reader looks for something, by pinyin or in English. */
export const Searching: Story = {
  tags: ['!autodocs'],
  args: { view: 'list' },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await userEvent.type(await inside.findByRole('searchbox'), 'yunfan');
    await expect(await inside.findByText(/找到\d+项|\d+ of \d+/)).toBeVisible();
    await inside.findAllByRole('button', { name: /云帆大厦|Yunfan Tower/ });
  },
};

/** Nothing answers to what was typed. */
export const NothingFound: Story = {
  tags: ['!autodocs'],
  args: { view: 'list' },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await userEvent.type(await inside.findByRole('searchbox'), '12345');
    await inside.findByText(/没有找到|Nothing found/);
  },
};

/** A reader presses a circle of "1+4+X": it is chosen in the picture, and its details are in sight. */
export const PressingTheFormula: Story = {
  tags: ['!autodocs'],
  args: { endpoint: endpoint('nanjing-west-road') },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const [chip] = await inside.findAllByRole('button', { name: /恒隆广场商圈|Plaza 66 business circle/ });
    if (chip) await userEvent.click(chip);
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    const heading = await inside.findByRole('heading', { level: 3, name: /恒隆广场商圈|Plaza 66 business circle/ });
    await waitFor(() => expect(heading.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight));
  },
};

/** Twelve circles and thirty alliances, each pressed in the formula or in the structure. */
export const ManyCouncils: Story = {
  args: { endpoint: null, view: 'structure', data: manyCouncils(12, 30) },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await expect(await inside.findAllByRole('button', { name: /示例联盟|Example alliance/ })).toHaveLength(60);
  },
};

/** As many, with names as long as names get: an outline, since rings have no room for them. */
export const LongNames: Story = {
  args: { endpoint: null, view: 'structure', data: manyCouncils(12, 30, true) },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await expect(await inside.findAllByRole('button', { name: /示例商圈|Example circle/ })).toHaveLength(24);
  },
};

/** One circle, and alliances to come. */
export const OneCircle: Story = {
  args: { endpoint: null, view: 'structure', data: manyCouncils(1, 0) },
  play: isHeaded(TAG, { 'zh-Hans': '示例街道', en: 'Example Subdistrict' }),
};

/** A basemap of tiles that do not come: the map is whole without them, and says whose it would have been. */
export const BasemapFailing: Story = {
  args: {
    basemap: '/no-such-tiles/{z}/{x}/{y}.png',
    basemapAttribution: '示例底图 Example Maps · 审图号 EX(2026)0001（虚构 invented）',
  },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await inside.findByText(/部分底图加载失败|Some of the basemap/);
    await expect(inside.getByText(/审图号/)).toBeVisible();
  },
};

/** The page gives the district and its stations itself, as the `data` property; no endpoint is asked. */
export const Data: Story = {
  args: { endpoint: null, data: { district, stations } },
  play: isHeaded(TAG, { 'zh-Hans': '“共同家园”党建版图', en: 'district map of the Fumin' }),
};

/** A district in which nothing is yet. */
export const Empty: Story = {
  args: { endpoint: endpoint('empty') },
  play: says(TAG, ({ map }) => map.empty),
};

/** The page says that there is nothing to show. */
export const Idle: Story = {
  args: { data: null },
  play: says(TAG, ({ map }) => map.idle),
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
  render: (args) => map(args, html`<p lang="en">Example Subdistrict (invented): five circles, six alliances.</p>`),
  play: async ({ canvas }) => {
    const fallback = canvas.getByText(/five circles/);
    await waitFor(() => expect(fallback.assignedSlot).not.toBeNull());
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

/** The endpoint says that there is no district. */
export const Gone: Story = {
  args: { endpoint: endpoint('gone') },
  play: says(TAG, ({ common }) => common.missing),
};

/** A circle without a name, an outline that is none, a station nowhere: they are left out and reported, the rest is shown. */
export const PartlyBroken: Story = {
  args: { endpoint: endpoint('partly-broken') },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await inside.findAllByText(/云帆商圈|Yunfan business circle/);
    await expect(inside.queryByText(/晴禾商圈|Qinghe business circle/)).toBeNull();
  },
};

/** Nothing of it fits the contract. */
export const Broken: Story = {
  args: { endpoint: null, data: { district: { id: 'a district without a name' }, stations: {} } },
  play: says(TAG, ({ common }) => common.invalidData),
};
