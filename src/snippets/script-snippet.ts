import { formatPolicy, type PolicySources, styleHash } from './content-security-policy.js';
import { composeElement, composeTag, type AttributeValue } from './markup.js';
import { composeStyleRule, firstDataPaths, widgetAttributes, type WidgetOptions } from './widget-options.js';

/** `manifest.json` of the folder for a script tag: the files of each widget and language, and their hashes. */
export interface Manifest {
  readonly elements: Readonly<
    Record<
      string,
      { readonly files: readonly string[]; readonly languages: Readonly<Record<string, readonly string[]>> }
    >
  >;
  readonly integrity: Readonly<Record<string, string>>;
}

export interface ScriptSnippetOptions extends WidgetOptions {
  readonly manifest: Manifest;
  /** URL of the folder that has the manifest's files, ending in a slash. */
  readonly base: URL;
  readonly endpoint: URL | null;
  /** Whether the page asks for the widget's data before any code has arrived. */
  readonly isPreloading: boolean;
}

/** Lines that put a widget on a page by script tag. */
export interface ScriptSnippet {
  readonly head: string;
  readonly body: string;
  readonly policy: PolicySources;
}

/** Attributes of a file of the folder, with its hash. */
export const fileAttributes = (file: string, base: URL, { integrity }: Manifest) => ({
  url: new URL(file, base).href,
  integrity: integrity[file],
  crossorigin: 'anonymous',
});

/** Composes the lines that put a widget on a page by script tag. */
export function composeScriptSnippet(options: ScriptSnippetOptions): ScriptSnippet {
  const { widget, manifest, base, endpoint } = options;
  const link = (rel: string, file: string): string => {
    const { url, ...attributes } = fileAttributes(file, base, manifest);
    return composeTag('link', { rel, href: url, ...attributes });
  };
  const { url: src, ...script } = fileAttributes('fumin.js', base, manifest);
  const entry = manifest.elements[`fumin-${widget}`];
  const isLazy = options.loading === 'lazy';
  const modules = isLazy ? [] : [...(entry?.files ?? []), ...((options.lang && entry?.languages[options.lang]) || [])];
  const paths = options.isPreloading && endpoint && !isLazy ? firstDataPaths(options) : [];
  const preload = (path: string): Record<string, AttributeValue> => ({
    rel: 'preload',
    as: 'fetch',
    href: new URL(path, endpoint ?? base).href,
    crossorigin: 'anonymous',
  });
  const rule = composeStyleRule(options);
  const data = endpoint?.origin ?? '<endpoint>';
  return {
    head: [
      link('stylesheet', 'fumin.css'),
      composeElement('script', { type: 'module', src, ...script, async: true }),
      ...[...new Set(modules)].map((file) => link('modulepreload', file)),
      ...paths.map((path) => composeTag('link', preload(path))),
      ...(rule ? [`<style>${rule}</style>`] : []),
    ].join('\n'),
    body: composeElement(`fumin-${widget}`, widgetAttributes(options, endpoint)),
    policy: {
      'script-src': [base.origin],
      'style-src': ["'self'", base.origin, ...(rule ? [styleHash(rule)] : [])],
      'connect-src': [data],
      'img-src': [data],
      'trusted-types': ['lit-html'],
    },
  };
}

/** Formats a snippet as the lines to paste, with comments that say where. */
export const formatScriptSnippet = ({ head, body }: ScriptSnippet): string =>
  `<!-- In <head> -->\n${head}\n\n<!-- In <body> -->\n${body}`;

/** Formats a snippet's policy as a comment to read below its lines. */
export const formatPolicyComment = ({ policy }: ScriptSnippet): string =>
  `<!-- Content-Security-Policy, where the page has one: add\n  ${formatPolicy(policy)}\n-->`;
