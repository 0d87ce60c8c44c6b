import type { Initiative, Receipt } from '../../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate, hasTime, localDay } from '../../../domain/dates.js';
import { localizeText } from '../../../domain/localize.js';
import type { FormContext } from '../../context/form-context.js';
import { deferredFormMessages } from '../../messages/deferred/index.js';
import { fitText, type MeasureText } from './text-wrap.js';

/** Size of a page of A4, in millimetres, the unit of all that is on it. */
export const PAPER = { width: 210, height: 297 } as const;

/** Fonts, as every system has them under one name or another. A page of its own has a quiet serif, whatever the site has. */
export const FONT_FAMILY = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, Georgia, serif";

export const INK = '#1f2124';
export const MUTED_INK = '#5d6168';
/** Colour of the frame: a fixed one, since the page is looked at and printed far from the site. */
export const FRAME_INK = '#9a3b20';

/** Line of text, centred at `x`; `y` is its baseline. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly color: string;
}

/** Outline of a rectangle; one without height is a rule. */
export interface Outline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly strokeWidth: number;
}

/** A page as it is drawn, as SVG or onto a canvas. */
export interface KeepsakeLayout {
  readonly outlines: readonly Outline[];
  readonly texts: readonly TextLine[];
}

const CENTER = PAPER.width / 2;
const TEXT_WIDTH = 146;
/** Height of a line, in font sizes. */
const LINE_HEIGHT = 1.45;
/** Number of font sizes that may be left out where names are long. */
const MAX_SHRINKING = 4;
/** Room between the heading and the facts, in which the text is centred. */
const BODY = { top: 80, bottom: 216 } as const;

/** Text of the page's body, in its own size and with room above. */
interface Block {
  readonly text: string;
  readonly fontSizes: readonly number[];
  readonly maxLines: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly spaceBefore: number;
}

/** Words of a keepsake: what is on the receipt, without contact data and without the withdrawal code. */
export function keepsakeFacts(
  receipt: Receipt,
  initiative: Initiative,
  { language, lang }: Pick<FormContext, 'language' | 'lang'>,
) {
  const messages = deferredFormMessages(language);
  const { number, organization, roles, received, state, checkCode } = receipt;
  const names = roles.flatMap((id) => {
    const role = initiative.roles.find((each) => each.id === id);
    return role ? [localizeText(role.name, lang)] : [];
  });
  const day = hasTime(received) ? localDay(new Date(received), DEFAULT_TIME_ZONE) : received;
  const note = state === 'published' ? messages.keepsakePublished : messages.keepsakeReceived;
  return {
    heading: messages.keepsakeTitle,
    organization: organization.name,
    respondedTo: messages.respondedTo,
    title: localizeText(initiative.title, lang),
    tookOn: messages.tookOn,
    roles: names.join(messages.comma),
    facts: [
      [messages.number, String(number)],
      [messages.receivedOn, formatDate(day, language)],
      ...(checkCode ? [[messages.checkCode, checkCode] as const] : []),
    ] as readonly (readonly [term: string, value: string])[],
    note: checkCode ? `${note}${language === 'en' ? ' ' : ''}${messages.verifiable}` : note,
  };
}

export type KeepsakeFacts = ReturnType<typeof keepsakeFacts>;

/** Lays a keepsake out on one page, however long its names are. */
export function layOutKeepsake(facts: KeepsakeFacts, measure: MeasureText): KeepsakeLayout {
  return {
    outlines: [
      { x: 12, y: 12, width: PAPER.width - 24, height: PAPER.height - 24, strokeWidth: 0.6 },
      { x: 14.5, y: 14.5, width: PAPER.width - 29, height: PAPER.height - 29, strokeWidth: 0.2 },
      { x: CENTER - 12, y: 72, width: 24, height: 0, strokeWidth: 0.6 },
      { x: 32, y: 224, width: TEXT_WIDTH, height: 0, strokeWidth: 0.2 },
    ],
    texts: [...layOutHeading(facts, measure), ...layOutBody(facts, measure), ...layOutFacts(facts, measure)],
  };
}

