import { html, nothing, type TemplateResult } from 'lit';

import { localizeText, translationsOf } from '../../../src/domain/localize.js';
import { normalizeForSearch } from '../../../src/domain/search-text.js';
import type { SubjectKind } from '../../../src/snippets/index.js';
import type { Subject, SubjectList } from './catalog.js';
import type { Messages } from './messages/index.js';

/** Length from which a list has a search. */
const SEARCHED_LENGTH = 9;

/** Most subjects that are listed at once. */
const MAX_SHOWN = 50;

export interface SubjectPicker {
  readonly kind: SubjectKind;
  readonly list: SubjectList;
  /** Id that is chosen; `null` for none. */
  readonly chosen: string | null;
  readonly search: string;
  readonly lang: string;
  readonly messages: Messages;
  readonly onChoose: (id: string | null) => void;
  readonly onSearch: (text: string) => void;
  readonly onRetry: () => void;
}

/** Finds the subjects whose name, in any language, or id contains a text. */
export function findSubjects(subjects: readonly Subject[], search: string): readonly Subject[] {
  const wanted = normalizeForSearch(search);
  if (wanted === '') return subjects;
  return subjects.filter(({ id, name }) =>
    [id, ...translationsOf(name)].some((text) => normalizeForSearch(text).includes(wanted)),
  );
}

/** Renders the choice of a station, council or initiative by its name. */
export function renderSubjectPicker(picker: SubjectPicker): TemplateResult {
  const { kind, list, chosen, search, lang, messages } = picker;
  const { status, subjects } = list;
  const found = findSubjects(subjects, search);
  const shown = found.slice(0, MAX_SHOWN);
  const current = chosen === null ? null : (subjects.find(({ id }) => id === chosen) ?? { id: chosen, name: '' });
  // What is chosen stays in sight, whatever is searched for.
  const isAside = current !== null && !shown.includes(current);
  const nameOf = ({ id, name }: Subject): string =>
    localizeText(name, lang) || (status === 'loading' ? id : messages.unknownId(id));
  const option = (id: string | null, label: string): TemplateResult => html`
    <label class="option">
      <input
        type="radio"
        name=${kind}
        value=${id ?? ''}
        .checked=${chosen === id}
        @change=${() => picker.onChoose(id)}
      />
      <span>${label}</span>
    </label>
  `;
  return html`
    <fieldset class="subjects">
      <legend class="label">${messages.subjectHeadings[kind]}</legend>
      ${subjects.length >= SEARCHED_LENGTH ? renderSearch(picker) : nothing}
      <div class="options">
        ${option(null, messages.openChoices[kind])} ${isAside ? option(current.id, nameOf(current)) : nothing}
        ${shown.map((subject) => option(subject.id, nameOf(subject)))}
      </div>
      <p class="hint" role="status">${describeList(picker, shown.length, found.length)}</p>
      ${
        status === 'error'
          ? html`<button type="button" class="button" @click=${picker.onRetry}>${messages.retry}</button>`
          : nothing
      }
    </fieldset>
  `;
}

const renderSearch = ({ kind, search, messages, onSearch }: SubjectPicker): TemplateResult => html`
  <input
    type="search"
    class="field"
    aria-label=${messages.searches[kind]}
    placeholder=${messages.searches[kind]}
    autocomplete="off"
    .value=${search}
    @input=${({ target }: Event) => onSearch((target as HTMLInputElement).value)}
  />
`;

function describeList({ kind, list, search, messages }: SubjectPicker, shown: number, found: number): string {
  const { status, subjects } = list;
  if (status === 'error') return subjects.length > 0 ? messages.partialList : messages.failedList;
  if (status === 'loading') return messages.loadingList;
  if (subjects.length === 0) return messages.noSubjects[kind];
  if (found === 0) return messages.noMatch;
  return subjects.length >= SEARCHED_LENGTH || search ? messages.matches(shown, found) : '';
}
