import { expect, userEvent, within } from 'storybook/test';

import { commonMessages, stationMessages } from '../src/base/messages/index.js';
import { mapLinkMessages } from '../src/base/messages/deferred/index.js';
import { timelineMessages } from '../src/council-timeline/messages/index.js';
import { deferredTimelineMessages } from '../src/council-timeline/messages/deferred/index.js';
import { mapMessages } from '../src/district-map/messages/index.js';
import { deferredMapMessages } from '../src/district-map/messages/deferred/index.js';
import { formMessages } from '../src/pledge-form/messages/index.js';
import { deferredFormMessages } from '../src/pledge-form/messages/deferred/index.js';
import { cardMessages } from '../src/station-card/messages/index.js';
import { deferredCardMessages } from '../src/station-card/messages/deferred/index.js';

/** Languages of the examples' data, in which every story runs. */
export type StoryLanguage = 'zh-Hans' | 'en';

const messagesIn = (language: StoryLanguage) => ({
  common: commonMessages(language),
  station: stationMessages(language),
  mapLinks: mapLinkMessages(language),
  card: cardMessages(language),
  deferredCard: deferredCardMessages(language),
  map: mapMessages(language),
  deferredMap: deferredMapMessages(language),
  timeline: timelineMessages(language),
  deferredTimeline: deferredTimelineMessages(language),
  form: formMessages(language),
  deferredForm: deferredFormMessages(language),
});

/** Messages of every widget: stories never repeat them. */
export type Messages = ReturnType<typeof messagesIn>;

export const MESSAGES: Readonly<Record<StoryLanguage, Messages>> = {
  'zh-Hans': messagesIn('zh-Hans'),
  en: messagesIn('en'),
};

/** Something that is called one thing in each language. */
export type Said = Readonly<Record<StoryLanguage, string>>;

export type Tag = Extract<keyof HTMLElementTagNameMap, `fumin-${string}`>;
type WidgetTag = Exclude<Tag, 'fumin-provider'>;

export interface Context {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

export type Play = (context: Context) => Promise<void>;

export const languageOf = ({ globals }: Context): StoryLanguage => (globals.language === 'en' ? 'en' : 'zh-Hans');

/** A widget of the story, and queries into what it shows. */
export function widget<T extends Tag>({ canvasElement }: Context, tag: T) {
  const element = canvasElement.querySelector(tag);
  if (!element?.shadowRoot) throw new Error(`There is no <${tag}> in this story, or it is not defined`);
  // Queries take any parent of elements; their type wants an element.
  return { element, inside: within(element.shadowRoot as unknown as HTMLElement) };
}

/** A frame drawn: what is laid out only when it is seen is there after it, for axe to look at its colours. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The widget says this. */
export const says =
  (tag: Tag, pick: (messages: Messages) => string): Play =>
  async (context) => {
    const text = pick(MESSAGES[languageOf(context)]);
    const [said] = await widget(context, tag).inside.findAllByText(text, { exact: false });
    await expect(said).toBeInTheDocument();
    await drawn();
  };

/** The widget's heading says this, or has it in it. */
export const isHeaded =
  (tag: Tag, name: Said): Play =>
  async (context) => {
    const heading = await widget(context, tag).inside.findByRole('heading', { level: 2 });
    await expect(heading).toHaveTextContent(name[languageOf(context)]);
    await drawn();
  };

/** Each of these names is there, in one language after the other, as a page has it that lets its reader switch. */
export const namesInBoth =
  (tag: Tag, names: readonly Said[]): Play =>
  async (context) => {
    const page = context.canvasElement.querySelector<HTMLElement>('.page');
    if (!page) throw new Error('There is no page around this story');
    const before = page.lang;
    const { inside } = widget(context, tag);
    for (const language of ['zh-Hans', 'en'] as const) {
      page.lang = language;
      for (const name of names) await inside.findAllByText(name[language]);
    }
    page.lang = before;
  };

/** The endpoint answered, and fails when it is asked again: what it said stays, with its age and a way to ask. */
export const goesStale =
  (tag: WidgetTag): Play =>
  async (context) => {
    const { element, inside } = widget(context, tag);
    const heading = await inside.findByRole('heading', { level: 2 });
    const { retry, stale } = MESSAGES[languageOf(context)].common;
    await element.reload();
    const [said = ''] = stale('|').split('|');
    await inside.findAllByText(said.trim(), { exact: false });
    await expect(inside.getAllByRole('button', { name: retry })[0]).toBeVisible();
    await expect(heading).toBeVisible();
  };

/** There is a way to try again, and it is there again when that fails. */
export const canTryAgain =
  (tag: WidgetTag): Play =>
  async (context) => {
    const { inside } = widget(context, tag);
    const { failed, retry } = MESSAGES[languageOf(context)].common;
    await userEvent.click(await inside.findByRole('button', { name: retry }));
    await inside.findByText(failed);
    await expect(await inside.findByRole('button', { name: retry })).toBeVisible();
  };

/** Play functions one after the other. */
export const all =
  (...plays: readonly Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context);
  };
