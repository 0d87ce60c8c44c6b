import '../src/station-card/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import plaza66 from '../examples/nanjing-west-road/stations/plaza-66.json' with { type: 'json' };
import type { FuminStationCard } from '../src/station-card/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import {
  all,
  canTryAgain,
  goesStale,
  isHeaded,
  languageOf,
  namesInBoth,
  type Play,
  says,
  widget,
  type Messages,
  MESSAGES,
} from './plays.js';

type Args = Pick<FuminStationCard, 'endpoint' | 'credentials' | 'station' | 'variant'> & { data: unknown };
type Story = StoryObj<Args>;

const TAG = 'fumin-station-card';

const card = ({ credentials, station, variant, data }: Partial<Args>, content: unknown = nothing) =>
  html`<fumin-station-card
    credentials=${credentials ?? nothing}
    station=${station ?? nothing}
    variant=${variant ?? nothing}
    .data=${data}
    >${content}</fumin-station-card
  >`;

/** A text marked as invented. */
const invented = (zh: string, en: string) => ({ 'zh-Hans': `${zh}（虚构）`, en: `${en} (invented)` });

const picture = (name: string, alt: object) => ({
  src: `${endpoint('invented-district')}images/${name}.svg`,
  alt,
  credit: invented('示意图', 'Drawing'),
  width: 1200,
  height: 800,
});

const DAILY = [
  {
    dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    opens: '09:00',
    closes: '17:30',
  },
];

/** Station that the stories of single members start from. */
const INVENTED = {
  id: 'invented',
  name: invented('示例驿站', 'Example Stop'),
  building: invented('示例大厦', 'Example Tower'),
  address: { streetAddress: invented('示例路1号', '1 Example Road') },
  location: { type: 'Point', coordinates: [121.44, 31.22] },
};

const meta: Meta<Args> = {
  title: 'Station card',
  component: TAG,
  tags: ['autodocs'],
  render: (args) => card(args),
  args: { endpoint: endpoint('invented-district'), station: 'yunfan-tower' },
  argTypes: { endpoint: ENDPOINT_ARG },
};

export default meta;

/** The station that was unveiled on 29 June 2020: what the report says about it, and no more. */
export const Real: Story = {
  args: { endpoint: endpoint('nanjing-west-road'), station: 'international-group-tower' },
  play: namesInBoth(TAG, [
    {
      'zh-Hans': '上海国际集团大厦“白领驿家”党群服务站',
      en: '“Bailing Yijia” Service Station, Shanghai International Group Tower',
    },
    {
      'zh-Hans': '张园（丰盛里—吴江路）商圈',
      en: 'Zhangyuan (Fengshengli–Wujiang Road) business circle',
    },
  ]),
};

/** Every member of a station in the contract, invented. */
export const Invented: Story = {
  play: says(TAG, ({ card }) => card.services),
};

/** On the narrowest screen. */
export const Narrow: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** The compact variant, for lists. */
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

/** Number of rows of the week that are marked as today, and the text of its cells. */
const week = (root: ShadowRoot | null): { readonly today: number; readonly text: string } => ({
  today: root?.querySelectorAll('.week [aria-current="date"]').length ?? 0,
  text: root?.querySelector('.week')?.textContent.replace(/\s+/g, ' ') ?? '',
});

/** Presses a button by its name. */
const press =
  (pick: (messages: Messages) => string): Play =>
  async (context) => {
    const name = pick(MESSAGES[languageOf(context)]);
    const [button] = await widget(context, TAG).inside.findAllByRole('button', { name: new RegExp(`^${name}`) });
    if (button) await userEvent.click(button);
  };

/** Expects nothing to be wider than the card. */
const fits: Play = async (context) => {
  const { element } = widget(context, TAG);
  const { right } = element.getBoundingClientRect();
  for (const one of element.shadowRoot?.querySelectorAll('.body *') ?? []) {
    if (one.closest('.visually-hidden')) continue;
    await expect(Math.floor(one.getBoundingClientRect().right)).toBeLessThanOrEqual(Math.ceil(right));
  }
};

/** Directions: five map services, each with the place in its own coordinates. */
export const Directions: Story = {
  play: all(
    says(TAG, ({ card }) => card.directions),
    press(({ card }) => card.directions),
    says(TAG, ({ mapLinks }) => mapLinks.services.amap),
  ),
};

