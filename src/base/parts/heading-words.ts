import { html, type nothing, type TemplateResult } from 'lit';

/**
 * Renders a heading so that a line of it ends between two words: Chinese writes none apart, and a browser breaks them
 * anywhere (共/同家园). As it is, where the browser knows no words or the text is marked as of another language.
 */
export function renderHeadingWords(
  heading: TemplateResult | string | typeof nothing,
): TemplateResult | string | typeof nothing {
  const { Segmenter } = Intl as Partial<WithSegmenter>;
  if (typeof heading !== 'string' || !CHINESE.test(heading) || !Segmenter) return heading;
  const words = [...new Segmenter('zh', { granularity: 'word' }).segment(heading)].map(({ segment }) => segment);
  const mayBreak = (word: string, index: number): boolean =>
    index > 0 && !CLOSING.test(word) && !OPENING.test(words[index - 1] ?? '');
  return html`<span class="words"
    >${words.map((word, index) => (mayBreak(word, index) ? html`<wbr />${word}` : word))}</span
  >`;
}

const CHINESE = /[\u4e00-\u9fff]/;

/** What no line ends with, and what none begins with. */
const OPENING = /[“‘「『（《〈【(]$/;
const CLOSING = /^[”’」』）》〉】)，。、；：！？…—·%]/;

/** Newer than the oldest browsers that are supported. */
interface WithSegmenter {
  readonly Segmenter: new (
    locale: string,
    options: { readonly granularity: 'word' },
  ) => { segment(text: string): Iterable<{ readonly segment: string }> };
}
