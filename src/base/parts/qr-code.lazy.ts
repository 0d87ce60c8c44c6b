import { html, nothing, svg, type TemplateResult } from 'lit';
import { encode, type QrCodeGenerateResult } from 'uqr';

/** Margin that scanners need around a code, in modules (its squares). */
const QUIET_ZONE = 4;
/** Limit of the encoded text, in bytes: a phone hardly reads a denser code from paper. */
const MAX_BYTES = 600;

/**
 * Renders a text as a QR code, black on white in any colour scheme for the scanner's sake; nothing where the page has changed
 * what the encoder needs, such as `reduce` of arrays.
 */
export function renderQrCode(text: string, label: string): TemplateResult | typeof nothing {
  const code = encodeText(fitLines(text));
  return code ? renderModules(code, label) : nothing;
}

function encodeText(text: string): QrCodeGenerateResult | null {
  try {
    return encode(text, { ecc: 'M', border: 0 });
  } catch {
    return null;
  }
}

function renderModules({ size, data }: QrCodeGenerateResult, label: string): TemplateResult {
  const side = size + 2 * QUIET_ZONE;
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : '')).join(''),
  );
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${rows.join('')} fill="#000"></path>`}
  </svg>`;
}

/** Returns the text without the lines that exceed the limit. */
function fitLines(text: string): string {
  let fitting = '';
  for (const line of text.split('\n')) {
    const longer = fitting === '' ? line : `${fitting}\n${line}`;
    if (new TextEncoder().encode(longer).length > MAX_BYTES) continue;
    fitting = longer;
  }
  return fitting.trim();
}
