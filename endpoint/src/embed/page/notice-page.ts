import { WIDGETS } from '../../../../src/snippets/widget-options.js';
import type { ReaderLanguage } from './embed-options.js';
import { composeDocument, composeStyleLink, type EmbedPage, type PageSettings } from './embed-page.js';
import { composePolicy } from './embed-policy.js';
import { html } from './html.js';
import { createPageContext, type PageContext } from './page-context.js';

/** Reason why there is no page of a widget; `broken` may pass. */
export type EmbedObstacle =
  { readonly reason: 'widget' | 'missing' | 'broken' } | { readonly reason: 'parameter'; readonly parameter: string };

/** Status of the response by its reason. */
export const OBSTACLE_STATUS: Readonly<Record<EmbedObstacle['reason'], number>> = {
  parameter: 400,
  widget: 404,
  missing: 404,
  broken: 503,
};

/** Composes a page that says, in the reader's language, why there is none of the widget. */
export function composeNoticePage(
  obstacle: EmbedObstacle,
  language: ReaderLanguage,
  settings: PageSettings,
): EmbedPage {
  const { title, hint } = describeObstacle(obstacle, createPageContext(language, settings.now));
  return {
    html: composeDocument({
      title,
      head: [html`<meta name="robots" content="noindex" />`, settings.widgets && composeStyleLink(settings.widgets)],
      body: html`<article>
        <h1>${title}</h1>
        <p>${hint}</p>
      </article>`,
      options: language,
    }),
    policy: composePolicy({ style: null, dataOrigins: [], ancestors: settings.ancestors }),
  };
}

function describeObstacle(obstacle: EmbedObstacle, { messages: { page, common } }: PageContext) {
  if (obstacle.reason === 'widget') {
    return { title: page.unknownWidget, hint: page.unknownWidgetHint(common.list(WIDGETS)) };
  }
  if (obstacle.reason === 'parameter') {
    const { parameter } = obstacle;
    const expected = Object.entries(page.expected).find(([name]) => name === parameter)?.[1] ?? page.expected.id;
    return { title: page.badParameter, hint: page.badParameterHint(parameter, expected) };
  }
  return obstacle.reason === 'missing'
    ? { title: page.missing, hint: page.missingHint }
    : { title: page.broken, hint: page.brokenHint };
}
