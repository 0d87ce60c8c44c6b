import { createElement } from '../../base/create-element.js';
import type { CouncilEvent, Participant } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';

import { personNodes } from '../parts/person.js';

const GIVES = 'outgoing-chair';
const TAKES = 'incoming-chair';

/** Whether a part in an event is one of handing over the chair: drawn, not listed. */
export const handsOver = ({ part }: Participant): boolean => part === GIVES || part === TAKES;

/** Who handed the chair to whom. Where only the one is known, the other is not made up. */
export function handover({ people }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  if (!people?.some(handsOver)) return null;
  const givers = people.filter(({ part }) => part === GIVES);
  const takers = people.filter(({ part }) => part === TAKES);
  return createElement(
    'div',
    'handover',
    side(givers, GIVES, context),
    givers.length > 0 && takers.length > 0
      ? createElement('span', 'arrow', createElement('span', 'visually-hidden', context.messages.handsTo), arrow())
      : null,
    side(takers, TAKES, context),
  );
}

function side(
  people: readonly Participant[],
  part: typeof GIVES | typeof TAKES,
  context: TimelineContext,
): HTMLElement | null {
  if (people.length === 0) return null;
  const all = people.map((one) => createElement('p', '', ...personNodes(one, context)));
  return createElement('div', '', createElement('p', 'muted small', context.messages.parts[part]), ...all);
}

const SVG = 'http://www.w3.org/2000/svg';
let drawn: SVGElement | undefined;

/** Drawn once, then copied. */
function arrow(): Node {
  if (!drawn) {
    drawn = document.createElementNS(SVG, 'svg');
    const path = document.createElementNS(SVG, 'path');
    const attributes = { viewBox: '0 0 32 12', width: '32', height: '12', 'aria-hidden': 'true' };
    for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
    path.setAttribute('d', 'M0 6h30M25 1l5 5-5 5');
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '1.25');
    drawn.append(path);
  }
  return drawn.cloneNode(true);
}
