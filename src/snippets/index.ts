/** Lines to copy that put a widget on a page: for the command `fumin-widgets snippet` and for the builder page. */
export { formatPolicy, type PolicySources } from './content-security-policy.js';
export { composeEmbedUrl, composeFrame, composeFrameScript, framePolicy } from './frame-snippet.js';
export {
  composeProjectFiles,
  type Framework,
  FRAMEWORKS,
  type ProjectFile,
  projectPolicy,
} from './project-snippets.js';
export {
  composeScriptSnippet,
  formatPolicyComment,
  formatScriptSnippet,
  type Manifest,
  type ScriptSnippet,
} from './script-snippet.js';
export { ID_ATTRIBUTES, type SubjectKind, type WidgetName, type WidgetOptions, WIDGETS } from './widget-options.js';