/** Upcoming activities, each with a button that saves it to a calendar; past ones are left out. */
export const Activities: Story = {
  args: {
    endpoint: null,
    station: null,
    data: {
      ...INVENTED,
      activities: [
        { id: 'over', name: invented('已经结束的活动', 'An activity that is over'), start: '2020-01-01' },
        { id: 'class', name: invented('急救课', 'First-aid class'), start: '2099-12-12T14:00:00+08:00' },
        { id: 'fair', name: invented('春季市集', 'Spring fair'), start: '2099-04-01', end: '2099-04-03' },
        { id: 'some-day', name: invented('日期待定的讲座', 'A talk, date to be announced') },
      ],
    },
  },
  play: all(
    says(TAG, ({ card }) => card.addToCalendar),
    async (context) => {
      const { element } = widget(context, TAG);
      await expect(element.shadowRoot?.querySelectorAll('.activities li')).toHaveLength(3);
    },
  ),
};

/** More pictures than the card has room for: three, and a viewer for all. One of them fails to load. */
export const Pictures: Story = {
  args: {
    endpoint: null,
    station: null,
    data: {
      ...INVENTED,
      images: [
        picture('reading-room', invented('阅览室', 'A reading room')),
        { src: 'no-such-picture.jpg', alt: invented('加载失败的图片', 'A picture that is not there') },
        picture('tower', invented('黄昏时的办公楼', 'An office tower at dusk')),
        picture('courtyard', invented('院子', 'A courtyard')),
        {
          ...picture('reading-room', invented('没有写明大小的图片', 'One of unknown size')),
          width: null,
          height: null,
        },
      ],
    },
  },
  play: all(
    says(TAG, ({ card }) => card.pictures(5)),
    press(({ card }) => card.pictures(5)),
    async (context) => {
      const { element, inside } = widget(context, TAG);
      const { deferredCard } = MESSAGES[languageOf(context)];
      await inside.findByText(deferredCard.of(1, 5), { exact: false });
      await userEvent.keyboard('{ArrowRight}');
      await inside.findByText(deferredCard.of(2, 5), { exact: false });
      await inside.findByText(deferredCard.failed);
      await userEvent.click(inside.getByRole('button', { name: deferredCard.close }));
      await waitFor(() => expect(element.shadowRoot?.querySelector('dialog')).toBeNull());
    },
  ),
};

