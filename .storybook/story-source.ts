import { endpointsUrl } from './endpoints/names.js';

const WIDGET = /<fumin-(?:station-card|district-map|council-timeline|pledge-form)\b/g;

/** Shows the source of a story as a partner pastes it: with an endpoint on a host, and on the widget where it stands alone. */
export function asPasted(source: string, { args }: { readonly args: Readonly<Record<string, unknown>> }): string {
  const { endpoint } = args;
  const isAlone = typeof endpoint === 'string' && !source.includes('<fumin-provider');
  const pasted = isAlone ? source.replace(WIDGET, `$& endpoint="${endpoint}"`) : source;
  return pasted.replaceAll(new RegExp(`${endpointsUrl}[a-z-]+/`, 'g'), 'https://street.example/fumin/');
}
