import type { FastifyRequest } from 'fastify';

import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../../../src/base/language.js';
import { lookupLanguageTag } from '../../../../src/domain/language-tags.js';
import { HttpProblem } from '../../http/http-problem.js';

/**
 * Reads the language that a request asks for: by `?language=`, else the first of `Accept-Language` that there is, else
 * simplified Chinese.
 *
 * @throws an {@link HttpProblem} with status 400 if `?language=` names one that there is not
 */
export function readLanguage({ query, headers }: FastifyRequest): Language {
  const { language } = query as { readonly language?: unknown };
  if (language === undefined) return findAcceptedLanguage(headers['accept-language'] ?? '');
  const found = LANGUAGES.find((one) => one === language);
  if (!found) throw new HttpProblem(400, { detail: `Expected one of these languages: ${LANGUAGES.join(', ')}.` });
  return found;
}

function findAcceptedLanguage(header: string): Language {
  const accepted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
    })
    .filter(({ tag, quality }) => /^[a-z]/i.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of accepted) {
    const found = lookupLanguageTag(LANGUAGES, tag);
    if (found) return found;
  }
  return DEFAULT_LANGUAGE;
}
