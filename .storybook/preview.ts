import './preview.css';

import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import { themes } from 'storybook/theming';

import manifest from '../custom-elements.json' with { type: 'json' };
import { addControls, forStorybook } from './manifest-controls.js';
import { pageDecorator } from './page-decorator.js';
import { animationsFinished } from './animations.js';
import { expectNoOverflow } from './overflow.js';
import { asPasted } from './story-source.js';

setCustomElementsManifest(forStorybook(manifest));

configure({
  // A request that fails is made three times.
  asyncUtilTimeout: 10_000,
  // Testing Library's own error prints the tree that was searched, and throws at a shadow tree.
  getElementError: (message) => new Error(message ?? 'Not found'),
});

const width = (pixels: number) => ({
  name: `${pixels} px`,
  styles: { width: `${pixels}px`, height: '800px' },
  type: pixels < 600 ? ('mobile' as const) : ('desktop' as const),
});

const preview: Preview = {
  decorators: [pageDecorator],
  afterEach: async (context) => {
    await animationsFinished();
    await expectNoOverflow(context);
  },
  argTypesEnhancers: [addControls],
  globalTypes: {
    language: {
      description: 'The language that the page declares',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'zh-Hans', title: '简体中文', right: 'zh-Hans' },
          { value: 'zh-Hant', title: '繁體中文', right: 'zh-Hant' },
          { value: 'en', title: 'English', right: 'en' },
        ],
      },
    },
    scheme: {
      description: 'The colour scheme that the page has',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    direction: {
      description: 'The direction of writing that the page has',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    text: {
      description: 'Whether the page asks for large text',
      toolbar: {
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          { value: 'as it is', title: 'Text as it is' },
          { value: 'large', title: 'Large text' },
        ],
      },
    },
  },
  initialGlobals: { language: 'zh-Hans', scheme: 'light', text: 'as it is', direction: 'ltr' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      source: { excludeDecorators: true, transform: asPasted },
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light,
      toc: { headingSelector: 'h2, h3' },
    },
    options: {
      storySort: {
        order: [
          '文档',
          [
            '开始使用',
            '查找',
            'npm 与框架',
            '组件',
            '代码生成页',
            '数据约定',
            '外观与主题',
            '安全与策略',
            '个人信息',
            '无障碍',
            '街道的工作',
            '部署与运维',
            '浏览器支持',
            '版本与升级',
          ],
          'Docs',
          [
            'Getting started',
            'Search',
            'npm and frameworks',
            'Elements',
            'Builder',
            'Contract',
            'Theming',
            'Security and policies',
            'Privacy',
            'Accessibility',
            'Work of the office',
            'Operation',
            'Browser support',
            'Versions and upgrading',
          ],
          'Provider',
          'Station card',
          'District map',
          'Council timeline',
          'Pledge form',
          'Themes',
        ],
      },
    },
    viewport: {
      options: { w320: width(320), w390: width(390), w480: width(480), w800: width(800), w1200: width(1200) },
    },
  },
};

export default preview;
