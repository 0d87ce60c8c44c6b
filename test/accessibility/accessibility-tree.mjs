/** Accessibility tree of a page as a screen reader gets it from the browser, in plain text. */

/** Roles whose name is their content: what stands inside of them is heard once, as the name. */
const NAMED_BY_CONTENT = new Set([
  'button',
  'cell',
  'checkbox',
  'columnheader',
  'gridcell',
  'heading',
  'link',
  'option',
  'radio',
  'row',
  'rowheader',
  'tab',
  'term',
  'DisclosureTriangle',
]);

/** Nodes that no screen reader stops at. */
const SILENT_ROLES = new Set(['InlineTextBox', 'LineBreak']);

/** Roles without a name or state are only a box around their content. */
const BOX_ROLES = new Set([
  'generic',
  'main',
  'none',
  'Section',
  'LabelText',
  'Legend',
  'Figcaption',
  'ListMarker',
  'time',
  'Abbr',
  'strong',
  'emphasis',
]);

/** Roles within which there is nothing to stop at, as ARIA has it. */
const LEAVES = new Set([
  'button',
  'checkbox',
  'image',
  'option',
  'progressbar',
  'radio',
  'searchbox',
  'tab',
  'textbox',
]);

/** Properties of the tree, and the word for each of their values that is worth hearing. */
const STATES = {
  checked: (value) => ({ true: 'checked', false: 'not checked', mixed: 'partly checked' })[value],
  pressed: (value) => ({ true: 'pressed', false: 'not pressed' })[value],
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  selected: (value) => (value ? 'selected' : 'not selected'),
  hasPopup: (value) => value !== 'false' && `opens ${value}`,
  readonly: (value) => value && 'read-only',
  modal: (value) => value && 'modal',
  required: (value) => value && 'required',
  invalid: (value) => value !== 'false' && 'invalid',
  disabled: (value) => value && 'disabled',
  busy: (value) => value && 'busy',
  live: (value) => `live ${value}`,
  roledescription: (value) => `called "${value}"`,
  keyshortcuts: (value) => `keys ${value}`,
};

const clean = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * Reads what a screen reader would find on a page, in the order in which it would.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string>} a line for each stop: role, name, states; children are indented
 */
export async function readAccessibilityTree(page) {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const blocks = await findBlocks(session);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const [document] = nodes;
    const elements = indexNodes(root, blocks);
    const lines = document.childIds.flatMap((id) =>
      linesOf(byId.get(id), { byId, elements, lang: '', depth: 0, name: '' }),
    );
    return `${mergeTexts(lines).join('\n')}\n`;
  } finally {
    await session.detach();
  }
}

/**
 * Indexes nodes by the browser's own number, with what the tree itself leaves out: the attributes and the language of each,
 * and the box whose line it is on.
 */
function indexNodes(root, blocks) {
  const nodes = new Map();
  const visit = (node, inherited) => {
    const attributes = Object.fromEntries(
      (node.attributes ?? []).flatMap((value, index, all) => (index % 2 === 0 ? [[value, all[index + 1]]] : [])),
    );
    const id = node.backendNodeId;
    const within = {
      lang: attributes.lang ?? inherited.lang,
      block: blocks.has(id) ? id : inherited.block,
    };
    nodes.set(id, { attributes, ...within });
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, within);
  };
  visit(root, { lang: '', block: null });
  return nodes;
}

/** Finds the elements that are no part of the line around them, by the browser's own number. */
async function findBlocks(session) {
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] });
  return new Set(
    documents.flatMap(({ nodes, layout }) =>
      layout.nodeIndex.flatMap((node, index) => {
        const display = strings[layout.styles[index]?.[0]];
        return !display || display === 'inline' ? [] : [nodes.backendNodeId[node]];
      }),
    ),
  );
}

function linesOf(node, { byId, elements, lang, depth, name }) {
  const role = node.role?.value ?? 'none';
  if (SILENT_ROLES.has(role)) return [];
  const own = elements.get(node.backendDOMNodeId);
  const language = own?.lang || lang;
  const within = { byId, elements, lang: language, name };
  const inside = (options) =>
    (node.childIds ?? []).flatMap((id) => (byId.has(id) ? linesOf(byId.get(id), { ...within, ...options }) : []));
  if (node.ignored) return inside({ depth });
  const spoken = clean(node.name?.value ?? '');
  if (role === 'StaticText')
    return name.includes(spoken) ? [] : [{ depth, text: node.name.value, lang: language, block: own?.block }];
  const states = describeStates(node, own);
  const isForeign = language !== lang && spoken !== '';
  if (isForeign) states.push(`lang ${language}`);
  if (BOX_ROLES.has(role) && spoken === '' && states.length === 0) return inside({ depth });
  const words = [role, spoken && JSON.stringify(spoken), states.join(', ')].filter(Boolean);
  const value = clean(String(node.value?.value ?? ''));
  if (value && value !== spoken) words.push(`= ${JSON.stringify(value)}`);
  const description = clean(node.description?.value ?? '');
  if (description && description !== spoken) words.push(`— ${JSON.stringify(description)}`);
  const covered = NAMED_BY_CONTENT.has(role) ? spoken : name;
  const line = { depth, line: words.join(' ') };
  return LEAVES.has(role) ? [line] : [line, ...inside({ depth: depth + 1, name: covered })];
}

function describeStates(node, own) {
  const states = (node.properties ?? []).flatMap(({ name, value }) => STATES[name]?.(value.value) || []);
  const level = node.properties?.find(({ name }) => name === 'level');
  if (level && node.role.value === 'heading') states.unshift(`level ${level.value.value}`);
  const current = own?.attributes['aria-current'];
  if (current && current !== 'false') states.push(current === 'true' ? 'current' : `current ${current}`);
  return states;
}

/** Joins texts that follow one another on one line: they are read in one breath. */
function mergeTexts(parts) {
  const merged = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const isOneLine = part.text !== undefined && last?.text !== undefined && last.depth === part.depth;
    if (isOneLine && last.lang === part.lang && last.block === part.block) last.text += part.text;
    else merged.push({ ...part });
  }
  return merged
    .filter(({ text }) => text === undefined || clean(text) !== '')
    .map(({ depth, line, text }) => `${'  '.repeat(depth)}${line ?? `text ${JSON.stringify(clean(text))}`}`);
}
