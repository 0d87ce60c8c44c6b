import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Room around a code, without which it is not read, in its squares. */
const QUIET_ZONE = 4;
/** What a code of this size holds with its corrections; past it a phone hardly reads it from paper. */
const MAX_BYTES = 600;

/** A text as a QR code: black on white in any colour scheme, since that is what is read. */
export function renderQrCode(text: string, label: string): TemplateResult {
  const { size, data } = encode(fitLines(text), { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET_ZONE;
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : '')).join(''),
  );
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${rows.join('')} fill="#000"></path>`}
  </svg>`;
}

/** As many whole lines as fit. */
function fitLines(text: string): string {
  let kept = '';
  for (const line of text.split('\n')) {
    const longer = kept === '' ? line : `${kept}\n${line}`;
    if (new TextEncoder().encode(longer).length > MAX_BYTES) continue;
    kept = longer;
  }
  return kept.trim();
}
