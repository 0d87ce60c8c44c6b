import { html, type TemplateResult } from 'lit';

import type { Initiative, Role } from '../../contract/index.js';

/** Marks of roles: six shapes, filled and then hollow, that every Chinese font has. */
const MARKS = '●■▲◆★▼○□△◇☆▽';
/** Number of colours. Roles that share a colour differ by their mark. */
const COLOR_COUNT = 6;

/** Renders the mark of a role, a shape in a colour: its name always stands beside it, so nobody has to tell either apart. */
export function renderRoleMark({ id }: Pick<Role, 'id'>, { roles }: Initiative): TemplateResult {
  const index = roles.findIndex((role) => role.id === id);
  return html`<span class="mark c${index % COLOR_COUNT}" aria-hidden="true">${MARKS[index % MARKS.length]}</span>`;
}
