import '../src/pledge-form/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

import call from '../examples/nanjing-west-road/initiatives/economic-community.json' with { type: 'json' };
import invented from '../examples/invented-district/initiatives/green-towers.json' with { type: 'json' };
import type { FuminPledgeForm } from '../src/pledge-form/index.js';
import { endpoint, ENDPOINT_ARG } from './endpoints.js';
import {
  canTryAgain,
  type Context,
  goesStale,
  isHeaded,
  languageOf,
  namesInBoth,
  says,
  widget,
  MESSAGES,
} from './plays.js';

type Args = Pick<FuminPledgeForm, 'endpoint' | 'credentials' | 'initiative' | 'wall'> & { data: unknown };
type Story = StoryObj<Args>;

const TAG = 'fumin-pledge-form';

/** The invented initiative, still open however long from now the stories are looked at. */
const green = { ...invented, closes: `${new Date().getFullYear() + 1}-03-31` };

const form = ({ credentials, initiative, wall, data }: Partial<Args>, content: unknown = nothing) =>
  html`<fumin-pledge-form
    credentials=${credentials ?? nothing}
    initiative=${initiative ?? nothing}
    wall=${wall ?? nothing}
    .data=${data}
    >${content}</fumin-pledge-form
  >`;

const meta: Meta<Args> = {
  title: 'Pledge form',
  component: TAG,
  tags: ['autodocs'],
  render: (args) => form(args),
  args: { endpoint: endpoint('invented-district') },
  argTypes: { endpoint: ENDPOINT_ARG },
};

export default meta;

/** The initiative of the report, with its four roles and what each stands for. */
export const Real: Story = {
  args: { endpoint: endpoint('nanjing-west-road') },
  play: namesInBoth(TAG, [call.title, ...call.roles.flatMap(({ name, commitment }) => [name, commitment])]),
};

/** Everything that the contract knows of an initiative, invented. Pledges made here go into a database that lasts as long as Storybook runs. */
export const Invented: Story = {
  play: says(TAG, ({ form }) => form.submit),
};

/** On the narrowest screen. */
export const Narrow: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { viewport: { value: 'w320' } },
};

/** Without the wall of those who responded. */
export const WallHidden: Story = {
  args: { wall: 'hidden' },
  play: says(TAG, ({ form }) => form.submit),
};

/** Projects to take on, where pledges are not taken online. */
export const ReadOnly: Story = {
  args: { initiative: 'read-only-call' },
  play: says(TAG, ({ form }) => form.unlinked),
};

/** An initiative that has closed, with its wall. */
export const Closed: Story = {
  args: { initiative: 'reading-together' },
  play: isHeaded(TAG, { 'zh-Hans': '楼宇共读', en: 'Reading Together' }),
};

/** Submitted with nothing filled in: an error summary that links to each field to correct. */
export const Mistakes: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const messages = MESSAGES[languageOf(context)];
    const { submit } = messages.form;
    const { needConsent } = messages.deferredForm;
    await openForm(context);
    await userEvent.click(await inside.findByRole('button', { name: submit }));
    await expect((await inside.findAllByText(needConsent)).length).toBeGreaterThan(1);
  },
};

/** A pledge is sent, and the endpoint gives a receipt. */
export const Pledged: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { element, inside } = widget(context, TAG);
    const heard = fn();
    element.addEventListener('fumin-pledge', ({ detail }) => void heard(detail.receipt));
    const organization = await fillIn(context);
    const messages = MESSAGES[languageOf(context)];
    const { submit } = messages.form;
    const { received, code } = messages.deferredForm;
    await userEvent.click(inside.getByRole('button', { name: submit }));
    await inside.findByRole('heading', { name: received });
    await expect(inside.getByLabelText(code)).toBeVisible();
    await expect(heard).toHaveBeenCalledWith(expect.objectContaining({ organization: { name: organization } }));
    await expect(JSON.stringify(heard.mock.calls)).not.toMatch(/example\.com|withdrawal/);
  },
};

/** The endpoint fails when the pledge is sent: the draft is kept, to be sent again. */
export const NotReceived: Story = {
  tags: ['!autodocs'],
  args: { endpoint: endpoint('failing-after-first') },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const organization = await fillIn(context);
    const messages = MESSAGES[languageOf(context)];
    const { submit, organization: label } = messages.form;
    const { notReceived } = messages.deferredForm;
    await userEvent.click(inside.getByRole('button', { name: submit }));
    await inside.findByText(notReceived, undefined, { timeout: 20_000 });
    await expect(inside.getByLabelText(label)).toHaveValue(organization);
  },
};

/** The endpoint is busy for hours: nothing is sent unasked any more, and the reader decides what comes next. */
export const WaitsForReader: Story = {
  tags: ['!autodocs'],
  args: { endpoint: endpoint('busy') },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await fillIn(context);
    const messages = MESSAGES[languageOf(context)];
    const { tryingLater, tryNow, edit } = messages.deferredForm;
    await userEvent.click(inside.getByRole('button', { name: messages.form.submit }));
    await inside.findByText(tryingLater);
    await expect(inside.getByRole('button', { name: tryNow })).toBeVisible();
    await userEvent.click(inside.getByRole('button', { name: edit }));
    await expect(inside.getByRole('button', { name: messages.form.submit })).toBeVisible();
  },
};

