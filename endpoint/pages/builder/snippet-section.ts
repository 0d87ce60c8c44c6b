import { html, nothing, type TemplateResult } from 'lit';

import { VERSION } from '../../../src/base/version.js';
import {
  composeFrame,
  composeFrameScript,
  composeProjectFiles,
  composeScriptSnippet,
  formatPolicy,
  formatScriptSnippet,
  FRAMEWORKS,
  framePolicy,
  type Manifest,
  type PolicySources,
  projectPolicy,
  type WidgetOptions,
} from '../../../src/snippets/index.js';
import type { Change } from './appearance-fields.js';
import { chosenId, type Configuration, WAYS, withoutPageOptions } from './configuration.js';
import type { Messages } from './messages/index.js';
import { renderRadioGroup } from '../parts/radio-group.js';
import type { Site } from './site.js';

export interface SnippetSection {
  readonly configuration: Configuration;
  readonly messages: Messages;
  readonly site: Site;
  /** Endpoint of the chosen widget. */
  readonly dataEndpoint: URL;
  /** Files of the widgets; `undefined` while they load, `null` where they could not be loaded. */
  readonly manifest: Manifest | null | undefined;
  /** Title of a frame. */
  readonly title: string;
  readonly onChange: Change;
  readonly onRetry: () => void;
}

const toWidgetOptions = (configuration: Configuration): WidgetOptions => ({
  ...configuration,
  id: chosenId(configuration),
  loading: configuration.isLazy ? 'lazy' : null,
});

/** Renders the ways to put the widget on a page, and what to copy for the chosen one. */
export function renderSnippetSection(section: SnippetSection): TemplateResult {
  const { configuration, messages, onChange } = section;
  return html`
    <fieldset class="ways">
      <legend class="label">${messages.way}</legend>
      ${WAYS.map(
        (way) => html`
          <label class=${configuration.way === way ? 'way chosen' : 'way'}>
            <input
              type="radio"
              name="way"
              value=${way}
              .checked=${configuration.way === way}
              @change=${() => onChange({ way })}
            />
            <span class="way-name">${messages.ways[way].name}</span>
            <span class="hint">${messages.ways[way].when}</span>
          </label>
        `,
      )}
    </fieldset>
    <div class="snippets">${renderSnippets(section)}</div>
  `;
}

function renderSnippets(section: SnippetSection): TemplateResult {
  const { configuration, messages, manifest, onRetry } = section;
  if (configuration.way === 'npm') return renderProject(section);
  if (manifest)
    return configuration.way === 'script' ? renderScript(section, manifest) : renderFrame(section, manifest);
  if (manifest === undefined) return html`<p class="hint">${messages.loadingFiles}</p>`;
  return html`
    <p class="warning" role="alert">${messages.failedFiles}</p>
    <button type="button" class="button" @click=${onRetry}>${messages.retry}</button>
  `;
}

function renderScript(
  { configuration, messages, site: { base }, dataEndpoint: endpoint }: SnippetSection,
  manifest: Manifest,
): TemplateResult {
  const options = { ...toWidgetOptions(configuration), manifest, base, endpoint, isPreloading: true };
  const snippet = composeScriptSnippet(options);
  return html`
    ${renderCopy(messages, {
      label: messages.scriptLines,
      text: formatScriptSnippet(snippet),
      hint: messages.scriptHint,
      isPrimary: true,
    })}
    ${renderPolicies(messages, [{ label: messages.policy, policy: snippet.policy }])}
  `;
}

function renderFrame(section: SnippetSection, manifest: Manifest): TemplateResult {
  const { messages, title } = section;
  const { endpoint, base, isPublished } = section.site;
  const configuration = isPublished ? withoutPageOptions(section.configuration) : section.configuration;
  const { scheme, accent, hasLargeText } = section.configuration;
  const frame = composeFrame({ ...toWidgetOptions(configuration), endpoint, isPublished, title });
  const sized = `${frame}\n${composeFrameScript(base, manifest)}`;
  const policies = [
    { label: messages.policyOf.sized, policy: framePolicy(endpoint, base) },
    { label: messages.policyOf.plain, policy: framePolicy(endpoint, null) },
  ];
  return html`
    ${isPublished && (scheme || accent || hasLargeText) ? html`<p class="warning">${messages.plainPages}</p>` : nothing}
    ${configuration.lang && configuration.scheme ? nothing : html`<p class="hint">${messages.frameLanguage}</p>`}
    ${renderCopy(messages, {
      label: messages.sizedFrame,
      text: sized,
      hint: messages.sizedFrameHint,
      isPrimary: true,
    })}
    ${renderCopy(messages, { label: messages.plainFrame, text: frame, hint: messages.plainFrameHint })}
    ${renderPolicies(messages, policies)}
  `;
}

function renderProject({ configuration, messages, dataEndpoint: endpoint, onChange }: SnippetSection): TemplateResult {
  const { framework } = configuration;
  const files = composeProjectFiles({ ...toWidgetOptions(configuration), endpoint, framework, version: VERSION });
  return html`
    ${renderRadioGroup({
      name: 'framework',
      legend: messages.framework,
      value: framework,
      options: FRAMEWORKS.map((value) => ({ value, label: messages.frameworks[value] })),
      onChange: (value) => onChange({ framework: value }),
    })}
    ${files.map(({ name, text }) =>
      renderCopy(messages, { label: name ?? messages.command, text, ...(name === null && { hint: messages.npmHint }) }),
    )}
    ${renderPolicies(messages, [{ label: messages.policy, policy: projectPolicy(endpoint) }])}
  `;
}

interface CopyText {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
  readonly isPrimary?: boolean;
}

const renderCopy = (messages: Messages, { label, text, hint, isPrimary = false }: CopyText): TemplateResult => html`
  <div class="snippet">
    <builder-copy .messages=${messages} .label=${label} .text=${text} .isPrimary=${isPrimary}></builder-copy>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
  </div>
`;

const renderPolicies = (
  messages: Messages,
  policies: readonly { readonly label: string; readonly policy: PolicySources }[],
): TemplateResult => html`
  <details class="policies">
    <summary>${messages.policy}</summary>
    <p class="hint">
      ${messages.policyHint}
      ${policies.some(({ policy }) => 'trusted-types' in policy) ? messages.trustedTypesHint : nothing}
    </p>
    ${policies.map(({ label, policy }) => renderCopy(messages, { label, text: formatPolicy(policy) }))}
  </details>
`;
