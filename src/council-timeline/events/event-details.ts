import { createElement } from '../../base/create-element.js';
import type { CouncilEvent, Participant, Text } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';
import { createList, createLocalizedNode } from '../parts/localized-nodes.js';
import { isHandoverParticipant } from './handover.js';
import { createPersonNodes } from '../parts/person.js';
import { findBodyName } from '../parts/council-resolver.js';

type ParticipantPart = NonNullable<Participant['part']>;

/** Who was there and where it was, as a list of terms and their descriptions; `null` where none of it is known. */
export function createEventDetails(event: CouncilEvent, context: TimelineContext): HTMLElement | null {
  const { messages, district } = context;
  const { venue, organizations, initiative, people } = event;
  const rows: HTMLElement[] = [];
  const row = (label: string, value: Node | string | null): void => {
    if (value) rows.push(createElement('div', '', createElement('dt', '', label), createElement('dd', '', value)));
  };
  for (const [part, all] of groupByPart(people ?? [])) {
    row(
      messages.parts[part],
      createList(
        '',
        all.map((one) => createPersonNodes(one, context)),
      ),
    );
  }
  if (organizations?.length)
    row(
      messages.organizations,
      createInlineList(
        organizations.map((one) => [createLocalizedNode(one, context)]),
        context,
      ),
    );
  row(messages.venue, createLocalizedNode(venue, context));
  row(messages.joint, createOrganizers(event, context));
  const themes = (event.themes ?? []).flatMap((id) => {
    const name = findThemeName(id, context);
    return name ? [[createLocalizedNode(name, context)]] : [];
  });
  if (themes.length > 0) row(messages.themes, createInlineList(themes, context));
  const called = initiative && district?.initiatives?.find(({ id }) => id === initiative);
  if (called) row(messages.initiative, createLocalizedNode(called.title, context));
  return rows.length > 0 ? createElement('dl', 'facts', ...rows) : null;
}

/** The name of a theme of the council's programmes; `null` where there is none. */
function findThemeName(id: string, { council: { programmes } }: TimelineContext): Text | null {
  const all = (programmes ?? []).flatMap(({ themes }) => themes ?? []);
  return all.find((theme) => theme.id === id)?.name ?? null;
}

/** People by their part, the part of the first one first. */
function groupByPart(people: readonly Participant[]): ReadonlyMap<ParticipantPart, Participant[]> {
  const parts = new Map<ParticipantPart, Participant[]>();
  for (const one of people) {
    if (isHandoverParticipant(one)) continue;
    const part = one.part ?? 'other';
    const known = parts.get(part);
    if (known) known.push(one);
    else parts.set(part, [one]);
  }
  return parts;
}

/** The councils that hold an event together, the leading one marked; `null` where it is this council's alone. */
function createOrganizers({ councils }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  const { messages, council, district } = context;
  if (!councils?.some((id) => id !== council.id)) return null;
  const known = councils.flatMap((id, index) => {
    const name = createLocalizedNode(findBodyName(id, district, council), context);
    const lead = index === 0 && councils.length > 1 ? messages.lead : null;
    return name ? [[name, lead]] : [];
  });
  // Before the district's names are there, or where one is not among them: not all of them, and it says so.
  const unknown = councils.length - known.length;
  if (known.length === 0) return null;
  return createInlineList(unknown > 0 ? [...known, [messages.others(unknown)]] : known, context);
}

/** A list in running text. */
function createInlineList(
  items: readonly (readonly (Node | string | null)[])[],
  { messages }: TimelineContext,
): HTMLElement {
  const last = items.length - 1;
  return createList(
    'inline',
    items.map((children, index) => (index < last ? [...children, messages.and] : children)),
  );
}
