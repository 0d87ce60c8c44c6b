import { createElement } from '../../base/create-element.js';
import type { CouncilEvent, Participant } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';

import { createPersonNodes } from '../parts/person.js';

const OUTGOING = 'outgoing-chair';
const INCOMING = 'incoming-chair';

/** Whether a part in an event is one of handing over the chair: drawn, not listed. */
export const isHandoverParticipant = ({ part }: Participant): boolean => part === OUTGOING || part === INCOMING;

/** Who handed the chair to whom. Where only the one is known, the other is not made up. */
export function createHandover({ people }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  if (!people?.some(isHandoverParticipant)) return null;
  const givers = people.filter(({ part }) => part === OUTGOING);
  const takers = people.filter(({ part }) => part === INCOMING);
  return createElement(
    'div',
    'handover',
    createSide(givers, OUTGOING, context),
    givers.length > 0 && takers.length > 0
      ? createElement(
          'span',
          'arrow',
          createElement('span', 'visually-hidden', context.messages.handsTo),
          createArrow(),
        )
      : null,
    createSide(takers, INCOMING, context),
  );
}

function createSide(
  people: readonly Participant[],
  part: typeof OUTGOING | typeof INCOMING,
  context: TimelineContext,
): HTMLElement | null {
  if (people.length === 0) return null;
  const all = people.map((one) => createElement('p', '', ...createPersonNodes(one, context)));
  return createElement('div', '', createElement('p', 'muted small', context.messages.parts[part]), ...all);
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
let arrowTemplate: SVGElement | undefined;

/** Drawn once, then copied. */
function createArrow(): Node {
  if (!arrowTemplate) {
    arrowTemplate = document.createElementNS(SVG_NAMESPACE, 'svg');
    const path = document.createElementNS(SVG_NAMESPACE, 'path');
    const attributes = { viewBox: '0 0 32 12', width: '32', height: '12', 'aria-hidden': 'true' };
    for (const [name, value] of Object.entries(attributes)) arrowTemplate.setAttribute(name, value);
    path.setAttribute('d', 'M0 6h30M25 1l5 5-5 5');
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '1.25');
    arrowTemplate.append(path);
  }
  return arrowTemplate.cloneNode(true);
}
