import type { Language } from '../../base/language.js';
import type { Initiative } from '../../contract/index.js';
import { roleRange } from '../../domain/initiative-rules.js';
import { formMessages } from './index.js';

/** Says how many roles to choose. */
export function roleRangeMessage(initiative: Initiative, language: Language): string {
  const { min, max } = roleRange(initiative);
  return formMessages(language).choose(min, max < initiative.roles.length || max === min ? max : null);
}
