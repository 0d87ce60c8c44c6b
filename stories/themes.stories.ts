import '../src/index.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import bankIntranet from '../examples/themes/bank-intranet.css?inline';
import defaultTheme from '../examples/themes/default.css?inline';
import phone from '../examples/themes/phone.css?inline';
import wallScreen from '../examples/themes/wall-screen.css?inline';
import { endpoint } from './endpoints.js';
import { all, isHeaded, type Play, says } from './plays.js';

/** Style sheets of `examples/themes/`, which the documents quote, each for everything inside one class. */
const meta: Meta = {
  title: 'Themes',
  args: { endpoint: endpoint('invented-district') },
};

export default meta;
type Story = StoryObj;

const card = html`<fumin-station-card station="yunfan-tower"></fumin-station-card>`;
const form = html`<fumin-pledge-form></fumin-pledge-form>`;
const timeline = html`<fumin-council-timeline></fumin-council-timeline>`;

const page = (theme: string, css: string, content: unknown) =>
  html`<style>
      ${css}
    </style>
    <div class="theme ${theme}">${content}</div>`;

const hasCard = isHeaded('fumin-station-card', { 'zh-Hans': '云帆大厦', en: 'Yunfan Tower' });

/** Expects the card to have a property of the theme. */
const hasProperty =
  (name: string, value: string): Play =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('.theme');
    await expect(element && getComputedStyle(element).getPropertyValue(name)).toBe(value);
  };

/** The ten custom properties as they are by themselves. */
export const Default: Story = {
  render: () => page('default-theme', defaultTheme, html`${card}${form}`),
  globals: { scheme: 'light' },
  play: all(
    hasCard,
    says('fumin-pledge-form', ({ form: messages }) => messages.submit),
  ),
};

/** A bank's intranet. */
export const BankIntranet: Story = {
  render: () => page('bank-intranet', bankIntranet, html`${card}${form}`),
  globals: { scheme: 'light' },
  play: all(hasCard, hasProperty('--fumin-radius', '0')),
};

/** A dark screen on a wall. */
export const WallScreen: Story = {
  render: () => page('wall-screen', wallScreen, html`${card}${timeline}`),
  globals: { scheme: 'dark' },
  play: all(hasCard, hasProperty('--fumin-accent', '#ffb454')),
};

/** A page on a phone. */
export const Phone: Story = {
  render: () => page('phone-page', phone, html`${card}${form}`),
  globals: { viewport: { value: 'w390' } },
  play: all(hasCard, hasProperty('--fumin-target-size', '48px')),
};
