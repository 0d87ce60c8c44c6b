/** Shows all widgets under a style sheet of the page, and tells what of them differs from a plain page. */
import { answerJson, drawn, elementsOf, loadDocuments, showWidgets, silenceConsole, TAGS } from './widgets.js';

/** Place of the widgets: the page gives them a font, a size and a width, and these alone. */
const PLACE = `
  display: block !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 900px !important;
  padding: 0 !important; margin: 0 !important; background: #fff !important; color: #000 !important;
  font: 400 16px/1.5 sans-serif !important; writing-mode: horizontal-tb !important; direction: ltr !important`;

let documents;
let shown;
/** Elements of a plain page, each with its box and its styles. */
let plain;

const widgetsOf = ({ provider, widgets }) => [provider, ...widgets];

/** Whether nothing loads, fades or waits to be drawn any more. */
const isStill = (widgets) =>
  [...elementsOf(widgets.map(({ shadowRoot }) => shadowRoot))].every(
    (element) =>
      (element.localName !== 'img' || element.complete || !element.checkVisibility()) &&
      element.getAnimations().length === 0 &&
      element.checkVisibility() === element.checkVisibility({ contentVisibilityAuto: true }),
  );

/** Opens what is folded, and asks for the form to be sent as it is, so that its errors are there. */
async function unfold({ widgets }) {
  for (const { shadowRoot } of widgets) {
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
    shadowRoot.querySelector('[type="submit"]')?.click();
  }
  // What unfolds loads first.
  let count = 0;
  for (let [patience, calm] = [60, 0]; patience > 0 && calm < 8; patience--) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await drawn(widgets);
    const { length } = [...elementsOf(widgets.map(({ shadowRoot }) => shadowRoot))];
    calm = length === count && isStill(widgets) ? calm + 1 : 0;
    count = length;
  }
}

/** Properties whose value is a length that follows from the box, and what a page may say of all that is on it. */
const OF_THE_BOX =
  /^(perspective-origin|transform-origin|(inset|block-size|inline-size|top|right|bottom|left|width|height)\b.*)$/;
const OF_THE_PAGE = ['color-scheme', '-webkit-text-size-adjust', 'text-size-adjust'];

const nameOf = (element) =>
  `${element.getRootNode().host?.localName} ${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;

/**
 * Reads the box of every element of the widgets, in whole pixels, and the styles of the outermost: no rule of a page reaches
 * further in, and what is inherited shows there.
 */
function read(shown) {
  const roots = widgetsOf(shown).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const origin = document.querySelector('#place').getBoundingClientRect();
  return [...elementsOf(roots)]
    .filter(({ localName }) => localName !== 'style' && localName !== 'slot')
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const styles = element.parentNode instanceof ShadowRoot ? getComputedStyle(element) : [];
      return {
        name: nameOf(element),
        // What has no size is nowhere.
        box: width * height === 0 ? 'none' : [x - origin.x, y - origin.y, width, height].map(Math.round).join(' '),
        styles: Object.fromEntries(
          [...styles]
            .filter((property) => !OF_THE_BOX.test(property) && !OF_THE_PAGE.includes(property))
            .map((property) => [property, styles.getPropertyValue(property)]),
        ),
      };
    });
}

/** Lists what differs, each property once for each value, with the first element on which it does. */
function compare(before, after) {
  if (before.length !== after.length) return [`${after.length} elements in the place of ${before.length}`];
  const differences = new Map();
  const note = (key, name, expected, found) => {
    if (!differences.has(key)) differences.set(key, `${name}: ${key}, ${expected} is ${found}`);
  };
  before.forEach(({ name, box, styles }, index) => {
    const other = after[index];
    for (const [property, value] of Object.entries(styles)) {
      if (other.styles[property] !== value) note(property, name, value, other.styles[property]);
    }
    if (other.box !== box) note('box', name, box, other.box);
  });
  return [...differences.values()];
}

/**
 * Shows the widgets under a sheet; the first time, under none. They stay until the next call, so that a picture is taken.
 *
 * @param {{css: string, plant: boolean}} options `plant` adds a fault on purpose: frames that inherit whatever there is
 */
export async function run({ css, plant }) {
  silenceConsole();
  documents ??= await loadDocuments();
  document.querySelector('#sheet')?.remove();
  document.querySelector('#place')?.remove();
  document.head.append(Object.assign(document.createElement('style'), { id: 'sheet', textContent: css }));
  const place = Object.assign(document.createElement('main'), { id: 'place' });
  place.setAttribute('style', PLACE);
  document.body.append(place);
  sessionStorage.clear();
  localStorage.clear();
  shown = showWidgets((path) => answerJson(documents[path]), TAGS, `${location.origin}/data/`);
  shown.provider.setAttribute('text-size-switch', '');
  place.append(shown.provider);
  await drawn(shown.widgets);
  await unfold(shown);
  if (plant && plain) {
    for (const { shadowRoot } of shown.widgets) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.frame, .frame * { letter-spacing: inherit; text-transform: inherit; line-height: inherit }');
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    }
  }
  const elements = read(shown);
  plain ??= elements;
  const { x, y, width, height } = place.getBoundingClientRect();
  return {
    elements: elements.length,
    differences: compare(plain, elements),
    clip: { x: x + scrollX, y: y + scrollY, width, height },
  };
}
