import { createElement } from '../../base/dom/create-element.js';
import type { CouncilEvent, Participant } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';

import { createPersonNodes } from '../parts/person.js';

const OUTGOING = 'outgoing-chair';
const INCOMING = 'incoming-chair';

/** Whether a participant hands over or takes over the chair: these are drawn as a handover, not listed. */
export const isHandoverParticipant = ({ part }: Participant): boolean => part === OUTGOING || part === INCOMING;

/** Creates the picture of a handover of the chair. Where only one side is known, it stands alone. */
export function createHandover({ people }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  if (!people?.some(isHandoverParticipant)) return null;
  const outgoing = people.filter(({ part }) => part === OUTGOING);
  const incoming = people.filter(({ part }) => part === INCOMING);
  return createElement(
    'div',
    'handover',
    createSide(outgoing, OUTGOING, context),
    outgoing.length > 0 && incoming.length > 0
      ? createElement(
          'span',
          'arrow',
          createElement('span', 'visually-hidden', context.messages.handsTo),
          createArrow(),
        )
      : null,
    createSide(incoming, INCOMING, context),
  );
}

function createSide(
  people: readonly Participant[],
  part: typeof OUTGOING | typeof INCOMING,
  context: TimelineContext,
): HTMLElement | null {
  if (people.length === 0) return null;
  const names = people.map((person) => createElement('p', '', ...createPersonNodes(person, context)));
  return createElement('div', '', createElement('p', 'muted small', context.messages.parts[part]), ...names);
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
let arrowTemplate: SVGElement | undefined;

/** Creates the arrow: drawn once, then copied. */
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
