/**
 * What is less in browsers that lack a feature: the versions that lack it, what its reader sees, the widget and the kind of
 * page that shows it, and two functions that run in the page. One tells of the feature, the other looks at what is shown.
 */
export const LIMITS = [
  {
    versions: 'Chromium to 104, Firefox to 109, Safari to 15 (no container queries)',
    text: 'one column at any width',
    page: ['district-map', 'wide'],
    isSupported: () => CSS.supports('container-type', 'inline-size'),
    isMissing: (host) => {
      const { shadowRoot } = document.querySelector(host);
      const [picture, list] = ['figure', '.side'].map((it) => shadowRoot.querySelector(it).getBoundingClientRect());
      return list.left < picture.right;
    },
  },
  {
    versions: 'Chromium to 122, Firefox to 119, Safari to 17.4 (no `light-dark()`)',
    text: 'light colours on a dark page',
    page: ['station-card', 'dark'],
    isSupported: () => CSS.supports('color', 'light-dark(#fff, #000)'),
    isMissing: (host) =>
      /^rgb\(255, 255, 255\)$/.test(
        getComputedStyle(document.querySelector(host).shadowRoot.querySelector('.frame')).backgroundColor,
      ),
  },
  {
    versions: 'Firefox to 100, Safari to 16.3 (no constructed style sheets)',
    text: 'unstyled under a policy without `litNonce`',
    page: ['station-card', 'wide'],
    isSupported: () => 'adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype,
    isMissing: (host) => getComputedStyle(document.querySelector(host)).display !== 'block',
  },
  {
    versions: 'Chromium to 101, Firefox to 138, Safari to 26.1 (no `hidden="until-found"`)',
    text: 'the browser’s own search finds nothing in folded text',
    page: ['council-timeline', 'wide'],
    isSupported: () => 'onbeforematch' in HTMLElement.prototype,
    isMissing: (host) => {
      const hidden = document.querySelector(host).shadowRoot.querySelector('[hidden="until-found"]');
      return getComputedStyle(hidden).display === 'none';
    },
  },
];
