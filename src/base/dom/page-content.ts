/** Elements that show nothing, or no more than a line. */
const INVISIBLE = 'script, style, template, link, meta, title, noscript, br, wbr, hr';

/** Elements that show something without a text. */
const VISIBLE =
  'img, picture, svg, math, video, audio, canvas, iframe, object, embed, input, button, select, textarea, progress, meter';

/** A character that can be seen: no space, and none that joins, parts or directs others. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/**
 * Whether a node shows content of the page, and not only what an editor leaves in an empty tag: a line break, an empty
 * paragraph, a space, a comment.
 */
export function showsContent(node: Node): boolean {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE && SEEN.test(node.nodeValue ?? '');
  if (node.matches(INVISIBLE)) return false;
  return node.matches(VISIBLE) || node.localName.includes('-') || [...node.childNodes].some(showsContent);
}
