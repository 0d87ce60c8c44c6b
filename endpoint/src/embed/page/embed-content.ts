import type { Initiative } from '../../../../src/contract/index.js';
import { composeCouncil, type CouncilDocuments } from './council-content.js';
import { composeDistrict, type DistrictDocuments } from './district-content.js';
import type { EmbedOptions } from './embed-options.js';
import type { Html } from './html.js';
import { composeInitiative } from './initiative-content.js';
import { SERVED_ADDRESSES } from './page-addresses.js';
import { resolveLink, type PageContext } from './page-context.js';
import { composeStation, type StationDocuments } from './station-content.js';
import { composeStationList, type StationListDocuments } from './station-list-content.js';

/** Documents that the page of a widget is made of. */
export type EmbedDocuments =
  | ({ readonly widget: 'station-card' } & (StationDocuments | StationListDocuments))
  | ({ readonly widget: 'district-map' } & DistrictDocuments)
  | ({ readonly widget: 'council-timeline' } & CouncilDocuments)
  | { readonly widget: 'pledge-form'; readonly initiative: Initiative };

/** Composes what stands in a widget's element until it has loaded: all that it shows, as text. */
export function composeContent(documents: EmbedDocuments, options: EmbedOptions, context: PageContext): Html {
  switch (documents.widget) {
    case 'station-card':
      return 'pages' in documents
        ? composeStationList(documents, options, context)
        : composeStation(documents, options, context);
    case 'district-map':
      return composeDistrict(documents, options, context);
    case 'council-timeline':
      return composeCouncil(documents, context);
    case 'pledge-form':
      return composeInitiative(documents.initiative, context);
  }
}

/** Composes the title of the page, and what search engines say below it. */
export function describeContent(
  documents: EmbedDocuments,
  { localizeText, messages }: PageContext,
): { readonly title: string; readonly description: string } {
  switch (documents.widget) {
    case 'station-card':
      return 'pages' in documents
        ? { title: messages.card.allStations, description: '' }
        : describe(documents.station.name, documents.station.description);
    case 'district-map':
      return describe(documents.district.title ?? documents.district.name, documents.district.description);
    case 'council-timeline':
      return describe(documents.council.name, documents.council.description);
    case 'pledge-form':
      return describe(documents.initiative.title, documents.initiative.description);
  }

  function describe(title: Parameters<typeof localizeText>[0], description: Parameters<typeof localizeText>[0]) {
    return { title: localizeText(title), description: localizeText(description) };
  }
}

/** Lists the origins that a page asks for data beside its own: pledges may be taken elsewhere. */
export function listDataOrigins(documents: EmbedDocuments): readonly string[] {
  if (documents.widget !== 'pledge-form') return [];
  const { id, pledges } = documents.initiative;
  return [pledges?.url, pledges?.wall, pledges?.challenge].flatMap((url) => {
    const link = resolveLink(url, `initiatives/${id}.json`, SERVED_ADDRESSES);
    return link && /^https?:/.test(link) ? new URL(link).origin : [];
  });
}

/** Finds the id of what a page shows, which its address may leave to the district. */
export function findShownId(documents: EmbedDocuments): string | null {
  switch (documents.widget) {
    case 'station-card':
      return 'pages' in documents ? null : documents.station.id;
    case 'district-map':
      return null;
    case 'council-timeline':
      return documents.council.id;
    case 'pledge-form':
      return documents.initiative.id;
  }
}
