import { expect, userEvent, within } from 'storybook/test';

import * as en from '../src/base/words/en.js';
import * as enParts from '../src/base/words/on-demand/en.js';
import * as zhParts from '../src/base/words/on-demand/zh-Hans.js';
import * as zh from '../src/base/words/zh-Hans.js';

/** What the widgets say, in their own words: stories never repeat them. */
export type Words = typeof zh & typeof zhParts;

/** The languages of the examples' data, in which every story runs. */
export type Told = 'zh-Hans' | 'en';

export const WORDS: Readonly<Record<Told, Words>> = {
  'zh-Hans': { ...zh, ...zhParts },
  en: { ...en, ...enParts },
};

/** Something that is called one thing in each language. */
export type Said = Readonly<Record<Told, string>>;

export type Tag = Extract<keyof HTMLElementTagNameMap, `fumin-${string}`>;
type WidgetTag = Exclude<Tag, 'fumin-provider'>;

export interface Context {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

export type Play = (context: Context) => Promise<void>;

export const languageOf = ({ globals }: Context): Told => (globals.language === 'en' ? 'en' : 'zh-Hans');

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
  (tag: Tag, pick: (words: Words) => string): Play =>
  async (context) => {
    const text = pick(WORDS[languageOf(context)]);
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
    const { retry, stale } = WORDS[languageOf(context)].common;
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
    const { failed, retry } = WORDS[languageOf(context)].common;
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