function layOutHeading({ heading }: KeepsakeFacts, measure: MeasureText): TextLine[] {
  // A Chinese heading of a few characters is spaced, as on any document.
  const isChinese = /^[\u4e00-\u9fff]{2,6}$/.test(heading);
  const text = isChinese ? Array.from(heading).join('\u2002') : heading;
  const { lines, fontSize } = fitText(text, measure, { maxWidth: TEXT_WIDTH, maxLines: 1, fontSizes: [13, 11, 9] });
  return lines.map((line) => ({ text: line, x: CENTER, y: 60, fontSize, isBold: true, color: FRAME_INK }));
}

function layOutBody(
  { organization, respondedTo, title, tookOn, roles }: KeepsakeFacts,
  measure: MeasureText,
): TextLine[] {
  const label = { fontSizes: [4.5], maxLines: 1, color: MUTED_INK } as const;
  const blocks: Block[] = [
    { text: organization, fontSizes: [11, 9.5, 8, 7, 6], maxLines: 4, isBold: true, spaceBefore: 0 },
    { ...label, text: respondedTo, spaceBefore: 9 },
    { text: title, fontSizes: [8, 7, 6, 5], maxLines: 4, isBold: true, spaceBefore: 5 },
    ...(roles
      ? [
          { ...label, text: tookOn, spaceBefore: 9 },
          { text: roles, fontSizes: [6.5, 5.5, 4.8, 4.2, 3.6], maxLines: 8, spaceBefore: 4 },
        ]
      : []),
  ];
  // Long names are set smaller, all together, until the page holds them.
  let set = setBlocks(blocks, measure, 0);
  for (let step = 1; heightOf(set) > BODY.bottom - BODY.top && step <= MAX_SHRINKING; step += 1) {
    set = setBlocks(blocks, measure, step);
  }
  const height = heightOf(set);
  let y = Math.max(BODY.top, (BODY.top + BODY.bottom - height) / 2);
  return set.flatMap(({ lines, fontSize, isBold, color, spaceBefore }) => {
    y += spaceBefore;
    return lines.map((text) => {
      y += fontSize * LINE_HEIGHT;
      return { text, x: CENTER, y: y - fontSize * 0.4, fontSize, isBold, color };
    });
  });
}

/** Sets blocks without their largest font sizes, as many as `step`, and with less room between them. */
const setBlocks = (blocks: readonly Block[], measure: MeasureText, step: number) =>
  blocks.map(({ text, fontSizes, maxLines, isBold = false, color = INK, spaceBefore }) => ({
    ...fitText(text, measure, {
      maxWidth: TEXT_WIDTH,
      maxLines,
      fontSizes: fontSizes.slice(Math.min(step, fontSizes.length - 1)),
      isBold,
    }),
    isBold,
    color,
    spaceBefore: spaceBefore * (1 - step * 0.12),
  }));

const heightOf = (set: ReturnType<typeof setBlocks>): number =>
  set.reduce((sum, { lines, fontSize, spaceBefore }) => sum + spaceBefore + lines.length * fontSize * LINE_HEIGHT, 0);

function layOutFacts({ facts, note }: KeepsakeFacts, measure: MeasureText): TextLine[] {
  const column = TEXT_WIDTH / facts.length;
  const cells = facts.flatMap(([term, value], index) => {
    const x = 32 + column * (index + 0.5);
    const fontSizes = [4.5, 4, 3.5, 3];
    const { lines, fontSize } = fitText(value, measure, { maxWidth: column - 2, maxLines: 1, fontSizes });
    return [
      { text: term, x, y: 234, fontSize: 3.4, isBold: false, color: MUTED_INK },
      { text: lines[0] ?? '', x, y: 242, fontSize, isBold: false, color: INK },
    ];
  });
  const { lines, fontSize } = fitText(note, measure, { maxWidth: TEXT_WIDTH, maxLines: 4, fontSizes: [3.2, 2.8] });
  const first = 256;
  return [
    ...cells,
    ...lines.map((text, index) => ({
      text,
      x: CENTER,
      y: first + index * fontSize * 1.6,
      fontSize,
      isBold: false,
      color: MUTED_INK,
    })),
  ];
}
