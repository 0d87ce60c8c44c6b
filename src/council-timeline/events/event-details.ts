import { createElement } from '../../base/dom/create-element.js';
import type { CouncilEvent, Participant, Text } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';
import { createList, createLocalizedNode } from '../parts/localized-nodes.js';
import { isHandoverParticipant } from './handover.js';
import { createPersonNodes } from '../parts/person.js';
import { findBodyName } from '../parts/council-resolver.js';

type ParticipantPart = NonNullable<Participant['part']>;

/** Details of an event: their description list, and one line that says what is in it. */
export interface EventDetails {
  readonly list: HTMLElement;
  readonly gist: string;
}

/** Whether an event has details to unfold, as far as its own data tell. */
export const hasDetails = ({ people, organizations, venue, themes }: CouncilEvent): boolean =>
  Boolean(venue || organizations?.length || themes?.length || people?.some((person) => !isHandoverParticipant(person)));

/** Creates the details of an event's participants, venue and references; `null` where none of it is known. */
export function createEventDetails(event: CouncilEvent, context: TimelineContext): EventDetails | null {
  const { messages, district, lang } = context;
  const { venue, organizations, initiative, people, kind } = event;
  const rows: HTMLElement[] = [];
  const gists: string[] = [];
  const row = (label: string, value: Node | string | null, gist = label): void => {
    if (!value) return;
    rows.push(createElement('div', '', createElement('dt', '', label), createElement('dd', '', value)));
    gists.push(gist);
  };
  /** Says one name, or how many there are. */
  const describe = (label: string, names: readonly Text[], count: string): string =>
    messages.gist(label, names.length === 1 ? localizeText(names[0], lang) : count);
  for (const [part, participants] of groupByPart(people ?? [])) {
    // An initiative is not published but proposed.
    const label = part === 'publisher' && kind === 'initiative' ? messages.proposer : messages.parts[part];
    row(
      label,
      createList(
        '',
        participants.map((person) => createPersonNodes(person, context)),
      ),
      describe(
        label,
        participants.map(({ name }) => name),
        messages.peopleCount(participants.length),
      ),
    );
  }
  if (organizations?.length)
    row(
      messages.organizations,
      createInlineList(
        organizations.map((name) => [createLocalizedNode(name, context)]),
        context,
      ),
      describe(messages.organizations, organizations, messages.organizationCount(organizations.length)),
    );
  row(messages.venue, createLocalizedNode(venue, context), messages.gist(messages.venue, localizeText(venue, lang)));
  row(messages.joint, createCouncilList(event, context));
  const themes = (event.themes ?? []).flatMap((id) => {
    const name = findThemeName(id, context);
    return name ? [[createLocalizedNode(name, context)]] : [];
  });
  if (themes.length > 0) row(messages.themes, createInlineList(themes, context));
  const promoted = initiative && district?.initiatives?.find(({ id }) => id === initiative);
  if (promoted) row(messages.initiative, createLocalizedNode(promoted.title, context));
  return rows.length > 0 ? { list: createElement('dl', 'facts', ...rows), gist: gists.join(' · ') } : null;
}

/** Finds the name of a theme in the council's programmes; `null` where there is none. */
function findThemeName(id: string, { council: { programmes } }: TimelineContext): Text | null {
  const known = (programmes ?? []).flatMap(({ themes }) => themes ?? []);
  return known.find((theme) => theme.id === id)?.name ?? null;
}

/** Groups participants by their part in the event, in the order in which the parts first appear. */
function groupByPart(people: readonly Participant[]): ReadonlyMap<ParticipantPart, Participant[]> {
  const parts = new Map<ParticipantPart, Participant[]>();
  for (const person of people) {
    if (isHandoverParticipant(person)) continue;
    const part = person.part ?? 'other';
    const group = parts.get(part);
    if (group) group.push(person);
    else parts.set(part, [person]);
  }
  return parts;
}

/**
 * Creates the list of councils that an event concerns, the one that leads it marked where the data name one; `null` where
 * it is this council's alone.
 */
function createCouncilList({ councils, lead }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  const { messages, council, district } = context;
  if (!councils?.some((id) => id !== council.id)) return null;
  const known = councils.flatMap((id) => {
    const name = createLocalizedNode(findBodyName(id, district, council), context);
    return name ? [[name, id === lead ? messages.lead : null]] : [];
  });
  // Until the district has loaded, or where it lacks a council's name, the list says how many are not named.
  const unknown = councils.length - known.length;
  if (known.length === 0) return null;
  return createInlineList(unknown > 0 ? [...known, [messages.others(unknown)]] : known, context);
}

/** Creates a list that reads as running text. */
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
