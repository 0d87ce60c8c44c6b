/** Messages of the pages for a frame, in simplified Chinese. Every other language has the same shape. */
export const messages = {
  widgets: {
    'station-card': '服务站',
    'district-map': '党建版图',
    'council-timeline': '联席会议大事记',
    'pledge-form': '倡议',
  },
  unknownWidget: '没有这个栏目',
  unknownWidgetHint: (names: string) => `可以显示的栏目有：${names}。请检查网址。`,
  badParameter: '网址有误',
  badParameterHint: (parameter: string, expected: string) => `网址中的“${parameter}”应为${expected}。`,
  expected: {
    id: '由小写字母、数字和连字符组成的编号',
    variant: 'full 或 compact',
    lang: 'zh-Hans、zh-Hant 或 en',
    scheme: 'light 或 dark',
    accent: '#rrggbb 形式的颜色（# 在网址中写作 %23）',
    text: 'large',
  },
  missing: '没有找到这项内容',
  missingHint: '它可能已被删除或更名。',
  broken: '内容暂时无法显示',
  brokenHint: '请稍后再试。',
  needsScript: '在线认领需要启用JavaScript。也可以与发起这项倡议的单位或街道联系。',
  askController: (name: string) => `在线认领需要启用JavaScript。也可以与${name}联系。`,
  framed: '此处嵌在另一个网站中：填写的内容和认领回执只在这个网站的页面里可以再看到，浏览器也可能不予保存。',
  openAlone: '在单独的页面中打开',
};