/** Several spans a day, one of them past midnight, and a day of four. */
export const SeveralSpans: Story = {
  args: {
    endpoint: null,
    station: null,
    data: {
      ...INVENTED,
      openingHours: [
        { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'], opens: '07:30', closes: '11:00' },
        { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'], opens: '13:00', closes: '17:30' },
        { dayOfWeek: ['Monday', 'Tuesday'], opens: '18:30', closes: '20:00' },
        { dayOfWeek: ['Monday'], opens: '20:30', closes: '22:00' },
        { dayOfWeek: ['Friday', 'Saturday'], opens: '18:00', closes: '02:00' },
      ],
    },
  },
  play: all(
    says(TAG, ({ card }) => card.hours),
    async (context) => {
      const { today, text } = week(widget(context, TAG).element.shadowRoot);
      await expect(today).toBe(1);
      const { nextDay, range } = MESSAGES[languageOf(context)].card;
      const spans = [
        range('07:30', '11:00'),
        range('13:00', '17:30'),
        range('18:30', '20:00'),
        range('20:30', '22:00'),
      ];
      await expect(text).toContain(range('18:00', `${nextDay} 02:00`));
      await expect(text).toContain(spans.join(' '));
    },
    fits,
  ),
};

/** Dated days ahead, each under its name. */
export const SpecialDays: Story = {
  args: {
    endpoint: null,
    station: null,
    data: {
      ...INVENTED,
      openingHours: DAILY,
      specialOpeningHours: [
        { validFrom: '2099-10-01', validThrough: '2099-10-07', name: invented('长假', 'Long holiday') },
        {
          validFrom: '2099-12-31',
          validThrough: '2099-12-31',
          opens: '09:00',
          closes: '12:00',
          name: invented('提前关门', 'Early closing'),
        },
      ],
    },
  },
  play: all(
    says(TAG, ({ card }) => card.specialHours),
    says(TAG, ({ card }) => card.closedDay),
  ),
};

/** The endpoint has no dated day for this year: its public holidays are not announced. */
export const Unannounced: Story = {
  args: { endpoint: null, station: null, data: { ...INVENTED, openingHours: DAILY } },
  play: says(TAG, ({ card }) => card.unannounced(String(new Date().getFullYear()))),
};

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

/** Names of sixty characters. */
export const SixtyCharacters: Story = {
  args: {
    endpoint: null,
    station: null,
    data: {
      ...INVENTED,
      name: {
        'zh-Hans': `${'示例省驻示例市办事处联合企业服务中心'.repeat(3)}驿站（虚构）`,
        en: 'The Joint Service Centre of the Companies of Example Province (invented)',
      },
      building: invented(
        '示例国际金融贸易中心示例大厦'.repeat(4),
        'Example International Finance and Trade Centre, East Tower'.repeat(2),
      ),
    },
  },
  play: all(
    says(TAG, ({ card }) => card.building),
    fits,
  ),
};

/** Text of twice the size, as a page for elderly readers has it. */
export const LargeText: Story = {
  render: (args) => html`<div class="large" data-fumin-text="large">${card(args)}</div>`,
  play: all(
    says(TAG, ({ card }) => card.services),
    fits,
  ),
};

/** A page's own action and closing line. */
export const Slots: Story = {
  render: (args) =>
    card(
      args,
      html`<a slot="action" href="#book">Example action of the page (invented)</a>
        <p slot="footer">Example closing line of the page (invented)</p>`,
    ),
  play: all(
    says(TAG, ({ card }) => card.services),
    async ({ canvasElement }) => {
      await waitFor(() => expect(canvasElement.querySelector('[slot="action"]')).toBeVisible());
      await expect(canvasElement.querySelector('[slot="footer"]')).toBeVisible();
    },
  ),
};

/** Half of what it lists does not fit the contract: that half is left out and reported, the rest is shown. */
export const HalfBroken: Story = {
  args: {
    endpoint: null,
    station: null,
    data: {
      ...INVENTED,
      services: [{ id: 'a', name: invented('阅览室', 'Reading room') }, { id: 'b' }, 'c', null],
      openingHours: [...DAILY, { dayOfWeek: ['Someday'], opens: '25:00', closes: 9 }],
      images: [{ src: 7 }],
      activities: [{ id: 'x', name: ' ' }],
    },
  },
  play: all(
    says(TAG, ({ card }) => card.hours),
    async (context) => {
      const { element } = widget(context, TAG);
      await expect(element.shadowRoot?.querySelectorAll('.services li')).toHaveLength(1);
      await expect(element.shadowRoot?.querySelector('.pictures')).toBeNull();
    },
  ),
};

/** Nothing but the name is known: the card looks complete all the same. */
export const NameAlone: Story = {
  args: { endpoint: endpoint('empty'), station: 'new-station' },
  play: isHeaded(TAG, { 'zh-Hans': '新设示例驿站', en: 'New Example Stop' }),
};

/** The page gives the station itself, as the `data` property; nothing is requested. */
export const Data: Story = {
  args: { endpoint: null, station: null, data: plaza66 },
  play: isHeaded(TAG, { 'zh-Hans': '恒隆广场', en: 'Plaza 66' }),
};

/** No station is selected yet: all are listed, to press. */
export const Idle: Story = {
  args: { station: null },
  play: says(TAG, ({ card }) => card.allStations),
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
  render: (args) =>
    card(args, html`<p lang="en">The stop at Yunfan Tower (invented) is open from Monday to Saturday.</p>`),
  play: async ({ canvas }) => {
    const fallback = canvas.getByText(/Yunfan Tower/);
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

/** The endpoint knows no such station. */
export const Gone: Story = {
  args: { endpoint: endpoint('gone') },
  play: says(TAG, ({ common }) => common.missing),
};

/** Parts of the station do not fit the contract: they are left out and reported, the rest is shown. */
export const PartlyBroken: Story = {
  args: { endpoint: endpoint('partly-broken') },
  play: isHeaded(TAG, { 'zh-Hans': '云帆大厦', en: 'Yunfan Tower' }),
};

/** None of it fits the contract. */
export const Broken: Story = {
  args: { endpoint: null, station: null, data: { id: 'a station without a name' } },
  play: says(TAG, ({ common }) => common.invalidData),
};
