import { expect, userEvent, within } from 'storybook/test';

// A play reads the words that it looks for before the widget has loaded its language.
import '../src/messages/en.js';
import '../src/messages/zh-Hant.js';
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

/** Languages of the example data, in each of which every story runs. */
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

/** Messages of all widgets, so that stories do not repeat them. */
export type Messages = ReturnType<typeof messagesIn>;

/** Messages of all widgets, by language. */
export const MESSAGES: Readonly<Record<StoryLanguage, Messages>> = {
  'zh-Hans': messagesIn('zh-Hans'),
  en: messagesIn('en'),
};

/** Text in each language of the stories. */
export type Said = Readonly<Record<StoryLanguage, string>>;

/** Tag of an element of this package. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `fumin-${string}`>;
type WidgetTag = Exclude<Tag, 'fumin-provider'>;

/** Context of a play function, as far as the plays use it. */
export interface Context {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Play function of a story. */
export type Play = (context: Context) => Promise<void>;

/** Returns the language in which a story runs. */
export const languageOf = ({ globals }: Context): StoryLanguage => (globals.language === 'en' ? 'en' : 'zh-Hans');

/** Finds a widget of the story; returns it with queries into its shadow root. */
export function widget<T extends Tag>({ canvasElement }: Context, tag: T) {
  const element = canvasElement.querySelector(tag);
  if (!element?.shadowRoot) throw new Error(`There is no <${tag}> in this story, or it is not defined`);
  // Queries accept any parent node, but their type requires an element.
  return { element, inside: within(element.shadowRoot as unknown as HTMLElement) };
}

/** Waits for a frame, so that content laid out only when visible is there for axe to check its colours. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Expects the widget to show a message. */
export const says =
  (tag: Tag, pick: (messages: Messages) => string): Play =>
  async (context) => {
    const text = pick(MESSAGES[languageOf(context)]);
    const [match] = await widget(context, tag).inside.findAllByText(text, { exact: false });
    await expect(match).toBeInTheDocument();
    await nextFrame();
  };

/** Expects the widget's heading to contain a text. */
export const isHeaded =
  (tag: Tag, name: Said): Play =>
  async (context) => {
    const heading = await widget(context, tag).inside.findByRole('heading', { level: 2 });
    await expect(heading).toHaveTextContent(name[languageOf(context)]);
    await nextFrame();
  };

/** Expects the widget to show these names in each language, as on a page with a language switch. */
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

/** Expects the widget to keep its data when the endpoint fails on reload, with their age and a button to retry. */
export const goesStale =
  (tag: WidgetTag): Play =>
  async (context) => {
    const { element, inside } = widget(context, tag);
    const heading = await inside.findByRole('heading', { level: 2 });
    const { retry, stale } = MESSAGES[languageOf(context)].common;
    await element.reload();
    const [beginning = ''] = stale('|').split('|');
    await inside.findAllByText(beginning.trim(), { exact: false });
    await expect(inside.getAllByRole('button', { name: retry })[0]).toBeVisible();
    await expect(heading).toBeVisible();
  };

/** Expects the widget to offer a retry, and to offer it again after that fails. */
export const canTryAgain =
  (tag: WidgetTag): Play =>
  async (context) => {
    const { inside } = widget(context, tag);
    const { failed, retry } = MESSAGES[languageOf(context)].common;
    await userEvent.click(await inside.findByRole('button', { name: retry }));
    await inside.findByText(failed);
    await expect(await inside.findByRole('button', { name: retry })).toBeVisible();
  };

/** Runs play functions one after the other. */
export const all =
  (...plays: readonly Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context);
  };