/** A pledge is sent and withdrawn again, in two steps. */
export const Withdrawn: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await fillIn(context);
    const messages = MESSAGES[languageOf(context)];
    const { received, withdraw, confirm, withdrawn } = messages.deferredForm;
    await userEvent.click(inside.getByRole('button', { name: messages.form.submit }));
    await inside.findByRole('heading', { name: received });
    await userEvent.click(inside.getByRole('button', { name: withdraw }));
    await userEvent.click(await inside.findByRole('button', { name: confirm }));
    await expect(await inside.findByRole('heading', { name: withdrawn })).toBeVisible();
  },
};

/** The subdistrict office reviews pledges before they are listed, and the form says so before anything is sent. */
export const Moderated: Story = {
  args: { data: { ...green, pledges: { ...green.pledges, moderation: true } } },
  play: says(TAG, ({ form }) => form.moderated),
};

/** The office invited each organization by a code, which the form asks for first. */
export const InvitationCode: Story = {
  args: { data: { ...green, pledges: { ...green.pledges, codes: true } } },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const { code } = MESSAGES[languageOf(context)].form;
    await expect(await inside.findByLabelText(code, { exact: false })).toBeRequired();
  },
};

/** A role that is full: no more organizations may take it on. */
export const RoleFull: Story = {
  args: { data: { ...green, pledges: { ...green.pledges, byRole: { ...green.pledges.byRole, host: 3 } } } },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    const { full } = MESSAGES[languageOf(context)].form;
    await inside.findAllByText(full, { exact: false });
    await expect(inside.getByRole('checkbox', { name: /接待员|Host/ })).toBeDisabled();
  },
};

/** Every role is full: the form is read-only. */
export const AllFull: Story = {
  args: {
    data: {
      ...green,
      roles: green.roles.map((role) => ({ ...role, limit: 1 })),
      pledges: { ...green.pledges, byRole: { energy: 1, sorting: 1, planting: 1, host: 1 } },
    },
  },
  play: says(TAG, ({ form }) => form.allFull),
};

/** Larger text and targets, for readers who see or point less well. */
export const LargeText: Story = {
  ...Invented,
  tags: ['!autodocs'],
  globals: { text: 'large' },
};

/** The page gives the initiative itself, as the `data` property; no endpoint is asked. */
export const Data: Story = {
  args: { endpoint: null, data: call },
  play: isHeaded(TAG, call.title),
};

/** An initiative that has no roles yet, and nobody on its wall. */
export const Empty: Story = {
  args: { endpoint: endpoint('empty') },
  play: says(TAG, ({ form }) => form.wallEmpty),
};

/** The page says that there is nothing to show, with `data` set to `null`. */
export const Idle: Story = {
  args: { data: null },
  play: says(TAG, ({ form }) => form.none),
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
    form(args, html`<p lang="en">Green Towers (invented): write to contact@example.com to respond.</p>`),
  play: async ({ canvas }) => {
    const fallback = canvas.getByText(/Green Towers/);
    await waitFor(() => expect(fallback.assignedSlot).not.toBeNull());
  },
};

/** The endpoint answered once and fails now: the earlier copy is shown, with its age. */
export const Stale: Story = {
  args: { endpoint: endpoint('failing-after-first') },
  parameters: { docs: { story: { autoplay: true } } },
  play: goesStale(TAG),
};

/** The endpoint fails and never answered: an error, and a way to try again. */
export const Failing: Story = {
  args: { endpoint: endpoint('failing') },
  play: canTryAgain(TAG),
};

/** The endpoint has no such initiative. */
export const Gone: Story = {
  args: { endpoint: endpoint('gone'), initiative: 'green-towers' },
  play: says(TAG, ({ common }) => common.missing),
};

/** A role and a caller without a name: they are left out and reported, the rest is shown. */
export const PartlyBroken: Story = {
  args: { endpoint: endpoint('partly-broken'), initiative: 'green-towers' },
  play: async (context) => {
    const { inside } = widget(context, TAG);
    await inside.findAllByText(/节能员|Energy keeper/);
    await expect(inside.queryByText(/分类员|Sorter/)).toBeNull();
  },
};

/** An initiative that does not fit the contract. */
export const Broken: Story = {
  args: { endpoint: null, data: { id: 'an initiative without a title' } },
  play: says(TAG, ({ common }) => common.invalidData),
};

/** Opens a form that a narrow box has folded. */
async function openForm(context: Context): Promise<void> {
  const { inside } = widget(context, TAG);
  const { open, respond } = MESSAGES[languageOf(context)].form;
  await inside.findByRole('heading', { name: respond });
  const button = inside.queryByRole('button', { name: open });
  if (button) await userEvent.click(button);
}

/** Fills in a pledge of an organization that has not pledged before, and returns its name. */
async function fillIn(context: Context): Promise<string> {
  const { inside } = widget(context, TAG);
  const { organization, contactName, email, consent } = MESSAGES[languageOf(context)].form;
  const name = `示例单位 ${Date.now()}（虚构）`;
  await openForm(context);
  await userEvent.type(await inside.findByLabelText(organization), name);
  await userEvent.type(inside.getByLabelText(contactName), '示例联系人');
  await userEvent.type(inside.getByLabelText(email), 'contact@example.com');
  await userEvent.click(inside.getByRole('checkbox', { name: /节能员|Energy keeper/ }));
  await userEvent.click(inside.getByRole('checkbox', { name: consent }));
  // The least time that a person takes: the endpoint suspects a program below two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  return name;
}
